import type { daftarId } from './id-daftar.ts'

/** Words of the list of a village's recipients. */
export const daftarSu: typeof daftarId = {
  judul: 'Anu nampi bantosan di hiji désa',
  pembuka: 'Daptar nami ngan dibuka upami daérahna gaduh dadasar hukum. Pilih désana.',
  tutup: 'Daptar désa ieu ditutup',
  tutupKata: [
    'Nami anu nampi bantosan téh data pribadi. Daérah ieu henteu muka kanggo umum.',
    'Ditutup henteu hartosna aya atanapi teu aya anu nampi di dieu.',
  ],
  dasar: 'Dibuka dumasar',
  kosong:
    'Teu acan aya nami anu tiasa dipintonkeun kanggo désa ieu. Daptar kirang ti sapuluh nami henteu dipintonkeun.',
  nama: 'Nami',
  program: 'Program',
  jalan: 'Anu tiasa dipidamel ku anjeun',
  sebelumnya: 'Kaca saméméhna',
  berikutnya: 'Kaca salajengna',
  jumlah: (jumlah: string) => `${jumlah} nami dumasar penetapan pamungkas`,
  halaman: (halaman: string, semua: string) => `Kaca ${halaman} tina ${semua}`,
}
