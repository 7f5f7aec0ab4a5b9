import { type DataPadan, kamusOf } from './data-padan.ts'
import type { Jenis } from './jenis.ts'
import type { KamusView } from './kamus-nilai.ts'
import { hashBytes, mixKeys } from './kosakata.ts'
import type { Pasangan } from './pembanding.ts'

/**
 * Something that two records of one person probably share (ciri): a whole value or a part of it. Records that share
 * one, or two or three together, are compared. A record has `slot` keys of it; 0 is none.
 */
export interface Ciri {
  nama: string
  /** Columns that it looks at, by place. */
  kolom: readonly number[]
  slot: number
  read: ReadKey
}

type ReadKey = (kamus: KamusView, value: number, slot: number) => number

interface Resep {
  nama: string
  slot: number
  read: ReadKey
}

const rapatKey: ReadKey = ({ rapat }, value) => rapat[value] ?? 0

const slice =
  (from: number, to: number): ReadKey =>
  ({ nilai: { bytes, start } }, value) => {
    const [first, last] = [start[value] ?? 0, start[value + 1] ?? 0]
    const begin = from < 0 ? last + from : first + from
    const end = to === 0 ? last : Math.min(last, begin + to)
    return begin < first || end <= begin || (to > 0 && end - begin < to) ? 0 : hashBytes(bytes, begin, end)
  }

const awal: (length: number) => ReadKey =
  (length) =>
  ({ nilai: { bytes, start } }, value) => {
    const first = start[value] ?? 0
    const last = start[value + 1] ?? 0
    return last > first ? hashBytes(bytes, first, Math.min(last, first + length)) : 0
  }

/** Word number `slot` by sound; -1 is the last one. */
const soundAt =
  (place: number): ReadKey =>
  ({ awal: begin, isi, bunyi }, value) => {
    const [first, last] = [begin[value] ?? 0, begin[value + 1] ?? 0]
    const at = place < 0 ? last - 1 : first + place
    return at < first || at >= last ? 0 : (bunyi[isi[at] ?? 0] ?? 0)
  }

const anyWord: ReadKey = (kamus, value, slot) => soundAt(slot)(kamus, value, 0)

/** All words by sound, in any order. */
const allWords: ReadKey = ({ awal: begin, isi, bunyi }, value) => {
  let sum = 0
  for (let at = begin[value] ?? 0; at < (begin[value + 1] ?? 0); at += 1)
    sum = (sum + (bunyi[isi[at] ?? 0] ?? 0)) | 0
  return sum
}

const UTUH: Resep = { nama: 'utuh', slot: 1, read: rapatKey }

function resepOf(jenis: Jenis): Resep[] {
  switch (jenis) {
    case 'nama':
      return [
        UTUH,
        { nama: 'bunyi semua', slot: 1, read: allWords },
        { nama: 'bunyi pertama', slot: 1, read: soundAt(0) },
        { nama: 'bunyi akhir', slot: 1, read: soundAt(-1) },
        { nama: 'kata', slot: 3, read: anyWord },
        { nama: '4 huruf', slot: 1, read: awal(4) },
        { nama: '2 huruf', slot: 1, read: awal(2) },
      ]
    case 'tanggal':
      return [
        UTUH,
        { nama: 'tahun', slot: 1, read: slice(0, 4) },
        { nama: 'tahun-bulan', slot: 1, read: slice(0, 6) },
        { nama: 'bulan-hari', slot: 1, read: slice(4, 4) },
      ]
    case 'nomor':
    case 'kode':
      return [
        UTUH,
        { nama: '3 awal', slot: 1, read: slice(0, 3) },
        { nama: '3 akhir', slot: 1, read: slice(-3, 3) },
      ]
    case 'nik':
    case 'no_kk':
      return [
        UTUH,
        { nama: '8 awal', slot: 1, read: slice(0, 8) },
        { nama: '8 akhir', slot: 1, read: slice(-8, 8) },
      ]
    case 'kode_desa':
      return [
        UTUH,
        { nama: 'kecamatan', slot: 1, read: slice(0, 6) },
        { nama: 'kabkota', slot: 1, read: slice(0, 4) },
      ]
    case 'alamat':
    case 'tempat':
    case 'teks':
      return [
        UTUH,
        { nama: 'kata', slot: 3, read: anyWord },
        { nama: '4 huruf', slot: 1, read: awal(4) },
        { nama: 'kata akhir', slot: 1, read: soundAt(-1) },
      ]
    case 'kategori':
      return [UTUH, { nama: 'kata', slot: 2, read: anyWord }]
  }
}

/** Every feature of the data's columns, and of two columns that are parts of one thing. */
export function createCiriList(data: DataPadan, pasangan: readonly Pasangan[]): Ciri[] {
  const single = data.kolom.flatMap(({ jenis, kolom }, at) =>
    resepOf(jenis).map((resep) => createCiri([at], `${kolom} ${resep.nama}`, resep)),
  )
  const both = pasangan.flatMap((pair) => {
    const nama = pair.map((at) => data.kolom[at]?.kolom).join('+')
    return [
      createCiri(pair, `${nama} kata`, { nama: 'kata', slot: 2, read: anyWord }),
      createCiri(pair, `${nama} awal`, { nama: 'awal', slot: 1, read: awal(4) }),
    ]
  })
  return [...single, ...both]
}

function createCiri(kolom: readonly number[], nama: string, { slot, read }: Resep): Ciri {
  return { nama, kolom, slot: slot * kolom.length, read }
}

/** The key of a record in one slot of a feature; 0 is none. */
export function keyOf(ciri: Ciri, data: DataPadan, record: number, slot: number): number {
  const each = ciri.slot / ciri.kolom.length
  const part = slot < each ? 0 : 1
  const at = ciri.kolom[part] ?? 0
  const value = data.rows[record * data.kolom.length + at] ?? 0
  return value === 0 ? 0 : ciri.read(kamusOf(data, at), value, slot - part * each)
}

/** Do two records share a key of this feature? */
export function isShared(ciri: Ciri, data: DataPadan, a: number, b: number): boolean {
  for (let i = 0; i < ciri.slot; i += 1) {
    const key = keyOf(ciri, data, a, i)
    if (key === 0) continue
    for (let j = 0; j < ciri.slot; j += 1) if (keyOf(ciri, data, b, j) === key) return true
  }
  return false
}

/** Features that must be shared together. */
export type Aturan = readonly Ciri[]

export function slotsOf(aturan: Aturan): number {
  return aturan.reduce((product, { slot }) => product * slot, 1)
}

/** The key of a record in one slot of a rule; 0 is none. */
export function aturanKey(aturan: Aturan, data: DataPadan, record: number, slot: number): number {
  let key = 0
  let rest = slot
  for (const ciri of aturan) {
    const part = keyOf(ciri, data, record, rest % ciri.slot)
    if (part === 0) return 0
    rest = Math.floor(rest / ciri.slot)
    key = key === 0 ? part : mixKeys(key, part)
  }
  return key
}

export function aturanName(aturan: Aturan): string {
  return aturan.map(({ nama }) => nama).join(' & ')
}
