import type { Acak } from './acak.ts'
import type { JenisKelamin } from './piramida.ts'
import { BERHAJI, type DaftarNama, SUKU, type Suku } from './suku.ts'

export interface NamaInput {
  suku: Suku
  jenis_kelamin: JenisKelamin
  tahun_lahir: number
  /** The father's clan name, '' when none. */
  marga: string
  /** 0 for the first child, 1 for the second ... */
  urutan: number
  nama_ayah: string | null
}

/** Words that don't stand alone: a short form, a noble or birth title, half of a double name. */
const AWALAN = new Set(
  `M. Moh. Moch. Muh. Abd. Abdul Al Cut Nyak Ti Po Lalu L. Baiq B. Lale La Wa I We Daeng Dg. Mat Siti Sitti St. Nur Nor
Andi A. Besse Amaq Inaq Loq Ambo Indo Ambe Umbu Rambu Ama Ina Encik Cik Gusti Mbok Neng Ne Ai Dayang Bujang Nyimas
Muhammad Muhamad Mohamad Mohammad Ahmad Achmad Akhmad Sri Dwi Tri Eka Nurul Galuh Datu`.split(/\s+/),
)

interface Kata {
  depan: readonly (readonly string[])[]
  kedua: readonly string[]
}

type KataSuku = Record<JenisKelamin, Kata> & { marga: readonly string[] }

const KATA = new Map<Suku, KataSuku>()

function kataOf(suku: Suku): KataSuku {
  const known = KATA.get(suku)
  if (known) return known
  const daftar: DaftarNama = SUKU[suku]
  const kata: KataSuku = {
    L: { depan: generations(daftar.laki), kedua: words(daftar.laki2) },
    P: { depan: generations(daftar.perempuan), kedua: words(daftar.perempuan2) },
    marga: words(daftar.marga ?? ''),
  }
  KATA.set(suku, kata)
  return kata
}

function generations({ tua, tengah, muda }: DaftarNama['laki']): string[][] {
  return [words(tua), words(tengah), words(muda)]
}

function words(text: string): string[] {
  return text.replaceAll('’', "'").split(' ').filter(Boolean)
}

/** A clan name of that people, '' where there are none or this family uses none. */
export function drawMarga(acak: Acak, suku: Suku): string {
  const { marga } = kataOf(suku)
  return marga.length > 0 && acak.chance(0.95) ? acak.pick(marga) : ''
}

/** A whole name as that people gave it in that year, without titles. */
export function createNama(acak: Acak, input: NamaInput): string {
  const daftar: DaftarNama = SUKU[input.suku]
  const generasi = input.tahun_lahir < 1960 ? 0 : input.tahun_lahir < 1990 ? 1 : 2
  const base =
    daftar.gaya === 'bali' ? namaBali(acak, input, generasi) : namaBiasa(acak, input, generasi, daftar)
  if (input.marga !== '') return `${base} ${input.marga}`
  const bin = (daftar.bin ?? 0) * (2 - generasi * 0.7)
  if (input.nama_ayah === null || !acak.chance(bin)) return base
  const ayah = input.nama_ayah.split(/ bin | /)[0] ?? ''
  return AWALAN.has(ayah) ? base : `${base} ${input.jenis_kelamin === 'L' ? 'bin' : 'binti'} ${ayah}`
}

function namaBiasa(acak: Acak, input: NamaInput, generasi: number, daftar: DaftarNama): string {
  const { depan, kedua } = kataOf(input.suku)[input.jenis_kelamin]
  const list = depan[generasi] ?? []
  const first = acak.pick(list)
  if (input.suku === 'tionghoa' && generasi === 0)
    return `${acak.pick(SHE)} ${first} ${pickOther(acak, list, first)}`
  const tunggal = acak.chance(daftar.tunggal[generasi] ?? 0)
  if (AWALAN.has(first)) {
    const next = pickWhole(acak, tunggal || generasi < 2 ? list : kedua)
    return tunggal || acak.chance(0.6)
      ? `${first} ${next}`
      : `${first} ${next} ${pickOther(acak, kedua, next)}`
  }
  if (tunggal) return first
  const second = pickOther(acak, kedua, first)
  if (!acak.chance([0.02, 0.08, 0.34][generasi] ?? 0)) return `${first} ${second}`
  return `${first} ${pickOther(acak, list, first)} ${second}`
}

