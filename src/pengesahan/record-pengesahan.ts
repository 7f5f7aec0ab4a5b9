import { createHash } from 'node:crypto'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import type { Berkas } from '../kunci/berkas.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import { findTempat } from '../periode/periode-store.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { findBerkasSalah } from './berkas-surat.ts'
import { requirePindaian } from './compare-pindaian.ts'
import { akarOf, isTanggalSurat, isTerbukaFor } from './pengesahan.ts'
import {
  countDisahkan,
  findButir,
  findPembanding,
  lockButirUsulan,
  lockPengesahan,
  type PengesahanRow,
  requireStatus,
  setDisahkan,
} from './pengesahan-store.ts'
import { getSurat, requirePenandatangan } from './print-surat.ts'

/** The signed letter: the PDF signed elsewhere, or the scan of the signed paper and the check code typed from it. */
export type Bertanda =
  | { tanda_tangan: 'elektronik'; berkas: Buffer }
  | { tanda_tangan: 'basah'; pindaian: Buffer; kode_cek: string }

/** How many cases were endorsed, and how many of the frozen ones had left meanwhile (withdrawn, or merged). */
export interface HasilPengesahan {
  disahkan: number
  keluar: number
}

/**
 * The regency's endorsement: the letter came back signed, and the cases of its batch go on
 * (menunggu_pengesahan → disahkan). Who left the batch meanwhile stays out. An electronic signature is held to the
 * rules of `findBerkasSalah`; its certificate chain is verified by a later step. Sent twice with the same file, it is
 * recorded once. Problems: sesi.peran_salah, pengesahan.tidak_ada, pengesahan.tidak_beku, jendela.tutup,
 * pengesahan.belum_dicetak, pengesahan.penandatangan_salah, pengesahan.tanggal_salah, pengesahan.bukan_surat_asli,
 * pengesahan.pindaian_salah, pengesahan.kode_cek_salah, pengesahan.belum_dibandingkan, pengesahan.nomor_dipakai (that
 * file endorsed another batch; the database says so), usulan.orang_sama (who verified one of the cases).
 */
export async function recordPengesahan(
  act: Act,
  berkas: Berkas,
  input: { pengesahan_id: string } & Bertanda,
): Promise<HasilPengesahan> {
  if (act.actor.peran !== 'kepala_opd') throw new Problem('sesi.peran_salah')
  const bytes = input.tanda_tangan === 'elektronik' ? input.berkas : input.pindaian
  const berkas_hash = createHash('sha256').update(bytes).digest()
  const row = await lockPengesahan(act, input.pengesahan_id)
  if (isDone(row, act, berkas_hash)) return countHasil(act, row)
  requireStatus(row)
  await requireJendela(act, row)
  await requireSurat(act, row)
  const sah = { berkas_hash, ...(await judgeTanda(act, berkas, row, input, berkas_hash)) }
  await requireAkar(act, row)
  await berkas.put(bytes)
  const disahkan = await endorseUsulan(act, row)
  await setDisahkan(act, row, sah)
  const hasil = { disahkan, keluar: row.jumlah - disahkan }
  await recordPublic(act, row, { ...hasil, berkas_hash: berkas_hash.toString('hex'), jaminan: sah.jaminan })
  return hasil
}

function isDone(row: PengesahanRow, act: Act, berkas_hash: Buffer): boolean {
  const isEndorsed = row.status === 'disahkan' || row.status === 'dikirim'
  return (
    isEndorsed && row.disahkan_oleh === act.actor.petugas_id && row.berkas_hash?.equals(berkas_hash) === true
  )
}

async function requireJendela(act: Act, { kegiatan, periode, kode_kabkota }: PengesahanRow): Promise<void> {
  if (kegiatan === 'usulan_kemensos') return
  const tempat = await findTempat(act.tx, kode_kabkota)
  if (!isTerbukaFor('pengesahan', periode, act.now, tempat))
    throw new Problem('jendela.tutup', { kegiatan: 'pengesahan', periode })
}

/** The printed letter: there, by somebody who was in office, and not dated after today. */
async function requireSurat(act: Act, row: PengesahanRow): Promise<void> {
  const { tanggal_surat, penandatangan_id } = row
  if (!tanggal_surat || !penandatangan_id) throw new Problem('pengesahan.belum_dicetak')
  await requirePenandatangan(act, row, { tanggal_surat, penandatangan_id })
  if (!isTanggalSurat(tanggal_surat, row.created_at, act.now)) throw new Problem('pengesahan.tanggal_salah')
}

async function judgeTanda(
  act: Act,
  berkas: Berkas,
  row: PengesahanRow,
  input: Bertanda,
  berkas_hash: Buffer,
): Promise<Pick<PengesahanRow, 'tanda_tangan' | 'jaminan' | 'pembanding_id'>> {
  if (input.tanda_tangan === 'elektronik') {
    const salah = findBerkasSalah(input.berkas, await getSurat(act, berkas, row.pengesahan_id))
    if (salah) throw new Problem('pengesahan.bukan_surat_asli', { sebab: salah })
    return { tanda_tangan: 'elektronik', jaminan: 'belum_diperiksa', pembanding_id: null }
  }
  requirePindaian(row, input)
  const pembanding_id = await findPembanding(act, row, berkas_hash)
  if (!pembanding_id) throw new Problem('pengesahan.belum_dibandingkan')
  return { tanda_tangan: 'basah', jaminan: 'rendah', pembanding_id }
}

/** Verify before signing: what is stored still adds up to the root on the letter. */
async function requireAkar(act: Act, row: PengesahanRow): Promise<void> {
  const butirList = await findButir(act, row.pengesahan_id)
  if (butirList.length !== row.jumlah || !akarOf(butirList).equals(row.akar))
    throw new Error('the items of a batch no longer add up to its root')
}

async function endorseUsulan(act: Act, row: PengesahanRow): Promise<number> {
  const cases = await lockButirUsulan(act, row, 'menunggu_pengesahan')
  const rows = await takeLangkah(
    act,
    cases.map(({ usulan_id }) => ({
      usulan_id,
      peristiwa_id: uuidFrom('recordPengesahan', row.pengesahan_id, usulan_id),
      tindakan: 'recordPengesahan',
      ke: 'disahkan',
      acuan: row.pengesahan_id,
    })),
    { jejak: 'kelompok' },
  )
  await insertPemberitahuan(
    act,
    rows.map((usulan) => ({ ...usulan, kode: 'usulan.disahkan' })),
  )
  return cases.length
}

async function countHasil(act: Act, row: PengesahanRow): Promise<HasilPengesahan> {
  const disahkan = await countDisahkan(act, row)
  return { disahkan, keluar: row.jumlah - disahkan }
}

/** The letter in the public log: what it endorses, by which file; no person. */
async function recordPublic(
  act: Act,
  row: PengesahanRow,
  sah: HasilPengesahan & { berkas_hash: string; jaminan: string | null },
): Promise<void> {
  const { kode_kabkota, pengesahan_id, periode, kegiatan, jumlah, nomor_surat } = row
  await recordJejak(act, {
    jenis: 'pengesahan.record_pengesahan',
    kode_kabkota,
    subjek_id: null,
    isi: { ...sah, akar: row.akar.toString('hex'), jumlah, kegiatan, nomor_surat, pengesahan_id, periode },
  })
}
