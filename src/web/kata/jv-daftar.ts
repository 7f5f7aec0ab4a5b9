import type { daftarId } from './id-daftar.ts'

/** Words of the list of a village's recipients. */
export const daftarJv: typeof daftarId = {
  judul: 'Ingkang nampi pambiyantu ing satunggaling desa',
  pembuka: 'Daftar asma namung kabikak menawi daerahipun gadhah dhasar ukum. Kapilih desanipun.',
  tutup: 'Daftar desa menika katutup',
  tutupKata: [
    'Asma ingkang nampi pambiyantu menika data pribadi. Daerah menika boten mbikak kangge umum.',
    'Katutup boten ateges wonten utawi boten wonten ingkang nampi ing mriki.',
  ],
  dasar: 'Kabikak adhedhasar',
  kosong:
    'Dereng wonten asma ingkang saged katingalaken kangge desa menika. Daftar kirang saking sedasa asma boten katingalaken.',
  nama: 'Asma',
  program: 'Program',
  jalan: 'Ingkang saged panjenengan tindakaken',
  sebelumnya: 'Kaca saderengipun',
  berikutnya: 'Kaca salajengipun',
  jumlah: (jumlah: string) => `${jumlah} asma miturut penetapan pungkasan`,
  halaman: (halaman: string, semua: string) => `Kaca ${halaman} saking ${semua}`,
}
