import { uuidFrom } from '../lib/uuid.ts'
import type { NewDesil, NewHunian } from '../penduduk/keluarga.ts'
import { Acak } from './acak.ts'
import { type CatatanInput, createCatatan } from './catatan-register.ts'
import { createHunian, TANPA_HUNIAN } from './hunian-tiruan.ts'
import { desilOf, PEKERJAAN } from './kemampuan.ts'
import type { IndividuSintetis, Kebenaran, KeluargaSintetis } from './keluarga-sintetis.ts'
import { Penerbit } from './nomor.ts'
import { bauranOf, createOrang, type KeluargaAlam, type Orang } from './orang-tiruan.ts'
import { createBarisDukcapil } from './pandangan-dukcapil.ts'
import { Piramida } from './piramida.ts'
import { createRangka, type Rangka } from './rangka.ts'
import { bagianAdat } from './suku.ts'
import { drawAlamat } from './alamat.ts'
import { drawBetween } from './tanggal-acak.ts'
import { createTempat, drawDesa, type Tempat } from './tempat.ts'

export interface PopulasiOptions {
  /** 4 digits, of today. */
  kode_kabkota: string
  /** How many families. */
  keluarga: number
  seed: number
  /** Ages are completed years on this day; default 2026-11-01. */
  pada?: string
}

interface Produksi {
  options: Required<PopulasiOptions>
  tempat: Tempat
  penerbit: Penerbit
  piramida: Piramida
  /** Grown children on their parents' card: some stand in the register a second time. */
  calon_ganda: { orang: Orang; individu_id: string }[]
}

/**
 * Makes the families of a regency one by one; memory doesn't grow with their number. The same options give the same
 * bytes on every machine: own random numbers, no clock, no floating-point functions beyond + - * /. Nobody is real.
 * Throws RangeError for a code that is no regency of today.
 */
export function* generatePopulasi(options: PopulasiOptions): Generator<KeluargaSintetis> {
  const all = { pada: '2026-11-01', ...options }
  const produksi: Produksi = {
    options: all,
    tempat: createTempat(all.kode_kabkota, all.seed),
    penerbit: new Penerbit(),
    piramida: new Piramida(),
    calon_ganda: [],
  }
  const acak = new Acak(0)
  for (let n = 0; n < all.keluarga; n += 1) {
    acak.restart(all.seed, all.kode_kabkota, n)
    yield createKeluarga(produksi, acak, n)
  }
}

function createKeluarga(produksi: Produksi, acak: Acak, n: number): KeluargaSintetis {
  const { kode_kabkota, seed, pada } = produksi.options
  const rangka = createRangka(acak, produksi.piramida)
  const alam = createAlam(produksi, acak, rangka, uuidFrom('keluarga', String(seed), kode_kabkota, String(n)))
  const orang = createOrang(alam, rangka)
  const ganda = findGanda(produksi, acak, orang)
  if (ganda) orang[0] = { ...ganda.orang, status_kawin: orang[0]?.status_kawin ?? 1 }
  const no_kk = produksi.penerbit.noKk(alam.desa.kode_desa.slice(0, 6), drawBetween(acak, '2008-01-01', pada))
  const card = acak.chance(alam.adat ? 0.75 : alam.tanpa_rumah ? 0.4 : 0.985)
  const keluarga: KeluargaSintetis = {
    keluarga_id: alam.keluarga_id,
    no_kk: card ? no_kk : null,
    kode_desa: alam.desa.kode_desa,
    kode_kabkota,
    sumber: 'dtks',
    anggota: [],
    hunian: createHunianRow(alam, orang),
    desil: createDesil(alam),
    kebenaran: [],
    dukcapil: [],
  }
  addAnggota(produksi, alam, keluarga, { rangka, orang, no_kk, ganda })
  return keluarga
}

function createAlam(
  { tempat, penerbit, options }: Produksi,
  acak: Acak,
  rangka: Rangka,
  keluarga_id: string,
): KeluargaAlam {
  const desa = drawDesa(acak, tempat)
  const adat = !desa.perkotaan && acak.chance(bagianAdat(tempat.kode_kabkota))
  const tanpa_rumah = !adat && acak.chance(rangka.length < 3 ? 0.004 : 0.0006)
  const bauran = bauranOf(tempat.kode_kabkota)
  const suku = adat ? (bauran[0]?.[0] ?? 'melayu') : acak.weighted(bauran)
  const alone = rangka.length === 1 && (rangka[0]?.umur ?? 0) >= 60 ? -0.5 : 0
  const less = (adat ? -1 : 0) + (tanpa_rumah ? -2.2 : 0) + alone - (rangka.length > 5 ? 0.25 : 0)
  const sejahtera = acak.normal() * 0.9 + desa.sejahtera + less
  return { acak, tempat, penerbit, desa, pada: options.pada, keluarga_id, suku, sejahtera, adat, tanpa_rumah }
}

interface AnggotaInput {
  rangka: Rangka
  orang: readonly Orang[]
  no_kk: string
  ganda: Produksi['calon_ganda'][number] | null
}

