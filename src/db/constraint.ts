import pg from 'pg'
import { Problem, type ProblemCode } from '../lib/problem.ts'

/** Constraints by name: what a person is told when the database says no. A test holds each name to the schema. */
export const CONSTRAINTS: Readonly<Record<string, ProblemCode>> = {
  anomali_dua_orang: 'usulan.orang_sama',
  keberatan_dua_orang: 'sanggahan.orang_sama',
  keberatan_langkah: 'sanggahan.langkah_salah',
  keberatan_pelaku: 'sanggahan.orang_sama',
  keberatan_satu: 'keberatan.sudah_ada',
  kematian_bukti: 'kematian.bukti_kosong',
  kematian_sekali: 'masukan.tidak_sah', // an id of another word about a death
  musyawarah_kuorum: 'musyawarah.tanpa_kuorum',
  musyawarah_kode_desa_dasar_nomor_kode_kabkota_key: 'masukan.tidak_sah', // that number is another meeting's
  penetapan_satu: 'penetapan.sudah_ada',
  pengesahan_basah: 'pengesahan.belum_dibandingkan',
  pengesahan_dibandingkan: 'pengesahan.belum_dibandingkan',
  pengesahan_pkey: 'masukan.tidak_sah', // an id of another batch
  pengesahan_satu: 'pengesahan.sudah_ada',
  persetujuan_bukti: 'persetujuan.bukti_kosong',
  persetujuan_satu: 'masukan.tidak_sah', // an id of another case
  persetujuan_sehari: 'pendamping.sehari',
  persetujuan_terbuka: 'pendamping.penuh',
  pindaian_kode_cek: 'pengesahan.kode_cek_salah',
  pengesahan_berkas_hash_kode_kabkota_key: 'pengesahan.nomor_dipakai',
  pengesahan_nomor_surat_kode_kabkota_key: 'pengesahan.nomor_dipakai',
  kunci_satu: 'pendamping.kode_salah', // one code, one passkey
  kunci_berkode: 'pendamping.kode_salah',
  panggilan_hasil: 'masukan.tidak_sah',
  peristiwa_alur: 'usulan.langkah_salah',
  peristiwa_beralasan: 'usulan.alasan_kosong',
  peristiwa_bukan_diri: 'usulan.orang_sama',
  peristiwa_lain_orang: 'usulan.orang_sama',
  peristiwa_dua_orang: 'usulan.tanpa_paraf',
  peristiwa_paraf: 'usulan.tanpa_paraf',
  peristiwa_pelaku: 'usulan.orang_sama',
  peristiwa_pelaku_kedua: 'usulan.orang_sama',
  peristiwa_rantai: 'usulan.langkah_salah',
  penggabungan_dikukuhkan: 'telaah.belum_sama',
  penggabungan_satu: 'penggabungan.lain_dulu',
  sanggahan_langkah: 'sanggahan.langkah_salah',
  sanggahan_nomor: 'sanggahan.terlalu_banyak',
  sanggahan_satu_kelas: 'sanggahan.orang_sama',
  telaah_dua_orang: 'telaah.orang_sama',
  telaah_urut: 'telaah.sudah', // somebody else was first
  usulan_lipatan: 'usulan.langkah_salah',
  usulan_peristiwa_peristiwa_id_kode_kabkota_key: 'masukan.tidak_sah', // an id of another act
  usulan_peristiwa_pkey: 'usulan.langkah_salah', // somebody else was first
  verifikasi_lain_orang: 'usulan.orang_sama',
}

/** SQLSTATEs, or their first two characters, that mean the same wherever they come from. */
const STATES: Readonly<Record<string, ProblemCode>> = {
  '42501': 'sesi.di_luar_wilayah', // a grant or a policy said no
  '08': 'gangguan', // connection
  '40': 'gangguan', // deadlock, serialisation: trying again may do
  '53': 'gangguan', // out of connections, memory, disk
  '55P03': 'gangguan', // lock not available in time
  '57': 'gangguan', // cancelled, shut down
}

/**
 * The Problem that a database error means, or null where it is a bug of ours. Decided by the constraint's name
 * and the SQLSTATE, never by the message, which quotes what people typed.
 */
export function problemOfDatabase(error: unknown): Problem | null {
  if (!(error instanceof pg.DatabaseError)) return null
  const state = error.code ?? ''
  const code = CONSTRAINTS[error.constraint ?? ''] ?? STATES[state] ?? STATES[state.slice(0, 2)]
  return code === undefined ? null : new Problem(code, {}, error)
}
