import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { Batas } from '../http/batas.ts'
import { Problem } from '../lib/problem.ts'
import type { KasusPublik } from './kasus.ts'

/** What a ticket and its PIN open; null when they don't fit each other. */
type FindByTiket<T> = (tiket: string, pin: string) => Promise<T | null>

export interface KasusBatasOptions {
  /** Wrong PINs for one ticket within a day; after that the right one is answered like a wrong one. */
  salahPerTiket: number
  /** Tries of one network (or one telephone) within an hour, whatever the tickets. */
  cobaPerJaringan: number
}

export const KASUS_BATAS: KasusBatasOptions = { salahPerTiket: 5, cobaPerJaringan: 60 }

/**
 * The lock on tickets, one for the page and the SMS. A locked ticket answers as a wrong one does, after the same work.
 * `asal` is whom the tries are counted for.
 */
export class Pintu<T = KasusPublik> {
  readonly #find: FindByTiket<T>
  readonly #salah: Batas
  readonly #asal: Batas
  readonly #key = createSecretKey(randomBytes(32))

  constructor(find: FindByTiket<T>, batas: KasusBatasOptions) {
    this.#find = find
    this.#salah = new Batas({ jumlah: batas.salahPerTiket, jendela_ms: 24 * 3_600_000 })
    this.#asal = new Batas({ jumlah: batas.cobaPerJaringan, jendela_ms: 3_600_000 })
  }

  /** Problem: batas.terlalu_sering. */
  async open(asal: string, tiket: string, pin: string): Promise<T | null> {
    if (!this.#asal.take(asal))
      throw new Problem('batas.terlalu_sering', { tunggu_s: this.#asal.waitS(asal) })
    const key = createHmac('sha256', this.#key).update(tiket).digest('base64')
    const isOpen = this.#salah.take(key) // counted before the work, so that many at once don't slip through
    const kasus = await this.#find(tiket, pin)
    if (!isOpen || kasus === null) return null
    this.#salah.giveBack(key)
    return kasus
  }
}
