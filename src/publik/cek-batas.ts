import type { Batas } from '../http/batas.ts'
import type { Turus } from '../http/turus.ts'
import type { CekTanya } from './cek.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How often the public check may be asked, of all processes together. */
export interface CekBatasOptions {
  perJaringanSejam: number
  perDesaSehari: number
  perOrangSehari: number
  /** One name in one village, whatever the birth dates: who tries dates learns no date. */
  perNamaSehari: number
}

/**
 * security.md 3.4: 20 an hour for a network, 200 a day for a village, 5 a day for the person asked about. Ten a day for a
 * name in a village: of some 29,000 birth dates that is 0.03 %, so that nobody learns more than 0.1 % of a village in a day,
 * however many networks and names they have and however many processes answer (P11); but for the second in which these
 * have not heard of each other yet (http/turus.ts).
 */
export const CEK_BATAS: CekBatasOptions = {
  perJaringanSejam: 20,
  perDesaSehari: 200,
  perOrangSehari: 5,
  perNamaSehari: 10,
}

/** Whether a question may be asked: yes, not today, or after work, being so many times as many as are answered without. */
export type CekTimbang = 'boleh' | 'tolak' | { kali: number }

/** Limits of the public check. Whom one asked about is kept only as a keyed hash, and no longer than its day. */
export class CekBatas {
  readonly #jaringan: Batas
  readonly #desa: Batas
  readonly #orang: Batas
  readonly #nama: Batas
  readonly #alarm: Batas
  readonly #options: CekBatasOptions

  constructor(options: CekBatasOptions, turus: Turus) {
    const { perJaringanSejam, perDesaSehari, perOrangSehari, perNamaSehari } = options
    this.#options = options
    this.#jaringan = turus.createBatas('cek.jaringan', { jumlah: perJaringanSejam, jendela_ms: HOUR_MS })
    this.#desa = turus.createBatas('cek.desa', { jumlah: perDesaSehari, jendela_ms: DAY_MS })
    this.#orang = turus.createBatas('cek.orang', { jumlah: perOrangSehari, jendela_ms: DAY_MS })
    this.#nama = turus.createBatas('cek.nama', { jumlah: perNamaSehari, jendela_ms: DAY_MS })
    this.#alarm = turus.createBatas('cek.alarm', { jumlah: 1, jendela_ms: HOUR_MS })
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
    const isNamaFree = this.#nama.take([kode_desa, nama_norm].join('\0'))
    return this.#orang.take([kode_desa, nama_norm, tanggal_lahir].join('\0')) && isNamaFree
  }
}
