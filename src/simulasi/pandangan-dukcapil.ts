import type { Acak } from './acak.ts'
import { blurIbu, blurTanggal, fromEjaanLama, misspell, toEjaanLama } from './kesalahan.ts'
import type { BarisDukcapil, IndividuSintetis, StatusDukcapil } from './keluarga-sintetis.ts'
import type { Orang } from './orang-tiruan.ts'

export interface PandanganInput {
  nik: string
  no_kk: string
  /** A card that the family has since left. */
  no_kk_lain: string
  meninggal: string | null
  individu: IndividuSintetis
}

/**
 * The civil registry's row of a person, and what is wrong or particular about it ('' when nothing). It starts from who
 * the person is, not from what the register says, and has faults of its own, in the kinds and about the shares that
 * Kemensos, KPK and Dukcapil told of (domain.md 3.6, 3.7; linkage.md section 1).
 */
export function createBarisDukcapil(
  acak: Acak,
  orang: Orang,
  input: PandanganInput,
): { baris: BarisDukcapil | null; galat: string } {
  const status = drawStatus(acak, orang, input.meninggal)
  const galat = status === 'aktif' ? drawGalat(acak, orang) : ''
  if (galat === 'nik_tidak_ditemukan') return { baris: null, galat }
  const baris = writeBaris(acak, orang, input, galat, status)
  const wrongly = status === 'meninggal' && input.meninggal === null
  return { baris, galat: wrongly ? 'meninggal_keliru' : status === 'aktif' ? galat : status }
}

function drawStatus(acak: Acak, { umur }: Orang, meninggal: string | null): StatusDukcapil {
  if (meninggal !== null) return acak.chance(0.55) ? 'meninggal' : 'aktif'
  if (umur >= 17 && acak.chance(umur < 21 ? 0.06 : umur < 70 ? 0.004 : 0.015)) return 'belum_rekam'
  return acak.weighted(BOBOT_STATUS)
}

const BOBOT_STATUS: readonly (readonly [StatusDukcapil, number])[] = [
  ['aktif', 990.7],
  ['nonaktif', 4.2],
  ['ganda', 2.2],
  ['meninggal', 1.5],
  ['pindah_ln', 1.4],
]

const GALAT: readonly (readonly [string, number])[] = [
  ['', 86.3],
  ['nama', 4.6],
  ['ejaan', 3],
  ['tanggal', 1.1],
  ['ibu', 3.2],
  ['no_kk', 2.6],
  ['jenis_kelamin', 0.1],
  ['nama_lain', 0.15],
  ['nik_tidak_ditemukan', 0.75],
]

/** Old people's rows have a placeholder date more often; old spelling turns up only where a name has it. */
function drawGalat(acak: Acak, { umur, nama_lahir }: Orang): string {
  if (umur >= 60 && acak.chance(0.035)) return 'tanggal_awal_tahun'
  const galat = acak.weighted(GALAT)
  if (galat !== 'ejaan') return galat
  return umur >= 55 && (toEjaanLama(nama_lahir) !== nama_lahir || fromEjaanLama(nama_lahir) !== nama_lahir)
    ? 'ejaan'
    : ''
}

function writeBaris(
  acak: Acak,
  orang: Orang,
  { nik, no_kk, no_kk_lain, individu }: PandanganInput,
  galat: string,
  STATUS: StatusDukcapil,
): BarisDukcapil {
  const sex = orang.jenis_kelamin === 'L' ? 1 : 2
  const { kode_desa } = individu
  return {
    TABEL: acak.chance(0.0003) ? 'BIODATA_WNA' : 'BIODATA_WNI',
    STATUS,
    NIK: nik,
    NO_KK: galat === 'no_kk' ? no_kk_lain : no_kk,
    NAMA_LGKP: namaOf(acak, orang, galat).toUpperCase(),
    TMPT_LHR: orang.tempat_lahir.toUpperCase(),
    TGL_LHR: tanggalOf(acak, orang, galat),
    JENIS_KLMIN: galat === 'jenis_kelamin' ? (sex === 1 ? 2 : 1) : sex,
    STATUS_KAWIN: orang.status_kawin,
    STAT_HBKEL: individu.hubungan_keluarga,
    PDDK_AKH: orang.pendidikan,
    JENIS_PKRJN: orang.pekerjaan,
    NAMA_LGKP_IBU: (galat === 'ibu'
      ? blurIbu(acak, orang.nama_ibu_kandung)
      : orang.nama_ibu_kandung
    ).toUpperCase(),
    ALAMAT: (individu.alamat ?? '').toUpperCase(),
    NO_RT: individu.rt,
    NO_RW: individu.rw,
    NO_PROP: kode_desa.slice(0, 2),
    NO_KAB: kode_desa.slice(2, 4),
    NO_KEC: kode_desa.slice(4, 6),
    NO_KEL: kode_desa.slice(6),
  }
}

function namaOf(acak: Acak, { nama_lahir, nama_lengkap, nama_ibu_kandung }: Orang, galat: string): string {
  if (galat === 'nama') return misspell(acak, nama_lahir)
  if (galat === 'nama_lain') return `${nama_ibu_kandung} ${nama_lahir.slice(0, 2)}`
  if (galat === 'ejaan') {
    const now = fromEjaanLama(nama_lahir)
    return now === nama_lahir ? toEjaanLama(nama_lahir) : now
  }
  return acak.chance(0.3) ? nama_lengkap : nama_lahir
}

function tanggalOf(acak: Acak, { tanggal_lahir }: Orang, galat: string): string {
  if (galat === 'tanggal_awal_tahun')
    return `${tanggal_lahir.slice(0, 4)}-${acak.pick(['01-01', '07-01', '12-31'])}`
  return galat === 'tanggal' ? blurTanggal(acak, tanggal_lahir) : tanggal_lahir
}
