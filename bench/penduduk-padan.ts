import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvLine } from '../src/lib/csv-write.ts'
import { Acak } from '../src/simulasi/acak.ts'
import { generatePopulasi } from '../src/simulasi/generate-populasi.ts'
import { blurIbu, blurTanggal, misspell } from '../src/simulasi/kesalahan.ts'
import type { IndividuSintetis, KeluargaSintetis } from '../src/simulasi/keluarga-sintetis.ts'
import { SUKU } from '../src/simulasi/suku.ts'

/** Regencies where one people is nearly everybody, so that a record's people is known. */
export const KABKOTA_SUKU: Readonly<Record<string, string>> = {
  5108: 'bali',
  9501: 'papua',
  3205: 'sunda',
  3310: 'jawa',
  1202: 'batak',
  3529: 'madura',
  5303: 'ntt',
  1307: 'minang',
  7308: 'bugis',
  6303: 'banjar',
}

const KOLOM = [
  ['nik', 'nik'],
  ['no_kk', 'no_kk'],
  ['nama_lengkap', 'nama'],
  ['nama_ibu_kandung', 'nama'],
  ['tanggal_lahir', 'tanggal'],
  ['jenis_kelamin', 'kategori'],
  ['tempat_lahir', 'tempat'],
  ['kode_desa', 'kode_desa'],
  ['alamat', 'alamat'],
] as const

interface Baris {
  /** The line of the file, who it is first. */
  teks: string
  kelompok: readonly string[]
  /** Written anew by another clerk. */
  isSalinan: boolean
}

export interface SetTiruan {
  /** Path of the set's description. */
  set: string
  /** Groups that each record belongs to, in the order of the file. */
  kelompok: (readonly string[])[]
}

/**
 * Writes a set of about `jumlah` generated records with their truth to a folder. Copies are written anew by another
 * clerk: errors of src/simulasi/kesalahan.ts, `kali` times as often. Made without the name normaliser.
 */
export function writeSetTiruan(folder: string, jumlah: number, seed: number, kali = 1.6): SetTiruan {
  const rows = createBaris(jumlah, seed, kali)
  shuffle(rows, seed)
  writeBaris(join(folder, 'tiruan.csv'), rows)
  const set = writeSet(folder, 'duplikat', ['tiruan.csv'])
  return { set, kelompok: rows.map(({ kelompok }) => kelompok) }
}

/**
 * Writes two files of about `jumlah` records each to link: what the first office wrote, and what another did. Some stand
 * in one file only, and some twice in the second. The path of the set's description.
 */
export function writeTautanTiruan(folder: string, jumlah: number, seed: number, kali = 1.6): string {
  const rows = createBaris(jumlah * 2, seed, kali)
  shuffle(rows, seed)
  const acak = new Acak(seed, 'berkas')
  const [pertama, kedua]: [Baris[], Baris[]] = [[], []]
  for (const row of rows) (row.isSalinan || acak.chance(ONLY_SECOND) ? kedua : pertama).push(row)
  writeBaris(join(folder, 'pertama.csv'), pertama)
  writeBaris(join(folder, 'kedua.csv'), kedua)
  return writeSet(folder, 'tautan', ['pertama.csv', 'kedua.csv'])
}

/** Share of people whom the first office never wrote down; with it the files are equally long. */
const ONLY_SECOND = 0.2

function shuffle(rows: Baris[], seed: number): void {
  const acak = new Acak(seed, 'urutan')
  for (let i = rows.length - 1; i > 0; i -= 1) {
    const j = acak.int(i + 1)
    const [a, b] = [rows[i], rows[j]]
    if (a && b) [rows[i], rows[j]] = [b, a]
  }
}

function writeBaris(path: string, rows: readonly Baris[]): void {
  writeFileSync(path, csvLine(['orang_id', ...KOLOM.map(([kolom]) => kolom)]))
  for (let i = 0; i < rows.length; i += 50_000) {
    const part = rows.slice(i, i + 50_000).map(({ teks }) => teks)
    writeFileSync(path, part.join(''), { flag: 'a' })
  }
}

function writeSet(folder: string, jenis: 'duplikat' | 'tautan', berkas: readonly string[]): string {
  const set = join(folder, 'tiruan.set.json')
  const kolom = KOLOM.map(([name, kind]) => ({ kolom: name, jenis: kind }))
  const about = { nama: 'individu tiruan', jenis, berkas, kebenaran: { kolom: 'orang_id' }, kolom }
  writeFileSync(set, JSON.stringify(about))
  return set
}

