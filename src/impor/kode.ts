/**
 * The codes of a record as bits of one whole number, so that the check of a file can keep 4 bytes a record.
 * Hard codes stand in `kode` of the result in ascending order (KODE.md); soft ones are tasks and hints.
 */
export const KERAS = [
  'A01',
  'A02',
  'A04',
  'A07',
  'A09',
  'A10',
  'A11',
  'A13',
  'A15',
  'A16',
  'A17',
  'A18',
  'A19',
  'A22',
  'A23',
  'DITOLAK',
] as const

export const LUNAK = [
  'GANDA',
  'TANPA_NIK',
  'NIK_BEDA_TANGGAL',
  'TANGGAL_PENANDA',
  'TAHUN_SAJA',
  'JENIS_KELAMIN_KOSONG',
  'JENIS_KELAMIN_TAK_DIKENAL',
  'HUBUNGAN_TAK_DIKENAL',
  'STATUS_KAWIN_TAK_DIKENAL',
  'PENDIDIKAN_TAK_DIKENAL',
  'PEKERJAAN_TAK_DIKENAL',
  'PEKERJAAN_PERLU_DICEK',
  'KAWIN_USIA_ANAK',
  'NIK_DI_TEMPAT_LAIN',
  'LUAR_WILAYAH',
] as const

export type KodeKeras = (typeof KERAS)[number]
export type KodeLunak = (typeof LUNAK)[number]
export type Kode = KodeKeras | KodeLunak

const ALL: readonly Kode[] = [...KERAS, ...LUNAK]
const KERAS_MASK = (1 << KERAS.length) - 1

/** The bit of each code. */
export const BIT = bits()

function bits(): Readonly<Record<Kode, number>> {
  const record = Object.fromEntries(ALL.map((kode, i) => [kode, 1 << i]))
  if (isComplete(record)) return record
  throw new Error('a code without a bit')
}

function isComplete(record: Record<string, number>): record is Record<Kode, number> {
  return ALL.every((kode) => kode in record)
}

/** The codes in a mask, hard before soft, each in the order of its list. */
export function kodeOf(mask: number): Kode[] {
  return ALL.filter((kode) => (mask & BIT[kode]) !== 0)
}

/** True for a code that stands in `kode` of the result. */
export function isKeras(kode: Kode): kode is KodeKeras {
  return (BIT[kode] & KERAS_MASK) !== 0
}

/** The cells `kode` and `temuan` of the result: codes separated by one space. */
export function kodeCells(mask: number): { kode: string; temuan: string } {
  return { kode: kodeOf(mask & KERAS_MASK).join(' '), temuan: kodeOf(mask & ~KERAS_MASK).join(' ') }
}
