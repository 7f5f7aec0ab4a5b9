import type { daftarId } from './id-daftar.ts'

/** Words of the list of a village's recipients. */
export const daftarEn: typeof daftarId = {
  judul: 'Recipients in a village',
  pembuka: 'Names are listed only where the region has a legal basis for it. Choose the village.',
  tutup: 'The list of this village is closed',
  tutupKata: [
    'Who receives aid is personal data. This region does not open it to everybody.',
    'Closed does not mean that there are recipients here, or that there are none.',
  ],
  dasar: 'Open by',
  kosong: 'There are no names to show for this village. Lists with fewer than ten names are not shown.',
  nama: 'Name',
  program: 'Programme',
  jalan: 'What you can do',
  sebelumnya: 'Previous page',
  berikutnya: 'Next page',
  jumlah: (jumlah: string) => `${jumlah} names by the last decision`,
  halaman: (halaman: string, semua: string) => `Page ${halaman} of ${semua}`,
}
