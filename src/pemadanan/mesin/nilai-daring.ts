import { createHash } from 'node:crypto'
import { probability, scoreOf } from './ambang.ts'
import { type Frekuensi, readKata, readSegi } from './frekuensi.ts'
import { SEGI } from './jenis.ts'
import { kelompokOf } from './encode.ts'
import { KamusNilai } from './kamus-nilai.ts'
import type { KolomView } from './kolom-view.ts'
import { grow } from './kosakata.ts'
import { bobotOf, type ModelPadan, readModel, writeModel } from './model-padan.ts'
import type { TabelBobot } from './em.ts'
import { Pembanding } from './pembanding.ts'
import { Sebutan } from './sebutan.ts'
import { levelOf, tarafName } from './taraf.ts'

/** A record ready to be compared; good only with the model that made it. */
export interface RekamanPadan {
  /** As it was given. */
  cells: readonly string[]
  /** Numbers of its values in the model's memory of `angkatan`. */
  ids: Int32Array
  angkatan: number
}

/** What one column says about a pair. */
export interface NilaiBidang {
  kolom: string
  /** Name of the level (taraf.ts); `kosong` where either record has nothing. */
  taraf: string
  /** Bits for one person against strangers; negative speaks against. */
  bits: number
  /** Bits for two people of one household against strangers. */
  bits_serumah: number
  /** Bits for two strangers of one region against strangers of anywhere. */
  bits_sedaerah: number
}

export interface NilaiPasangan {
  /** log2 of the odds that the two are one person. */
  bits: number
  /** The same as a probability. */
  posterior: number
  /** At or above the model's threshold. */
  padan: boolean
  fields: NilaiBidang[]
}

const SIDIK_DIGITS = 12
/** Values that the memory of a model holds before it begins again. */
const MAX_NILAI = 200_000

/** A model at work on records that come one by one: the review screen, a new person against candidates. */
export class ModelTerbuka {
  readonly model: ModelPadan
  /** SHA-256 of the model's file, in hexadecimal. */
  readonly sidik: string
  /** What pairs call it: its name and the beginning of `sidik`. */
  readonly nama: string
  readonly #bobot: readonly TabelBobot[]
  #angkatan = 0
  #kamus = new Map<string, KamusNilai>()
  #kolom: KolomBertumbuh[] = []
  #pembanding: Pembanding

  constructor(model: ModelPadan) {
    this.model = model
    this.sidik = createHash('sha256').update(writeModel(model)).digest('hex')
    this.nama = `${model.nama}/${this.sidik.slice(0, SIDIK_DIGITS)}`
    this.#bobot = bobotOf(model)
    this.#pembanding = this.#begin()
  }

  /** `record`: cells by name of column; what is absent is missing. Other keys are not looked at. */
  encode(record: Readonly<Record<string, string | null | undefined>>): RekamanPadan {
    return this.#encodeCells(this.model.bidang.map(({ kolom }) => record[kolom] ?? ''))
  }

  score(a: RekamanPadan, b: RekamanPadan): NilaiPasangan {
    const [x, y] = [this.#renew(a), this.#renew(b)]
    const codes = new Uint16Array(this.model.bidang.length)
    this.#pembanding.compare(x, 0, y, 0, codes, 0)
    const fields = this.model.bidang.map(({ kolom, jenis }, at): NilaiBidang => {
      const code = codes[at] ?? 0
      const bobot = this.#bobot[at]
      return {
        kolom,
        taraf: tarafName(jenis, levelOf(code)),
        bits: bobot?.m[code] ?? 0,
        bits_serumah: bobot?.h[code] ?? 0,
        bits_sedaerah: bobot?.d[code] ?? 0,
      }
    })
    const sum = (key: 'bits' | 'bits_serumah' | 'bits_sedaerah') =>
      Math.fround(fields.reduce((bits, field) => bits + field[key], 0))
    const bukti = { m: sum('bits'), h: sum('bits_serumah'), d: sum('bits_sedaerah') }
    const bits = Math.fround(scoreOf(bukti, this.model.prior))
    return { bits, posterior: probability(bits), padan: bits >= this.model.ambang, fields }
  }

  #begin(): Pembanding {
    this.#kamus = new Map()
    this.#kolom = this.model.bidang.map(({ kolom, jenis, frekuensi, sebutan }, at) => {
      const kelompok = kelompokOf(jenis, at)
      const kamus = this.#kamus.get(kelompok) ?? new KamusNilai(jenis)
      this.#kamus.set(kelompok, kamus)
      return new KolomBertumbuh(kolom, kamus, jenis, frekuensi, sebutan)
    })
    return new Pembanding(
      this.#kolom,
      this.model.pasangan,
      this.#kolom.map(({ sebutan }) => sebutan),
    )
  }

  #encodeCells(cells: readonly string[]): RekamanPadan {
    const ids = Int32Array.from(this.#kolom, (kolom, at) => kolom.kamus.add(cells[at] ?? '', kolom.jenis))
    for (const kolom of this.#kolom) kolom.weigh()
    return { cells, ids, angkatan: this.#angkatan }
  }

  /** Numbers of the values, made anew where the memory has begun again since. */
  #renew(record: RekamanPadan): Int32Array {
    for (const kamus of this.#kamus.values()) {
      if (kamus.nilai.size <= MAX_NILAI) continue
      this.#angkatan += 1
      this.#pembanding = this.#begin()
      break
    }
    return record.angkatan === this.#angkatan ? record.ids : this.#encodeCells(record.cells).ids
  }
}

/** A column whose dictionary grows by a record at a time. */
class KolomBertumbuh implements KolomView {
  readonly kolom: string
  readonly kamus: KamusNilai
  readonly jenis: KolomView['jenis']
  readonly sebutan = new Sebutan()
  q_segi = new Uint8Array(1 << 10)
  q_kata = new Uint8Array(1 << 10)
  readonly #frekuensi: Frekuensi
  #nilai = 1
  #kata = 1

  constructor(
    kolom: string,
    kamus: KamusNilai,
    jenis: KolomView['jenis'],
    frekuensi: Frekuensi,
    sebutan: ModelPadan['bidang'][number]['sebutan'],
  ) {
    this.kolom = kolom
    this.kamus = kamus
    this.jenis = jenis
    this.#frekuensi = frekuensi
    for (const [a, b] of sebutan) {
      if (jenis === 'nama') this.sebutan.addKata(kamus.addKata(a), kamus.addKata(b))
      else this.sebutan.addNilai(kamus.addNilai(a), kamus.addNilai(b))
    }
  }

  /** How common the dictionary's new values are in this column; another column may have added them. */
  weigh(): void {
    const { nilai, kata } = this.kamus
    if (nilai.size * SEGI > this.q_segi.length) this.q_segi = grow(this.q_segi, nilai.size * SEGI)
    if (kata.size > this.q_kata.length) this.q_kata = grow(this.q_kata, kata.size)
    readSegi(this.jenis, this.#frekuensi, this.kamus, this.q_segi, this.#nilai)
    readKata(this.#frekuensi, this.kamus, this.q_kata, this.#kata)
    this.#nilai = nilai.size
    this.#kata = kata.size
  }
}

/** Opens the text of a model's file. Throws ModelFault. */
export function openModel(text: string): ModelTerbuka {
  return new ModelTerbuka(readModel(text))
}
