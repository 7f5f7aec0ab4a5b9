import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import type { Berkas } from '../kunci/berkas.ts'
import { Problem } from '../lib/problem.ts'
import { daysInMonth } from '../lib/tanggal.ts'
import { isMenjabat, isTanggalSurat, type Penandatangan } from './pengesahan.ts'
import {
  findPenandatangan,
  getNamaKabkota,
  getPengesahan,
  lockPengesahan,
  type PengesahanRow,
  requireStatus,
  setSurat,
} from './pengesahan-store.ts'
import { renderSurat } from './surat.ts'

/** What the letter says beside the batch. `tanggal_surat` is YYYY-MM-DD. */
export interface SuratInput {
  pengesahan_id: string
  nomor_surat: string
  tanggal_surat: string
  penandatangan_id: string
}

/**
 * Prints the letter of a frozen batch as PDF, keeps it under its hash, and notes number, date and signatory. Asked for
 * again it is the letter that was kept, byte by byte; with another number, date or signatory it is a new one, and the
 * one before is void: only a signed copy of the last is taken. Problems: sesi.peran_salah, pengesahan.tidak_ada,
 * pengesahan.tidak_beku, masukan.tidak_sah, pengesahan.penandatangan_salah (not in office on the letter's date),
 * pengesahan.tanggal_salah (before the freeze), pengesahan.nomor_dipakai (the database says so).
 */
export async function printSurat(act: Act, berkas: Berkas, input: SuratInput): Promise<Buffer> {
  if (act.actor.peran !== 'kepala_opd') throw new Problem('sesi.peran_salah')
  const nomor_surat = input.nomor_surat.trim()
  if (!/^\S.{0,79}$/.test(nomor_surat)) throw new Problem('masukan.tidak_sah', { kolom: 'nomor_surat' })
  if (!isDate(input.tanggal_surat)) throw new Problem('masukan.tidak_sah', { kolom: 'tanggal_surat' })
  const row = await lockPengesahan(act, input.pengesahan_id)
  requireStatus(row)
  const penandatangan = await requirePenandatangan(act, row, input)
  const { tanggal_surat, penandatangan_id } = input
  if (!isTanggalSurat(tanggal_surat, row.created_at, null)) throw new Problem('pengesahan.tanggal_salah')
  if (isPrinted(row, { ...input, nomor_surat })) return getSurat(act, berkas, row.pengesahan_id)
  const nama_kabkota = await getNamaKabkota(act, row.kode_kabkota)
  const pdf = await renderSurat({ ...row, nama_kabkota, nomor_surat, tanggal_surat, penandatangan })
  const surat_hash = await berkas.put(pdf)
  await setSurat(act, row, { surat_hash, nomor_surat, tanggal_surat, penandatangan_id })
  await recordJejak(act, {
    jenis: 'pengesahan.print_surat',
    kode_kabkota: row.kode_kabkota,
    subjek_id: null,
    isi: {
      jabatan: penandatangan.jabatan,
      nomor_surat,
      pengesahan_id: row.pengesahan_id,
      surat_hash,
      tanggal_surat,
    },
  })
  return pdf
}

function isPrinted(row: PengesahanRow, input: SuratInput): boolean {
  return (
    row.surat_hash !== null &&
    row.nomor_surat === input.nomor_surat &&
    row.tanggal_surat === input.tanggal_surat &&
    row.penandatangan_id === input.penandatangan_id
  )
}

/** A day that the calendar has, as YYYY-MM-DD: 31 November is none. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return month !== undefined && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month))
}

/** The letter of a batch as it was printed last. Problems: pengesahan.tidak_ada, pengesahan.belum_dicetak. */
export async function getSurat(act: Act, berkas: Berkas, pengesahan_id: string): Promise<Buffer> {
  const { surat_hash } = await getPengesahan(act, pengesahan_id)
  if (!surat_hash) throw new Problem('pengesahan.belum_dicetak')
  const pdf = await berkas.get(surat_hash.toString('hex'))
  if (!pdf) throw new Error('a printed letter is missing from the file store: restore it')
  return pdf
}

/** Who signs, if in office on the letter's date. */
export async function requirePenandatangan(
  act: Act,
  { kode_kabkota }: PengesahanRow,
  surat: { penandatangan_id: string; tanggal_surat: string },
): Promise<Penandatangan> {
  const penandatangan = await findPenandatangan(act, surat.penandatangan_id, kode_kabkota)
  if (!penandatangan || !isMenjabat(penandatangan, surat.tanggal_surat))
    throw new Problem('pengesahan.penandatangan_salah')
  return penandatangan
}
