import { normalizeNama } from '../lib/nama.ts'

/** The four answers of the public check, and nothing between them (keadaan.md section 8). */
export const JAWABAN = ['terdaftar', 'tidak_ditemukan', 'coba_lagi', 'gangguan'] as const
export type Jawaban = (typeof JAWABAN)[number]

export const STATUS_OF: Readonly<Record<Jawaban, number>> = {
  terdaftar: 200,
  tidak_ditemukan: 200,
  coba_lagi: 429,
  gangguan: 503,
}

/** What was typed into the form, as it was typed. */
export interface CekIsian {
  kode_desa: string
  nama_lengkap: string
  hari: string
  bulan: string
  tahun: string
}

/** The same, understood. `tanggal_lahir` is YYYY-MM-DD. */
export interface CekTanya {
  kode_desa: string
  nama_norm: string
  tanggal_lahir: string
}

export type CekGalat = {
  nama_lengkap?: 'namaGalat' | 'namaPanjangGalat'
  tanggal_lahir?: 'lahirKosong' | 'lahirGalat' | 'lahirDepan'
}

const MAX_NAME_CHARACTERS = 100

/**
 * Reads the form: the question, or what to repair, field by field (keys of the word list). `today` is YYYY-MM-DD in
 * WIB. The village has been checked before.
 */
export function readCek(isian: CekIsian, today: string): { tanya: CekTanya } | { galat: CekGalat } {
  const nama_norm = normalizeNama(isian.nama_lengkap).norm
  const lahir = readLahir(isian, today)
  const nama = nameFault(isian.nama_lengkap, nama_norm)
  if (nama !== undefined || !('tanggal' in lahir)) {
    return {
      galat: {
        ...(nama !== undefined && { nama_lengkap: nama }),
        ...('galat' in lahir && { tanggal_lahir: lahir.galat }),
      },
    }
  }
  return { tanya: { kode_desa: isian.kode_desa, nama_norm, tanggal_lahir: lahir.tanggal } }
}

function nameFault(typed: string, norm: string): CekGalat['nama_lengkap'] {
  if (typed.length > MAX_NAME_CHARACTERS) return 'namaPanjangGalat'
  return norm === '' ? 'namaGalat' : undefined
}

type Lahir = { tanggal: string } | { galat: NonNullable<CekGalat['tanggal_lahir']> }

function readLahir({ hari, bulan, tahun }: CekIsian, today: string): Lahir {
  const parts = [tahun, bulan, hari].map((part) => part.trim())
  if (parts.every((part) => part === '')) return { galat: 'lahirKosong' }
  const [year = '', month = '', day = ''] = parts
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day))
    return { galat: 'lahirGalat' }
  const tanggal = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${tanggal}T00:00:00Z`)
  const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(tanggal)
  if (!exists || Number(year) < 1880) return { galat: 'lahirGalat' }
  return tanggal > today ? { galat: 'lahirDepan' } : { tanggal }
}
