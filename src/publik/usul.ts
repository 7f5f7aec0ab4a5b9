import { KRITERIA_262 } from '../penduduk/keluarga.ts'
import { BUKTI } from '../usulan/rujukan.ts'
import {
  readCentang,
  readEnamBelas,
  readLahir,
  readNama,
  readPilihan,
  readTelepon,
  readTeks,
} from './isian/baca.ts'
import type { Bacaan, Jawaban, JawabanIsian, Pertanyaan } from './isian/perjalanan.ts'

export const UNTUK = ['diri', 'keluarga', 'lain'] as const
export const MINTA = ['masuk_dtks', 'bansos', 'perubahan'] as const
/** By which way the person is met or heard, on the web and on paper alike. */
export const CARA = ['kunjungan', 'isyarat', 'lembaga', 'tulisan'] as const
const NIK = ['ada', 'belum', 'lupa'] as const
const KELAMIN = ['L', 'P'] as const
const ALAMAT = ['tetap', 'tidak_tetap'] as const
const MAX_CERITA = 2_000
const MAX_ALAMAT = 200

const always = () => true
const hasNik = (jawaban: Jawaban) => jawaban['punya_nik']?.['punya_nik'] === 'ada'

/**
 * The proposal, one question a page. Nobody is asked why they want another way to be visited, nor for a photo, an
 * account or an e-mail; a NIK is one of the ways to say who somebody is.
 */
export const USUL: readonly Pertanyaan[] = [
  choice('untuk', UNTUK),
  choice('minta', MINTA),
  {
    nama: 'tempat',
    kendali: [
      { kendali: 'pilih', isian: 'alamat_jenis', pilihan: ALAMAT },
      { kendali: 'teks', isian: 'alamat' },
    ],
    isAsked: always,
    read: readTempat,
  },
  {
    nama: 'nama',
    kendali: [{ kendali: 'teks', isian: 'nama_lengkap', autocomplete: 'off' }],
    isAsked: always,
    read: (typed) => readNama(typed, 'nama_lengkap'),
  },
  {
    nama: 'lahir',
    kendali: [
      { kendali: 'tanggal', isian: 'hari', bagian: ['hari', 'bulan', 'tahun'] },
      { kendali: 'teks', isian: 'umur', angka: true, pendek: true },
    ],
    isAsked: always,
    read: readLahir,
  },
  choice('kelamin', KELAMIN, true),
  choice('punya_nik', NIK),
  {
    nama: 'nik',
    kendali: [{ kendali: 'teks', isian: 'nik', angka: true }],
    isAsked: hasNik,
    read: (typed) => readEnamBelas(typed, 'nik', false),
  },
  {
    nama: 'bukti',
    kendali: [{ kendali: 'centang', isian: 'bukti', pilihan: BUKTI }],
    isAsked: (jawaban) => !hasNik(jawaban),
    read: (typed) => ({ jawaban: readCentang(typed, 'bukti', BUKTI) }),
  },
  {
    nama: 'ibu',
    kendali: [{ kendali: 'teks', isian: 'nama_ibu_kandung' }],
    isAsked: always,
    read: (typed) => readTeks(typed, 'nama_ibu_kandung', 100),
  },
  {
    nama: 'kk',
    kendali: [{ kendali: 'teks', isian: 'no_kk', angka: true }],
    isAsked: hasNik,
    read: (typed) => readEnamBelas(typed, 'no_kk', true),
  },
  {
    nama: 'keadaan',
    kendali: [{ kendali: 'centang', isian: 'keadaan', pilihan: KRITERIA_262 }],
    isAsked: (jawaban) => jawaban['minta']?.['minta'] !== 'perubahan',
    read: (typed) => ({ jawaban: readCentang(typed, 'keadaan', KRITERIA_262) }),
  },
  {
    nama: 'cara',
    kendali: [
      { kendali: 'centang', isian: 'cara', pilihan: CARA },
      { kendali: 'panjang', isian: 'cerita' },
      { kendali: 'centang', isian: 'tersegel', pilihan: ['ya'] },
    ],
    isAsked: always,
    read: readCara,
  },
  {
    nama: 'kabar',
    kendali: [{ kendali: 'teks', isian: 'telepon', angka: true, autocomplete: 'tel' }],
    isAsked: always,
    read: (typed) => readTelepon(typed, 'telepon'),
  },
]

function choice(nama: string, pilihan: readonly string[], isOptional = false): Pertanyaan {
  return {
    nama,
    kendali: [{ kendali: 'pilih', isian: nama, pilihan }],
    isAsked: always,
    read: (typed) => readPilihan(typed, nama, pilihan, isOptional),
  }
}

/** The village was checked by the page; a place without an address is as coarse as its words are. */
function readTempat(typed: JawabanIsian): Bacaan {
  const kode_desa = typed['kode_desa'] ?? ''
  if (!/^\d{10}$/.test(kode_desa)) return { galat: { kode_desa: 'desa' } }
  return together(
    { jawaban: { kode_desa } },
    readPilihan(typed, 'alamat_jenis', ALAMAT),
    readTeks(typed, 'alamat', MAX_ALAMAT),
  )
}

function readCara(typed: JawabanIsian): Bacaan {
  return together({ jawaban: readCentang(typed, 'cara', CARA) }, readTeks(typed, 'cerita', MAX_CERITA), {
    jawaban: readCentang(typed, 'tersegel', ['ya']),
  })
}

/** All answers of a page, or all its faults. */
function together(...bacaanList: readonly Bacaan[]): Bacaan {
  const galat = Object.assign({}, ...bacaanList.map((bacaan) => ('galat' in bacaan ? bacaan.galat : {})))
  if (Object.keys(galat).length > 0) return { galat }
  return {
    jawaban: Object.assign({}, ...bacaanList.map((bacaan) => ('jawaban' in bacaan ? bacaan.jawaban : {}))),
  }
}
