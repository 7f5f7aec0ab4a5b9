import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { Batas, networkOf } from '../http/batas.ts'
import { Problem } from '../lib/problem.ts'

export interface KasusBatasOptions {
  /** Wrong PINs for one ticket within a day; after that the right one is answered like a wrong one. */
  salahPerTiket: number
  /** Tries of one network within an hour, whatever the tickets. */
  cobaPerJaringan: number
}

export const KASUS_BATAS: KasusBatasOptions = { salahPerTiket: 5, cobaPerJaringan: 60 }

/** The lock on tickets. A locked ticket answers as a wrong one does, after the same work. */
export class PintuKasus<T> {
  readonly #find: (tiket: string, pin: string) => Promise<T | null>
  readonly #salah: Batas
  readonly #jaringan: Batas
  readonly #key = createSecretKey(randomBytes(32))

  constructor(find: (tiket: string, pin: string) => Promise<T | null>, batas: KasusBatasOptions) {
    this.#find = find
    this.#salah = new Batas({ jumlah: batas.salahPerTiket, jendela_ms: 24 * 3_600_000 })
    this.#jaringan = new Batas({ jumlah: batas.cobaPerJaringan, jendela_ms: 3_600_000 })
  }

  /** Problem batas.terlalu_sering when the network tries too often. */
  async open(ip: string, tiket: string, pin: string): Promise<T | null> {
    const network = networkOf(ip)
    if (!this.#jaringan.take(network))
      throw new Problem('batas.terlalu_sering', { tunggu_s: this.#jaringan.waitS(network) })
    const key = createHmac('sha256', this.#key).update(tiket).digest('base64')
    const isOpen = this.#salah.take(key) // counted before the work, so that many at once don't slip through
    const kasus = await this.#find(tiket, pin)
    if (!isOpen || kasus === null) return null
    this.#salah.giveBack(key)
    return kasus
  }
}
