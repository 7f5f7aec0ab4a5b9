import type { Wilayah, WilayahList } from './wilayah.ts'
import { readKode } from './wilayah.ts'

/** A village with the names of what it lies in, as one reads it: "Sukamaju, Jonggol, Kabupaten Bogor, Jawa Barat". */
export interface DesaHasil {
  kode: string
  nama: string
  tempat: string
}

/** What somebody meant by a village: some villages (`jumlah` may be more than are shown), or a code gone today. */
export type CariHasil =
  | { hasil: 'desa'; desa: readonly DesaHasil[]; jumlah: number }
  | { hasil: 'kode_mati'; nama: string; desa: readonly DesaHasil[] }

interface Entri {
  wilayah: Wilayah
  lipat: string
  jalur: string
}

const MAX_SHOWN = 20

/**
 * Finds villages by what a person types: a code (dotted or plain; a dead one is told with its successor), or a name,
 * with or without the district or regency after it ("Sukamaju Jonggol", "sukamaju, bogor"). Names that are equal
 * come before names that begin so. 84,000 villages are folded once and scanned in a few milliseconds.
 */
export class CariDesa {
  readonly #list: WilayahList
  #entri: Entri[] | undefined

  constructor(list: WilayahList) {
    this.#list = list
  }

  find(typed: string): CariHasil {
    const kode = readKode(typed)
    if (kode !== null) return this.#findKode(kode)
    const words = fold(typed).split(' ')
    const matches = this.#all()
      .map((entri) => ({ entri, rank: rankOf(entri, words) }))
      .filter(({ rank }) => rank > 0)
      .toSorted((a, b) => a.rank - b.rank || (a.entri.wilayah.kode < b.entri.wilayah.kode ? -1 : 1))
    const desa = matches.slice(0, MAX_SHOWN).map(({ entri }) => this.describe(entri.wilayah))
    return { hasil: 'desa', desa, jumlah: matches.length }
  }

  /** Codes of the villages of a regency that are meant by the beginning of their name, or of their district's. */
  findWithin(kode_kabkota: string, typed: string): string[] {
    const begins = fold(typed)
    if (begins === '') return []
    const isMeant = ({ nama }: Wilayah) => fold(nama).startsWith(begins)
    return this.#list.children(kode_kabkota).flatMap((kecamatan) => {
      const desa = this.#list.children(kecamatan.kode)
      return (isMeant(kecamatan) ? desa : desa.filter(isMeant)).map(({ kode }) => kode)
    })
  }

  describe(wilayah: Wilayah): DesaHasil {
    const path = this.#list.path(wilayah.kode)
    return { kode: wilayah.kode, nama: wilayah.nama, tempat: path.slice(0, -1).toReversed().join(', ') }
  }

  #findKode(kode: string): CariHasil {
    const read = this.#list.read(kode)
    if (read.arti === 'berlaku' && read.wilayah.tingkat === 4)
      return { hasil: 'desa', desa: [this.describe(read.wilayah)], jumlah: 1 }
    if (read.arti === 'riwayat') {
      const { pengganti, riwayat } = read
      const desa = pengganti?.tingkat === 4 ? [this.describe(pengganti)] : []
      return { hasil: 'kode_mati', nama: riwayat.nama, desa }
    }
    return { hasil: 'desa', desa: [], jumlah: 0 }
  }

  #all(): Entri[] {
    this.#entri ??= [...this.#list.values()]
      .filter((wilayah) => wilayah.tingkat === 4)
      .map((wilayah) => ({
        wilayah,
        lipat: fold(wilayah.nama),
        jalur: ` ${fold(this.#list.path(wilayah.kode).slice(0, -1).toReversed().join(' '))}`,
      }))
    return this.#entri
  }
}

/**
 * 1: the name is what was typed; 2: the name is its first words, and the rest stand in the names above it;
 * 3: the name begins with what was typed; 0: neither.
 */
function rankOf(entri: Entri, words: readonly string[]): number {
  const typed = words.join(' ')
  if (entri.lipat === typed) return 1
  const rest = typed.startsWith(`${entri.lipat} `) ? typed.slice(entri.lipat.length + 1).split(' ') : []
  if (rest.length > 0 && rest.every((word) => entri.jalur.includes(` ${word}`))) return 2
  return entri.lipat.startsWith(typed) ? 3 : 0
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(desa|kelurahan|kel|ds|kecamatan|kec) (?=.)/, '')
}
