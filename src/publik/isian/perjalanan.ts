/** The answers of one question, field by field, as they were understood. */
export type JawabanIsian = Readonly<Record<string, string>>
/** All answers so far, question by question. A question that is there was answered, if with nothing. */
export type Jawaban = Readonly<Record<string, JawabanIsian>>

/** How a field is asked. Its words stand in the catalogue under its name. */
export type Kendali =
  | { kendali: 'pilih'; isian: string; pilihan: readonly string[] }
  | { kendali: 'centang'; isian: string; pilihan: readonly string[] }
  | { kendali: 'teks'; isian: string; angka?: true; pendek?: true; autocomplete?: string }
  | { kendali: 'panjang'; isian: string }
  | { kendali: 'tanggal'; isian: 'hari' | 'bulan' | 'tahun'; bagian: readonly ['hari', 'bulan', 'tahun'] }

/** What a reading of typed fields gives: the answer, or for each faulty field the key of its words. */
export type Bacaan = { jawaban: JawabanIsian } | { galat: Readonly<Record<string, string>> }

/** One page of a form, as one object: what it asks, when it is asked, and how its answer is read. */
export interface Pertanyaan {
  /** Last part of its address, and its key in the catalogue. */
  nama: string
  kendali: readonly Kendali[]
  isAsked(jawaban: Jawaban): boolean
  /** `today` is YYYY-MM-DD in WIB. */
  read(typed: JawabanIsian, today: string): Bacaan
}

/** The form as these answers make it: nothing of the way is stored, so that each answer may change at any time. */
export interface Perjalanan {
  /** The questions that apply, in order. */
  jalan: readonly Pertanyaan[]
  /** The first of them without an answer, or null: all is there. */
  berikut: Pertanyaan | null
}

/** Walks the form with the answers given so far. */
export function walkIsian(list: readonly Pertanyaan[], jawaban: Jawaban): Perjalanan {
  const jalan = list.filter((pertanyaan) => pertanyaan.isAsked(jawaban))
  return { jalan, berikut: jalan.find(({ nama }) => jawaban[nama] === undefined) ?? null }
}

/** May this page be visited: does it apply, and is all before it answered? */
export function isReachable({ jalan, berikut }: Perjalanan, nama: string): boolean {
  const at = jalan.findIndex((pertanyaan) => pertanyaan.nama === nama)
  return at >= 0 && (berikut === null || at <= jalan.indexOf(berikut))
}

/** The question before this one, or null at the beginning. */
export function previousOf({ jalan }: Perjalanan, nama: string): Pertanyaan | null {
  return jalan[jalan.findIndex((pertanyaan) => pertanyaan.nama === nama) - 1] ?? null
}

/** Only the answers of questions that apply: one that was changed away from takes no part. */
export function appliedOf({ jalan }: Perjalanan, jawaban: Jawaban): Jawaban {
  return Object.fromEntries(
    jalan.flatMap(({ nama }) => (jawaban[nama] ? [[nama, jawaban[nama]] as const] : [])),
  )
}
