/** How often one key was counted, until when. */
export interface Hitungan {
  jumlah: number
  /** When its window ends, in ms. */
  habis: number
  /** Of `jumlah`, what was counted here and no other process knows yet; what was given back is negative. */
  belum: number
}

export interface BatasOptions {
  /** How often within `jendela_ms`. */
  jumlah: number
  jendela_ms: number
  /** The clock, in ms. Tests give their own. */
  now?: () => number
}

/** What the processes of an installation tell each other (turus.ts). */
export interface Bersama {
  /** What stands for a key, the same in each process. */
  sidikOf(key: string): string
  /** What others counted since this was last asked; undefined: nothing new. */
  takeKabar(sidik: string): Pick<Hitungan, 'jumlah' | 'habis'> | undefined
  /** Has something to be told. */
  tell(sidik: string, hitungan: Hitungan): void
}

/** Keys kept at once; beyond that the oldest are forgotten, so that memory stays bounded whoever asks. */
export const MAX_KEYS = 200_000
const KEPT_KEYS = 180_000

/**
 * Counts per key in memory: O(1) a question. One made by `Turus.createBatas` counts together with the other processes;
 * one made here counts for its process alone.
 */
export class Batas {
  readonly #options: BatasOptions
  readonly #now: () => number
  readonly #bersama: Bersama | undefined
  readonly #keys = new Map<string, Hitungan>()
  #full = 1_000
  #last = { key: '', sidik: '' }

  constructor(options: BatasOptions, bersama?: Bersama) {
    this.#options = options
    this.#now = options.now ?? Date.now
    this.#bersama = bersama
  }

  /** Counts one more and says whether it was still within the limit. */
  take(key: string): boolean {
    const sidik = this.#sidikOf(key)
    const hitungan = this.#find(sidik) ?? this.#begin(sidik)
    this.#add(sidik, hitungan, 1)
    return hitungan.jumlah <= this.#options.jumlah
  }

  /** How often it was counted in its window. */
  count(key: string): number {
    return this.#find(this.#sidikOf(key))?.jumlah ?? 0
  }

  /** Takes one count back, for what turned out not to be meant by the limit. */
  giveBack(key: string): void {
    const sidik = this.#sidikOf(key)
    const hitungan = this.#find(sidik)
    if (hitungan && hitungan.jumlah > 0) this.#add(sidik, hitungan, -1)
  }

  /** Seconds until the key may ask again. */
  waitS(key: string): number {
    const habis = this.#find(this.#sidikOf(key))?.habis ?? 0
    return Math.max(1, Math.ceil((habis - this.#now()) / 1000))
  }

  /** The one asked last is remembered: most are asked about twice, once to look and once to count. */
  #sidikOf(key: string): string {
    if (!this.#bersama) return key
    if (this.#last.sidik === '' || this.#last.key !== key)
      this.#last = { key, sidik: this.#bersama.sidikOf(key) }
    return this.#last.sidik
  }

  #add(sidik: string, hitungan: Hitungan, by: 1 | -1): void {
    hitungan.jumlah += by
    if (!this.#bersama) return
    hitungan.belum += by
    this.#bersama.tell(sidik, hitungan)
  }

  #find(sidik: string): Hitungan | undefined {
    const known = this.#keys.get(sidik)
    const kabar = this.#bersama?.takeKabar(sidik)
    const hitungan = kabar ? this.#hear(sidik, kabar, known) : known
    return hitungan && hitungan.habis > this.#now() ? hitungan : undefined
  }

  #hear(
    sidik: string,
    { jumlah, habis }: Pick<Hitungan, 'jumlah' | 'habis'>,
    known: Hitungan | undefined,
  ): Hitungan {
    if (!known) return this.#keep(sidik, { jumlah, habis, belum: 0 })
    known.jumlah = jumlah + known.belum
    known.habis = habis
    return known
  }

  #begin(sidik: string): Hitungan {
    return this.#keep(sidik, { jumlah: 0, habis: this.#now() + this.#options.jendela_ms, belum: 0 })
  }

  #keep(sidik: string, hitungan: Hitungan): Hitungan {
    this.#keys.delete(sidik) // so that the map stays in order of beginning
    this.#keys.set(sidik, hitungan)
    this.#forget(this.#now())
    return hitungan
  }

  /** Now and then, and many at once: what was taken out of a map is walked over until the map is made anew. */
  #forget(now: number): void {
    if (this.#keys.size < this.#full) return
    for (const [key, hitungan] of this.#keys) {
      if (hitungan.habis > now && this.#keys.size <= KEPT_KEYS) break
      this.#keys.delete(key)
    }
    this.#full = Math.min(MAX_KEYS, Math.max(1_000, 2 * this.#keys.size))
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
