import { hashText } from './acak.ts'

const SLOTS = 1 << 21

/**
 * Issues numbers as the civil registry does (domain.md 4.1, 4.2): district, date, serial. Never one twice: serials of
 * one district and date only rise. The counters have a fixed size; two dates may share one, which leaves gaps.
 */
export class Penerbit {
  readonly #nik = new Uint16Array(SLOTS)
  readonly #no_kk = new Uint16Array(SLOTS)

  /** `tanggal` YYYY-MM-DD is the birth date, `kecamatan` the place of issue; women have 40 added to the day. */
  nik(kecamatan: string, tanggal: string, jenis_kelamin: 'L' | 'P'): string {
    const day = Number(tanggal.slice(8)) + (jenis_kelamin === 'P' ? 40 : 0)
    return next(
      this.#nik,
      `${kecamatan}${String(day).padStart(2, '0')}${tanggal.slice(5, 7)}${tanggal.slice(2, 4)}`,
    )
  }

  /** `tanggal` is the day on which the card was recorded. */
  noKk(kecamatan: string, tanggal: string): string {
    return next(this.#no_kk, `${kecamatan}${tanggal.slice(8)}${tanggal.slice(5, 7)}${tanggal.slice(2, 4)}`)
  }
}

function next(counters: Uint16Array, prefix: string): string {
  const slot = hashText(prefix) & (SLOTS - 1)
  const serial = (counters[slot] ?? 0) + 1
  if (serial > 9999) throw new RangeError('more than 9999 numbers of one district and date')
  counters[slot] = serial
  return prefix + String(serial).padStart(4, '0')
}
