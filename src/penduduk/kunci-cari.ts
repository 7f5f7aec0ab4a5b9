import { phoneticTokens } from '../lib/nama.ts'

/**
 * Search keys of a person: 32-bit hashes of how the words of the name sound, each with a place, so that each stands for few
 * people however large the register is. They only say whom to look at; who is meant, the comparing says.
 */
export interface KunciOrang {
  nama_norm: string
  /** YYYY-MM-DD */
  tanggal_lahir: string | null
  kode_desa: string
}

/** A key's kind: what stands beside the place. */
const KATA = 'k' // a word of the name, or two neighbours as one (nur hayati, nurhayati), in the regency
const DUA = 'd' // two words, in the regency
const AWAL = 'a' // a word, and how another begins, in the regency
const TAHUN = 't' // a word and the year of birth, in the regency
const DESA = 'v' // a word, in the village
const TUNGGAL = 's' // the only word of a name with a sound left out, in the regency

/** A word of a name: how it sounds, and how it begins. */
export interface KataCari {
  bunyi: string
  awal: string
  /** A letter for a word: M. Nur. */
  isHuruf: boolean
}

/** The keys of a person, each once. None for a name without a letter. */
export function kunciOf({ nama_norm, tanggal_lahir, kode_desa }: KunciOrang): number[] {
  const kabkota = kode_desa.slice(0, 4)
  const words = readKata(nama_norm)
  const sounds = words.map(({ bunyi }) => bunyi)
  const tahun = tanggal_lahir?.slice(0, 4)
  const texts = [
    ...[...sounds, ...joinedOf(sounds)].map((sound) => `${KATA}${kabkota}${sound}`),
    ...across(words, ({ bunyi: one }, { bunyi: other }) => `${DUA}${kabkota}${pair(one, other)}`),
    ...across(words, (one, other) => `${AWAL}${kabkota}${one.bunyi} ${other.awal}`),
    ...across(words, (one, other) => `${AWAL}${kabkota}${other.bunyi} ${one.awal}`),
    ...sounds.map((sound) => `${DESA}${kode_desa}${sound}`),
    ...(tahun === undefined ? [] : sounds.map((sound) => `${TAHUN}${kabkota}${tahun}${sound}`)),
    ...(sounds.length === 1 ? leftOut(sounds[0] ?? '').map((part) => `${TUNGGAL}${kabkota}${part}`) : []),
  ]
  return hashes(texts)
}

/** What is looked for: words as they were typed, and what is known beside them. */
export interface CariKunci {
  kode_kabkota: string
  /** Each typed word as it may be meant: itself first, then what it stands for as a short form. */
  kata: readonly (readonly KataCari[])[]
  /** Years of birth that may be meant. */
  tahun: readonly number[]
  /** Villages, where not the whole regency is meant. */
  desa: readonly string[]
}

/**
 * Keys to look up, step by step: first those that few people share; the next where a step finds too few. A name has
 * most in common with who shares most keys of all steps.
 */
export function kunciCari({ kode_kabkota, kata, tahun, desa }: CariKunci): number[][] {
  // a letter for a word says something beside a word only
  const whole = kata.some(([first]) => first?.isHuruf === false)
    ? kata.filter(([first]) => first?.isHuruf === false)
    : kata
  const sounds = whole.flat().map(({ bunyi }) => bunyi)
  const beside = (one: readonly KataCari[], other: readonly KataCari[]) =>
    one.flatMap(({ bunyi }) => other.map(({ awal }) => `${AWAL}${kode_kabkota}${bunyi} ${awal}`))
  const both = (one: readonly KataCari[], other: readonly KataCari[]) =>
    one.flatMap((a) => other.map((b) => `${DUA}${kode_kabkota}${pair(a.bunyi, b.bunyi)}`))
  const typed = kata.flatMap(([first]) => (first ? [first.bunyi] : []))
  const alone = typed.length === 1 ? sounds.flatMap(leftOut) : []
  const inDesa = hashes(desa.flatMap((kode) => sounds.map((sound) => `${DESA}${kode}${sound}`)))
  return [
    ...(desa.length > 0 ? [inDesa] : []),
    hashes([
      ...across(whole, both).flat(),
      ...tahun.flatMap((year) => sounds.map((sound) => `${TAHUN}${kode_kabkota}${year}${sound}`)),
      ...alone.map((part) => `${TUNGGAL}${kode_kabkota}${part}`),
    ]),
    hashes([...across(kata, beside).flat(), ...across(kata, (one, other) => beside(other, one)).flat()]),
    hashes([...sounds, ...joinedOf(typed)].map((sound) => `${KATA}${kode_kabkota}${sound}`)),
  ]
}

/** The words of a canonical name, each sound once. */
export function readKata(nama_norm: string): KataCari[] {
  const words = nama_norm.split(' ').filter(Boolean)
  const kata = phoneticTokens(nama_norm).map((bunyi, at) => {
    const word = words[at] ?? ''
    return { bunyi, awal: awalOf(word, bunyi), isHuruf: word.length === 1 }
  })
  return kata.filter(({ bunyi }, at) => kata.findIndex((one) => one.bunyi === bunyi) === at)
}

/** How a word begins to the ear: letters that its sound leaves out stand here, old j and y as one. */
function awalOf(word: string, bunyi: string): string {
  const first = word.slice(0, 1)
  if ('jy'.includes(first)) return 'j'
  return 'aeiouh'.includes(first) ? first : bunyi.slice(0, 1)
}

function across<T, R>(list: readonly T[], join: (one: T, other: T) => R): R[] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other) => join(one, other)))
}

/** Two neighbours as one word: nur hayati is nurhayati. */
function joinedOf(sounds: readonly string[]): string[] {
  return sounds.slice(1).map((sound, at) => `${sounds[at] ?? ''}${sound}`)
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** The sounds themselves, and with each one left out: two names that differ by one sound share one of these. */
function leftOut(sounds: string): string[] {
  if (sounds.length < 3) return [sounds]
  return [sounds, ...Array.from(sounds, (_sound, at) => sounds.slice(0, at) + sounds.slice(at + 1))]
}

function hashes(texts: readonly string[]): number[] {
  return [...new Set(texts.map(hash))]
}

/** FNV-1a, 32 bits, signed as PostgreSQL's integer is. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}
