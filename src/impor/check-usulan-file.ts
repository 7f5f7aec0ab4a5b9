import { CsvFault } from '../lib/csv-splitter.ts'
import type { FileRecord } from '../lib/csv-file.ts'
import { fromIso } from '../lib/tanggal.ts'
import { XlsxFault } from '../lib/xlsx-fault.ts'
import { type Baris, type BarisReader, barisReader, isEmptyRecord } from './baris.ts'
import { checkBaris, desaReader, type WilayahLookup } from './check-baris.ts'
import { checkFileKeys } from './check-file-keys.ts'
import { DamageWatch } from './damage.ts'
import { desaOfToday } from './fakta.ts'
import { FileKeys } from './file-keys.ts'
import { type Header, readHeader } from './header.ts'
import type { KamusHubungan } from './kamus.ts'
import { BIT, KERAS, type Kode, LUNAK } from './kode.ts'
import { openUsulanFile, type ReadRecords } from './open-file.ts'
import { type Penolakan, refuse } from './penolakan.ts'
import { NOTHING_STORED, type Stored } from './stored.ts'
import { writeKodeCsv } from './write-kode-csv.ts'

export interface CheckInput {
  path: string
  /** The clock of the check, 'YYYY-MM-DD'. */
  tanggal: string
  kamus?: KamusHubungan
  wilayah: WilayahLookup
  stored?: Stored
  /** Is this village (of today) in the officer's region? Rows elsewhere are marked LUAR_WILAYAH. */
  isInScope?: (kode_desa: string) => boolean
  /** Where to write the result (`baris,kode,temuan`); nothing is written when the file is refused. */
  hasil?: string
}

export interface CheckSummary {
  /** Records of the file, without header and empty records. */
  jumlah: number
  ditolak: number
  per_kode: Partial<Record<Kode, number>>
}

/** The check of a whole file: a refusal, or the codes of each record, ready for the second pass. */
export type FileCheck =
  | { penolakan: Penolakan }
  | { penolakan: null; keys: FileKeys; header: Header; read: BarisReader; records: ReadRecords }

/**
 * Checks a file of proposals as KODE.md says, without storing anything, and writes the result file.
 * Memory: 40 bytes a record. A file that can't be trusted as a whole comes back as `penolakan`.
 */
export async function checkUsulanFile(
  input: CheckInput,
): Promise<{ penolakan: Penolakan } | ({ penolakan: null } & CheckSummary)> {
  const check = await checkRecords(input)
  if (check.penolakan) return check
  if (input.hasil !== undefined) await writeKodeCsv(input.hasil, check.keys)
  return { penolakan: null, ...summarize(check.keys) }
}

/** First pass over a file: every record by itself, then the rules over the whole file and what is stored. */
export async function checkRecords(input: CheckInput): Promise<FileCheck> {
  const records = await openUsulanFile(input.path)
  if (records === 'xls_lama') return { penolakan: refuse('xls_lama') }
  const pass = new FirstPass(input)
  try {
    for await (const batch of records()) if (pass.takeBatch(batch)) break
  } catch (error) {
    const penolakan = penolakanOf(error)
    if (!penolakan) throw error
    return { penolakan }
  }
  const done = pass.end()
  if (done.penolakan) return done
  await checkFileKeys(done.keys, input.stored ?? NOTHING_STORED, fromIso(input.tanggal))
  return { ...done, records }
}

/** How often each code occurs. */
export function summarize(keys: FileKeys): CheckSummary {
  const mask = keys.column('mask')
  const per_kode: Partial<Record<Kode, number>> = {}
  for (const kode of [...KERAS, ...LUNAK]) {
    let count = 0
    for (const bits of mask) if (bits & BIT[kode]) count += 1
    if (count > 0) per_kode[kode] = count
  }
  return { jumlah: keys.count, ditolak: per_kode.DITOLAK ?? 0, per_kode }
}

/** Reads the header, then puts each record's own codes and keys away. */
class FirstPass {
  readonly #input: CheckInput
  readonly #at: number
  readonly #keys = new FileKeys()
  readonly #desaOf: ReturnType<typeof desaReader>
  #header: Header | null = null
  #read: BarisReader | null = null
  #damage: DamageWatch | null = null
  #penolakan: Penolakan | null = null

  constructor(input: CheckInput) {
    this.#input = input
    this.#at = fromIso(input.tanggal)
    this.#desaOf = desaReader(input.wilayah)
  }

  /** True when the file is refused already: nothing more need be read. */
  takeBatch(batch: readonly FileRecord[]): boolean {
    for (const record of batch) {
      if (this.#read && this.#damage) this.#take(record, this.#read, this.#damage)
      else if (!isEmptyRecord(record.cells)) this.#takeHeader(record)
      if (this.#penolakan) return true
    }
    return false
  }

  end() {
    if (!this.#header && !this.#penolakan) return { penolakan: refuse('kosong') }
    const penolakan = this.#penolakan ?? this.#damage?.end() ?? null
    if (penolakan || !this.#header || !this.#read)
      return { penolakan: penolakan ?? refuse('tanpa_judul_kolom') }
    return { penolakan: null, keys: this.#keys, header: this.#header, read: this.#read }
  }

  #takeHeader(record: FileRecord): void {
    this.#header = readHeader(record.cells)
    if (!this.#header) {
      this.#penolakan = refuse('tanpa_judul_kolom')
      return
    }
    this.#read = barisReader(this.#header, this.#input.kamus ?? 'siak', Math.floor(this.#at / 10_000))
    this.#damage = new DamageWatch(this.#header)
  }

  #take({ baris, cells }: FileRecord, readBaris: BarisReader, damage: DamageWatch): void {
    const read = readBaris(cells)
    this.#penolakan = damage.see(cells, read, baris)
    if (read.nik === '' && read.nama_lengkap === '' && isEmptyRecord(cells)) return
    const mask = checkBaris(read, this.#desaOf(read.kode_desa), this.#at)
    this.#keys.add(baris, read, mask | this.#scopeMask(read, mask), this.#at)
  }

  #scopeMask(read: Baris, mask: number): number {
    const { isInScope, wilayah } = this.#input
    if (!isInScope || mask & BIT.DITOLAK) return 0
    return isInScope(desaOfToday(read.kode_desa, wilayah)) ? 0 : BIT.LUAR_WILAYAH
  }
}

function penolakanOf(error: unknown): Penolakan | null {
  if (error instanceof CsvFault) return refuse('kutip_tidak_ditutup', { baris: error.baris })
  if (error instanceof XlsxFault)
    return refuse(error.fault === 'too_large' ? 'xlsx_terlalu_besar' : 'xlsx_tidak_aman')
  return null
}
