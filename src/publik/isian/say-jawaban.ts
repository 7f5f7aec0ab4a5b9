import { formatPeriode, formatTanggal } from '../../web/kata/format.ts'
import type { Bahasa } from '../../web/kata/kata.ts'
import type { PertanyaanKata } from './kata.ts'
import type { JawabanIsian, Kendali, Pertanyaan } from './perjalanan.ts'

interface SayInput {
  bahasa: Bahasa
  tanya: PertanyaanKata
  pertanyaan: Pertanyaan
  jawaban: JawabanIsian
  sayDesa(kode: string): string
}

/** An answer in words, for the list of answers; '' when nothing was said. */
export function sayJawaban(input: SayInput): string {
  const { pertanyaan, jawaban, sayDesa } = input
  const desa = jawaban['kode_desa'] ? [sayDesa(jawaban['kode_desa'])] : []
  const parts = pertanyaan.kendali.map((kendali) => sayKendali(input, kendali))
  return [...desa, ...parts].filter(Boolean).join('. ')
}

function sayKendali({ bahasa, tanya, jawaban }: SayInput, kendali: Kendali): string {
  const value = jawaban[kendali.isian] ?? ''
  switch (kendali.kendali) {
    case 'pilih':
    case 'centang':
      return value
        .split(',')
        .map((satu) => tanya.pilihan[satu]?.teks ?? '')
        .filter(Boolean)
        .join('; ')
    case 'tanggal':
      return sayTanggal(bahasa, jawaban)
    case 'teks':
      return kendali.pendek && value ? `± ${value}` : value
    case 'panjang':
      return value
  }
}

function sayTanggal(bahasa: Bahasa, { hari = '', bulan = '', tahun = '' }: JawabanIsian): string {
  const month = `${tahun}-${bulan.padStart(2, '0')}`
  if (hari) return formatTanggal(bahasa, `${month}-${hari.padStart(2, '0')}`)
  return bulan ? formatPeriode(bahasa, month) : tahun
}
