import { checkCharacter, crockford, readChecked } from '../lib/crockford.ts'
import { canonicalJson } from '../lib/jcs.ts'
import { leafHash, merkleRoot } from '../lib/merkle.ts'
import { jendelaFor, type Tempat, tutupOf } from '../periode/periode.ts'
import { dateOf } from '../periode/waktu.ts'
import type { Jalur } from '../usulan/alur.ts'

export const KEGIATAN_PENGESAHAN = ['usulan', 'usulan_kemensos'] as const
export type KegiatanPengesahan = (typeof KEGIATAN_PENGESAHAN)[number]

/** The paths whose cases go into a batch of this activity: jalur kemensos has a batch of its own. */
export function jalurOf(kegiatan: KegiatanPengesahan): readonly Jalur[] {
  return kegiatan === 'usulan' ? ['desa', 'langsung', 'khusus'] : ['kemensos']
}

/** One item of a batch: a case as it was decided. `versi` is the row of its history that decided it. */
export interface Butir {
  usulan_id: string
  individu_id: string
  keputusan: 'layak'
  versi: number
}

/** SHA-256(0x00 ‖ JCS(item)): the leaf (keadaan.md section 3). The database holds each item to it. */
export function hashButir({ usulan_id, individu_id, keputusan, versi }: Butir): Buffer {
  return leafHash(canonicalJson({ individu_id, keputusan, usulan_id, versi }))
}

/** The items in the order of the tree: by the bytes of `usulan_id`, which lower-case text sorts alike. */
export function orderButir<Row extends { usulan_id: string }>(butirList: readonly Row[]): Row[] {
  return butirList.toSorted((one, other) => (one.usulan_id < other.usulan_id ? -1 : 1))
}

/** Root of the tree (RFC 9162) over a batch, in whatever order its items come. */
export function akarOf(butirList: readonly Butir[]): Buffer {
  return merkleRoot(orderButir(butirList).map(hashButir))
}

const KODE_CEK_BITS = 40
const KODE_CEK_LENGTH = KODE_CEK_BITS / 5

/** The check code: the first 40 bits of the root in Crockford base 32, and a check character. */
export function kodeCekOf(akar: Buffer): string {
  const text = crockford(akar, KODE_CEK_BITS)
  return text + checkCharacter(text)
}

/** Does what was typed from the paper fit? Case, spaces, hyphens and O for 0 are forgiven. */
export function fitsKodeCek(typed: string, kode_cek: string): boolean {
  return readChecked(typed, KODE_CEK_LENGTH) === kode_cek
}

/** Who may sign for a regency, by decree. `sampai` is the day after the last. */
export interface Penandatangan {
  penandatangan_id: string
  nama: string
  jabatan: 'kepala_daerah' | 'wakil' | 'sekda_an'
  dasar: string
  mulai: string
  sampai: string | null
}

/** Is this signatory in office on that day (YYYY-MM-DD)? */
export function isMenjabat({ mulai, sampai }: Penandatangan, tanggal: string): boolean {
  return mulai <= tanggal && (sampai === null || tanggal < sampai)
}

/** May a letter of this batch bear this date? Not before its list was frozen; at the upload not after today. */
export function isTanggalSurat(tanggal: string, dibekukan: Date, sampai: Date | null): boolean {
  return dateOf(dibekukan) <= tanggal && (sampai === null || tanggal <= dateOf(sampai))
}

/**
 * Is the window of this very month open at this instant, its extensions counted? (`isTerbuka` asks whether any is:
 * a batch of November is not endorsed in December's window.) The twin of SQL `jendela_periode_terbuka`.
 */
export function isTerbukaFor(
  kegiatan: 'usulan' | 'pengesahan',
  periode: string,
  at: Date,
  tempat: Tempat,
): boolean {
  const jendela = jendelaFor(kegiatan, periode)
  if (jendela && jendela.dari <= at && at < jendela.sampai) return true
  const today = dateOf(at)
  return tempat.perpanjangan.some(
    (row) =>
      row.kegiatan === kegiatan &&
      row.periode === periode &&
      (row.kode_kabkota === null || row.kode_kabkota === tempat.kode_kabkota) &&
      row.dari <= today &&
      today < row.sampai,
  )
}

/** Has this month's window closed for good? */
export function isTutupFor(
  kegiatan: 'usulan' | 'pengesahan',
  periode: string,
  at: Date,
  tempat: Tempat,
): boolean {
  const tutup = tutupOf(kegiatan, periode, tempat)
  return tutup !== null && tutup <= at
}

/** What the QR on the letter says, one fact a line: whoever scans it with any telephone can read it. */
export function qrOf(surat: {
  kode_kabkota: string
  periode: string
  kegiatan: KegiatanPengesahan
  nomor_surat: string
  jumlah: number
  akar: Buffer
  kode_cek: string
}): string {
  return [
    'SETARA pengesahan 1',
    `nomor ${surat.nomor_surat}`,
    `wilayah ${surat.kode_kabkota}`,
    `periode ${surat.periode}`,
    `kegiatan ${surat.kegiatan}`,
    `jumlah ${surat.jumlah}`,
    `akar ${surat.akar.toString('hex')}`,
    `kode ${surat.kode_cek}`,
  ].join('\n')
}
