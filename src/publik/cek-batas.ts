import { hash, randomBytes } from 'node:crypto'
import { Batas } from '../http/batas.ts'
import type { CekTanya } from './cek.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How often the public check may be asked. Counted in memory, per process. */
export interface CekBatasOptions {
  perJaringanSejam: number
  perDesaSehari: number
  perOrangSehari: number
}

/** security.md 3.4: 20 an hour for a network, 200 a day for a village, 5 a day for the person asked about. */
export const CEK_BATAS: CekBatasOptions = { perJaringanSejam: 20, perDesaSehari: 200, perOrangSehari: 5 }

/** Limits of the public check. Whom one asked about is kept only as a keyed hash that dies with the process. */
export class CekBatas {
  readonly #jaringan: Batas
  readonly #desa: Batas
  readonly #orang: Batas
  readonly #key = randomBytes(32).toString('base64')

  constructor(options: CekBatasOptions, now?: () => number) {
    const clock = now ? { now } : {}
    this.#jaringan = new Batas({ jumlah: options.perJaringanSejam, jendela_ms: HOUR_MS, ...clock })
    this.#desa = new Batas({ jumlah: options.perDesaSehari, jendela_ms: DAY_MS, ...clock })
    this.#orang = new Batas({ jumlah: options.perOrangSehari, jendela_ms: DAY_MS, ...clock })
  }

  /**
   * Counts the question and says whether it may be asked. `asal` is whom it is counted for, a network or a telephone;
   * one that is over its limit counts against nobody else.
   */
  take(asal: string, tanya: CekTanya): boolean {
    if (!this.#jaringan.take(asal)) return false
    const { kode_desa, nama_norm, tanggal_lahir } = tanya
    const orang = hash('sha256', `${this.#key}\0${kode_desa}\0${nama_norm}\0${tanggal_lahir}`, 'base64')
    const isOrangFree = this.#orang.take(orang)
    return this.#desa.take(tanya.kode_desa) && isOrangFree
  }
}
