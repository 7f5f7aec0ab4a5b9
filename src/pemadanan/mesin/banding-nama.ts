import { canBeNear, isAlike } from './huruf.ts'
import { type KolomView, PasanganCache, qKataOf } from './kolom-view.ts'
import type { Sebutan } from './sebutan.ts'
import { codeOf, LAIN, NAMA, SAMA } from './taraf.ts'
import { jaroWinkler, osaDistance } from './teks-mirip.ts'

/** How two words of a name are related, the best first when words are aligned. */
export const HUBUNGAN_KATA = {
  sama: 7,
  satu_huruf: 6,
  bunyi: 5,
  panggilan: 4,
  vokal_akhir: 3,
  inisial: 2,
  mirip: 1,
  lain: 0,
} as const
const H = HUBUNGAN_KATA
const MAX_KATA = 8
const NEAR_JW = 0.9
const LIKE_JW = 0.82
/** Letters that may stand in one of two words, or names, only (huruf.ts). */
const ALIKE_KATA = 4
const ALIKE_NAMA = 5
/** Two names as a whole, without spaces, that are this near are one name parted elsewhere. */
const NEAR_WHOLE = 2
const LONG_NAME = 9

/**
 * Compares two names of one dictionary word by word. What common words agree on is multiplied: Siti Aminah is as
 * common as Siti times Aminah. A changed last vowel (Ratna, Ratno) is a level of its own: it is often another person.
 */
export class BandingNama {
  readonly #kolom: KolomView
  readonly #sebutan: Sebutan
  readonly #cache = new PasanganCache(17)
  readonly #kata = new PasanganCache(18)
  readonly #grid = new Uint8Array(MAX_KATA * MAX_KATA)
  /** After `#align`: how many words were matched by each relation, and how rare the matched words are together. */
  readonly #found = new Int32Array(8)
  #q = 0

  constructor(kolom: KolomView, sebutan: Sebutan) {
    this.#kolom = kolom
    this.#sebutan = sebutan
  }

