import { createHash, randomBytes } from 'node:crypto'
import type { Batas } from '../http/batas.ts'
import type { Turus } from '../http/turus.ts'
import type { Kunci } from '../kunci/kunci.ts'

/**
 * Work that a browser does by itself before a question is answered, where very many are asked: a number whose SHA-256
 * together with the task begins with so many zero bits (Back, Hashcash, 2002). A person does nothing, and has a second or
 * a few less of time; somebody who asks millions of questions has none.
 */

/** Zero bits that are asked for: about 65 thousand tries, and with each doubling of the questions twice as many, to 2^18. */
export const BIT_TERENDAH = 16
export const BIT_TERTINGGI = 18
const BERLAKU_MS = 10 * 60_000

/** How hard, when `kali` times as many questions come as are answered without. */
export function bitsOf(kali: number): number {
  return Math.min(BIT_TERTINGGI, BIT_TERENDAH + Math.max(0, Math.floor(Math.log2(kali))))
}

export class Kerja {
  readonly #kunci: Pick<Kunci, 'blindIndex'>
  readonly #now: () => number
  /** Tasks that were done; each serves once, in whichever process. One that was done is known to the others within a second. */
  readonly #terpakai: Batas

  constructor(kunci: Pick<Kunci, 'blindIndex'>, turus: Turus, now: () => number = Date.now) {
    this.#kunci = kunci
    this.#now = now
    this.#terpakai = turus.createBatas('cek.kerja', { jumlah: 1, jendela_ms: BERLAKU_MS })
  }

  /** A task for this question and asker, good for ten minutes, with any process of the installation. */
  ask(perihal: readonly string[], bits: number): string {
    const head = [this.#now() + BERLAKU_MS, bits, randomBytes(9).toString('base64url')].join('.')
    return `${head}.${this.#sign(head, perihal)}`
  }

  /** Whether `jawaban` does this task of ours, in its time, and for the first time. */
  isDone(tugas: string, jawaban: string, perihal: readonly string[]): boolean {
    const [habis = '', asked = '', nonce = '', tanda = ''] = tugas.split('.')
    const isOurs = tanda !== '' && tanda === this.#sign([habis, asked, nonce].join('.'), perihal)
    if (!isOurs || Number(habis) <= this.#now()) return false
    return zeroBits(`${tugas}.${jawaban}`) >= Number(asked) && this.#terpakai.take(tugas)
  }

  #sign(head: string, perihal: readonly string[]): string {
    return this.#kunci.blindIndex('kerja', [head, ...perihal].join('\0')).toString('base64url')
  }
}

function zeroBits(text: string): number {
  return Math.clz32(createHash('sha256').update(text).digest().readUInt32BE(0))
}
