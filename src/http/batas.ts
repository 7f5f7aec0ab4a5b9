interface Hitungan {
  jumlah: number
  habis: number
}

export interface BatasOptions {
  /** How often within `jendela_ms`. */
  jumlah: number
  jendela_ms: number
  /** The clock, in ms. Tests give their own. */
  now?: () => number
}

/** Keys kept at once; beyond that the oldest are forgotten, so that memory stays bounded whoever asks. */
const MAX_KEYS = 200_000

/** Counts per key in memory: O(1) a question, nothing stored on disk. Each process counts for itself. */
export class Batas {
  readonly #options: BatasOptions
  readonly #now: () => number
  readonly #keys = new Map<string, Hitungan>()

  constructor(options: BatasOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
  }

  /** Counts one more and says whether it was still within the limit. */
  take(key: string): boolean {
    const hitungan = this.#current(key)
    hitungan.jumlah += 1
    return hitungan.jumlah <= this.#options.jumlah
  }

  /** How often it was counted in its window. */
  count(key: string): number {
    const known = this.#keys.get(key)
    return known && known.habis > this.#now() ? known.jumlah : 0
  }

  /** Takes one count back, for what turned out not to be meant by the limit. */
  giveBack(key: string): void {
    const hitungan = this.#keys.get(key)
    if (hitungan && hitungan.jumlah > 0) hitungan.jumlah -= 1
  }

  /** Seconds until the key may ask again. */
  waitS(key: string): number {
    const habis = this.#keys.get(key)?.habis ?? 0
    return Math.max(1, Math.ceil((habis - this.#now()) / 1000))
  }

  #current(key: string): Hitungan {
    const now = this.#now()
    const known = this.#keys.get(key)
    if (known && known.habis > now) return known
    this.#keys.delete(key) // so that the map stays in order of beginning
    const fresh = { jumlah: 0, habis: now + this.#options.jendela_ms }
    this.#keys.set(key, fresh)
    this.#forget(now)
    return fresh
  }

  #forget(now: number): void {
    for (const [key, hitungan] of this.#keys) {
      if (hitungan.habis > now && this.#keys.size <= MAX_KEYS) return
      this.#keys.delete(key)
    }
  }
}

/** The network an address lies in: /24 of IPv4, /48 of IPv6. Limits count networks, not people. */
export function networkOf(ip: string): string {
  const v4 = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  if (/^\d+\.\d+\.\d+\.\d+$/.test(v4)) return v4.split('.').slice(0, 3).join('.')
  return expandV6(ip).slice(0, 3).join(':')
}

function expandV6(ip: string): string[] {
  const [head = '', tail] = ip.toLowerCase().split('%')[0]?.split('::') ?? []
  const before = head === '' ? [] : head.split(':')
  if (tail === undefined) return before
  const after = tail === '' ? [] : tail.split(':')
  const zeros = Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array<string>(zeros).fill('0'), ...after]
}
