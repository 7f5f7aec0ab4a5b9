/** The words of one question: its page, its fields and its choices. '' is nothing to say. */
export interface PertanyaanKata {
  judul: string
  /** Its name in the list of answers. */
  singkat: string
  petunjuk: string
  isian: Readonly<Record<string, { label: string; petunjuk: string }>>
  pilihan: Readonly<Record<string, { teks: string; petunjuk: string }>>
}

/** The words of one kind of form. */
export interface FormulirKata {
  judul: string
  pembuka: string
  perluDaftar: readonly string[]
  kirimKata: string
  kirim: string
  terimaJudul: string
  terimaKata: string
  terimaLangkah: readonly string[]
  terimaLihat: string
  galat: Readonly<Record<string, string>>
  pertanyaan: Readonly<Record<string, PertanyaanKata>>
}

/** The words of a question. Throws when the catalogue has none, which a test finds first. */
export function tanyaOf(kata: FormulirKata, nama: string): PertanyaanKata {
  const tanya = kata.pertanyaan[nama]
  if (!tanya) throw new RangeError(`no words for the question ${nama}`)
  return tanya
}
