import { KODE_ALASAN_SANGGAHAN } from '../sanggahan/alasan.ts'
import type { SanggahanBaru } from '../sanggahan/submit-sanggahan.ts'
import { lahirOf, readLahir, readNama, readPilihan, readTelepon, readTeks } from './isian/baca.ts'
import type { Bacaan, Jawaban, JawabanIsian, Pertanyaan } from './isian/perjalanan.ts'

const MAX_CERITA = 2_000
const always = () => true

/** The objection, one question a page: why, to whom, what was seen, and by whom, which stays sealed. */
export const SANGGAH: readonly Pertanyaan[] = [
  {
    nama: 'alasan',
    kendali: [{ kendali: 'pilih', isian: 'alasan', pilihan: KODE_ALASAN_SANGGAHAN }],
    isAsked: always,
    read: (typed) => readPilihan(typed, 'alasan', KODE_ALASAN_SANGGAHAN),
  },
  {
    nama: 'tempat',
    kendali: [{ kendali: 'teks', isian: 'alamat' }],
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
    kendali: [{ kendali: 'tanggal', isian: 'hari', bagian: ['hari', 'bulan', 'tahun'] }],
    isAsked: always,
    read: readLahirIfKnown,
  },
  {
    nama: 'cerita',
    kendali: [{ kendali: 'panjang', isian: 'cerita' }],
    isAsked: always,
    read: (typed) => readTeks(typed, 'cerita', MAX_CERITA),
  },
  {
    nama: 'pelapor',
    kendali: [
      { kendali: 'teks', isian: 'nama_pelapor', autocomplete: 'name' },
      { kendali: 'teks', isian: 'telepon', angka: true, autocomplete: 'tel' },
    ],
    isAsked: always,
    read: readPelapor,
  },
]

function readTempat(typed: JawabanIsian): Bacaan {
  const kode_desa = typed['kode_desa'] ?? ''
  if (!/^\d{10}$/.test(kode_desa)) return { galat: { kode_desa: 'desa' } }
  const alamat = readTeks(typed, 'alamat', 200)
  return 'galat' in alamat ? alamat : { jawaban: { kode_desa, ...alamat.jawaban } }
}

/** A neighbour rarely knows the day: nothing at all is an answer, and so is a year. */
function readLahirIfKnown(typed: JawabanIsian, today: string): Bacaan {
  const isEmpty = ['hari', 'bulan', 'tahun'].every((part) => (typed[part] ?? '').trim() === '')
  return isEmpty ? { jawaban: { hari: '', bulan: '', tahun: '' } } : readLahir(typed, today)
}

function readPelapor(typed: JawabanIsian): Bacaan {
  const nama = readNama(typed, 'nama_pelapor')
  const telepon = readTelepon(typed, 'telepon')
  const galat = { ...('galat' in nama && nama.galat), ...('galat' in telepon && telepon.galat) }
  if (Object.keys(galat).length > 0) return { galat }
  return {
    jawaban: { ...('jawaban' in nama && nama.jawaban), ...('jawaban' in telepon && telepon.jawaban) },
  }
}

/** What the applied answers of a whole form object to. `today` is YYYY-MM-DD in WIB. */
export function sanggahanOf(sanggahan_id: string, jawaban: Jawaban, today: string): SanggahanBaru {
  const said = (pertanyaan: string, isian = pertanyaan) => jawaban[pertanyaan]?.[isian] ?? ''
  const alasan_sanggahan = KODE_ALASAN_SANGGAHAN.find((kode) => kode === said('alasan'))
  if (!alasan_sanggahan) throw new RangeError('an answer of the form is missing')
  const lahir = jawaban['lahir'] ?? {}
  return {
    sanggahan_id,
    kanal: 'web',
    alasan_sanggahan,
    sasaran: {
      nama_lengkap: said('nama', 'nama_lengkap'),
      tanggal_lahir: lahir['hari'] ? lahirOf(lahir, today).tanggal_lahir : null,
      kode_desa: said('tempat', 'kode_desa'),
    },
    pembuat: {
      nama_lengkap: said('pelapor', 'nama_pelapor'),
      telepon: said('pelapor', 'telepon') || null,
    },
    cerita: [said('tempat', 'alamat'), lahir['tahun'] ?? '', said('cerita')].filter(Boolean).join('\n'),
  }
}