  compare(a: number, b: number): number {
    if (a === b) return codeOf(SAMA, this.#qOf(a))
    const [x, y] = a < b ? [a, b] : [b, a]
    const known = this.#cache.get(x, y)
    if (known >= 0) return known
    const { rapat } = this.#kolom.kamus
    const inOrder = (rapat[x] ?? 0) <= (rapat[y] ?? 0)
    return this.#cache.put(x, y, inOrder ? this.#measure(x, y) : this.#measure(y, x))
  }

  /** The relation of two words, by number. */
  relate(a: number, b: number): number {
    if (a === b) return H.sama
    const [x, y] = a < b ? [a, b] : [b, a]
    const known = this.#kata.get(x, y)
    if (known >= 0) return known
    return this.#kata.put(x, y, this.#sebutan.hasKata(x, y) ? H.panggilan : this.#relateLetters(x, y))
  }

  #measure(a: number, b: number): number {
    const { awal, rapat } = this.#kolom.kamus
    if (rapat[a] === rapat[b]) return codeOf(NAMA.urutan, Math.max(this.#qOf(a), this.#qOf(b)))
    const countA = Math.min((awal[a + 1] ?? 0) - (awal[a] ?? 0), MAX_KATA)
    const countB = Math.min((awal[b + 1] ?? 0) - (awal[b] ?? 0), MAX_KATA)
    const matched = this.#align(awal[a] ?? 0, countA, awal[b] ?? 0, countB)
    const shorter = Math.min(countA, countB)
    if (matched === shorter && !this.#found[H.mirip]) return this.#levelOfAll(matched, countA === countB)
    if (this.#isNearWhole(a, b))
      return codeOf(NAMA.beberapa, Math.max(this.#q, Math.min(this.#qOf(a), this.#qOf(b))))
    if (shorter > 1 && matched === shorter) return codeOf(NAMA.beberapa, this.#q)
    const same = this.#found[H.sama] ?? 0
    if (same > 1) return codeOf(NAMA.sebagian_besar, this.#q)
    if (same === 1) return codeOf(NAMA.sebagian, this.#q)
    return matched > 0 || this.#isLike(a, b) ? codeOf(NAMA.mirip) : codeOf(LAIN)
  }

  /** Every word of the shorter name has its match in the longer. */
  #levelOfAll(matched: number, isWhole: boolean): number {
    const found = this.#found
    const same = found[H.sama] ?? 0
    if (same === matched) return codeOf(isWhole ? NAMA.urutan : NAMA.bagian, this.#q)
    if (found[H.vokal_akhir]) return codeOf(NAMA.vokal_akhir, this.#q)
    if (found[H.inisial]) return codeOf(NAMA.inisial, this.#q)
    if (matched - same > 1 || !isWhole) return codeOf(NAMA.beberapa, this.#q)
    if (found[H.panggilan]) return codeOf(NAMA.panggilan, this.#q)
    return codeOf(found[H.satu_huruf] ? NAMA.satu_huruf : NAMA.bunyi, this.#q)
  }

  /** Greedy alignment, the closest relation first; each word is used once. */
  #align(startA: number, countA: number, startB: number, countB: number): number {
    const { isi } = this.#kolom.kamus
    const grid = this.#grid
    for (let i = 0; i < countA; i += 1) {
      for (let j = 0; j < countB; j += 1) {
        grid[i * MAX_KATA + j] = this.relate(isi[startA + i] ?? 0, isi[startB + j] ?? 0)
      }
    }
    this.#found.fill(0)
    this.#q = 0
    let [usedA, usedB, matched] = [0, 0, 0]
    for (let relation: number = H.sama; relation > H.lain; relation -= 1) {
      for (let i = 0; i < countA; i += 1) {
        if (usedA & (1 << i)) continue
        for (let j = 0; j < countB; j += 1) {
          if (usedB & (1 << j) || grid[i * MAX_KATA + j] !== relation) continue
          usedA |= 1 << i
          usedB |= 1 << j
          matched += 1
          this.#note(relation, isi[startA + i] ?? 0, isi[startB + j] ?? 0)
          break
        }
      }
    }
    return matched
  }

  #note(relation: number, a: number, b: number): void {
    this.#found[relation] = (this.#found[relation] ?? 0) + 1
    if (relation <= H.inisial) return
    this.#q += Math.min(qKataOf(this.#kolom, a), qKataOf(this.#kolom, b))
  }

  #qOf(value: number): number {
    const { awal, isi } = this.#kolom.kamus
    let q = 0
    const end = awal[value + 1] ?? 0
    for (let at = awal[value] ?? 0; at < end; at += 1) q += qKataOf(this.#kolom, isi[at] ?? 0)
    return q
  }

  #relateLetters(a: number, b: number): number {
    const { bytes, start } = this.#kolom.kamus.kata
    const [a0, a1, b0, b1] = [start[a] ?? 0, start[a + 1] ?? 0, start[b] ?? 0, start[b + 1] ?? 0]
    const [short, long] = a1 - a0 < b1 - b0 ? [a1 - a0, b1 - b0] : [b1 - b0, a1 - a0]
    if (short === 1) return bytes[a0] === bytes[b0] ? H.inisial : H.lain
    const { bunyi, huruf_kata } = this.#kolom.kamus
    const [lettersA, lettersB] = [huruf_kata[a] ?? 0, huruf_kata[b] ?? 0]
    const distance = canBeNear(lettersA, lettersB, 1) ? osaDistance(bytes, a0, a1, bytes, b0, b1, 1) : 2
    const lastA = bytes[a1 - 1] ?? 0
    const lastB = bytes[b1 - 1] ?? 0
    const vowel = lastA !== lastB && isVowel(lastA) && isVowel(lastB)
    if (distance === 1) return vowel ? H.vokal_akhir : short > 3 ? H.satu_huruf : H.bunyi
    if (bunyi[a] === bunyi[b]) return vowel ? H.vokal_akhir : H.bunyi
    if (short >= 3 && isStart(bytes, a0, b0, short)) return H.inisial
    if (short < 4 || long - short > 4 || !isAlike(lettersA, lettersB, ALIKE_KATA)) return H.lain
    const likeness = jaroWinkler(bytes, a0, a1, bytes, b0, b1)
    if (!vowel && likeness >= NEAR_JW) return H.bunyi
    return likeness >= LIKE_JW ? H.mirip : H.lain
  }

  #isNearWhole(a: number, b: number): boolean {
    const { huruf, nilai } = this.#kolom.kamus
    if (!canBeNear(huruf[a] ?? 0, huruf[b] ?? 0, NEAR_WHOLE)) return false
    const { bytes, start } = nilai
    const [lengthA, lengthB] = [copyRapat(bytes, start, a, wholeA), copyRapat(bytes, start, b, wholeB)]
    if (Math.min(lengthA, lengthB) < LONG_NAME || isVowelChange(lengthA, lengthB)) return false
    return osaDistance(wholeA, 0, lengthA, wholeB, 0, lengthB, NEAR_WHOLE) <= NEAR_WHOLE
  }

  #isLike(a: number, b: number): boolean {
    const { huruf, nilai } = this.#kolom.kamus
    if (!isAlike(huruf[a] ?? 0, huruf[b] ?? 0, ALIKE_NAMA)) return false
    const { bytes, start } = nilai
    return (
      jaroWinkler(bytes, start[a] ?? 0, start[a + 1] ?? 0, bytes, start[b] ?? 0, start[b + 1] ?? 0) >= LIKE_JW
    )
  }
}

const wholeA = new Uint8Array(128)
const wholeB = new Uint8Array(128)

/** The letters of a value without its spaces; how many. */
function copyRapat(bytes: Uint8Array, start: Int32Array, value: number, into: Uint8Array): number {
  let length = 0
  const end = start[value + 1] ?? 0
  for (let at = start[value] ?? 0; at < end && length < into.length; at += 1) {
    if (bytes[at] !== SPACE) into[length++] = bytes[at] ?? 0
  }
  return length
}

function isVowelChange(lengthA: number, lengthB: number): boolean {
  const [a, b] = [wholeA[lengthA - 1] ?? 0, wholeB[lengthB - 1] ?? 0]
  return a !== b && isVowel(a) && isVowel(b)
}

const SPACE = 32

function isStart(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (bytes[a + i] !== bytes[b + i]) return false
  return true
}

const VOWELS = new Uint8Array(256)
for (const letter of 'aiueo') VOWELS[letter.charCodeAt(0)] = 1

function isVowel(byte: number): boolean {
  return VOWELS[byte] === 1
}
