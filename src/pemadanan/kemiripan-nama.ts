import { strictNama } from '../lib/nama-ketat.ts'

/**
 * Could the two spellings be one name? Only good for sending a difference to a human instead of calling it another
 * person: short forms, words left out or in another order, one slip of the pen, letters that sound alike. A different
 * last vowel is never a spelling (Ratna and Ratno, Putra and Putri are two people).
 */
export function isLikeNama(a: string, b: string): boolean {
  const wordsA = wordsOf(a)
  const wordsB = wordsOf(b)
  const [short, long] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA]
  if (short.length === 0) return false
  if (isLikeWord(short.join(''), long.join(''))) return true
  const left = [...long]
  let told = 0
  for (const word of short) {
    const at = left.findIndex((other) => isLikeWord(word, other) || isShortOf(word, other))
    if (at < 0) return false
    told = Math.max(told, Math.min(word.length, left[at]?.length ?? 0))
    left.splice(at, 1)
  }
  return told >= 3
}

function wordsOf(raw: string): string[] {
  return raw
    .split(/[\s.,/]+/)
    .map((word) => strictNama(word))
    .filter((word) => word !== '' && !NOT_NAME.has(word))
}

const NOT_NAME = new Set(['H', 'HJ', 'DRS', 'DRA', 'IR', 'SPD', 'SE', 'SH', 'BIN', 'BINTI', 'ALM', 'ALMH'])

/** `M` for Muhammad, `WAHYUN` for a name that a form cut off. */
function isShortOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return long.startsWith(short) && (short.length === 1 || short.length >= 4)
}

function isLikeWord(a: string, b: string): boolean {
  if (a === b) return true
  const soundA = soundOf(a)
  const soundB = soundOf(b)
  if (soundA === soundB) return true
  if (Math.min(a.length, b.length) < 4) return false
  if (isSwap(a, b)) return true
  if (lastVowel(soundA) !== lastVowel(soundB)) return false
  return isOneSlip(a, b) || (Math.min(soundA.length, soundB.length) >= 4 && isOneSlip(soundA, soundB))
}

/** Letters that Indonesian spelling mixes: F/P/V, Z/J/S, SY/S, KH/H/K, DH/D, TH/T, Q/K, Y/I, doubles. */
function soundOf(word: string): string {
  return word
    .replace(/KH|CH/g, 'H')
    .replace(/S[YH]|[ZX]/g, 'S')
    .replace(/([DTG])H/g, '$1')
    .replace(/[FV]/g, 'P')
    .replaceAll('Q', 'K')
    .replaceAll('Y', 'I')
    .replace(/(.)\1+/g, '$1')
    .replace(/H$/, '')
}

function lastVowel(word: string): string {
  return /[AIUEO]$/.exec(word)?.[0] ?? ''
}

/** One letter more, less or other. */
function isOneSlip(a: string, b: string): boolean {
  const [restA, restB] = afterCommonStart(a, b)
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}

/** Two neighbours in the wrong order. */
function isSwap(a: string, b: string): boolean {
  const [restA, restB] = afterCommonStart(a, b)
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

function afterCommonStart(a: string, b: string): [string, string] {
  let head = 0
  while (head < a.length && a[head] === b[head]) head += 1
  return [a.slice(head), b.slice(head)]
}
