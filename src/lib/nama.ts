import {
  ALIAS,
  BACK_TITLES,
  BALI_PARTICLES,
  BALI_SHORT,
  BALI_SIGNS,
  COMMA_TITLES,
  FRONT_TITLES,
  PATRONYM,
  readFamilies,
} from './nama-tabel.ts'

export interface Nama {
  /** Canonical form: lower case, one space between tokens; what the public check and blocking compare. */
  norm: string
  tokens: string[]
  /** What followed bin or binti, canonical; '' when nothing did. */
  patronim: string
}

const PLAIN = /^[a-z ]*$/
const OLD_SPELLING = /oe|[dtns]j|ch/
const BACK_TITLE_WORDS = 4
const families = readFamilies(newSpelling)

/**
 * The canonical form of an Indonesian name (linkage.md section 4): titles away, old spelling made new, variants of
 * one name made one, father's name apart. It errs on the side of keeping: a name with a letter never comes out empty,
 * and doing it twice changes nothing.
 */
export function normalizeNama(raw: string): Nama {
  const whole = dropBackTitles(cutAfter(readTokens(raw), ALIAS).before)
  const { before, after } = cutAfter(whole, PATRONYM)
  const tokens = canonicalTokens(dropTitles(before))
  return { norm: tokens.join(' '), tokens, patronim: canonicalTokens(dropTitles(after)).join(' ') }
}

/** Without spaces: nur hayati = nurhayati. */
export function joinedNama(norm: string): string {
  return norm.replaceAll(' ', '')
}

/** With its tokens in alphabetical order: hidayat nur = nur hidayat. */
export function sortedNama(norm: string): string {
  return norm.split(' ').sort().join(' ')
}

/**
 * Phonetic key (version 2) of each token. For blocking only: it says who to look at, never who is the same. A token
 * of nothing but vowels keeps its first letter, so that each token has a key.
 */
export function phoneticTokens(norm: string): string[] {
  return norm.split(' ').filter(Boolean).map(phoneticKey)
}

function phoneticKey(token: string): string {
  const key = token
    .replace(/[kc]h/g, 'h')
    .replace(/s[yh]|ts|[zx]/g, 's')
    .replace(/([dtg])h/g, '$1')
    .replace(/[vp]/g, 'f')
    .replaceAll('q', 'k')
    .replace(/[aeiouhyj]/g, '')
    .replace(/(.)\1+/gu, '$1')
  return key || (token[0] ?? '')
}

/** Letters in tokens; apostrophes join (Ma'ruf), everything else parts. Titles after a comma are cut off here. */
function readTokens(raw: string): string[] {
  const lower = raw.toLowerCase()
  if (PLAIN.test(lower)) return splitWords(lower)
  const text = raw
    .replace(/&(?:#0?39|#x27|apos|rsquo|lsquo);/gi, "'")
    .replace(/&(?:amp|nbsp|quot|lt|gt|#[0-9]{2,5});/gi, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'`´‘’ʼʻ]/gu, '')
    .replace(/(\p{L}[^@(]*)[@(].*$/su, '$1')
  const [first = [], ...parts] = text.split(',').map((part) => splitWords(part.replace(/[^\p{L}]+/gu, ' ')))
  const kept = [...first]
  for (const part of parts) {
    if (kept.length > 0 && startsWithTitle(part)) break
    kept.push(...part)
  }
  return kept
}

function splitWords(text: string): string[] {
  return text.split(' ').filter(Boolean).map(newSpelling)
}

function startsWithTitle(part: readonly string[]): boolean {
  if (COMMA_TITLES.has(part[0] ?? '')) return true
  for (let n = Math.min(BACK_TITLE_WORDS, part.length); n > 0; n--) {
    if (BACK_TITLES.has(part.slice(0, n).join(''))) return true
  }
  return false
}

/** The spelling of before 1972. Old j for y is not rewritten: Janti is Yanti, but Joko is Joko. */
function newSpelling(word: string): string {
  let text = word
  while (OLD_SPELLING.test(text)) {
    text = text
      .replaceAll('oe', 'u')
      .replaceAll('tj', 'c')
      .replaceAll('dj', 'j')
      .replaceAll('nj', 'ny')
      .replaceAll('sj', 'sy')
      .replaceAll('ch', 'kh')
  }
  return text
}

/** Parts the tokens at the first mark that has something on either side. */
function cutAfter(tokens: string[], marks: ReadonlySet<string>): { before: string[]; after: string[] } {
  const at = tokens.findIndex((token, i) => i > 0 && i < tokens.length - 1 && marks.has(token))
  if (at < 0) return { before: tokens, after: [] }
  return { before: tokens.slice(0, at), after: tokens.slice(at + 1) }
}

function dropTitles(tokens: string[]): string[] {
  return dropFrontTitles(dropBackTitles(tokens))
}

function dropBackTitles(tokens: string[]): string[] {
  for (let n = Math.min(BACK_TITLE_WORDS, tokens.length - 1); n > 0; n--) {
    if (BACK_TITLES.has(n === 1 ? (tokens.at(-1) ?? '') : tokens.slice(-n).join(''))) {
      return dropBackTitles(tokens.slice(0, -n))
    }
  }
  return tokens
}

function dropFrontTitles(tokens: string[]): string[] {
  const initials = tokens.findIndex((token) => token.length > 1)
  for (let n = Math.min(Math.max(initials, 1), tokens.length - 1); n > 0; n--) {
    const title = tokens.slice(0, n).join('')
    if (FRONT_TITLES.has(title)) return dropFrontTitles(tokens.slice(n))
  }
  return dropBaliParticle(tokens)
}

/** I Wayan, Ni Luh: the particle goes, after the abbreviations that it explains have been read. */
function dropBaliParticle(tokens: string[]): string[] {
  const particle = tokens.length > 1 && BALI_PARTICLES.has(tokens[0] ?? '')
  if (!particle && !tokens.some((token) => BALI_SIGNS.has(token))) return tokens
  const read = tokens.map((token) => BALI_SHORT.get(token) ?? token)
  return particle ? dropFrontTitles(read.slice(1)) : read
}

function canonicalTokens(tokens: readonly string[]): string[] {
  const out: string[] = []
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    if (next === 'ode' && (token === 'la' || token === 'wa')) out.push(`${token}ode`)
    else if (token === 'ode' && at > 0 && /^[lw]a$/.test(tokens[at - 1] ?? '')) continue
    else if (at === 0 && next !== undefined && FIRST.has(token)) out.push(FIRST.get(token) ?? token)
    else if (token.startsWith('abd')) out.push(...readAbdul(token, next !== undefined))
    else out.push(families.get(token) ?? token)
  }
  return out
}

/** What a letter or two mean when they stand first; A. is Abdul, Ahmad or Andi, and stays a letter. */
const FIRST: ReadonlyMap<string, string> = new Map([
  ['m', 'muhamad'],
  ['st', 'siti'],
  ['t', 'teuku'],
])

const ABDUL_JOINED = /^abd[uo](?:l|r(?=r)|s(?=s)|(?=[rs][^rs]))(?!l?[ao]h)(.{4,})$/

/** Abdurrahman, Abdur Rahman, Abd. Rahman are Abdul Rahman; Abdullah is one word. */
function readAbdul(token: string, followed: boolean): string[] {
  const rest = ABDUL_JOINED.exec(token)?.[1]
  if (rest) return ['abdul', families.get(rest) ?? rest]
  if (followed && /^abd[uo](?:[rsnztd]|sy|sh)$/.test(token)) return ['abdul']
  return [families.get(token) ?? token]
}
