import { HUBUNGAN } from '../penduduk/keluarga.ts'
import { uuidFrom } from '../lib/uuid.ts'
import type { Acak } from './acak.ts'
import { addGelar, createNama, drawMarga, shortNama } from './buat-nama.ts'
import { drawPekerjaan, drawPendidikan } from './kemampuan.ts'
import { toEjaanLama } from './kesalahan.ts'
import type { Penerbit } from './nomor.ts'
import type { Rangka, RangkaAnggota } from './rangka.ts'
import { bauranSuku, type BauranSuku, type Suku } from './suku.ts'
import { dayOf, drawLahir, latestLahir } from './tanggal-acak.ts'
import { type Desa, drawKodeTerbit, type Tempat } from './tempat.ts'

/** A human being as they are, before anybody writes them down. */
export interface Orang {
  orang_id: string
  nama_lengkap: string
  /** Without titles: as the birth was registered. */
  nama_lahir: string
  tanggal_lahir: string
  umur: number
  jenis_kelamin: 'L' | 'P'
  /** Null: nobody has issued one. */
  nik: string | null
  nama_ibu_kandung: string
  tempat_lahir: string
  status_kawin: number
  pendidikan: number
  pekerjaan: number
}

/** What all members of a family share. */
export interface KeluargaAlam {
  acak: Acak
  tempat: Tempat
  penerbit: Penerbit
  desa: Desa
  /** The day on which ages are completed years. */
  pada: string
  keluarga_id: string
  suku: Suku
  sejahtera: number
  adat: boolean
  tanpa_rumah: boolean
}

/** The family's people, in the order of the skeleton. */
export function createOrang(alam: KeluargaAlam, rangka: Rangka): Orang[] {
  const names = createNamaKeluarga(alam, rangka)
  const ibuAnak = createNamaIbu(alam, 1950)
  return rangka.map((anggota, at) => {
    const nama = names[at] ?? { nama_lahir: '', suku: alam.suku, tanggal_lahir: alam.pada }
    const ibu = anggota.ibu === null ? null : (names[anggota.ibu]?.nama_lahir ?? null)
    const isAnak = anggota.hubungan_keluarga === HUBUNGAN.anak
    const year = Number(nama.tanggal_lahir.slice(0, 4))
    return finish(alam, anggota, nama, {
      orang_id: uuidFrom('orang', alam.keluarga_id, String(at)),
      nama_ibu_kandung: ibu ?? (isAnak ? ibuAnak : createNamaIbu(alam, year - 26)),
    })
  })
}

interface NamaLahir {
  nama_lahir: string
  suku: Suku
  tanggal_lahir: string
}

function finish(
  alam: KeluargaAlam,
  anggota: RangkaAnggota,
  { nama_lahir, suku, tanggal_lahir }: NamaLahir,
  known: Pick<Orang, 'orang_id' | 'nama_ibu_kandung'>,
): Orang {
  const { acak, tempat, desa, penerbit, sejahtera } = alam
  const { umur, jenis_kelamin, status_kawin } = anggota
  const pendidikan =
    alam.adat && umur > 18
      ? Math.min(4, drawPendidikan(acak, umur, -1.4))
      : drawPendidikan(acak, umur, sejahtera)
  const tahun = Number(tanggal_lahir.slice(0, 4))
  const terbit = drawKodeTerbit(acak, tempat, desa.kode_desa, tahun)
  return {
    ...known,
    nama_lahir,
    nama_lengkap: addGelar(acak, nama_lahir, { suku, jenis_kelamin, umur, pendidikan }),
    tanggal_lahir,
    umur,
    jenis_kelamin,
    nik: acak.chance(tanpaNik(alam, umur)) ? null : penerbit.nik(terbit, tanggal_lahir, jenis_kelamin),
    tempat_lahir: acak.chance(0.83) ? tempat.nama : acak.pick(tempat.kabkota_provinsi),
    status_kawin,
    pendidikan,
    pekerjaan: drawPekerjaan(acak, {
      umur,
      jenis_kelamin,
      pendidikan,
      status_kawin,
      perkotaan: desa.perkotaan,
      pesisir: desa.pesisir,
    }),
  }
}

/** Susenas 2020: 3.99% had no NIK, most of them children (domain.md 6.1). */
function tanpaNik({ adat, tanpa_rumah }: KeluargaAlam, umur: number): number {
  const more = (adat ? 0.22 : 0) + (tanpa_rumah ? 0.42 : 0)
  if (umur < 1) return 0.27 + more
  if (umur < 5) return 0.09 + more
  if (umur < 17) return 0.034 + more
  return (umur < 70 ? 0.011 : 0.045) + more
}

