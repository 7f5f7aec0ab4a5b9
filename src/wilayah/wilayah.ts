import { readRiwayatRows, readWilayahRows, type Wilayah, type WilayahRiwayat } from './wilayah-source.ts'

export { formatKode, readKode } from './kode.ts'
export type { Wilayah, WilayahRiwayat } from './wilayah-source.ts'

/** What a code means today: in force; gone, with its successor of today where one is known; or never a code. */
export type ArtiKode =
  | { arti: 'berlaku'; wilayah: Wilayah }
  | { arti: 'riwayat'; riwayat: WilayahRiwayat; pengganti: Wilayah | null }
  | { arti: 'tidak_dikenal' }

/** Regions of today and of the past, in memory. All codes are plain digits. */
export class WilayahList {
  readonly #wilayah: ReadonlyMap<string, Wilayah>
  readonly #riwayat: ReadonlyMap<string, WilayahRiwayat>
  readonly #anak = new Map<string | null, Wilayah[]>()

  constructor(wilayah: Iterable<Wilayah>, riwayat: Iterable<WilayahRiwayat>) {
    this.#wilayah = byKode(wilayah)
    this.#riwayat = byKode(riwayat)
    for (const row of this.#wilayah.values()) {
      const anak = this.#anak.get(row.kode_induk)
      if (anak) anak.push(row)
      else this.#anak.set(row.kode_induk, [row])
    }
  }

  /** Is it a village (desa, kelurahan, desa adat) of today? A district's code or a dead code is not. */
  isDesa(kode: string): boolean {
    return this.#wilayah.get(kode)?.tingkat === 4
  }

  find(kode: string): Wilayah | null {
    return this.#wilayah.get(kode) ?? null
  }

  /** The name of a region of today; a code that is none stands for itself. */
  nama(kode: string): string {
    return this.#wilayah.get(kode)?.nama ?? kode
  }

  findRiwayat(kode: string): WilayahRiwayat | null {
    return this.#riwayat.get(kode) ?? null
  }

  /** What the code means today. Successors of successors are followed; a chain that runs in a circle gives none. */
  read(kode: string): ArtiKode {
    const wilayah = this.#wilayah.get(kode)
    if (wilayah) return { arti: 'berlaku', wilayah }
    const riwayat = this.#riwayat.get(kode)
    if (!riwayat) return { arti: 'tidak_dikenal' }
    return { arti: 'riwayat', riwayat, pengganti: this.#findPengganti(riwayat) }
  }

  /** Regions that lie directly in `kode_induk` (null: the provinces), in order of code. */
  children(kode_induk: string | null): readonly Wilayah[] {
    return this.#anak.get(kode_induk) ?? []
  }

  /** Path from the province down to `kode`, names only; empty when it is not a code of today. */
  path(kode: string): string[] {
    const wilayah = this.#wilayah.get(kode)
    if (!wilayah) return []
    return [...(wilayah.kode_induk ? this.path(wilayah.kode_induk) : []), wilayah.nama]
  }

  /** Every region of today, parents before children. */
  values(): Iterable<Wilayah> {
    return this.#wilayah.values()
  }

  #findPengganti(riwayat: WilayahRiwayat): Wilayah | null {
    const seen = new Set([riwayat.kode])
    let kode = riwayat.kode_pengganti
    while (kode !== null && !seen.has(kode)) {
      const wilayah = this.#wilayah.get(kode)
      if (wilayah) return wilayah
      seen.add(kode)
      kode = this.#riwayat.get(kode)?.kode_pengganti ?? null
    }
    return null
  }
}

let loaded: WilayahList | undefined

/** The regions of idn-area-data 4.0.1 and data/wilayah-riwayat.csv. Read once for the process; no database needed. */
export function loadWilayah(): WilayahList {
  loaded ??= new WilayahList(readWilayahRows(), readRiwayatRows())
  return loaded
}

function byKode<T extends { kode: string }>(rows: Iterable<T>): Map<string, T> {
  const map = new Map<string, T>()
  for (const row of rows) {
    if (map.has(row.kode)) throw new Error(`code ${row.kode} stands twice in the region data`)
    map.set(row.kode, row)
  }
  return map
}
