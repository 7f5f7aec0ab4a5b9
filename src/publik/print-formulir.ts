import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import qrcode from 'qrcode'
import { type Bahasa, kataOf } from '../web/kata/kata.ts'
import type { DesaHasil } from '../wilayah/cari-desa.ts'
import { KRITERIA_262 } from '../penduduk/keluarga.ts'
import { createNomorFormulir, qrFormulir, writeNomorFormulir } from './formulir.ts'
import { CARA, UNTUK } from './usul.ts'

/** What is to be printed. */
export interface CetakFormulir {
  bahasa: Bahasa
  /** Printed on the form; null: to be written. */
  desa: DesaHasil | null
  /** 18 points instead of 11. */
  isBesar: boolean
  /** How many sheets, each with a number of its own. */
  jumlah: number
}

const TEMPLATE = readFileSync(new URL('formulir.typ', import.meta.url), 'utf8')

let made: NodeCompiler | undefined

/** The empty form as a tagged PDF (PDF/UA-1): what the eye sees as boxes a screen reader hears as words. */
export async function renderFormulir(cetak: CetakFormulir): Promise<Buffer> {
  const { bahasa, desa, isBesar: besar } = cetak
  const { formulir: kata } = kataOf(bahasa)
  const lembar = await Promise.all(Array.from({ length: cetak.jumlah }, () => createLembar(bahasa)))
  const isi = { bahasa, besar, desa, lembar, kata: wordsOf(kata) }
  // one compiler for the process: it reads its fonts once
  made ??= NodeCompiler.create({ workspace: import.meta.dirname })
  return made.pdf(
    { mainFileContent: TEMPLATE, inputs: { isi: JSON.stringify(isi) } },
    { pdfStandard: 'ua-1', pdfTags: true },
  )
}

async function createLembar(bahasa: Bahasa) {
  const nomor = createNomorFormulir()
  const written = writeNomorFormulir(nomor)
  const qr = await qrcode.toString(qrFormulir(nomor), { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })
  return { nomor: written, qr, alt: kataOf(bahasa).formulir.qr(written) }
}

/** The words in the order of the boxes; an object's order is nobody's promise. */
function wordsOf({ entri: _entri, qr: _qr, ...kata }: ReturnType<typeof kataOf>['formulir']) {
  return {
    ...kata,
    untukKata: UNTUK.map((kode) => kata.untukKata[kode]),
    keadaanKata: KRITERIA_262.map((kode) => kata.keadaanKata[kode]),
    caraLainKata: CARA.map((kode) => kata.caraLainKata[kode]),
  }
}
