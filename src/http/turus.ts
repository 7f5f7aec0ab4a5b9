import { hash } from 'node:crypto'
import { Batas, type BatasOptions, type Hitungan, MAX_KEYS } from './batas.ts'

/** What one process has counted of a key since it last told. */
export interface TurusBaris {
  /** 16 bytes in hex. */
  sidik: string
  tambah: number
  sisa_ms: number
  /** From so many on the key is full, and every process hears of it. */
  batas: number
}

/** What all processes have counted of a key. */
export interface TurusJumlah {
  sidik: string
  jumlah: number
  sisa_ms: number
  /** It was among the rows that were told; else one that became full, or no more full, through others. */
  ditanya: boolean
}

/** Adds the rows, and gives the totals of these keys and of all that became full, or no more full, in the last `lalu_ms`. */
export type TukarTurus = (barisList: readonly TurusBaris[], lalu_ms: number) => Promise<TurusJumlah[]>

export interface TurusDeps {
  /** Only who knows it can tell whom a row is about; the same in each process of an installation. */
  rahasia: string
  exchange: TukarTurus
  /** The exchange broke off, or goes on: told once each time. */
  onEvent(event: 'turus.terputus' | 'turus.tersambung', error?: unknown): void
  now?: () => number
}

const EVERY_MS = 1_000
/** Keys told in one statement. */
const MOST_AT_ONCE = 1_000
/** What others wrote may become visible a little after its time. */
const OVERLAP_MS = 5_000
const EVER_MS = 2 * 24 * 3_600_000
const MAX_BATAS = 1_000_000_000

/**
 * The tally that all processes of an installation share. Each counts in memory and asks nobody; about once a second it
 * tells the database what it has counted and hears what the others have. A key that it never counted it hears of when the
 * key is full: nothing else is needed to refuse. Until the next exchange processes don't know of each other's last second,
 * and while the database is away each counts for itself.
 */
export class Turus {
  readonly #deps: TurusDeps
  readonly #now: () => number
  readonly #batas = new Map<string, number>()
  readonly #kabar = new Map<string, Pick<Hitungan, 'jumlah' | 'habis'>>()
  #belum = new Map<string, { hitungan: Hitungan; batas: number }>()
  #heard = Number.NEGATIVE_INFINITY
  #isBroken = false
  #timer: NodeJS.Timeout | undefined
  #underWay: Promise<void> = Promise.resolve()

  constructor(deps: TurusDeps) {
    this.#deps = deps
    this.#now = deps.now ?? Date.now
  }

  /** A limit that all processes count together, by its name. */
  createBatas(nama: string, options: Omit<BatasOptions, 'now'>): Batas {
    if (this.#batas.has(nama)) throw new Error(`two limits are called ${nama}`)
    const batas = Math.min(MAX_BATAS, Math.ceil(options.jumlah))
    this.#batas.set(nama, batas)
    return new Batas(
      { ...options, now: this.#now },
      {
        sidikOf: (key) => hash('sha256', `${this.#deps.rahasia}\0${nama}\0${key}`, 'hex').slice(0, 32),
        takeKabar: (sidik) => this.#takeKabar(sidik),
        tell: (sidik, hitungan) => this.#tell(sidik, hitungan, batas),
      },
    )
  }

  /** Hears what is full, then exchanges about once a second; keeps no program alive. */
  async start(): Promise<void> {
    await this.exchange()
    const again = () => {
      this.#timer = setTimeout(() => void this.exchange().finally(() => this.#timer && again()), EVERY_MS)
      this.#timer.unref()
    }
    again()
  }

  /** Tells what is left, so that who starts next knows it, and exchanges no more. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.exchange()
  }

  /** Tells and hears, after the exchange that is under way. Never fails: what could not be told is told the next time. */
  exchange(): Promise<void> {
    this.#underWay = this.#underWay.then(async () => {
      try {
        let isMore = true
        while (isMore) isMore = await this.#exchangeSome()
        if (this.#isBroken) this.#deps.onEvent('turus.tersambung')
        this.#isBroken = false
      } catch (error) {
        if (!this.#isBroken) this.#deps.onEvent('turus.terputus', error)
        this.#isBroken = true
      }
    })
    return this.#underWay
  }

  /** Says whether there is more to tell. */
  async #exchangeSome(): Promise<boolean> {
    const now = this.#now()
    const told = this.#takeBelum(now)
    const barisList = [...told.values()].map(({ baris }) => baris)
    const lalu_ms = Math.min(EVER_MS, now - this.#heard + OVERLAP_MS)
    const rows = await this.#deps.exchange(barisList, lalu_ms)
    for (const [sidik, { hitungan, baris }] of told) {
      hitungan.belum -= baris.tambah
      if (this.#belum.get(sidik)?.hitungan.belum === 0) this.#belum.delete(sidik)
    }
    for (const row of rows) this.#hear(row, told.get(row.sidik)?.hitungan)
    this.#heard = now
    return told.size === MOST_AT_ONCE
  }

  /** What is to be told next. It stays untold until the database has answered. */
  #takeBelum(now: number): Map<string, { hitungan: Hitungan; baris: TurusBaris }> {
    const told = new Map<string, { hitungan: Hitungan; baris: TurusBaris }>()
    for (const [sidik, { hitungan, batas }] of this.#belum) {
      if (told.size === MOST_AT_ONCE) break
      const { belum: tambah, habis } = hitungan
      const sisa_ms = Math.ceil(habis - now)
      if (tambah === 0 || sisa_ms <= 0) this.#belum.delete(sidik)
      else told.set(sidik, { hitungan, baris: { sidik, tambah, sisa_ms, batas } })
    }
    return told
  }

  #hear({ sidik, jumlah, sisa_ms, ditanya }: TurusJumlah, hitungan: Hitungan | undefined): void {
    const habis = this.#now() + sisa_ms
    if (hitungan && ditanya) {
      hitungan.jumlah = jumlah + hitungan.belum
      hitungan.habis = habis
      this.#kabar.delete(sidik)
    } else if (!hitungan) {
      setWithin(this.#kabar, sidik, { jumlah, habis })
    }
  }

  #takeKabar(sidik: string): Pick<Hitungan, 'jumlah' | 'habis'> | undefined {
    if (this.#kabar.size === 0) return undefined
    const kabar = this.#kabar.get(sidik)
    this.#kabar.delete(sidik)
    return kabar
  }

  #tell(sidik: string, hitungan: Hitungan, batas: number): void {
    setWithin(this.#belum, sidik, { hitungan, batas })
  }
}

/** One that exchanges with nobody. */
export function createTurusForTest(now?: () => number): Turus {
  return new Turus({ rahasia: '', exchange: async () => [], onEvent: () => {}, ...(now && { now }) })
}

/** So many that memory stays bounded; what comes beyond it waits for nobody and is left out. */
function setWithin<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.size < MAX_KEYS || map.has(key)) map.set(key, value)
}
