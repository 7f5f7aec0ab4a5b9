import { sql } from 'kysely'
import { recordAnomaliBulk } from '../impor/anomali-store.ts'
import { findKnown } from '../impor/known-store.ts'
import { BIT } from '../impor/kode.ts'
import type { Act } from '../jejak/act.ts'
import { strictNama } from '../lib/nama-ketat.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import type { Kriteria262 } from '../penduduk/keluarga.ts'
import { addAnggotaBulk, createKeluargaBulk } from '../penduduk/keluarga-store.ts'
import { recordHunian262 } from '../penduduk/record-hunian.ts'
import { periodeTujuan } from '../periode/periode.ts'
import { findTempat } from '../periode/periode-store.ts'
import { dateOf } from '../periode/waktu.ts'
import { startUsulan, submitUsulan, type TandaTerima } from '../usulan/start-usulan.ts'
import { saveTujuan } from './sms-store.ts'

/** What somebody says about a person who should be in the register, on paper or by SMS. Each may be unknown but the name. */
export interface Pernyataan {
  usulan_id: string
  kode_desa: string
  nama_lengkap: string
  tanggal_lahir: string | null
  presisi_tanggal: 'hari' | 'tahun'
  alamat: string | null
  /** Only where an officer has seen the card: see `placeIndividu`. */
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
}

/**
 * A case from a declaration: the person, a family declared without a card, the dwelling as it was told, and the
 * proposal begun and handed in. The same acts as from the village's file. Sent twice, null the second time, and
 * nothing changes.
 */
export async function declareUsulan(act: Act, input: Pernyataan): Promise<TandaTerima | null> {
  const { usulan_id, kode_desa } = input
  const kode_kabkota = kode_desa.slice(0, 4)
  // sent twice at once, the second waits here and finds the first
  await sql`select pg_advisory_xact_lock(hashtextextended(${usulan_id}, 0))`.execute(act.tx)
  const { rows } = await sql`select from usulan where usulan_id = ${usulan_id}`.execute(act.tx)
  if (rows.length > 0) return null
  const { individu_id, keluarga_id, mask } = await placeIndividu(act, input)
  const periode = periodeTujuan('usulan', act.now, await findTempat(act.tx, kode_kabkota))
  const receipt = await startUsulan(act, {
    usulan_id,
    individu_id,
    keluarga_id,
    kode_desa,
    jenis_usulan: 'masuk_dtks',
    sumber_usulan: 'warga',
    jalur: input.jalur,
    program: null,
    periode,
    catatan: input.catatan,
    pin: input.pin,
  })
  await submitUsulan(act, { usulan_id })
  await recordAnomaliBulk(act, [{ usulan_id, individu_id, kode_kabkota, mask }], 'warga')
  if (input.telepon !== null) await saveTujuan(act, { individu_id, kode_kabkota, nomor: input.telepon })
  return receipt
}

interface Placed {
  individu_id: string
  keluarga_id: string
  /** What a human should look at, as bits of the codes of an import. */
  mask: number
}

/**
 * A person with this NIK and this very name is that person, when an officer has typed both. Everybody else is a new
 * one, for the matching to judge: whoever only knows a name and a birth date must not get hold of another's case.
 */
async function placeIndividu(act: Act, input: Pernyataan): Promise<Placed> {
  const known = await findSame(act, input)
  const individu_id = known ?? uuidFrom(input.usulan_id, 'individu')
  const mask = known === null ? await createOrang(act, input, individu_id) : 0
  const family = known === null ? null : await findKeluargaId(act, individu_id)
  return { individu_id, keluarga_id: family ?? (await createKeluarga(act, input, individu_id)), mask }
}

async function findSame(act: Act, { nik, nama_lengkap, kode_desa }: Pernyataan): Promise<string | null> {
  if (nik === null || act.actor.petugas_id === null) return null
  const known = (await findKnown(act, [nik])).get(nik)
  if (!known || known.nama_lengkap === null || known.kode_kabkota !== kode_desa.slice(0, 4)) return null
  return strictNama(known.nama_lengkap) === strictNama(nama_lengkap) ? known.individu_id : null
}

/** Stores the person as told. Returns the codes that a human should look at. */
async function createOrang(act: Act, input: Pernyataan, individu_id: string): Promise<number> {
  const taken = await createIndividuBulk(act, [
    {
      individu_id,
      nama_lengkap: input.nama_lengkap,
      nik: input.nik,
      nama_ibu_kandung: input.nama_ibu_kandung,
      tempat_lahir: null,
      tanggal_lahir: input.tanggal_lahir,
      presisi_tanggal: input.presisi_tanggal,
      jenis_kelamin: null,
      telepon: input.telepon,
      alamat: input.alamat,
      kode_desa: input.kode_desa,
      status_kawin: null,
      pendidikan: null,
      pekerjaan: null,
      disabilitas: null,
      hamil_sampai: null,
      sumber: 'warga',
      tanggal_sumber: dateOf(act.now),
    },
  ])
  return (input.nik === null ? BIT.TANPA_NIK : 0) | (taken.size > 0 ? BIT.NIK_DI_TEMPAT_LAIN : 0)
}

async function findKeluargaId(act: Act, individu_id: string): Promise<string | null> {
  const { rows } = await sql<{ keluarga_id: string }>`
    select keluarga_id from anggota_keluarga where individu_id = ${individu_id} and sampai is null`.execute(
    act.tx,
  )
  return rows[0]?.keluarga_id ?? null
}

/**
 * A family declared without a card, and its dwelling as it was told. Of a family that is known nothing is told anew:
 * what a visit has seen stands above what a paper says.
 */
async function createKeluarga(act: Act, input: Pernyataan, individu_id: string): Promise<string> {
  const { kode_desa, kriteria } = input
  const keluarga_id = uuidFrom(input.usulan_id, 'keluarga')
  const kode_kabkota = kode_desa.slice(0, 4)
  const today = dateOf(act.now)
  await createKeluargaBulk(act, [{ keluarga_id, no_kk: null, kode_desa, sumber: 'warga' }])
  await addAnggotaBulk(act, [
    { keluarga_id, individu_id, hubungan_keluarga: null, dari: today, kode_kabkota },
  ])
  if (kriteria)
    await recordHunian262(act, {
      ...kriteria,
      keluarga_id,
      kode_kabkota,
      sumber: 'warga',
      tanggal_sumber: today,
    })
  return keluarga_id
}
