// Generated from the migrated schema by `npm run setara -- tabel`. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }
/** Read as a value, written as its JSON text (pg would write an array as a PostgreSQL array). */
export type Json = ColumnType<JsonValue, string, string>

export interface Alasan {
  alasan: string
  dasar: string
  bukti: string
  kata: string
  ubah: string
}

export interface AnggotaKeluarga {
  keluarga_id: string
  individu_id: string
  hubungan_keluarga: number | null
  dari: string
  sampai: string | null
  kode_kabkota: string
}

export interface Angka {
  periode: string
  masuk: number
  ditetapkan: number
  tidak: number
  ditarik: number
  median_hari: string | null
  jatuh_tempo: number
  tanpa_putusan: number
  individu_awal: number
  diperbarui: number
  dihitung: Generated<Date>
  kode_kabkota: string
}

export interface Anomali {
  anomali_id: string
  usulan_id: string | null
  individu_id: string | null
  kode: string
  kolom: string | null
  keras: boolean
  status: Generated<string>
  sumber: string
  created_at: Generated<Date>
  kode_kabkota: string
  peran: string | null
  batas: string | null
  ditutup_pada: Date | null
  ditutup_oleh: string | null
  ditutup_kedua: string | null
  ditutup_karena: string | null
}

export interface AnomaliParaf {
  anomali_id: string
  petugas_id: string
  peran: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface Benih {
  periode: string
  tujuan: string
  komitmen: Buffer
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface DaftarKebijakan {
  urutan: number
  terbuka: boolean
  dasar: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface Desil {
  keluarga_id: string
  sumber: string
  versi: string
  tanggal: string
  desil: number | null
  kode_kabkota: string
}

export interface Foto {
  foto_id: string
  usulan_id: string
  urutan: number
  sidik_bi: Buffer
  ukuran: number
  isi_enc: Buffer | null
  dihapus_pada: Date | null
  petugas_id: string | null
  peran: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface Hunian {
  hunian_id: string
  keluarga_id: string
  versi: number
  sumber: string
  tanggal_sumber: string
  tanpa_tempat_tinggal: boolean | null
  kepala_tidak_bekerja: boolean | null
  khawatir_makan: boolean | null
  pangan_lebih_separuh: boolean | null
  tanpa_belanja_pakaian: boolean | null
  lantai_tanah: boolean | null
  dinding_bambu: boolean | null
  tanpa_jamban: boolean | null
  listrik_450: boolean | null
  kriteria_262: GeneratedAlways<number>
  lantai: number | null
  dinding: number | null
  atap: number | null
  air: number | null
  penerangan: number | null
  daya: number | null
  jamban: number | null
  luas_lantai: number | null
  aset: string[] | null
  created_at: Generated<Date>
  kode_kabkota: string
}

export interface Impor {
  impor_id: string
  hash: Buffer
  nama_berkas: string
  jenis: Generated<string>
  kamus: Generated<string>
  tanggal: string
  tahap: Generated<string>
  kursor: Generated<number>
  jumlah: Generated<number>
  jumlah_tersimpan: Generated<number>
  jumlah_ditolak: Generated<number>
  penolakan: string | null
  petugas_id: string
  created_at: Generated<Date>
  selesai_at: Date | null
  kode_kabkota: string
}

export interface ImporGalat {
  impor_id: string
  baris: number
  urutan: number
  kode: string
  keras: boolean
  kolom: string
  terbaca_enc: Buffer | null
  seharusnya: string
  tindakan: string
  kode_kabkota: string
}

export interface Individu {
  individu_id: string
  kode_desa: string
  nama_lengkap: string | null
  nama_norm: string | null
  nama_enc: Buffer | null
  tanggal_lahir: string | null
  presisi_tanggal: Generated<string>
  jenis_kelamin: string | null
  nomor_sementara: string | null
  nik_bi: Buffer | null
  nik_enc: Buffer | null
  nama_ibu_kandung_enc: Buffer | null
  nama_ibu_kandung_bi: Buffer[] | null
  tempat_lahir_enc: Buffer | null
  telepon_enc: Buffer | null
  alamat_enc: Buffer | null
  status_kawin: number | null
  pendidikan: number | null
  pekerjaan: number | null
  disabilitas: string[] | null
  hamil_sampai: string | null
  status_hidup: Generated<string>
  status_padan: Generated<string>
  protection_level: Generated<string>
  terdaftar_sejak: string | null
  digabung_ke: string | null
  created_at: Generated<Date>
  kode_kabkota: string
  kunci_cari: number[] | null
  lahir_nama_bi: Buffer | null
}

export interface IndividuVersi {
  individu_id: string
  versi: number
  sumber: string
  tanggal_sumber: string
  isi_enc: Buffer
  created_at: Generated<Date>
  kode_kabkota: string
}

export interface Isian {
  isian_id: string
  kode_bi: Buffer
  jenis: string
  isi_enc: Buffer
  tanda_terima_enc: Buffer | null
  dikirim: Date | null
  created_at: Generated<Date>
  disentuh: Generated<Date>
}

export interface JamDemo {
  satu: Generated<boolean>
  pada: Date
}

export interface Jejak {
  jejak_id: string
  n: GeneratedAlways<string>
  jenis: string
  waktu: Date
  petugas_id: string | null
  peran: string
  subjek_id: string | null
  usulan_id: string | null
  versi: Generated<number>
  komitmen: Buffer
  isi: string | null
  isi_enc: Buffer | null
  periode: string
  kode_kabkota: string
}

export interface Jendela {
  periode: string | null
  rezim: string | null
  kegiatan: string | null
  dari: Date | null
  sampai: Date | null
  asumsi: boolean | null
}

export interface JendelaAturan {
  rezim: string
  kegiatan: string
  hari_buka: number
  hari_tutup: number | null
  mundur: number | null
}

export interface Keberatan {
  keberatan_id: string
  usulan_id: string
  atas_urutan: number
  status: Generated<string>
  urutan: Generated<number>
  kanal: string
  isi_enc: Buffer
  created_at: Generated<Date>
  kode_kabkota: string
}

export interface KeberatanPeristiwa {
  keberatan_id: string
  usulan_id: string
  urutan: number
  urutan_sebelum: number | null
  peristiwa_id: string
  kasus: Generated<string>
  tindakan: string
  dari: string
  ke: string
  peran: string
  arah: string
  kelas: string
  berkata: boolean
  petugas_id: string | null
  usul: string | null
  kata_enc: Buffer | null
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface Kegiatan {
  kegiatan: string
  nama: string
  selalu_terbuka: boolean
}

export interface Kelompok {
  kelompok_id: string
  jenis: string
  nama: string
  kode_desa: string
  kode_kabkota: string
}

export interface Keluarga {
  keluarga_id: string
  kode_desa: string
  no_kk_bi: Buffer | null
  no_kk_enc: Buffer | null
  sumber: string
  created_at: Generated<Date>
  kode_kabkota: string
}

export interface KematianKeterangan {
  individu_id: string
  urutan: number
  keterangan_id: string
  arah: string
  sumber: string
  tanggal_meninggal: string | null
  bukti_enc: Buffer | null
  petugas_id: string | null
  peran: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface Kuota {
  program: string
  periode: string
  jumlah: number
  dasar: string
  kode_kabkota: string
}

export interface Lembaga {
  lembaga_id: string
  nama: string
  dasar: string
  mulai: string
  sampai: string | null
  kecamatan: string[]
  kode_kabkota: string
  created_at: Generated<Date>
}

export interface LintasKeterangan {
  keterangan_id: string
  pasangan_id: string
  kabar: string
  petugas_id: string
  peran: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface Migrasi {
  nama: string
  sidik: string
  diterapkan_at: Generated<Date>
}

export interface ModelPemadanan {
  model: string
  nama: string
  sidik_model: Buffer | null
  sidik_data: Buffer | null
  ambang: number | null
  dipakai_sejak: Generated<Date>
}

export interface Musyawarah {
  musyawarah_id: string
  kode_desa: string
  dasar: string
  nomor: string
  tanggal: string
  hadir_perempuan: number
  hadir_laki_laki: number
  kuorum_inklusi: boolean
  alasan_camat: string | null
  beda_pendapat_enc: Buffer | null
  petugas_id: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface MusyawarahKelompok {
  musyawarah_id: string
  kelompok: string
  hadir: boolean
  keterangan: string
  kode_kabkota: string
}

export interface NikIndeks {
  nik_bi: Buffer
  individu_id: string
  kode_kabkota: string
}

export interface PadanIndividu {
  individu_id: string
  status: string
  kolom_beda: Generated<string[]>
  versi: number
  pemadanan_id: string
  diperiksa_pada: Date
  kedaluwarsa: Date
  kode_kabkota: string
}

export interface PanggilanBalik {
  usulan_id: string
  sebab: string[]
  created_at: Generated<Date>
  cara: string | null
  hasil: string | null
  petugas_id: string | null
  waktu: Date | null
  kode_kabkota: string
}

export interface PanggilanJanji {
  hari: string
  komitmen: Buffer
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface Pasangan {
  pasangan_id: string
  individu_id: string
  individu_id_lain: string
  asal: string
  bobot: number
  model: string
  taraf: Json
  status: Generated<string>
  created_at: Generated<Date>
  kode_kabkota: string
  kode_kabkota_lain: string | null
}

export interface PasanganContoh {
  pasangan_id: string
  peluang: number
  kelompok: number
  benih: string
  created_at: Generated<Date>
  kode_kabkota: string
}

export interface Pemadanan {
  pemadanan_id: string
  usulan_id: string | null
  individu_id: string
  status: string
  kolom_beda: Generated<string[]>
  sumber: string
  waktu: Generated<Date>
  kode_kabkota: string
  putaran_id: string | null
}

export interface PemadananPutaran {
  putaran_id: string
  jenis: string
  semua: boolean
  kursor_desa: Generated<string>
  kursor_individu: Generated<string>
  hitungan: Generated<Json>
  ringkasan: Json | null
  mulai_pada: Generated<Date>
  selesai_pada: Date | null
  kode_kabkota: string
}

export interface Pemberitahuan {
  pemberitahuan_id: string
  individu_id: string
  usulan_id: string | null
  kode: string
  alasan: string | null
  periode: string
  kanal: Generated<string>
  status: Generated<string>
  created_at: Generated<Date>
  kode_kabkota: string
}

export interface Penandatangan {
  penandatangan_id: string
  nama: string
  jabatan: string
  dasar: string
  mulai: string
  sampai: string | null
  kode_kabkota: string
}

export interface Pendamping {
  pendamping_id: string
  lembaga_id: string
  nama: string
  petugas_id: string | null
  tanggal_kode_etik: string
  mulai: string
  sampai: string | null
  ditangguhkan: Date | null
  kode_kabkota: string
  created_at: Generated<Date>
}

export interface PendampingBatas {
  mulai: string
  terbuka: number
  sehari: number
  panggilan_per_10000: number
  jeda_menit: number
  dasar: string
}

export interface PendampingDaftar {
  kode_hash: Buffer
  pendamping_id: string
  kedaluwarsa: Date
}

export interface PendampingKunci {
  kredensial: Buffer
  pendamping_id: string
  kode_hash: Buffer
  kunci_publik: Buffer
  penghitung: string
  created_at: Generated<Date>
  dicabut: Date | null
}

export interface PendampingSesi {
  token_hash: Buffer
  pendamping_id: string
  mulai: Generated<Date>
  terakhir: Generated<Date>
  dicabut: Date | null
}

export interface PendampingTantangan {
  tantangan: string
  kode_hash: Buffer | null
  kedaluwarsa: Date
}

export interface Penetapan {
  penetapan_id: string
  periode: string
  nama_daftar: Buffer
  jumlah: number
  benih: string
  dasar: string
  petugas_id: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface PenetapanButir {
  penetapan_id: string
  periode: string
  kode_desa: string
  keluarga_id: string
  individu_id: string
  usulan_id: string | null
  program: string
  hasil: string
  alasan: string
  kelas_posisi: string | null
  nomor_kuota: number | null
  kuota: number | null
  kode_kabkota: string
}

export interface Pengesahan {
  pengesahan_id: string
  kegiatan: string
  periode: string
  status: Generated<string>
  jumlah: number
  akar: Buffer
  kode_cek: string
  surat_hash: Buffer | null
  nomor_surat: string | null
  tanggal_surat: string | null
  penandatangan_id: string | null
  tanda_tangan: string | null
  jaminan: string | null
  berkas_hash: Buffer | null
  dibekukan_oleh: string | null
  disahkan_oleh: string | null
  pembanding_id: string | null
  created_at: Generated<Date>
  disahkan_at: Date | null
  kode_kabkota: string
}

export interface PengesahanButir {
  pengesahan_id: string
  usulan_id: string
  individu_id: string
  keputusan: string
  versi: number
  daun: Buffer
  kode_kabkota: string
}

export interface PengesahanPindaian {
  pengesahan_id: string
  pindaian_hash: Buffer
  petugas_id: string
  kode_cek: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface Penggabungan {
  penggabungan_id: string
  pasangan_id: string
  individu_id: string
  individu_id_tujuan: string
  telaah_id: string
  urutan: number
  dikukuhkan: Generated<boolean>
  ikut: Json
  ikut_tersegel: string | null
  versi_tersegel: number | null
  petugas_id: string
  peran: string
  waktu: Generated<Date>
  dilepas_pada: Date | null
  dilepas_oleh: string | null
  kode_kabkota: string
}

export interface Penugasan {
  penugasan_id: string
  petugas_id: string
  peran: string
  kode_wilayah: string
  mulai: string
  sampai: string | null
  dasar: string
}

export interface Peran {
  peran: string
}

export interface Periode {
  periode: string | null
  rezim: string | null
  mulai: string | null
  sampai: string | null
  asumsi: boolean | null
}

export interface Perpanjangan {
  perpanjangan_id: string
  nomor_surat: string
  periode: string
  kegiatan: string
  dari: string
  sampai: string
  kode_kabkota: string | null
  petugas_id: string
  waktu: Generated<Date>
}

export interface Persetujuan {
  persetujuan_id: string
  usulan_id: string
  individu_id: string
  pendamping_id: string
  kode_desa: string
  keperluan: string[]
  sampai: string
  bahasa: string
  cara: string
  saksi_enc: Buffer | null
  bukti_sidik: Buffer | null
  telepon_bi: Buffer | null
  alamat_bi: Buffer | null
  bukti_bi: Buffer | null
  waktu: Generated<Date>
  hari: string
  nomor_hari: number
  nomor_terbuka: number | null
  dicabut_pada: Date | null
  dicabut_lewat: string | null
  kode_kabkota: string
}

export interface Petugas {
  petugas_id: string
  nama: string
  created_at: Generated<Date>
}

export interface PetugasToken {
  token_hash: Buffer
  petugas_id: string
  created_at: Generated<Date>
  kedaluwarsa: Date
  dicabut: Date | null
}

export interface Program {
  program: string
  nama: string
  unit: string
  perlu_nik: boolean
}

export interface Rezim {
  rezim: string
  nama: string
  dasar: string
  berlaku_dari: string
  berlaku_sampai: string | null
  asumsi: boolean
}

export interface RujukanAdminduk {
  rujukan_id: string
  individu_id: string
  usulan_id: string | null
  status: Generated<string>
  created_at: Generated<Date>
  kode_kabkota: string
  tingkat_bukti: string | null
  bukti_kode: string[] | null
}

export interface Sanggahan {
  sanggahan_id: string
  individu_id: string | null
  kode_desa: string
  arah: string
  alasan_sanggahan: string
  status: Generated<string>
  urutan: Generated<number>
  periode: string
  kanal: string
  tiket: string
  pin_bi: Buffer
  tiket_jawab: string | null
  pin_jawab_bi: Buffer | null
  jawab_sampai: string | null
  pembuat_bi: Buffer | null
  nomor: number | null
  induk_id: string | null
  isi_enc: Buffer
  created_at: Generated<Date>
  kode_kabkota: string
}

export interface SanggahanAlur {
  kasus: string
  dari: string
  tindakan: string
  peran: string
  ke: string
  arah: string
  kelas: string
  berkata: boolean
}

export interface SanggahanBeruntun {
  individu_id: string
  tanggal: string
  jumlah: number
  kode_kabkota: string
}

export interface SanggahanPelaku {
  sanggahan_id: string
  petugas_id: string
  kelas: string
  kode_kabkota: string
}

export interface SanggahanPeristiwa {
  sanggahan_id: string
  urutan: number
  urutan_sebelum: number | null
  peristiwa_id: string
  kasus: Generated<string>
  tindakan: string
  dari: string
  ke: string
  peran: string
  arah: string
  kelas: string
  berkata: boolean
  petugas_id: string | null
  kata_enc: Buffer | null
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface SmsDialog {
  pengirim_bi: Buffer
  urutan: number
  terbungkus: Buffer
  versi_kek: number
  isi_enc: Buffer
  kedaluwarsa: Date
}

export interface SmsKirim {
  pemberitahuan_id: string
  acuan: number
  percobaan: number
  diterima: Date | null
  pesan_id: string | null
  waktu: Date
  kode_kabkota: string
}

export interface SmsTujuan {
  individu_id: string
  pengirim_bi: Buffer
  nomor_enc: Buffer
  created_at: Generated<Date>
  berhenti: Date | null
  kode_kabkota: string
}

export interface Telaah {
  telaah_id: string
  pasangan_id: string
  urutan: number
  putusan: string
  telaah_pertama: string | null
  petugas_pertama: string | null
  dikukuhkan: GeneratedAlways<boolean>
  bobot: number
  model: string
  catatan_enc: Buffer | null
  petugas_id: string
  peran: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface TiketGagal {
  tiket: string
  jumlah: number
  terakhir: Date
}

export interface TugasLintas {
  pasangan_id: string
  individu_id: string
  kode_kabkota_lain: string
  asal: string
  kolom_sama: string[]
  batas: string
  created_at: Generated<Date>
  kode_kabkota: string
}

export interface Turus {
  turus_bi: Buffer
  jumlah: number
  batas: number
  habis: Date
  kabar: Date | null
}

export interface Usulan {
  usulan_id: string
  individu_id: string
  keluarga_id: string | null
  kode_desa: string
  jenis_usulan: string
  sumber_usulan: string
  jalur: string
  program: string | null
  status: Generated<string>
  urutan: Generated<number>
  periode: string
  tiket: string
  pin_bi: Buffer
  impor_id: string | null
  baris: number | null
  catatan_enc: Buffer | null
  created_at: Generated<Date>
  kode_kabkota: string
  pengusul: string | null
}

export interface UsulanAlur {
  dari: string
  tindakan: string
  peran: string
  ke: string
  jalur: string
  jendela: string
  kelas: string
  kelas_kedua: string
  beralasan: string
}

export interface UsulanCatatan {
  catatan_id: string
  usulan_id: string
  jenis: string
  isi_enc: Buffer
  petugas_id: string | null
  peran: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface UsulanParaf {
  usulan_id: string
  urutan: number
  tindakan: string
  petugas_id: string
  peran: string
  alasan: string | null
  catatan_enc: Buffer | null
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface UsulanPelaku {
  usulan_id: string
  petugas_id: string
  kelas: string
  kode_kabkota: string
}

export interface UsulanPeristiwa {
  usulan_id: string
  urutan: number
  urutan_sebelum: number | null
  peristiwa_id: string
  tindakan: string
  dari: string
  ke: string
  peran: string
  jalur: string
  jendela: string
  kelas: string
  kelas_kedua: string
  beralasan: string
  petugas_id: string | null
  petugas_kedua_id: string | null
  dasar: string | null
  alasan: string | null
  kata_enc: Buffer | null
  acuan: string | null
  periode: string
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface Verifikasi {
  verifikasi_id: string
  usulan_id: string
  jenis: string
  petugas_id: string
  hasil: string
  kunjungan: Generated<Json>
  hunian_id: string | null
  bukti_enc: Buffer | null
  waktu: Generated<Date>
  kode_kabkota: string
}

export interface Wilayah {
  kode: string
  nama: string
  tingkat: number
  kode_induk: string | null
  jenis: string
}

export interface WilayahEdisi {
  satu: Generated<boolean>
  sidik: string
  dimuat_at: Generated<Date>
}

export interface WilayahRiwayat {
  kode: string
  nama: string
  edisi_pertama: number
  edisi_terakhir: number
  kode_pengganti: string | null
  dasar_pengganti: string | null
}

export interface DB {
  alasan: Alasan
  anggota_keluarga: AnggotaKeluarga
  angka: Angka
  anomali: Anomali
  anomali_paraf: AnomaliParaf
  benih: Benih
  daftar_kebijakan: DaftarKebijakan
  desil: Desil
  foto: Foto
  hunian: Hunian
  impor: Impor
  impor_galat: ImporGalat
  individu: Individu
  individu_versi: IndividuVersi
  isian: Isian
  jam_demo: JamDemo
  jejak: Jejak
  jendela: Jendela
  jendela_aturan: JendelaAturan
  keberatan: Keberatan
  keberatan_peristiwa: KeberatanPeristiwa
  kegiatan: Kegiatan
  kelompok: Kelompok
  keluarga: Keluarga
  kematian_keterangan: KematianKeterangan
  kuota: Kuota
  lembaga: Lembaga
  lintas_keterangan: LintasKeterangan
  migrasi: Migrasi
  model_pemadanan: ModelPemadanan
  musyawarah: Musyawarah
  musyawarah_kelompok: MusyawarahKelompok
  nik_indeks: NikIndeks
  padan_individu: PadanIndividu
  panggilan_balik: PanggilanBalik
  panggilan_janji: PanggilanJanji
  pasangan: Pasangan
  pasangan_contoh: PasanganContoh
  pemadanan: Pemadanan
  pemadanan_putaran: PemadananPutaran
  pemberitahuan: Pemberitahuan
  penandatangan: Penandatangan
  pendamping: Pendamping
  pendamping_batas: PendampingBatas
  pendamping_daftar: PendampingDaftar
  pendamping_kunci: PendampingKunci
  pendamping_sesi: PendampingSesi
  pendamping_tantangan: PendampingTantangan
  penetapan: Penetapan
  penetapan_butir: PenetapanButir
  pengesahan: Pengesahan
  pengesahan_butir: PengesahanButir
  pengesahan_pindaian: PengesahanPindaian
  penggabungan: Penggabungan
  penugasan: Penugasan
  peran: Peran
  periode: Periode
  perpanjangan: Perpanjangan
  persetujuan: Persetujuan
  petugas: Petugas
  petugas_token: PetugasToken
  program: Program
  rezim: Rezim
  rujukan_adminduk: RujukanAdminduk
  sanggahan: Sanggahan
  sanggahan_alur: SanggahanAlur
  sanggahan_beruntun: SanggahanBeruntun
  sanggahan_pelaku: SanggahanPelaku
  sanggahan_peristiwa: SanggahanPeristiwa
  sms_dialog: SmsDialog
  sms_kirim: SmsKirim
  sms_tujuan: SmsTujuan
  telaah: Telaah
  tiket_gagal: TiketGagal
  tugas_lintas: TugasLintas
  turus: Turus
  usulan: Usulan
  usulan_alur: UsulanAlur
  usulan_catatan: UsulanCatatan
  usulan_paraf: UsulanParaf
  usulan_pelaku: UsulanPelaku
  usulan_peristiwa: UsulanPeristiwa
  verifikasi: Verifikasi
  wilayah: Wilayah
  wilayah_edisi: WilayahEdisi
  wilayah_riwayat: WilayahRiwayat
}
