import type { Acak } from './acak.ts'

/**
 * How a name or a date comes out when somebody else writes it: at a counter, from hearing, on an old typewriter. Made
 * from what people do, on purpose without the name normaliser: what is tested with these must not come from its head.
 */
export type UbahNama = (acak: Acak, nama: string) => string

const EJAAN_LAMA: readonly (readonly [RegExp, string])[] = [
  [/u/g, 'oe'],
  [/U/g, 'Oe'],
  [/j/g, 'dj'],
  [/J/g, 'Dj'],
  [/c(?!h)/g, 'tj'],
  [/C(?!h)/g, 'Tj'],
]

/** Soeharto, Tjipto, Djoko: the spelling before 1947 and 1972. What is written in it already stays. */
export function toEjaanLama(nama: string): string {
  if (/oe|tj|dj/i.test(nama)) return nama
  return EJAAN_LAMA.reduce((text, [from, to]) => text.replace(from, to), nama)
}

/** The other way, as a clerk of today types it. */
export function fromEjaanLama(nama: string): string {
  return nama
    .replaceAll('oe', 'u')
    .replaceAll('Oe', 'U')
    .replaceAll('tj', 'c')
    .replaceAll('Tj', 'C')
    .replaceAll('dj', 'j')
    .replaceAll('Dj', 'J')
}

const SINGKAT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(Muhammad|Mohammad|Muhamad|Mohamad)\b/, ['Muh.', 'Moh.', 'M.', 'Muhamad', 'Mohammad', 'Mochamad']],
  [/\b(Moh\.|Moch\.|Muh\.|M\.)(?= )/, ['Mohammad', 'Muhammad', 'Muhamad', 'Moch.']],
  [/\bAbdul\b/, ['Abd.', 'Abd', 'Abdoel']],
  [/\bAbd\.(?= )/, ['Abdul']],
  [/\b(Achmad|Akhmad|Ahmad)\b/, ['Ahmad', 'Achmad', 'Akhmad', 'Ach.']],
  [/\b(Siti|Sitti)\b/, ['St.', 'Sitti', 'Siti']],
  [/\bNur(?=[a-z ])/, ['Noer', 'Nor', 'Noor']],
  [/\b(Daeng)\b/, ['Dg.']],
  [/\bNi Wayan\b/, ['Ni Wy']],
  [/\bI Nyoman\b/, ['I Nym']],
]

/** Muhammad to Moh., Siti to St.: none of it where the name has no such part. */
export const abbreviate: UbahNama = (acak, nama) => {
  const fits = SINGKAT.filter(([from]) => from.test(nama))
  if (fits.length === 0) return nama
  const [from, to] = acak.pick(fits)
  return nama.replace(from, acak.pick(to))
}

const BUNYI: readonly (readonly [RegExp, string])[] = [
  [/f/, 'p'],
  [/v/, 'p'],
  [/z/, 'j'],
  [/sy/, 's'],
  [/y(?=$| )/, 'i'],
  [/i(?=$| )/, 'y'],
  [/kh/, 'h'],
  [/q/, 'k'],
  [/ks/, 'x'],
  [/dh/, 'd'],
  [/ia/, 'iya'],
  [/ua/, 'uwa'],
  [/ai/, 'ae'],
  [/h(?=$| )/, ''],
  [/ll|nn|mm|tt|ss/, 'l'],
  [/o/, 'u'],
]

/** Fitri to Pitri, Rizky to Rizki: as it is heard. */
export const hear: UbahNama = (acak, nama) => {
  const fits = BUNYI.filter(([from]) => from.test(nama))
  if (fits.length === 0) return double(acak, nama)
  const [from, to] = acak.pick(fits)
  return nama.replace(from, (found) => (/^(.)\1$/.test(found) ? (found[0] ?? '') : to))
}

const double: UbahNama = (acak, nama) => {
  const at = 1 + acak.int(Math.max(1, nama.length - 1))
  return /[a-z]/.test(nama[at] ?? '') ? `${nama.slice(0, at)}${nama[at]}${nama.slice(at)}` : `${nama}h`
}

/** A letter too many, too few, or two swapped. */
export const mistype: UbahNama = (acak, nama) => {
  const at = 1 + acak.int(Math.max(1, nama.length - 2))
  const [a = '', b = ''] = [nama[at], nama[at + 1]]
  if (!/[a-z]/.test(a) || !/[a-z]/.test(b)) return double(acak, nama)
  const kind = acak.int(3)
  if (kind === 0) return nama.slice(0, at) + nama.slice(at + 1)
  if (kind === 1) return `${nama.slice(0, at)}${b}${a}${nama.slice(at + 2)}`
  return double(acak, nama)
}

/** A word left out, joined, put elsewhere, cut to an initial. A single name is only mistyped. */
export const rearrange: UbahNama = (acak, nama) => {
  const words = nama.split(' ')
  if (words.length < 2) return mistype(acak, nama)
  const kind = acak.int(words.length > 2 ? 4 : 3)
  if (kind === 0) return words.slice(0, -1).join(' ')
  if (kind === 1) return [`${words[0]}${(words[1] ?? '').toLowerCase()}`, ...words.slice(2)].join(' ')
  if (kind === 2) return [...words.slice(0, -1), `${(words.at(-1) ?? '').slice(0, 1)}.`].join(' ')
  return [words[0], ...words.slice(2)].join(' ')
}

const RAGAM: readonly (readonly [UbahNama, number])[] = [
  [abbreviate, 0.26],
  [hear, 0.3],
  [mistype, 0.24],
  [rearrange, 0.2],
]

/** The same name as another clerk wrote it; nearly always another text. */
export function misspell(acak: Acak, nama: string): string {
  for (let n = 0; n < 3; n += 1) {
    const other = acak.weighted(RAGAM)(acak, nama)
    if (other !== nama && other.length > 1) return other
  }
  return mistype(acak, nama)
}

/** What stands in a card where nobody asked for the mother's name, or a part of it. */
export function blurIbu(acak: Acak, ibu: string): string {
  const kind = acak.int(5)
  if (kind === 0) return 'IBU'
  if (kind === 1) return '-'
  if (kind === 2) return `ALM ${ibu}`
  if (kind === 3) return ibu.split(' ').at(-1) ?? ibu
  return misspell(acak, ibu)
}

/** A birth date as a card has it wrongly: day and month swapped, 1 January, another year, another day. */
export function blurTanggal(acak: Acak, tanggal: string): string {
  const [year = '', month = '', day = ''] = tanggal.split('-')
  const kind = acak.int(10)
  if (kind < 4 && Number(day) <= 12 && day !== month) return `${year}-${day}-${month}`
  if (kind < 7) return `${year}-01-01`
  if (kind < 9) return `${Number(year) + (acak.chance(0.5) ? 1 : -1)}-${month}-${day === '29' ? '28' : day}`
  return `${year}-${month}-${String((Number(day) % 28) + 1).padStart(2, '0')}`
}
