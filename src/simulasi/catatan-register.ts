import { uuidFrom } from '../lib/uuid.ts'
import { drawDisabilitas } from './kemampuan.ts'
import { blurIbu, blurTanggal, misspell } from './kesalahan.ts'
import type { IndividuSintetis } from './keluarga-sintetis.ts'
import type { KeluargaAlam, Orang } from './orang-tiruan.ts'
import { KAWIN } from './rangka.ts'
import { addDays } from '../lib/tanggal.ts'
import { drawBetween } from './tanggal-acak.ts'

export interface CatatanInput {
  urutan: number
  hubungan_keluarga: number
  alamat: string
  rt: string
  rw: string
  terdaftar_sejak: string | null
  /** The row is a second one of a person who stands elsewhere. */
  kedua: boolean
}

/** A person as the village wrote them into the register, and what it got wrong ('' when nothing). */
export function createCatatan(
  alam: KeluargaAlam,
  orang: Orang,
  input: CatatanInput,
): { individu: IndividuSintetis; galat: string } {
  const { acak, pada, desa, keluarga_id } = alam
  const tua = orang.umur >= 60
  const kira = (alam.adat && acak.chance(0.5)) || (tua && acak.chance(0.05))
  const galat = input.kedua ? acak.weighted(GALAT_KEDUA) : kira ? 'tanggal_perkiraan' : acak.weighted(GALAT)
  const from = orang.tanggal_lahir > '2021-04-01' ? orang.tanggal_lahir : '2021-04-01'
  const individu: IndividuSintetis = {
    individu_id: uuidFrom('individu', keluarga_id, String(input.urutan)),
    keluarga_id,
    hubungan_keluarga: input.hubungan_keluarga,
    nama_lengkap: galat === 'nama' ? misspell(acak, orang.nama_lengkap) : orang.nama_lengkap,
    nik: galat === 'nik_tidak_diketahui' ? null : orang.nik,
    nama_ibu_kandung: galat === 'ibu' ? blurIbu(acak, orang.nama_ibu_kandung) : orang.nama_ibu_kandung,
    tempat_lahir: orang.tempat_lahir,
    tanggal_lahir:
      galat === 'tanggal'
        ? blurTanggal(acak, orang.tanggal_lahir)
        : kira
          ? `${orang.tanggal_lahir.slice(0, 4)}-${acak.pick(['01-01', '12-31', '07-01'])}`
          : orang.tanggal_lahir,
    presisi_tanggal: kira ? (acak.chance(0.6) ? 'tahun' : 'perkiraan') : 'hari',
    jenis_kelamin: orang.jenis_kelamin,
    telepon: drawTelepon(alam, orang, input),
    alamat: input.alamat,
    rt: input.rt,
    rw: input.rw,
    kode_desa: desa.kode_desa,
    status_kawin: orang.status_kawin,
    pendidikan: orang.pendidikan,
    pekerjaan: orang.pekerjaan,
    disabilitas: drawDisabilitas(acak, orang.umur),
    hamil_sampai: drawHamil(alam, orang),
    sumber: 'dtks',
    tanggal_sumber: drawBetween(acak, from, pada),
    terdaftar_sejak: input.terdaftar_sejak,
    protection_level: acak.chance(0.0016) ? 'tersegel' : 'biasa',
  }
  return { individu, galat: orang.nik === null && galat === 'nik_tidak_diketahui' ? '' : galat }
}

const GALAT: readonly (readonly [string, number])[] = [
  ['', 93.3],
  ['nama', 1.6],
  ['ibu', 3],
  ['tanggal', 0.9],
  ['nik_tidak_diketahui', 1.2],
]
const GALAT_KEDUA: readonly (readonly [string, number])[] = [
  ['', 25],
  ['nama', 30],
  ['nik_tidak_diketahui', 45],
]

/** Begins with 0840, which no operator has: nobody can be rung up by a made-up person's number. */
function drawTelepon(
  { acak, sejahtera }: KeluargaAlam,
  { umur }: Orang,
  { urutan }: CatatanInput,
): string | null {
  if (umur < 15 || !acak.chance(urutan === 0 ? 0.6 + sejahtera * 0.08 : 0.3)) return null
  return `0840${String(acak.int(100_000_000)).padStart(8, '0')}`
}

/** Until 60 days after the day on which the child is expected. */
function drawHamil(
  { acak, pada }: KeluargaAlam,
  { umur, jenis_kelamin, status_kawin }: Orang,
): string | null {
  if (jenis_kelamin !== 'P' || status_kawin !== KAWIN || umur < 16 || umur > 44) return null
  const share = umur < 30 ? 0.105 : umur < 35 ? 0.075 : umur < 40 ? 0.035 : 0.012
  return acak.chance(share) ? addDays(pada, 60 + acak.range(1, 250)) : null
}
