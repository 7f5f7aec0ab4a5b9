import type { Batas } from '../http/batas.ts'
import type { Turus } from '../http/turus.ts'
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

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export const KASUS_BATAS: KasusBatasOptions = { salahPerTiket: 5, cobaPerJaringan: 60 }

/**
 * The lock on tickets, one for the page and the SMS. A locked ticket answers as a wrong one does, after the same work.
 * `asal` is whom the tries are counted for. Processes hear of each other's wrong PINs within a second; that no sixth is
 * compared within the hour, at however many of them, is the database's (`tiket_gagal`), where the case is looked up.
 */
export class Pintu<T = KasusPublik> {
  readonly #find: FindByTiket<T>
  readonly #salah: Batas
  readonly #asal: Batas

  constructor(find: FindByTiket<T>, batas: KasusBatasOptions, turus: Turus, nama = 'kasus') {
    const { salahPerTiket, cobaPerJaringan } = batas
    this.#find = find
    this.#salah = turus.createBatas(`${nama}.salah`, { jumlah: salahPerTiket, jendela_ms: DAY_MS })
    this.#asal = turus.createBatas(`${nama}.asal`, { jumlah: cobaPerJaringan, jendela_ms: HOUR_MS })
  }

  /** Problem: batas.terlalu_sering. */
  async open(asal: string, tiket: string, pin: string): Promise<T | null> {
    if (!this.#asal.take(asal))
      throw new Problem('batas.terlalu_sering', { tunggu_s: this.#asal.waitS(asal) })
    const isOpen = this.#salah.take(tiket) // counted before the work, so that many at once don't slip through
    const kasus = await this.#find(tiket, pin)
    if (!isOpen || kasus === null) return null
    this.#salah.giveBack(tiket)
    return kasus
  }
}
