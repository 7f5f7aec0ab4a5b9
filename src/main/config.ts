import { join, resolve } from 'node:path'
import { choiceSetting, numberSetting, type Setting, textSetting } from './setting.ts'

/** Every setting there is. docs/konfigurasi.md is printed from this list. */
const SETTINGS = {
  data: textSetting(
    'SETARA_DATA',
    '.setara',
    'Folder semua yang disimpan program: `pg/`, `kunci/`, `berkas/`, `cetak/`.',
  ),
  database_url: textSetting(
    'DATABASE_URL',
    '',
    'Server PostgreSQL 15 sampai 18 sebagai pengganti basis data bawaan, misalnya `postgres://nama:sandi@host/setara`. Penggunanya boleh membuat peran, atau perannya sudah dibuatkan.',
  ),
  pg_port: numberSetting('SETARA_PG_PORT', 0, 'Porta basis data bawaan; 0: sembarang yang kosong', 0, 65535),
  host: textSetting('SETARA_HOST', '127.0.0.1', 'Alamat tempat server web mendengar.'),
  port: numberSetting('SETARA_PORT', 8080, 'Porta server web; 0: sembarang yang kosong', 0, 65535),
  alamat: textSetting(
    'SETARA_ALAMAT',
    'http://127.0.0.1:8080',
    'Alamat situs yang dilihat warga; dicetak pada surat, kode QR, dan pemberitahuan. Kunci sandi pendamping berlaku untuk nama host ini saja; 127.0.0.1 dibaca localhost.',
  ),
  log: choiceSetting(
    'SETARA_LOG',
    'info',
    'Seberapa banyak yang dicatat; di terminal ke `SETARA_DATA/program.log`, selain itu ke keluaran',
    ['debug', 'info', 'warn', 'error', 'silent'],
  ),
  dasar: textSetting(
    'SETARA_DASAR',
    'Kepmensos 150/HUK/2022',
    'Nomor keputusan yang menjadi dasar tindakan mesin (pekerjaan latar); tertulis pada tiap tindakannya.',
  ),
  dukcapil_url: textSetting(
    'SETARA_DUKCAPIL_URL',
    '',
    'Alamat layanan Dukcapil. Kosong: tiruan yang dijalankan oleh `mulai` dan `bulan`.',
  ),
  dukcapil_ms: numberSetting(
    'SETARA_DUKCAPIL_MS',
    5_000,
    'Batas tunggu satu panggilan Dukcapil, milidetik',
    100,
    60_000,
  ),
  dukcapil_kontrak: choiceSetting(
    'SETARA_DUKCAPIL_KONTRAK',
    'data',
    'Apa yang dijawab Dukcapil. `data`: NIK dikirim, data orangnya dijawab. `cocok`: data kita dikirim, hanya cocok atau tidak yang dijawab; pakai ini bila tersedia',
    ['data', 'cocok'],
  ),
  dukcapil_sekaligus: numberSetting(
    'SETARA_DUKCAPIL_SEKALIGUS',
    100,
    'Orang dalam satu panggilan Dukcapil menurut perjanjian; 1 bila layanannya tidak mengenal kumpulan',
    1,
    1_000,
  ),
  dukcapil_serentak: numberSetting(
    'SETARA_DUKCAPIL_SERENTAK',
    4,
    'Panggilan Dukcapil yang boleh berjalan bersamaan menurut perjanjian',
    1,
    64,
  ),
  dukcapil_per_detik: numberSetting(
    'SETARA_DUKCAPIL_PER_DETIK',
    20,
    'Panggilan Dukcapil per detik menurut perjanjian',
    1,
    1_000,
  ),
  dukcapil_coba: numberSetting(
    'SETARA_DUKCAPIL_COBA',
    4,
    'Berapa kali satu panggilan Dukcapil dicoba, dengan jeda acak yang makin panjang',
    1,
    10,
  ),
  dukcapil_padan_hari: numberSetting(
    'SETARA_DUKCAPIL_PADAN_HARI',
    30,
    'Berapa hari jawaban padan berlaku sebelum ditanyakan lagi',
    1,
    366,
  ),
  dukcapil_selisih_hari: numberSetting(
    'SETARA_DUKCAPIL_SELISIH_HARI',
    3,
    'Berapa hari sampai orang yang datanya berselisih ditanyakan lagi',
    1,
    90,
  ),
  smpp_alamat: textSetting(
    'SETARA_SMPP_ALAMAT',
    '',
    'Alamat SMPP operator seluler, `smpp://host:porta` atau `ssmpp://host:porta` (TLS). Kosong: tanpa SMS.',
  ),
  smpp_pengguna: textSetting('SETARA_SMPP_PENGGUNA', 'setara', 'Nama pengguna (system_id) pada operator.'),
  smpp_sandi: textSetting('SETARA_SMPP_SANDI', '', 'Sandi pada operator.'),
  smpp_nomor: textSetting('SETARA_SMPP_NOMOR', '', 'Nomor yang dikirimi SMS oleh warga.'),
  smpp_per_detik: numberSetting(
    'SETARA_SMPP_PER_DETIK',
    10,
    'SMS keluar per detik menurut perjanjian, untuk tiap sambungan',
    1,
    1_000,
  ),
  smpp_ms: numberSetting(
    'SETARA_SMPP_MS',
    10_000,
    'Batas tunggu satu jawaban operator, milidetik',
    100,
    60_000,
  ),
  pool_petugas: numberSetting('SETARA_POOL_PETUGAS', 10, 'Sambungan basis data untuk petugas', 1, 90),
  pool_pekerja: numberSetting('SETARA_POOL_PEKERJA', 8, 'Sambungan basis data untuk pekerjaan latar', 1, 90),
  pool_publik: numberSetting('SETARA_POOL_PUBLIK', 8, 'Sambungan basis data untuk halaman publik', 1, 90),
  proxy: choiceSetting('SETARA_PROXY', 'tidak', 'Apakah di depan server web ada proxy yang dipercaya', [
    'tidak',
    'ya',
  ]),
} as const

