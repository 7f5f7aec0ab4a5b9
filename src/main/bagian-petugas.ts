import { PERAN_CARI } from '../pemadanan/cari-isian.ts'
import { CARI } from '../pemadanan/cari-pages.tsx'
import { countPasangan } from '../pemadanan/list-pasangan.ts'
import { LINTAS } from '../pemadanan/lintas-pages.tsx'
import { countTugasLintas, PERAN_LINTAS } from '../pemadanan/lintas-tugas.ts'
import { DAFTAR } from '../pemadanan/pasangan-pages.tsx'
import { PERAN_TELAAH } from '../pemadanan/telaah.ts'
import { PANGGILAN } from '../pendamping/panggilan-pages.tsx'
import { countPanggilan, PERAN_PANGGILAN } from '../pendamping/panggilan-store.ts'
import type { BagianPetugas } from '../petugas/beranda.ts'
import { KEBERATAN, SANGGAHAN } from '../sanggahan/antrean-pages.tsx'
import { countKeberatan, countSanggahan } from '../sanggahan/antrean-sanggahan.ts'
import { READERS } from '../sanggahan/list-sanggahan.ts'
import { countUsulan, USULAN } from '../usulan/antrean-usulan.ts'
import { PERAN_FOTO } from '../usulan/foto.ts'

/** The officers' pages, in the order in which their work is urgent: what a person waits for comes first. */
export const BAGIAN_PETUGAS: readonly BagianPetugas[] = [
  {
    path: KEBERATAN,
    nama: 'Keberatan',
    keterangan: 'Seseorang tidak menerima keputusan atas usulannya.',
    peran: ['verifikator', 'kepala_opd'],
    count: countKeberatan,
  },
  {
    path: SANGGAHAN,
    nama: 'Sanggahan',
    keterangan: 'Ada yang menyampaikan bahwa data seseorang keliru.',
    peran: READERS,
    count: countSanggahan,
  },
  {
    path: USULAN,
    nama: 'Usulan',
    keterangan: 'Yang diusulkan di wilayah Anda: siapa, apa yang disampaikan, sampai di mana.',
    peran: PERAN_FOTO,
    count: countUsulan,
  },
  {
    path: PANGGILAN,
    nama: 'Panggilan balik',
    keterangan: 'Warga yang mengusulkan lewat pendamping, untuk ditelepon atau dikunjungi.',
    peran: [PERAN_PANGGILAN],
    count: countPanggilan,
  },
  {
    path: DAFTAR,
    nama: 'Catatan yang mungkin satu orang',
    keterangan: 'Dua catatan bisa jadi satu orang yang tercatat dua kali.',
    peran: PERAN_TELAAH,
    count: countPasangan,
  },
  {
    path: LINTAS,
    nama: 'Mungkin tercatat juga di daerah lain',
    keterangan: 'Orang yang bisa jadi pindah, atau NIK-nya juga dipakai di kabupaten atau kota lain.',
    peran: PERAN_LINTAS,
    count: countTugasLintas,
  },
  {
    path: CARI,
    nama: 'Cari orang',
    keterangan: 'Menurut nama seperti didengar atau dibaca, di wilayah Anda.',
    peran: PERAN_CARI,
    count: null,
  },
  {
    path: '/petugas/formulir',
    nama: 'Masukkan formulir kertas',
    keterangan: 'Formulir yang diisi warga di kertas menjadi usulan seperti yang lain.',
    peran: ['operator_desa'],
    count: null,
  },
]
