import { canBeNear, isAlike } from './huruf.ts'
import { type KolomView, PasanganCache, qKataOf, qSegiOf } from './kolom-view.ts'
import type { Sebutan } from './sebutan.ts'
import { codeOf, LAIN, SAMA, TEKS } from './taraf.ts'
import { jaroWinkler, osaDistance } from './teks-mirip.ts'

const MAX_KATA = 16
const MIRIP_JW = 0.88
const SEDIKIT_JW = 0.76
/** Letters that may stand in one of two texts only (huruf.ts). */
const ALIKE = 7

/**
 * Compares addresses, places, categories and other texts: as a whole, then by the words that they share, each weighed
 * by how rare it is in the column (so that jl, rt and rw count for nothing without a list of them).
 */
export class BandingTeks {
  readonly #kolom: KolomView
  readonly #sebutan: Sebutan
  readonly #cache = new PasanganCache(17)
  #shared = 0
  #all = 0

  constructor(kolom: KolomView, sebutan: Sebutan) {
    this.#kolom = kolom
    this.#sebutan = sebutan
  }

  compare(a: number, b: number): number {
    if (a === b) return codeOf(SAMA, qSegiOf(this.#kolom, a, 0))
    const [x, y] = a < b ? [a, b] : [b, a]
    const known = this.#cache.get(x, y)
    if (known >= 0) return known
    const { rapat } = this.#kolom.kamus
    const inOrder = (rapat[x] ?? 0) <= (rapat[y] ?? 0)
    return this.#cache.put(x, y, inOrder ? this.#measure(x, y) : this.#measure(y, x))
  }

  #measure(a: number, b: number): number {
    const { rapat, awal, nilai, huruf } = this.#kolom.kamus
    const [lettersA, lettersB] = [huruf[a] ?? 0, huruf[b] ?? 0]
    const q = Math.min(qSegiOf(this.#kolom, a, 0), qSegiOf(this.#kolom, b, 0))
    if (rapat[a] === rapat[b]) return codeOf(TEKS.urutan, q)
    if (this.#sebutan.hasNilai(a, b)) return codeOf(TEKS.sebutan, q)
    const { bytes, start } = nilai
    const [a0, a1, b0, b1] = [start[a] ?? 0, start[a + 1] ?? 0, start[b] ?? 0, start[b + 1] ?? 0]
    const short = Math.min(a1 - a0, b1 - b0)
    const edits = short < 4 || !canBeNear(lettersA, lettersB, 2) ? 0 : short < 8 ? 1 : 2
    const distance = edits === 0 ? 3 : osaDistance(bytes, a0, a1, bytes, b0, b1, edits)
    if (distance === 1) return codeOf(TEKS.satu_huruf, q)
    if (distance === 2 && short >= 8) return codeOf(TEKS.dua_huruf, q)
    const [countA, countB] = [countOf(awal, a), countOf(awal, b)]
    const matched = this.#overlap(a, countA, b, countB)
    const shared = this.#shared
    if (matched > 0 && matched === Math.min(countA, countB)) {
      return codeOf(countA === countB ? TEKS.urutan : TEKS.bagian, shared)
    }
    const part = shared / Math.max(1, this.#all - shared)
    if (part >= 0.6) return codeOf(TEKS.sebagian_besar, shared)
    const jw = isAlike(lettersA, lettersB, ALIKE) ? jaroWinkler(bytes, a0, a1, bytes, b0, b1) : 0
    if (jw >= MIRIP_JW) return codeOf(TEKS.mirip)
    if (part >= 0.25) return codeOf(TEKS.sebagian, shared)
    if (jw >= SEDIKIT_JW) return codeOf(TEKS.sedikit_mirip)
    return part > 0 ? codeOf(TEKS.sedikit, shared) : codeOf(LAIN)
  }

  /** How many words are shared; leaves their rareness and that of all words in half bits. */
  #overlap(a: number, countA: number, b: number, countB: number): number {
    const { awal, isi } = this.#kolom.kamus
    const [startA, startB] = [awal[a] ?? 0, awal[b] ?? 0]
    let [used, matched, shared, all] = [0, 0, 0, 0]
    for (let j = 0; j < countB; j += 1) all += qKataOf(this.#kolom, isi[startB + j] ?? 0)
    for (let i = 0; i < countA; i += 1) {
      const word = isi[startA + i] ?? 0
      all += qKataOf(this.#kolom, word)
      for (let j = 0; j < countB; j += 1) {
        if (used & (1 << j) || !this.#isSame(word, isi[startB + j] ?? 0)) continue
        used |= 1 << j
        matched += 1
        shared += Math.min(qKataOf(this.#kolom, word), qKataOf(this.#kolom, isi[startB + j] ?? 0))
        break
      }
    }
    this.#shared = shared
    this.#all = all
    return matched
  }

  #isSame(a: number, b: number): boolean {
    if (a === b) return true
    const { huruf_kata, kata } = this.#kolom.kamus
    if (!canBeNear(huruf_kata[a] ?? 0, huruf_kata[b] ?? 0, 1)) return false
    const { bytes, start } = kata
    const [a0, a1, b0, b1] = [start[a] ?? 0, start[a + 1] ?? 0, start[b] ?? 0, start[b + 1] ?? 0]
    return Math.min(a1 - a0, b1 - b0) >= 4 && osaDistance(bytes, a0, a1, bytes, b0, b1, 1) <= 1
  }
}

function countOf(awal: Int32Array, value: number): number {
  return Math.min((awal[value + 1] ?? 0) - (awal[value] ?? 0), MAX_KATA)
}