export type Config = { readonly [K in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[K]['read']> }

/** Reads the environment, once. Throws LaunchProblem for a value that cannot be meant. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = <T>(setting: Setting<T>): T => setting.read(env[setting.nama]?.trim() || setting.bawaan)
  return {
    data: resolve(read(SETTINGS.data)),
    database_url: read(SETTINGS.database_url),
    pg_port: read(SETTINGS.pg_port),
    host: read(SETTINGS.host),
    port: read(SETTINGS.port),
    alamat: read(SETTINGS.alamat),
    log: read(SETTINGS.log),
    dasar: read(SETTINGS.dasar),
    dukcapil_url: read(SETTINGS.dukcapil_url),
    dukcapil_ms: read(SETTINGS.dukcapil_ms),
    dukcapil_kontrak: read(SETTINGS.dukcapil_kontrak),
    dukcapil_sekaligus: read(SETTINGS.dukcapil_sekaligus),
    dukcapil_serentak: read(SETTINGS.dukcapil_serentak),
    dukcapil_per_detik: read(SETTINGS.dukcapil_per_detik),
    dukcapil_coba: read(SETTINGS.dukcapil_coba),
    dukcapil_padan_hari: read(SETTINGS.dukcapil_padan_hari),
    dukcapil_selisih_hari: read(SETTINGS.dukcapil_selisih_hari),
    smpp_alamat: read(SETTINGS.smpp_alamat),
    smpp_pengguna: read(SETTINGS.smpp_pengguna),
    smpp_sandi: read(SETTINGS.smpp_sandi),
    smpp_nomor: read(SETTINGS.smpp_nomor),
    smpp_per_detik: read(SETTINGS.smpp_per_detik),
    smpp_ms: read(SETTINGS.smpp_ms),
    pool_petugas: read(SETTINGS.pool_petugas),
    pool_pekerja: read(SETTINGS.pool_pekerja),
    pool_publik: read(SETTINGS.pool_publik),
    proxy: read(SETTINGS.proxy),
  }
}

/** Folder of the keys; never in a backup together with the data. */
export function kunciDir(config: Config): string {
  return join(config.data, 'kunci')
}

/** Folder of the files that came in or were printed. */
export function berkasDir(config: Config): string {
  return join(config.data, 'berkas')
}

/** The settings as a document. */
export function printKonfigurasi(): string {
  const rows = Object.values(SETTINGS).map(
    ({ nama, bawaan, arti }) => `| \`${nama}\` | ${bawaan === '' ? '(kosong)' : `\`${bawaan}\``} | ${arti} |`,
  )
  return [
    '# Konfigurasi',
    '',
    'Dicetak oleh `npm run setara -- konfigurasi --tulis`. Semua pengaturan dibaca sekali dari lingkungan saat program mulai.',
    '',
    '| nama | bawaan | arti |',
    '|---|---|---|',
    ...rows,
    '',
    'Basis data bawaan berjalan sebagai pengguna biasa. Bila program dijalankan oleh root dan folder `SETARA_DATA` tidak bisa dimasuki pengguna itu (misalnya di bawah `/root`), data PostgreSQL disimpan di `/var/lib/setara/`, dalam folder bernama sidik jalur `SETARA_DATA`.',
    '',
    'Bila memakai `DATABASE_URL`, atur servernya supaya catatannya tidak memuat data orang: `log_min_messages = log`, `log_min_error_statement = panic`, `log_error_verbosity = terse`, `log_parameter_max_length = 0`, `log_parameter_max_length_on_error = 0`, `log_statement = none`. Yang belum diatur disebut saat mulai (`basis_data.catatan_terbuka`).',
    '',
  ].join('\n')
}