function createBaris(jumlah: number, seed: number, kali: number): Baris[] {
  const rows: Baris[] = []
  const acak = new Acak(seed, 'salinan')
  const each = jumlah / Object.keys(KABKOTA_SUKU).length
  for (const [at, [kode_kabkota, suku]] of Object.entries(KABKOTA_SUKU).entries()) {
    let family: KeluargaSintetis | undefined
    for (const keluarga of generatePopulasi({ kode_kabkota, keluarga: jumlah, seed })) {
      if (rows.length >= (at + 1) * each) break
      addKeluarga(rows, acak, keluarga, family ?? keluarga, suku, kali)
      family = keluarga
    }
  }
  return rows
}

/** Half the people have a second record, some a third. */
function addKeluarga(
  rows: Baris[],
  acak: Acak,
  keluarga: KeluargaSintetis,
  other: KeluargaSintetis,
  suku: string,
  kali: number,
): void {
  for (const [i, individu] of keluarga.anggota.entries()) {
    const orang = keluarga.kebenaran[i]?.orang_id ?? ''
    const kelompok = kelompokOf(individu, suku)
    const line = (cells: readonly string[]) => csvLine([orang, ...cells])
    rows.push({ teks: line(cellsOf(individu, keluarga.no_kk)), kelompok, isSalinan: false })
    for (
      let copies = acak.weighted([
        [0, 50],
        [1, 40],
        [2, 10],
      ]);
      copies > 0;
      copies -= 1
    ) {
      const teks = line(copyCells(acak, individu, keluarga, other, kali))
      rows.push({ teks, kelompok, isSalinan: true })
    }
  }
}

function cellsOf(individu: IndividuSintetis, no_kk: string | null): string[] {
  const rt = individu.rt === '' ? '' : ` RT ${individu.rt} RW ${individu.rw}`
  return [
    individu.nik ?? '',
    no_kk ?? '',
    individu.nama_lengkap,
    individu.nama_ibu_kandung ?? '',
    individu.tanggal_lahir ?? '',
    individu.jenis_kelamin ?? '',
    individu.tempat_lahir ?? '',
    individu.kode_desa,
    `${individu.alamat ?? ''}${rt}`,
  ]
}

/** What another clerk wrote. Shares of each error are ours; a moved person has another card, village and address. */
function copyCells(
  acak: Acak,
  individu: IndividuSintetis,
  keluarga: KeluargaSintetis,
  other: KeluargaSintetis,
  kali: number,
): string[] {
  const happens = (share: number) => acak.chance(Math.min(0.9, share * kali))
  const moved = happens(0.08)
  const home = moved ? other : keluarga
  const [nik, no_kk, nama, ibu, tanggal, sex, tempat, , alamat] = cellsOf(individu, home.no_kk) as [
    ...[string, string, string, string, string, string, string, string, string],
  ]
  const street = moved ? (other.anggota[0]?.alamat ?? '') : alamat
  return [
    happens(0.09) ? '' : happens(0.03) ? slipDigit(acak, nik) : nik,
    happens(0.06) ? '' : happens(0.02) ? slipDigit(acak, no_kk) : no_kk,
    happens(0.22) ? misspell(acak, nama) : nama,
    happens(0.15) ? blurIbu(acak, ibu) : ibu,
    happens(0.05) ? blurTanggal(acak, tanggal) : tanggal,
    happens(0.005) ? (sex === 'L' ? 'P' : 'L') : sex,
    happens(0.04) ? '' : tempat.toUpperCase(),
    moved ? home.kode_desa : individu.kode_desa,
    happens(0.2) ? street.replace(/^Jl\. /, 'JALAN ').replace(/ RT.*/, '') : street,
  ]
}

/** One digit wrong, or two neighbours swapped. */
function slipDigit(acak: Acak, number: string): string {
  if (number.length < 2) return number
  const at = acak.int(number.length - 1)
  if (acak.chance(0.5)) return number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
  return number.slice(0, at) + String(acak.int(10)) + number.slice(at + 1)
}

const MARGA = new Set(SUKU.batak.marga?.split(' '))

/** Groups of the report that the person belongs to. */
function kelompokOf(
  { nama_lengkap, nik, jenis_kelamin, tanggal_lahir }: IndividuSintetis,
  suku: string,
): string[] {
  const out = ['semua']
  const words = nama_lengkap
    .replace(/,.*$/, '')
    .split(' ')
    .filter((word) => !word.endsWith('.'))
  if (suku !== 'batak') out.push(suku)
  if (MARGA.has(words.at(-1) ?? '')) out.push('batak')
  if (words.length === 1) out.push('satu kata')
  if (/ (bin|binti) /.test(nama_lengkap)) out.push('patronim')
  if (/oe|tj|dj/i.test(nama_lengkap)) out.push('ejaan lama')
  if (nik === null) out.push('tanpa NIK')
  if (jenis_kelamin === 'P') out.push('perempuan')
  if (tanggal_lahir !== null && tanggal_lahir < '1966-11-01') out.push('lanjut usia')
  return out
}