/** Names and birth days of all, parents before children: a child bears the father's clan and people. */
function createNamaKeluarga(alam: KeluargaAlam, rangka: Rangka): NamaLahir[] {
  const { acak } = alam
  const marga = drawMarga(acak, alam.suku)
  const names: (NamaLahir & { marga: string })[] = []
  let anak = 0
  const order = rangka
    .map((_, at) => at)
    .sort((a, b) => (rangka[b]?.umur ?? 0) - (rangka[a]?.umur ?? 0) || a - b)
  for (const at of order) {
    const anggota = rangka[at]
    if (!anggota) continue
    const ayah = anggota.ayah === null ? undefined : names[anggota.ayah]
    const line = lineOf(alam, anggota, marga, ayah)
    const tanggal_lahir = drawLahirAnak(alam, anggota, rangka, names)
    const tahun_lahir = Number(tanggal_lahir.slice(0, 4))
    const isAnak = anggota.hubungan_keluarga === HUBUNGAN.anak
    const nama = createNama(acak, {
      ...line,
      jenis_kelamin: anggota.jenis_kelamin,
      tahun_lahir,
      urutan: isAnak ? anak : acak.int(4),
      nama_ayah: ayah?.nama_lahir ?? null,
    })
    if (isAnak) anak += 1
    const old = tahun_lahir < 1952 && acak.chance(0.22)
    names[at] = { ...line, nama_lahir: old ? toEjaanLama(nama) : nama, tanggal_lahir }
  }
  return names
}

/** Children of one mother are ten months apart at least; those of the same age are twins. */
function drawLahirAnak(
  { acak, pada }: KeluargaAlam,
  anggota: RangkaAnggota,
  rangka: Rangka,
  names: readonly (NamaLahir | undefined)[],
): string {
  const siblings = rangka.flatMap((other, at) => {
    const lahir = names[at]?.tanggal_lahir
    return lahir && isSibling(other, anggota) ? [{ umur: other.umur, lahir }] : []
  })
  const twin = siblings.find(({ umur }) => umur === anggota.umur)
  if (twin) return twin.lahir
  for (let n = 0; n < 8; n += 1) {
    const lahir = drawLahir(acak, anggota.umur, pada)
    if (!siblings.some((other) => isTooNear(other.lahir, lahir))) return lahir
  }
  return latestLahir(anggota.umur, pada)
}

function isSibling(a: RangkaAnggota, b: RangkaAnggota): boolean {
  const { anak } = HUBUNGAN
  return a.hubungan_keluarga === anak && b.hubungan_keluarga === anak
}

function isTooNear(a: string, b: string): boolean {
  return Math.abs(dayOf(a) - dayOf(b)) < 300
}

/** Whose people and clan: the father's, the family's, or (who married in) their own. */
function lineOf(
  alam: KeluargaAlam,
  { hubungan_keluarga }: RangkaAnggota,
  marga: string,
  ayah: { suku: Suku; marga: string } | undefined,
): { suku: Suku; marga: string } {
  if (ayah) return { suku: ayah.suku, marga: ayah.marga }
  const { istri, suami, menantu, mertua } = HUBUNGAN
  const own = [istri, suami, menantu, mertua].some((hubungan) => hubungan === hubungan_keluarga)
  if (!own) return { suku: alam.suku, marga }
  const suku = alam.acak.chance(0.85) ? alam.suku : alam.acak.weighted(bauranOf(alam.tempat.kode_kabkota))
  return { suku, marga: drawMarga(alam.acak, suku) }
}

const bauran = new Map<string, BauranSuku>()

export function bauranOf(kode_kabkota: string): BauranSuku {
  const known = bauran.get(kode_kabkota) ?? bauranSuku(kode_kabkota)
  bauran.set(kode_kabkota, known)
  return known
}

function createNamaIbu({ acak, suku }: KeluargaAlam, tahun_lahir: number): string {
  const marga = acak.chance(0.6) ? drawMarga(acak, suku) : ''
  const nama = createNama(acak, {
    suku,
    jenis_kelamin: 'P',
    tahun_lahir,
    marga,
    urutan: acak.int(4),
    nama_ayah: null,
  })
  return acak.chance(0.25) && marga === '' ? shortNama(nama, suku) : nama
}
