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
  /** One name in one village, whatever the birth dates: who tries dates learns no date. */
  perNamaSehari: number
}

/**
 * security.md 3.4: 20 an hour for a network, 200 a day for a village, 5 a day for the person asked about. Ten a day for a
 * name in a village: of some 29,000 birth dates that is 0.03 %, so that nobody learns more than 0.1 % of a village in a day
 * from up to three processes, however many networks and names they have (P11).
 */
export const CEK_BATAS: CekBatasOptions = {
  perJaringanSejam: 20,
  perDesaSehari: 200,
  perOrangSehari: 5,
  perNamaSehari: 10,
}

/** Whether a question may be asked: yes, not today, or after work, being so many times as many as are answered without. */
export type CekTimbang = 'boleh' | 'tolak' | { kali: number }

/** Limits of the public check. Whom one asked about is kept only as a keyed hash that dies with the process. */
export class CekBatas {
  readonly #jaringan: Batas
  readonly #desa: Batas
  readonly #orang: Batas
  readonly #nama: Batas
  readonly #alarm: Batas
  readonly #options: CekBatasOptions
  readonly #key = randomBytes(32).toString('base64')

  constructor(options: CekBatasOptions, now?: () => number) {
    const clock = now ? { now } : {}
    this.#options = options
    this.#jaringan = new Batas({ jumlah: options.perJaringanSejam, jendela_ms: HOUR_MS, ...clock })
    this.#desa = new Batas({ jumlah: options.perDesaSehari, jendela_ms: DAY_MS, ...clock })
    this.#orang = new Batas({ jumlah: options.perOrangSehari, jendela_ms: DAY_MS, ...clock })
    this.#alarm = new Batas({ jumlah: 1, jendela_ms: HOUR_MS, ...clock })
    this.#nama = new Batas({ jumlah: options.perNamaSehari, jendela_ms: DAY_MS, ...clock })
  }

  /**
   * Counts the question and says whether it may be asked. `asal` is whom it is counted for, a network or a telephone;
   * one that is over its limit counts against nobody else.
   */
  take(asal: string, tanya: CekTanya): boolean {
    if (!this.#jaringan.take(asal)) return false
    const isMeant = this.#takeOrang(tanya)
    return this.#desa.take(tanya.kode_desa) && isMeant
  }

  /**
   * The same where work can be asked for: a network or a village that asks much is not refused, but works. Whom one asks
   * about stays limited, work or not; and what waits for work is counted against nobody asked about.
   */
  weigh(asal: string, tanya: CekTanya, isWorked: boolean): CekTimbang {
    const { perJaringanSejam, perDesaSehari } = this.#options
    const kali = Math.max(
      (this.#jaringan.count(asal) + 1) / perJaringanSejam,
      (this.#desa.count(tanya.kode_desa) + 1) / perDesaSehari,
    )
    if (kali > 1 && !isWorked) return { kali }
    this.#jaringan.take(asal)
    this.#desa.take(tanya.kode_desa)
    return this.#takeOrang(tanya) ? 'boleh' : 'tolak'
  }

  /** Whether operators have not been told of this village within the hour. */
  isFirstAlarm(kode_desa: string): boolean {
    return this.#alarm.take(kode_desa)
  }

  #takeOrang({ kode_desa, nama_norm, tanggal_lahir }: CekTanya): boolean {
    const hashOf = (...parts: string[]) => hash('sha256', [this.#key, ...parts].join('\0'), 'base64')
    const isNamaFree = this.#nama.take(hashOf(kode_desa, nama_norm))
    return this.#orang.take(hashOf(kode_desa, nama_norm, tanggal_lahir)) && isNamaFree
  }
}
