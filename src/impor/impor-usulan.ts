import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { scopeOf } from '../wilayah/lingkup.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { type CheckInput, type CheckSummary, checkRecords, summarize } from './check-usulan-file.ts'
import type { FileKeys } from './file-keys.ts'
import { withHasil } from './hasil-store.ts'
import type { ImporDeps, ImporRun } from './impor-run.ts'
import type { Impor } from './impor-store.ts'
import type { KamusHubungan } from './kamus.ts'
import type { Penolakan } from './penolakan.ts'
import { runImpor } from './run-impor.ts'
import { storedOf } from './stored-store.ts'
import { writeHasil } from './write-hasil.ts'
import { writeKodeCsv } from './write-kode-csv.ts'

/** What a command prints and how it ends: 0, or 2 for a file that is refused whole. */
export interface ImporUsulanReport {
  kode_keluar: 0 | 2
  laporan: string[]
}

export interface ImporUsulanInput {
  path: string
  nama_berkas: string
  /** 'YYYY-MM-DD'; required here, because a check without a database has no clock of its own. */
  tanggal: string
  kamus: KamusHubungan
  /** Where to write the result: CSV, or .xlsx with the findings beside the rows. */
  hasil?: string
  wilayah: WilayahList
  onProgress?: (kursor: number, jumlah: number) => void
}

/** The register and the officer; a check without them looks at the file alone. */
export interface Register {
  deps: ImporDeps
  actor: Actor
}

/** `setara impor usulan FILE --uji`: checks and stores nothing. */
export async function checkUsulan(
  input: ImporUsulanInput,
  register: Register | null = null,
): Promise<ImporUsulanReport> {
  const check = await checkRecords({ ...input, ...(register && registerOf(register)) })
  if (check.penolakan) return refused(check.penolakan)
  if (input.hasil?.toLowerCase().endsWith('.xlsx'))
    await writeHasil(input.hasil, { ...input, records: check.records, masksOf: masksReader(check.keys) })
  else if (input.hasil !== undefined) await writeKodeCsv(input.hasil, check.keys)
  return { kode_keluar: 0, laporan: [...report(summarize(check.keys)), 'Tidak ada yang disimpan (--uji).'] }
}

/** `setara impor usulan FILE --petugas X`: checks, stores, goes on where a broken run stopped. */
export async function imporUsulan(
  input: ImporUsulanInput,
  { deps, actor }: Register,
): Promise<ImporUsulanReport> {
  const { impor, penolakan } = await runImpor(deps, actor, input)
  if (penolakan) return refused(penolakan)
  const run: ImporRun = { ...deps, act: (fn) => runAct(deps, actor, fn) }
  if (input.hasil !== undefined) {
    const hasil = input.hasil
    await withHasil(run, impor, (source) => writeHasil(hasil, source))
  }
  return { kode_keluar: 0, laporan: storedReport(impor) }
}

function registerOf({ deps, actor }: Register): Partial<CheckInput> {
  return {
    stored: storedOf((fn) => runAct(deps, actor, fn), deps.kunci),
    isInScope: scopeOf(actor),
  }
}

/** Reads the masks of a check in file order; asked for stretches that only go forward. */
function masksReader(keys: FileKeys) {
  const baris = keys.column('baris')
  const mask = keys.column('mask')
  let next = 0
  return async (_first: number, last: number): Promise<Map<number, number>> => {
    const masks = new Map<number, number>()
    for (; next < keys.count && (baris[next] ?? 0) <= last; next += 1)
      masks.set(baris[next] ?? 0, mask[next] ?? 0)
    return masks
  }
}

function refused({ pesan, langkah, kolom, baris }: Penolakan): ImporUsulanReport {
  const place = [kolom && `kolom ${kolom}`, baris && `baris ${baris}`].filter(Boolean).join(', ')
  const where = place === '' ? '' : ` (${place})`
  return { kode_keluar: 2, laporan: [`${pesan}${where}`, langkah, 'Tidak ada yang disimpan.'] }
}

function report({ jumlah, ditolak, per_kode }: CheckSummary): string[] {
  const codes = Object.entries(per_kode).map(([kode, count]) => `  ${kode}: ${count}`)
  return [`${jumlah} baris dibaca, ${ditolak} belum bisa disimpan.`, ...codes]
}

function storedReport(impor: Impor): string[] {
  return [
    `${impor.jumlah} baris dibaca, ${impor.jumlah_tersimpan} usulan disimpan, ${impor.jumlah_ditolak} belum bisa disimpan.`,
    `Nomor impor: ${impor.impor_id}. Mengirim berkas yang sama lagi tidak menyimpan dua kali.`,
  ]
}
