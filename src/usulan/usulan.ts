import { type ProblemCode } from '../lib/problem.ts'
import {
  type Dari,
  type Jalur,
  LANGKAH,
  type Langkah,
  type Peran,
  type Status,
  type SyaratJendela,
  type Tindakan,
} from './alur.ts'

/** A case as the rules see it. */
export interface Kasus {
  status: Dari
  jalur: Jalur
}

/** Is the window of this activity open at the moment of the act? */
export type IsTerbuka = (kegiatan: 'usulan' | 'pengesahan') => boolean

/** What is asked: an act, by a role, to a status. */
export interface Permintaan {
  tindakan: Tindakan
  peran: string
  ke: Status
}

/**
 * The step of the table that is asked for, or the code of the problem that forbids it. A step that exists but
 * whose window is closed is `jendela.tutup`; no such step is `usulan.langkah_salah`.
 */
export function findLangkah(
  kasus: Kasus,
  permintaan: Permintaan,
  isTerbuka: IsTerbuka,
): Langkah | ProblemCode {
  const langkahList = BY_STEP.get(stepKey({ ...permintaan, dari: kasus.status, jalur: kasus.jalur })) ?? []
  const open = langkahList.find((langkah) => meetsJendela(langkah.jendela, isTerbuka))
  return open ?? (langkahList.length > 0 ? 'jendela.tutup' : 'usulan.langkah_salah')
}

type Step = Pick<Langkah, 'dari' | 'jalur' | 'tindakan' | 'ke'> & { peran: string }

function stepKey({ dari, jalur, tindakan, peran, ke }: Step): string {
  return `${dari} ${jalur} ${tindakan} ${peran} ${ke}`
}

const BY_STEP: ReadonlyMap<string, readonly Langkah[]> = Map.groupBy(LANGKAH, stepKey)

/** The acts that a role may take on a case now or in its window, each once. */
export function nextTindakan(kasus: Kasus, peran?: Peran): Tindakan[] {
  const next = LANGKAH.filter(
    (langkah) =>
      langkah.dari === kasus.status && langkah.jalur === kasus.jalur && (!peran || langkah.peran === peran),
  )
  return [...new Set(next.map((langkah) => langkah.tindakan))]
}

export function meetsJendela(syarat: SyaratJendela, isTerbuka: IsTerbuka): boolean {
  switch (syarat) {
    case '':
      return true
    case 'usulan':
    case 'pengesahan':
      return isTerbuka(syarat)
    case 'tutup:usulan':
      return !isTerbuka('usulan')
    case 'tutup:pengesahan':
      return !isTerbuka('pengesahan')
  }
}

/** One row of a case's history, as far as its status depends on it. */
export interface Langkahan {
  urutan: number
  dari: Dari
  ke: Status
}

/**
 * The status that the rows of a case add up to. Throws when they don't make one chain: a row missing, two
 * rows of one number, or a row that doesn't begin where the one before it ended.
 */
export function foldStatus(rows: readonly Langkahan[]): Dari {
  const ordered = [...rows].sort((one, other) => one.urutan - other.urutan)
  return ordered.reduce<Dari>((status, row, at) => {
    if (row.urutan !== at + 1 || row.dari !== status)
      throw new RangeError('the rows of a case do not make a chain')
    return row.ke
  }, 'belum_ada')
}

/** Statuses that nothing leaves, but for a keberatan against the three negatives. */
export const AKHIR: readonly Status[] = [
  'ditetapkan',
  'ditarik',
  'duplikat',
  'tidak_disepakati',
  'tidak_layak',
  'tidak_ditetapkan',
]

/** What the maker of a case can do with ticket and PIN, beside looking. */
export const TINDAKAN_PEMBUAT = ['lengkapi', 'bukti', 'tarik', 'keberatan', 'belum_selesai', 'pin'] as const
export type TindakanPembuat = (typeof TINDAKAN_PEMBUAT)[number]

/**
 * Those of them that fit a case now. Taking back after the letter needs a call or a visit, so it is not among them;
 * evidence may be added until the end, and at each end one may say that it is not resolved.
 */
export function bolehOf(kasus: Kasus): TindakanPembuat[] {
  const isEnd = AKHIR.some((status) => status === kasus.status)
  const alone = LANGKAH.filter(
    (langkah) =>
      langkah.dari === kasus.status &&
      langkah.jalur === kasus.jalur &&
      langkah.peran === 'pembuat' &&
      langkah.kelas_kedua === '',
  ).map((langkah) => langkah.tindakan)
  const may: Readonly<Record<TindakanPembuat, boolean>> = {
    lengkapi: alone.includes('completeUsulan'),
    bukti: !isEnd,
    tarik: alone.includes('withdrawUsulan'),
    keberatan: LANGKAH.some((row) => row.dari === kasus.status && row.tindakan === 'grantKeberatan'),
    belum_selesai: isEnd,
    pin: true,
  }
  return TINDAKAN_PEMBUAT.filter((tindakan) => may[tindakan])
}
