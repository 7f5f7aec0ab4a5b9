import { createTiket, readChecked } from '../lib/crockford.ts'
import { uuidFrom } from '../lib/uuid.ts'

const QR_HEAD = 'SETARA-F'
const CHARACTERS = 10

/** A form's own number, random: 50 bits and a check character. Printed once, it belongs to one sheet of paper. */
export function createNomorFormulir(): string {
  return createTiket()
}

/** What the QR code holds: no address, so that no other site can be put in its place. */
export function qrFormulir(nomor: string): string {
  return `${QR_HEAD} ${nomor}`
}

/** As it is printed: three groups. */
export function writeNomorFormulir(nomor: string): string {
  return `${nomor.slice(0, 4)}-${nomor.slice(4, 8)}-${nomor.slice(8)}`
}

/** Scanned from the QR code or typed by hand; null when a letter is wrong. */
export function readNomorFormulir(typed: string): string | null {
  return readChecked(typed.trim().replace(/^SETARA-?F\b/i, ''), CHARACTERS)
}

/** The case that a sheet of paper becomes, whoever keys it in and how often. */
export function usulanOfFormulir(nomor: string): string {
  return uuidFrom('formulir', nomor)
}
