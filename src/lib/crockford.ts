import { randomInt } from 'node:crypto'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHECK = `${DIGITS}*~$=U`

/** The first `bits` bits (a multiple of 5) of `bytes` in Crockford base 32. */
export function crockford(bytes: Buffer, bits: number): string {
  let text = ''
  for (let at = 0; at < bits; at += 5) {
    const pair = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0)
    text += DIGITS[(pair >> (11 - (at & 7))) & 31] ?? ''
  }
  return text
}

/** Crockford's check character: the value modulo 37. It finds every single wrong or swapped character. */
export function checkCharacter(text: string): string {
  let value = 0
  for (const character of text) value = (value * 32 + DIGITS.indexOf(character)) % 37
  return CHECK[value] ?? ''
}

export function withCheck(text: string): string {
  return text + checkCharacter(text)
}

/**
 * What a person typed, read kindly: any case, spaces and hyphens ignored, O as 0, I and L as 1.
 * Null when it isn't `length` characters and a fitting check character.
 */
export function readChecked(typed: string, length: number): string | null {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const body = text.slice(0, length)
  if (text.length !== length + 1) return null
  if (![...body].every((character) => DIGITS.includes(character))) return null
  return checkCharacter(body) === text.slice(length) ? text : null
}

/** A case's ticket: 10 random Crockford characters (50 bits) and a check character that is a letter or digit. */
export function createTiket(): string {
  for (;;) {
    const body = Array.from({ length: 10 }, () => DIGITS[randomInt(32)] ?? '').join('')
    if (DIGITS.includes(checkCharacter(body))) return withCheck(body)
  }
}

/** A case's secret: six random digits. */
export function createPin(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}
