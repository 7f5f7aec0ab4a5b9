/**
 * The strict form of a name (KODE.md, "One name or two"): two rows of one NIK are one person when their strict
 * forms are equal. Never phonetic, never fuzzy: that is linkage's work, not the import's.
 */

const TITLES = new Set(
  'H HJ HAJI HAJAH HAJJAH DR DRG DRS DRA IR PROF KH KYAI UST USTAD USTADZ TGK ALM ALMH'.split(' '),
)
const SUFFIXES = new Set('SPD SE SH ST MM MSI MPD SSOS SAG SKOM SKM SKEP AMD NERS'.split(' '))
const MUHAMMAD = new Set(
  'MUH MOH MOCH MUCH MHD MUHAMAD MUHAMMAT MOHAMAD MOHAMMAD MOCHAMAD MOCHAMMAD MUCHAMAD'.split(' '),
)

const PLAIN = /^[A-Z ]*$/
const MARKS = /\p{M}+/gu
const NOT_LETTERS = /[^\p{L}]+/gu
const WORD = /([^\s.,]+)([\s.,]*)/gu

interface Word {
  /** Letters only, upper case, old spelling made new. */
  text: string
  /** Letters as written, before the old spelling was made new. */
  letters: number
  /** How many commas stand before it. */
  commas: number
  /** A dot follows, and no comma. */
  dot_follows: boolean
}

/** The strict form of a name cell; '' when it has no letter. */
export function strictNama(raw: string): string {
  const words = nameWords(raw)
  let first = 0
  while (first < words.length - 1 && TITLES.has(words[first]?.text ?? '')) first += 1
  const kept = dropSuffixes(words.slice(first))
  return kept.map((word, i) => canonicalWord(word.text, i === 0)).join('')
}

/** How many letters a name has, front titles aside (KODE.md A13). */
export function countLetters(raw: string): number {
  const words = nameWords(raw)
  let first = 0
  while (first < words.length && TITLES.has(words[first]?.text ?? '')) first += 1
  return words.slice(first).reduce((sum, word) => sum + word.letters, 0)
}

/** True for a front title in upper case letters: HJ, DRS, ALMH. */
export function isTitle(word: string): boolean {
  return TITLES.has(word)
}

function dropSuffixes(words: Word[]): Word[] {
  // A comma among the front titles (`Hj., St. Khadijah`) begins no suffixes.
  const commas = words[0]?.commas ?? 0
  const kept = words.filter((word) => word.commas === commas || !SUFFIXES.has(word.text))
  while (kept.length > 1 && SUFFIXES.has(kept.at(-1)?.text ?? '')) kept.pop()
  return kept
}

function canonicalWord(text: string, isFirst: boolean): string {
  if (MUHAMMAD.has(text)) return 'MUHAMMAD'
  if (text === 'ABD') return 'ABDUL'
  if (isFirst && (text === 'ST' || text === 'SITTI')) return 'SITI'
  return text
}

/**
 * Words of a name: spaces, dots and commas part them, hyphens and apostrophes do not; the initials of one
 * title or suffix are put together (K.H. = KH, S.Pd = SPD).
 */
function nameWords(raw: string): Word[] {
  let upper = raw.toUpperCase()
  if (PLAIN.test(upper)) return plainWords(upper)
  upper = upper.normalize('NFD').replace(MARKS, '')
  const words: Word[] = []
  let commas = 0
  for (const [, body = '', gap = ''] of upper.matchAll(WORD)) {
    const letters = body.replace(NOT_LETTERS, '')
    if (letters !== '')
      words.push({
        text: newSpelling(body).replace(NOT_LETTERS, ''),
        letters: letters.length,
        commas,
        dot_follows: gap.includes('.') && !gap.includes(','),
      })
    if (gap.includes(',')) commas += 1
  }
  return joinInitials(words)
}

function plainWords(upper: string): Word[] {
  const words: Word[] = []
  for (const part of upper.split(' '))
    if (part !== '')
      words.push({ text: newSpelling(part), letters: part.length, commas: 0, dot_follows: false })
  return joinInitials(words)
}

/** Soewandi spelling: OE = U, TJ = C, DJ = J inside words. */
function newSpelling(word: string): string {
  if (!word.includes('OE') && !word.includes('J')) return word
  return word.replaceAll('OE', 'U').replaceAll('TJ', 'C').replaceAll('DJ', 'J')
}

function joinInitials(words: Word[]): Word[] {
  if (!words.some((word) => word.text.length === 1)) return words
  const out: Word[] = []
  for (let i = 0; i < words.length; ) {
    const run = initialsRun(words, i)
    const part = words.slice(i, i + run)
    const head = part[0]
    const last = part.at(-1)
    if (!head || !last) break
    const text = part.map((word) => word.text).join('')
    const letters = part.reduce((sum, word) => sum + word.letters, 0)
    out.push({ text, letters, commas: head.commas, dot_follows: last.dot_follows })
    i += run
  }
  return out
}

/** How many words from `at` on are the initials of one title or suffix; 1 when none. */
function initialsRun(words: Word[], at: number): number {
  if (words[at]?.text.length !== 1) return 1
  for (let run = Math.min(4, words.length - at); run > 1; run -= 1) {
    const part = words.slice(at, at + run)
    const text = part.map((word) => word.text).join('')
    const singles = part.every((word) => word.text.length === 1)
    const dotted = part.slice(0, -1).every((word) => word.dot_follows)
    if (singles && dotted && (TITLES.has(text) || SUFFIXES.has(text))) return run
    if (run === 2 && !singles && SUFFIXES.has(text) && part[0]?.commas === part[1]?.commas) return run
  }
  return 1
}
