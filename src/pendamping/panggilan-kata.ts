import type { CARA_PANGGILAN, HASIL_PANGGILAN } from './panggilan-store.ts'

/** The words of the officers' pages about call-backs; they are in Indonesian only. */

export const KATA_SEBAB: Readonly<Record<string, string>> = {
  undian: 'Terpilih undian',
  cepat: 'Dua usulan terlalu berdekatan',
  telepon: 'Nomor telepon sama dengan warga lain',
  tempat: 'Alamat sama dengan warga lain',
  berkas: 'Foto atau rekaman sama dengan warga lain',
}

export const KATA_CARA: Readonly<Record<(typeof CARA_PANGGILAN)[number], string>> = {
  telepon: 'Lewat telepon',
  kunjungan: 'Dengan berkunjung',
}

export const KATA_HASIL: Readonly<
  Record<(typeof HASIL_PANGGILAN)[number], { text: string; hint: string; lanjut: string }>
> = {
  sesuai: {
    text: 'Sesuai',
    hint: 'Ia kenal pendampingnya, setuju, dan tahu apa yang diusulkan.',
    lanjut: 'Selesai. Usulannya berjalan seperti biasa.',
  },
  tidak_sesuai: {
    text: 'Tidak sesuai',
    hint: 'Ia tidak setuju, tidak kenal pendampingnya, atau isinya lain.',
    lanjut:
      'Tanyakan apakah ia mau mencabut persetujuannya; tombolnya ada di bawah. Laporkan kepada kepala dinas: ia yang memutuskan apakah pendamping ditangguhkan. Usulannya tetap berjalan.',
  },
  tidak_terhubung: {
    text: 'Belum terhubung',
    hint: 'Tetap ada di daftar. Coba hari lain, atau berkunjung.',
    lanjut: 'Coba lagi pada hari lain, atau berkunjung. Usulannya tetap berjalan.',
  },
}