/** Family names, which the old put first. */
const SHE = ['Tan', 'Lim', 'Lie', 'Ong', 'Oei', 'Kwee', 'Thio', 'Tjia']

function pickWhole(acak: Acak, list: readonly string[]): string {
  for (let n = 0; n < 8; n += 1) {
    const word = acak.pick(list)
    if (!AWALAN.has(word)) return word
  }
  return list.find((word) => !AWALAN.has(word)) ?? ''
}

function pickOther(acak: Acak, list: readonly string[], not: string): string {
  const word = pickWhole(acak, list)
  return word === not ? (list.find((other) => other !== not && !AWALAN.has(other)) ?? word) : word
}

const URUTAN_BALI = {
  L: ['Wayan Putu Gede', 'Made Kadek Nengah', 'Nyoman Komang', 'Ketut'].map(words),
  P: ['Wayan Putu Luh', 'Made Kadek Nengah', 'Nyoman Komang', 'Ketut'].map(words),
}
const BANGSAWAN = {
  L: ['Ida Bagus', 'Anak Agung', 'I Gusti Ngurah', 'I Gusti Agung', 'Cokorda', 'I Dewa'],
  P: ['Ida Ayu', 'Anak Agung Ayu', 'I Gusti Ayu', 'Cokorda Istri', 'I Dewa Ayu', 'Desak'],
}

/** I or Ni, the birth order (it begins again after the fourth child), the own name. */
function namaBali(acak: Acak, { suku, jenis_kelamin, urutan }: NamaInput, generasi: number): string {
  const { depan, kedua } = kataOf(suku)[jenis_kelamin]
  const own = acak.pick(depan[generasi] ?? [])
  const name = acak.chance(SUKU.bali.tunggal[generasi] ?? 0) ? own : `${own} ${pickOther(acak, kedua, own)}`
  if (acak.chance(0.09)) return `${acak.pick(BANGSAWAN[jenis_kelamin])} ${name}`
  const order = acak.pick(URUTAN_BALI[jenis_kelamin][urutan % 4] ?? [])
  if (generasi === 2 && acak.chance(0.45)) return `${order} ${name}`
  return `${jenis_kelamin === 'L' ? 'I' : 'Ni'} ${order} ${name}`
}

const SARJANA = ['S.Pd', 'S.E.', 'S.H.', 'S.Sos', 'S.T.', 'S.Kom']
const SARJANA_MADRASAH = [...SARJANA, 'S.Ag', 'S.Pd.I']
const DIPLOMA = { L: ['A.Md', 'A.Md.Kep'], P: ['A.Md', 'A.Md.Keb', 'A.Md.Kep'] }

/** Adds the titles that go with age and schooling; most people have none. `pendidikan` is a SIAK code. */
export function addGelar(
  acak: Acak,
  nama: string,
  orang: { suku: Suku; jenis_kelamin: JenisKelamin; umur: number; pendidikan: number },
): string {
  const { suku, jenis_kelamin, umur, pendidikan } = orang
  let name = nama
  if (pendidikan >= 9 && acak.chance(0.5)) name = `${name}, ${acak.pick(['M.Pd', 'M.M.', 'M.Si'])}`
  else if (pendidikan === 8 && umur > 57 && acak.chance(0.4))
    name = `${jenis_kelamin === 'L' ? 'Drs.' : 'Dra.'} ${name}`
  else if (pendidikan === 8 && acak.chance(0.4))
    name = `${name}, ${acak.pick(BERHAJI.has(suku) ? SARJANA_MADRASAH : SARJANA)}`
  else if (pendidikan === 7 && acak.chance(0.2)) name = `${name}, ${acak.pick(DIPLOMA[jenis_kelamin])}`
  const haji = BERHAJI.has(suku) ? (['bugis', 'banjar', 'madura'].includes(suku) ? 0.11 : 0.055) : 0
  if (umur < 42 || !acak.chance(haji)) return name
  return `${jenis_kelamin === 'L' ? 'H.' : 'Hj.'} ${name}`
}

/** The name that people call somebody by: the first word, where it can stand alone. */
export function shortNama(nama: string, suku: Suku): string {
  const [first = nama] = nama.split(' ')
  return suku === 'bali' || suku === 'tionghoa' || AWALAN.has(first) ? nama : first
}
