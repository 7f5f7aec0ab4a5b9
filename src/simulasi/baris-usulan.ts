import type { Kolom } from '../impor/header.ts'
import { Acak, hashText } from './acak.ts'
import type { IndividuSintetis, KeluargaSintetis } from './keluarga-sintetis.ts'

/** One row of a file of proposals, as it is typed. */
export type BarisUsulan = Record<Kolom, string>

/** How one village's clerk writes: the same hand in the whole village. */
interface Tangan {
  tanggal: number
  kapital: boolean
  kata: boolean
  kelamin: readonly [string, string]
  titik: boolean
}

const KELAMIN: readonly (readonly [string, string])[] = [
  ['L', 'P'],
  ['Laki-laki', 'Perempuan'],
  ['LAKI-LAKI', 'PEREMPUAN'],
  ['1', '2'],
  ['Lk', 'Pr'],
]

function tanganOf(kode_desa: string): Tangan {
  const acak = new Acak(hashText(kode_desa))
  return {
    tanggal: acak.int(4),
    kapital: acak.chance(0.6),
    kata: acak.chance(0.7),
    kelamin: acak.pick(KELAMIN),
    titik: acak.chance(0.4),
  }
}

const HUBUNGAN =
  'kepala keluarga;suami;istri;anak;menantu;cucu;orang tua;mertua;famili lain;pembantu;lainnya'.split(';')
const KAWIN = 'belum kawin;kawin;cerai hidup;cerai mati'.split(';')
const PENDIDIKAN = 'tidak/belum sekolah;belum tamat SD;tamat SD;SLTP;SLTA;D1/D2;D3/akademi;D4/S1;S2;S3'.split(
  ';',
)
const PEKERJAAN: Readonly<Record<number, string>> = {
  1: 'belum/tidak bekerja',
  2: 'mengurus rumah tangga',
  3: 'pelajar/mahasiswa',
  4: 'pensiunan',
  5: 'PNS',
  9: 'petani/pekebun',
  11: 'nelayan/perikanan',
  15: 'karyawan swasta',
  18: 'honorer',
  19: 'buruh harian lepas',
  20: 'buruh tani/perkebunan',
  65: 'guru',
  81: 'sopir',
  84: 'pedagang',
  88: 'wiraswasta',
}
const RANAH: Readonly<Record<string, string>> = {
  melihat: 'netra',
  mendengar: 'rungu',
  bicara: 'wicara',
  berjalan: 'fisik',
  tangan: 'fisik',
  merawat_diri: 'fisik',
  belajar: 'intelektual',
  mengingat: 'lainnya',
  perilaku: 'mental',
}
const ALASAN = [
  'rumah tidak layak, lantai tanah',
  'kepala keluarga tidak bekerja',
  'janda dengan anak sekolah',
  'lansia tinggal sendiri',
  'penghasilan tidak tetap',
  'korban PHK',
  '',
]

/** A family as the village's clerk writes it, one row a person. */
export function createBarisUsulan(acak: Acak, keluarga: KeluargaSintetis): BarisUsulan[] {
  const tangan = tanganOf(keluarga.kode_desa)
  const bersama = {
    no_kk: keluarga.no_kk ?? '',
    kode_desa: tangan.titik ? keluarga.kode_desa.replace(/^(..)(..)(..)/, '$1.$2.$3.') : keluarga.kode_desa,
    program_usulan: acak.chance(0.7) ? 'BPNT' : '',
    alasan: acak.pick(ALASAN),
    sumber_usulan: acak.chance(0.06) ? 'warga' : 'musdes',
  }
  return keluarga.anggota.map((anggota) => ({ ...writeOrang(acak, anggota, tangan), ...bersama }))
}

function writeOrang(
  acak: Acak,
  orang: IndividuSintetis,
  tangan: Tangan,
): Omit<BarisUsulan, 'no_kk' | 'kode_desa' | 'program_usulan' | 'alasan' | 'sumber_usulan'> {
  const { disabilitas, hubungan_keluarga, jenis_kelamin, pekerjaan, pendidikan, status_kawin } = orang
  const text = (nama: string | null) => (tangan.kapital ? (nama ?? '').toUpperCase() : (nama ?? ''))
  const word = (list: readonly string[], n: number | null) =>
    (tangan.kata ? list[(n ?? 0) - 1] : String(n)) ?? ''
  return {
    nik: acak.chance(0.02) && orang.nik !== null ? `'${orang.nik}` : (orang.nik ?? ''),
    nama_lengkap: acak.chance(0.02) ? ` ${text(orang.nama_lengkap)} ` : text(orang.nama_lengkap),
    tempat_lahir: text(orang.tempat_lahir),
    tanggal_lahir: writeTanggal(orang, tangan.tanggal),
    jenis_kelamin: tangan.kelamin[jenis_kelamin === 'L' ? 0 : 1],
    nama_ibu_kandung: text(orang.nama_ibu_kandung),
    hubungan_keluarga: word(HUBUNGAN, hubungan_keluarga),
    status_kawin: word(KAWIN, status_kawin),
    pendidikan: word(PENDIDIKAN, pendidikan),
    pekerjaan: (tangan.kata && PEKERJAAN[pekerjaan ?? 0]) || String(pekerjaan),
    alamat: orang.alamat ?? '',
    rt: orang.rt,
    rw: orang.rw,
    disabilitas: disabilitas
      ? [...new Set(disabilitas.map((ranah) => RANAH[ranah] ?? 'lainnya'))].join(', ')
      : '',
    hamil: orang.hamil_sampai ? acak.pick(['ya', 'Y', '1', 'hamil']) : '',
    telepon: orang.telepon ?? '',
  }
}

/** A date known only to the year is written as a year. */
function writeTanggal({ tanggal_lahir, presisi_tanggal }: IndividuSintetis, style: number): string {
  const [year = '', month = '', day = ''] = (tanggal_lahir ?? '').split('-')
  if (presisi_tanggal === 'tahun') return year
  if (style === 0) return `${year}-${month}-${day}`
  if (style === 1) return `${day}-${month}-${year}`
  return style === 2 ? `${day}/${month}/${year}` : `${Number(day)}.${Number(month)}.${year}`
}
