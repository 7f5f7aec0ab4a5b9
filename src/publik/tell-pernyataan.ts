import { KRITERIA_262 } from '../penduduk/keluarga.ts'
import { kataOf } from '../web/kata/kata.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { type ISIAN, type Isian, YA } from './entri.ts'
import { tanyaOf } from './isian/kata.ts'
import { type Jawaban, walkIsian } from './isian/perjalanan.ts'
import { sayJawaban } from './isian/say-jawaban.ts'
import { CARA, USUL, UNTUK } from './usul.ts'

/** What was asked, and what was said. */
export interface PernyataanBaris {
  tanya: string
  jawab: string
}

/**
 * A form as it was sent, for an officer to read, in Indonesian; what was left empty is left out. `isi` is the text of the
 * catatan. A form of a kind or version that is not known here is given as it stands: nothing of it may be lost.
 */
export function tellPernyataan(isi: string, wilayah: WilayahList): PernyataanBaris[] {
  const read: unknown = readJson(isi)
  if (isForm(read) && read.versi === 1) {
    if (read.formulir === 'usul') return tellUsul(read.jawaban as Jawaban, wilayah)
    if (read.formulir === 'kertas') return tellKertas(read.jawaban, wilayah)
  }
  return [{ tanya: 'Isi', jawab: isi }]
}

function tellUsul(jawaban: Jawaban, wilayah: WilayahList): PernyataanBaris[] {
  const { usul } = kataOf('id')
  return walkIsian(USUL, jawaban).jalan.flatMap((pertanyaan) => {
    const tanya = tanyaOf(usul, pertanyaan.nama)
    const jawab = sayJawaban({
      ...{ bahasa: 'id', tanya, pertanyaan },
      jawaban: jawaban[pertanyaan.nama] ?? {},
      sayDesa: (kode) => sayDesa(kode, wilayah),
    })
    return jawab === '' ? [] : [{ tanya: tanya.singkat, jawab }]
  })
}

function tellKertas(jawaban: Partial<Isian>, wilayah: WilayahList): PernyataanBaris[] {
  const { formulir } = kataOf('id')
  const said = (isian: (typeof ISIAN)[number]) => jawaban[isian] ?? ''
  const untuk = UNTUK.find((kode) => kode === jawaban.untuk)
  const rows: PernyataanBaris[] = [
    { tanya: formulir.untuk, jawab: untuk ? formulir.untukKata[untuk] : '' },
    { tanya: formulir.desa, jawab: jawaban.kode_desa ? sayDesa(jawaban.kode_desa, wilayah) : '' },
    { tanya: formulir.alamat, jawab: said('alamat') },
    { tanya: formulir.nama, jawab: said('nama_lengkap') },
    { tanya: formulir.lahir, jawab: sayLahir(jawaban) },
    { tanya: formulir.nik, jawab: said('nik') },
    { tanya: formulir.ibu, jawab: said('nama_ibu_kandung') },
    { tanya: formulir.keadaan, jawab: tickedOf(KRITERIA_262, jawaban, formulir.keadaanKata) },
    { tanya: formulir.caraLain, jawab: tickedOf(CARA, jawaban, formulir.caraLainKata) },
    { tanya: formulir.telepon, jawab: said('telepon') },
  ]
  return rows.filter(({ jawab }) => jawab !== '')
}

function sayLahir({ hari = '', bulan = '', tahun = '', lahir_tidak_tahu }: Partial<Isian>): string {
  if (lahir_tidak_tahu === YA) return kataOf('id').formulir.lahirTidakTahu
  return [hari, bulan, tahun].filter(Boolean).join('-')
}

function tickedOf<K extends (typeof ISIAN)[number]>(
  list: readonly K[],
  jawaban: Partial<Isian>,
  words: Readonly<Record<K, string>>,
): string {
  return list
    .filter((kode) => jawaban[kode] === YA)
    .map((kode) => words[kode])
    .join('; ')
}

function sayDesa(kode: string, wilayah: WilayahList): string {
  return wilayah.path(kode).toReversed().join(', ') || kode
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // words of a person, not a form: shown as they stand
    return null
  }
}

function isForm(read: unknown): read is { formulir: string; versi: number; jawaban: object } {
  return (
    typeof read === 'object' && read !== null && 'formulir' in read && 'jawaban' in read && 'versi' in read
  )
}
