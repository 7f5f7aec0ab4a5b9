import type { WilayahList } from '../wilayah/wilayah.ts'
import type { Baris } from './baris.ts'
import type { Header, Kolom } from './header.ts'
import { ANAK } from './kamus.ts'
import { KATALOG } from './katalog.ts'
import { isKeras, type Kode, kodeOf } from './kode.ts'

/** One finding about one record, in words. `terbaca` may be personal. */
export interface Galat {
  kode: Kode
  keras: boolean
  kolom: Kolom
  terbaca: string
  seharusnya: string
  tindakan: string
}

export interface GalatContext {
  header: Header
  wilayah: Pick<WilayahList, 'read'>
}

/** The findings of one record in the order of their codes; `mask` as the check of the whole file left it. */
export function describeGalat(
  mask: number,
  baris: Baris,
  cells: readonly string[],
  { header, wilayah }: GalatContext,
): Galat[] {
  return kodeOf(mask).map((kode) => {
    const { seharusnya, tindakan } = KATALOG[kode]
    const kolom = kolomOf(kode, baris)
    const more = kode === 'A11' ? successor(baris.kode_desa, wilayah) : ''
    const terbaca = cells[header[kolom]] ?? ''
    return { kode, keras: isKeras(kode), kolom, terbaca, seharusnya: seharusnya + more, tindakan }
  })
}

function kolomOf(kode: Kode, baris: Baris): Kolom {
  if (kode === 'A18' && baris.hubungan_keluarga === ANAK) return 'tanggal_lahir'
  if (kode === 'DITOLAK' && baris.nik === '' && baris.nama_lengkap === '') return 'nama_lengkap'
  return KATALOG[kode].kolom
}

function successor(kode_desa: string, wilayah: GalatContext['wilayah']): string {
  const arti = wilayah.read(kode_desa)
  if (arti.arti !== 'riwayat' || !arti.pengganti)
    return ' Penggantinya belum diketahui; tanyakan kepada Dinas Sosial.'
  return ` Penggantinya: ${arti.pengganti.kode} (${arti.pengganti.nama}).`
}