function addAnggota(
  produksi: Produksi,
  alam: KeluargaAlam,
  keluarga: KeluargaSintetis,
  input: AnggotaInput,
): void {
  const alamat = drawAlamat(alam)
  const terdaftar_sejak = drawTerdaftar(alam)
  for (const [urutan, orang] of input.orang.entries()) {
    const kedua = urutan === 0 && input.ganda !== null
    const hubungan_keluarga = input.rangka[urutan]?.hubungan_keluarga ?? 9
    const catatan: CatatanInput = { urutan, hubungan_keluarga, terdaftar_sejak, kedua, ...alamat }
    const { individu, galat } = createCatatan(alam, orang, catatan)
    const duplikat_dari = kedua ? (input.ganda?.individu_id ?? null) : null
    const benar = createKebenaran(alam, orang, { individu, galat, duplikat_dari })
    keluarga.anggota.push(individu)
    keluarga.kebenaran.push(benar)
    if (orang.nik !== null && !kedua)
      addDukcapil(produksi, alam, keluarga, { orang, benar, individu, no_kk: input.no_kk })
    if (!kedua) keepCalon(produksi, alam.acak, orang, individu)
  }
}

function addDukcapil(
  { penerbit }: Produksi,
  { acak, tempat, pada }: KeluargaAlam,
  keluarga: KeluargaSintetis,
  input: { orang: Orang; benar: Kebenaran; individu: IndividuSintetis; no_kk: string },
): void {
  const { orang, benar, individu, no_kk } = input
  const no_kk_lain = penerbit.noKk(acak.pick(tempat.kecamatan), drawBetween(acak, '2008-01-01', pada))
  const { baris, galat } = createBarisDukcapil(acak, orang, {
    nik: orang.nik ?? '',
    no_kk,
    no_kk_lain,
    meninggal: benar.meninggal,
    individu,
  })
  benar.galat_dukcapil = galat
  if (baris) keluarga.dukcapil.push(baris)
}

function createKebenaran(
  { acak, sejahtera, adat, pada }: KeluargaAlam,
  orang: Orang,
  row: { individu: IndividuSintetis; galat: string; duplikat_dari: string | null },
): Kebenaran {
  const { umur } = orang
  const dead = umur < 40 ? 0.001 : umur < 60 ? 0.006 : umur < 75 ? 0.025 : 0.07
  const meninggal = row.duplikat_dari === null && acak.chance(dead)
  return {
    individu_id: row.individu.individu_id,
    orang_id: orang.orang_id,
    duplikat_dari: row.duplikat_dari,
    nik: orang.nik,
    nama_lengkap: orang.nama_lengkap,
    tanggal_lahir: orang.tanggal_lahir,
    meninggal: meninggal
      ? drawBetween(acak, orang.tanggal_lahir > '2024-01-01' ? orang.tanggal_lahir : '2024-01-01', pada)
      : null,
    desil: desilOf(sejahtera),
    adat,
    galat_register: row.galat,
    galat_dukcapil: '',
  }
}

/** Of those who live alone or have just married, some still stand on their parents' card too. */
function findGanda(
  { calon_ganda }: Produksi,
  acak: Acak,
  orang: readonly Orang[],
): Produksi['calon_ganda'][number] | null {
  const [kepala] = orang
  if (!kepala || orang.length > 3 || kepala.umur > 36 || !acak.chance(0.16)) return null
  const at = calon_ganda.findIndex(
    (calon) =>
      calon.orang.jenis_kelamin === kepala.jenis_kelamin && Math.abs(calon.orang.umur - kepala.umur) <= 2,
  )
  return at < 0 ? null : (calon_ganda.splice(at, 1)[0] ?? null)
}

function keepCalon({ calon_ganda }: Produksi, acak: Acak, orang: Orang, individu: IndividuSintetis): void {
  if (individu.hubungan_keluarga !== 4 || orang.umur < 19 || orang.umur > 36 || !acak.chance(0.2)) return
  calon_ganda.push({ orang, individu_id: individu.individu_id })
  if (calon_ganda.length > 64) calon_ganda.shift()
}

function createHunianRow(alam: KeluargaAlam, orang: readonly Orang[]): NewHunian {
  const { acak, tempat, desa, keluarga_id, sejahtera, pada } = alam
  const pekerjaan = orang[0]?.pekerjaan ?? 0
  const facts = alam.tanpa_rumah
    ? TANPA_HUNIAN
    : createHunian(acak, {
        sejahtera,
        perkotaan: desa.perkotaan,
        panggung: /^(6|7|9|53)/.test(tempat.kode_kabkota),
        jumlah_anggota: orang.length,
        kepala_tidak_bekerja:
          pekerjaan === PEKERJAAN.belum_tidak_bekerja || pekerjaan === PEKERJAAN.mengurus_rumah_tangga,
      })
  return {
    ...facts,
    hunian_id: uuidFrom('hunian', keluarga_id),
    keluarga_id,
    sumber: 'dtks',
    tanggal_sumber: drawBetween(acak, '2022-10-15', pada),
    kode_kabkota: tempat.kode_kabkota,
  }
}

/** The external decile: the hidden score with an error of its own; 6% are not ranked. */
function createDesil({ acak, keluarga_id, sejahtera, tempat }: KeluargaAlam): NewDesil {
  const seen = (sejahtera + acak.normal() * 0.45) / 1.0966
  const desil = acak.chance(0.06) ? null : desilOf(seen)
  return {
    keluarga_id,
    sumber: 'dtsen',
    versi: '2026-3',
    tanggal: '2026-09-30',
    desil,
    kode_kabkota: tempat.kode_kabkota,
  }
}

/** Seven in ten poor families are in the register's list already, few of the others; some since long. */
function drawTerdaftar({ acak, sejahtera, tanpa_rumah, adat }: KeluargaAlam): string | null {
  const desil = desilOf(sejahtera)
  const share = tanpa_rumah || adat ? 0.25 : desil <= 4 ? 0.68 : desil <= 6 ? 0.22 : 0.03
  return acak.chance(share) ? drawBetween(acak, '2021-04-01', '2026-10-31').slice(0, 7) : null
}
