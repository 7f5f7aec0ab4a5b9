import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import { NASIONAL } from '../jejak/jejak.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { CsvFault } from '../lib/csv-splitter.ts'
import { detectEncoding, type FileRecord, readCsv } from '../lib/csv-file.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { findByNikBulk } from '../penduduk/nik-store.ts'
import { KODE_LAMA, readKodeLama, SUMBER_LAMA } from './kode-lama.ts'

/** What is wrong with a cell, by row as a spreadsheet shows it. What stood there is not repeated: it may be a NIK. */
export interface GalatLama {
  baris: number
  kolom: 'nik' | 'kode' | 'berkas'
  pesan: string
}

export interface HasilLama {
  /** Answers of then, stored now. */
  tersimpan: number
  /** Stored by an earlier run of the same file. */
  sudah_ada: number
  /** NIKs that nobody in the register has. */
  tidak_dikenal: number
  galat: GalatLama[]
}

const BATCH = 1_000
const COLUMNS = ['nik', 'kode'] as const

interface Baris {
  nik: string
  kode: string
}

/**
 * Takes in codes of the ministry's tool of 2021 (columns nik and kode) as answers of then: they stand in the history of a
 * person, never over what the registry said since, and never instead of asking it again. The same file again changes
 * nothing. Rows that can't be read are told by row and column, and the others are stored.
 */
export async function imporLama(
  setara: { db: Database; kunci: Kunci },
  sistem: Actor,
  path: string,
): Promise<HasilLama> {
  const hasil: HasilLama = { tersimpan: 0, sudah_ada: 0, tidak_dikenal: 0, galat: [] }
  const state: { at: Record<string, number> | null; waiting: Baris[] } = { at: null, waiting: [] }
  const flush = async (least: number) => {
    while (state.waiting.length > least) {
      const part = state.waiting.splice(0, BATCH)
      await runAct(setara, sistem, (act) => storeLama(act, part, hasil))
    }
  }
  try {
    for await (const records of readCsv(path, await detectEncoding(path), countKnown)) {
      for (const record of records) {
        if (state.at) readRecord(record, state.at, state.waiting, hasil.galat)
        else state.at = readHeader(record, hasil.galat)
        if (state.at === null) return hasil
      }
      await flush(BATCH - 1)
    }
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error
    hasil.galat.push({ baris: error.baris, kolom: 'berkas', pesan: 'Tanda kutip tidak ditutup.' })
  }
  await flush(0)
  if (state.at === null) hasil.galat.push({ baris: 1, kolom: 'berkas', pesan: 'Berkas kosong.' })
  return hasil
}

function countKnown(cells: readonly string[]): number {
  return cells.filter((cell) => nameOf(cell) !== undefined).length
}

function nameOf(cell: string) {
  return COLUMNS.find((name) => name === cell.trim().toLowerCase())
}

function readHeader({ baris, cells }: FileRecord, galat: GalatLama[]): Record<string, number> | null {
  const at = Object.fromEntries(cells.flatMap((cell, i) => (nameOf(cell) ? [[nameOf(cell), i]] : [])))
  const missing = COLUMNS.filter((name) => at[name] === undefined)
  for (const kolom of missing) galat.push({ baris, kolom, pesan: `Kolom ${kolom} tidak ada.` })
  return missing.length > 0 ? null : at
}

function readRecord(
  { baris, cells }: FileRecord,
  at: Record<string, number>,
  waiting: Baris[],
  galat: GalatLama[],
): void {
  if (cells.every((cell) => cell.trim() === '')) return
  const nik = (cells[at['nik'] ?? 0] ?? '').replace(/^['‘’]/, '').replace(/[\s.-]/g, '')
  const kode = readKodeLama(cells[at['kode'] ?? 0] ?? '')
  const isNik = /^\d{16}$/.test(nik)
  if (!isNik) galat.push({ baris, kolom: 'nik', pesan: pesanNik(nik) })
  if (!kode) galat.push({ baris, kolom: 'kode', pesan: `Kode tidak dikenal. Yang dikenal: ${KNOWN}.` })
  if (isNik && kode) waiting.push({ nik, kode })
}

const KNOWN = Object.keys(KODE_LAMA).join(', ')

function pesanNik(nik: string): string {
  if (nik === '') return 'NIK kosong.'
  if (/e\+?\d+$/i.test(nik)) return 'NIK rusak oleh lembar kerja. Ekspor lagi dengan NIK sebagai teks.'
  return 'NIK bukan 16 angka.'
}

async function storeLama(act: Act, rows: readonly Baris[], hasil: HasilLama): Promise<void> {
  const owners = await findByNikBulk(
    act,
    rows.map(({ nik }) => nik),
  )
  const known = rows.flatMap(({ nik, kode }) => {
    const owner = owners.get(nik)
    const status = KODE_LAMA[kode]?.status
    return owner && status
      ? [{ ...owner, status, pemadanan_id: uuidFrom(SUMBER_LAMA, owner.individu_id, kode) }]
      : []
  })
  const unique = [...new Map(known.map((row) => [row.pemadanan_id, row])).values()]
  const { rows: fresh } = await sql`
    insert into pemadanan (pemadanan_id, individu_id, status, sumber, kode_kabkota)
    select * from unnest(${unique.map((row) => row.pemadanan_id)}::uuid[], ${unique.map((row) => row.individu_id)}::uuid[],
      ${unique.map((row) => row.status)}::text[], ${unique.map(() => SUMBER_LAMA)}::text[],
      ${unique.map((row) => row.kode_kabkota)}::text[])
    on conflict do nothing returning 1`.execute(act.tx)
  hasil.tersimpan += fresh.length
  hasil.sudah_ada += known.length - fresh.length
  hasil.tidak_dikenal += rows.length - known.length
  if (fresh.length === 0) return
  const isi = { sumber: SUMBER_LAMA, jumlah: fresh.length }
  await recordJejak(act, { jenis: 'pemadanan.impor_lama', kode_kabkota: NASIONAL, subjek_id: null, isi })
}
