import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import qrcode from 'qrcode'
import { canonicalJson } from '../lib/jcs.ts'
import { dateOf, readPeriode, startOfDate } from '../periode/waktu.ts'
import { type KegiatanPengesahan, type Penandatangan, qrOf } from './pengesahan.ts'

/** Everything that stands on a letter. No person's name but the signatory's. */
export interface Surat {
  kode_kabkota: string
  /** As in the table of regions: "Kabupaten Bogor", "Kota Bogor". */
  nama_kabkota: string
  kegiatan: KegiatanPengesahan
  periode: string
  jumlah: number
  akar: Buffer
  kode_cek: string
  /** When the batch was frozen. */
  created_at: Date
  nomor_surat: string
  /** YYYY-MM-DD. */
  tanggal_surat: string
  penandatangan: Pick<Penandatangan, 'nama' | 'jabatan'>
}

const TEMPLATE = readFileSync(new URL('surat.typ', import.meta.url), 'utf8')

/**
 * The letter as a tagged PDF (PDF/UA-1, Indonesian), with its manifest attached. The same letter gives the same bytes:
 * its date is the letter's, and its one font comes with the compiler. (The compiler looks at the machine's fonts too:
 * where another edition of Libertinus Serif is installed the bytes may differ. A letter is therefore kept as printed.)
 */
export async function renderSurat(surat: Surat): Promise<Buffer> {
  const qr = await qrcode.toString(qrOf(surat), { type: 'svg', errorCorrectionLevel: 'M', margin: 0 })
  const inputs = { isi: JSON.stringify(wordsOf(surat)), manifes: manifesOf(surat), qr }
  return compiler().pdf(
    { mainFileContent: TEMPLATE, inputs },
    {
      pdfStandard: 'ua-1',
      pdfTags: true,
      creationTimestamp: startOfDate(surat.tanggal_surat).getTime() / 1000,
    },
  )
}

let made: NodeCompiler | undefined

/** One compiler for the process: it reads its fonts once. */
function compiler(): NodeCompiler {
  made ??= NodeCompiler.create({ workspace: import.meta.dirname })
  return made
}

/** What is attached for machines: the facts that the QR has, as canonical JSON. */
function manifesOf({ akar, ...surat }: Surat): string {
  const { jumlah, kegiatan, kode_cek, kode_kabkota, nomor_surat, periode, tanggal_surat } = surat
  return canonicalJson({
    akar: akar.toString('hex'),
    jumlah,
    kegiatan,
    kode_cek,
    kode_kabkota,
    nomor_surat,
    periode,
    tanggal_surat,
    versi: 1,
  })
}

const KEGIATAN: Record<KegiatanPengesahan, string> = {
  usulan: 'Usulan data kesejahteraan sosial',
  usulan_kemensos: 'Usulan Kementerian Sosial (bencana dan keadaan khusus)',
}

/** The words on the page, each ready to be set. */
function wordsOf(surat: Surat) {
  const { kode_cek, akar } = surat
  return {
    daerah: surat.nama_kabkota,
    nomor: surat.nomor_surat,
    tanggal: writeTanggal(surat.tanggal_surat),
    wilayah: `${surat.nama_kabkota} (kode ${surat.kode_kabkota})`,
    periode: writePeriode(surat.periode),
    kegiatan: KEGIATAN[surat.kegiatan],
    jumlah: `${surat.jumlah.toLocaleString('id-ID')} usulan`,
    dibekukan: `${writeTanggal(dateOf(surat.created_at))} pukul ${writePukul(surat.created_at)} WIB`,
    akar: akar.toString('hex').match(/.{8}/g) ?? [],
    // in two groups of four, the check character apart: easier to read aloud and to type
    kode_cek: `${kode_cek.slice(0, 4)}-${kode_cek.slice(4, 8)}-${kode_cek.slice(8)}`,
    jabatan: jabatanLines(surat),
    penandatangan: jabatanLines(surat).toReversed().join(' '),
    nama: surat.penandatangan.nama,
  }
}

/** The signature's head: who signs, and in whose name. */
function jabatanLines({ nama_kabkota, penandatangan }: Surat): string[] {
  const isKota = nama_kabkota.startsWith('Kota')
  const place = nama_kabkota.replace(/^(Kabupaten|Kota) /, '')
  const kepala = `${isKota ? 'Wali Kota' : 'Bupati'} ${place}`
  switch (penandatangan.jabatan) {
    case 'kepala_daerah':
      return [kepala]
    case 'wakil':
      return [`Wakil ${kepala}`]
    case 'sekda_an':
      return [`a.n. ${kepala}`, 'Sekretaris Daerah']
  }
}

// biome-ignore format: twelve words
const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember']

function writePeriode(periode: string): string {
  const { tahun, bulan } = readPeriode(periode)
  return `${BULAN[bulan - 1]} ${tahun}`
}

function writeTanggal(tanggal: string): string {
  return `${Number(tanggal.slice(8))} ${writePeriode(tanggal.slice(0, 7))}`
}

function writePukul(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.')
}
