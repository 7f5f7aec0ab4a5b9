import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { BELUM_DITANYA } from '../penduduk/individu.ts'
import { type Kriteria262, tickedKriteria } from '../penduduk/keluarga.ts'
import { proposeIndividuBulk } from '../usulan/propose-individu.ts'
import type { TandaTerima } from '../usulan/start-usulan.ts'
import { findOrang, saveTujuan } from './sms-store.ts'

/** What somebody says about a person who should be in the register, on paper or by SMS. Each may be unknown but the name. */
export interface Pernyataan {
  usulan_id: string
  kode_desa: string
  nama_lengkap: string
  tanggal_lahir: string | null
  presisi_tanggal: 'hari' | 'tahun'
  alamat: string | null
  nik: string | null
  nama_ibu_kandung: string | null
  /** Digits, the country first. Who gives one gets notices by SMS there. */
  telepon: string | null
  kriteria: Kriteria262 | null
  jalur: 'langsung' | 'khusus'
  /** In the maker's own words; kept under the person's key. */
  catatan?: string | undefined
  /** Chosen by the maker; without one it is drawn. */
  pin?: string | undefined
  /** What was declared, whole: of somebody known no fact changes by it, and nothing of it may be lost. */
  isi?: string | undefined
  /** Somebody of the register whom the officer was shown and chose. */
  dipilih?: string | undefined
}

/**
 * A case from a declaration on paper or by SMS: the act of the web's form. A person of the register is meant only where
 * an officer has typed NIK and this very name from a card; everybody else is new, for the matching to judge: whoever
 * only knows a name and a birth date must not get hold of another's case. Sent twice, null the second time, and nothing
 * changes.
 */
export async function declareUsulan(act: Act, input: Pernyataan): Promise<TandaTerima | null> {
  const { usulan_id, kode_desa, nik, telepon, kriteria, jalur, catatan, pin } = input
  // sent twice at once, the second waits here and finds the first
  await sql`select pg_advisory_xact_lock(hashtextextended(${usulan_id}, 0))`.execute(act.tx)
  const { nama_lengkap, tanggal_lahir, presisi_tanggal, alamat, nama_ibu_kandung } = input
  const [receipt] = await proposeIndividuBulk(act, [
    {
      ...{
        usulan_id,
        jalur,
        catatan,
        pin,
        jenis_usulan: 'masuk_dtks',
        sumber_usulan: 'warga',
        program: null,
      },
      fakta: {
        ...{
          nama_lengkap,
          tanggal_lahir,
          presisi_tanggal,
          alamat,
          nama_ibu_kandung,
          nik,
          telepon,
          kode_desa,
        },
        ...BELUM_DITANYA,
        jenis_kelamin: null,
      },
      no_kk: null,
      kriteria: kriteria ?? tickedKriteria([]),
      tersegel: false,
      kenal: act.actor.petugas_id === null ? 'tidak' : 'nik_nama',
      bukti: [],
      pernyataan: input.isi ?? null,
      dipilih: input.dipilih,
    },
  ])
  if (receipt && telepon !== null)
    for (const orang of await findOrang(act, [usulan_id])) await saveTujuan(act, { ...orang, nomor: telepon })
  return receipt ?? null
}
