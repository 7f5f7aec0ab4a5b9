import { loadWilayah, type WilayahList } from '../wilayah/wilayah.ts'
import { readRiwayatRows } from '../wilayah/wilayah-source.ts'
import { Acak } from './acak.ts'

export interface Desa {
  kode_desa: string
  nama: string
  perkotaan: boolean
  /** On the water, as far as its name tells. */
  pesisir: boolean
  /** How well off the village is, around 0. */
  sejahtera: number
  weight: number
}

/** Where people of a regency live, where they were born and where their numbers were issued. */
export interface Tempat {
  kode_kabkota: string
  nama: string
  desa: readonly Desa[]
  /** Sum of the weights up to and with each village. */
  weights: readonly number[]
  kecamatan: readonly string[]
  kecamatan_provinsi: readonly string[]
  kecamatan_negeri: readonly string[]
  /** Codes of the province's districts that are gone: older numbers begin with them. */
  kecamatan_mati: readonly string[]
  kabkota_provinsi: readonly string[]
}

/** Throws RangeError for a code that is no regency of today. */
export function createTempat(kode_kabkota: string, seed: string | number): Tempat {
  const list = loadWilayah()
  const kabkota = list.find(kode_kabkota)
  if (kabkota?.tingkat !== 2) throw new RangeError(`${kode_kabkota} is not a kabupaten or kota of today`)
  const provinsi = kode_kabkota.slice(0, 2)
  const acak = new Acak(seed, kode_kabkota, 'desa')
  const kecamatan = codes(list, kode_kabkota)
  const kota = Number(kode_kabkota.slice(2)) > 70
  const desa = kecamatan.flatMap((kode) => list.children(kode)).map((row) => createDesa(acak, row, kota))
  return {
    kode_kabkota,
    nama: shortName(kabkota.nama),
    desa,
    weights: desa.map((_, at) => desa.slice(0, at + 1).reduce((sum, { weight }) => sum + weight, 0)),
    kecamatan,
    kecamatan_provinsi: codes(list, provinsi).flatMap((kode) => codes(list, kode)),
    kecamatan_negeri: codes(list, null).flatMap((kode) =>
      codes(list, kode).flatMap((each) => codes(list, each)),
    ),
    kecamatan_mati: deadKecamatan(provinsi),
    kabkota_provinsi: list.children(provinsi).map((row) => shortName(row.nama)),
  }
}

const PESISIR = /\b(Pantai|Pesisir|Muara|Teluk|Tanjung|Pulau|Kuala|Labuhan|Bahari|Nelayan|Pasie)\b/

function createDesa(acak: Acak, row: { kode: string; nama: string }, kota: boolean): Desa {
  const kelurahan = row.kode[6] === '1'
  const perkotaan = kota || kelurahan || acak.chance(0.22)
  return {
    kode_desa: row.kode,
    nama: row.nama,
    perkotaan,
    pesisir: PESISIR.test(row.nama),
    sejahtera: (perkotaan ? 0.25 : -0.2) + acak.normal() * 0.3,
    weight: (perkotaan ? 1.7 : 1) * (0.4 + acak.next() + acak.next()),
  }
}

function codes(list: WilayahList, kode: string | null): string[] {
  return list.children(kode).map((row) => row.kode)
}

/** The provinces split from Papua and Papua Barat share their old codes. */
function deadKecamatan(provinsi: string): string[] {
  const old =
    provinsi === '92' || provinsi === '96' ? ['92', '91'] : provinsi.startsWith('9') ? ['91'] : [provinsi]
  return [...readRiwayatRows()]
    .map((row) => row.kode)
    .filter((kode) => kode.length === 6 && old.includes(kode.slice(0, 2)))
}

function shortName(nama: string): string {
  return nama.replace(/^(Kabupaten|Kota|Kab\.) (Administrasi |Adm\. )?/, '')
}

/**
 * District in which a NIK was first issued: mostly where the person lives, else where they lived then. Those issued
 * before the codes changed may begin with a code that is gone.
 */
export function drawKodeTerbit(acak: Acak, tempat: Tempat, kode_desa: string, tahun: number): string {
  if (tempat.kecamatan_mati.length > 0 && tahun < 2022 && acak.chance(0.4))
    return acak.pick(tempat.kecamatan_mati)
  const where = acak.next()
  if (where < 0.72) return kode_desa.slice(0, 6)
  if (where < 0.87) return acak.pick(tempat.kecamatan)
  return acak.pick(where < 0.95 ? tempat.kecamatan_provinsi : tempat.kecamatan_negeri)
}

/** A village, the bigger ones more often. */
export function drawDesa(acak: Acak, { desa, weights }: Tempat): Desa {
  const wanted = acak.next() * (weights.at(-1) ?? 0)
  let [low, high] = [0, desa.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (wanted < (weights[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  const found = desa[low]
  if (!found) throw new RangeError('a regency without villages')
  return found
}
