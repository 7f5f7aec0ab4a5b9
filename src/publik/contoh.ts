import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { pino } from 'pino'
import { type AppDeps, createApp } from '../http/app.ts'
import { withCheck } from '../lib/crockford.ts'
import { createTurusForTest, type Turus } from '../http/turus.ts'
import { masukRoutes } from '../petugas/masuk-routes.tsx'
import { kalenderOf } from '../periode/kalender.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import type { BulanRingkasan } from './bulan.ts'
import { createKunciForTest } from '../kunci/kunci.ts'
import { addAngkaRoutes } from './angka/angka-routes.tsx'
import { addBantuanRoutes } from './bantuan-routes.tsx'
import { addBulanRoutes, type BulanDeps } from './bulan-routes.tsx'
import { CekBatas, type CekBatasOptions } from './cek-batas.ts'
import { StatusCheck } from './cek-store.ts'
import { addCekRoutes } from './cek-routes.tsx'
import { CariDesa } from '../wilayah/cari-desa.ts'
import { addDaftarRoutes, type DaftarDeps } from './daftar/daftar-routes.tsx'
import { addDepanRoutes } from './depan-routes.tsx'
import { addDesaRoutes } from './desa-routes.ts'
import type { SetaraDeps } from './isian/formulir.ts'
import type { IsianBatasOptions } from './isian/isian-pintu.tsx'
import type { KasusPublik } from './kasus.ts'
import { addKasusRoutes, type KasusDeps } from './kasus-routes.tsx'
import { KASUS_BATAS, Pintu } from './pintu.ts'
import { addPonselRoutes } from './ponsel-routes.tsx'
import { addSanggahRoutes } from './sanggah-routes.tsx'
import { addUsulRoutes } from './usul-routes.ts'

/** For tests: the public pages with a made-up month and made-up cases, and the database that a test gives. */
export interface ContohOptions {
  /** Without a pool the public check answers `gangguan`. */
  publik?: pg.Pool
  batas?: CekBatasOptions
  /** Without it limits are counted here alone. */
  turus?: Turus
  /** Without it there is nowhere to propose to, and no page that does. */
  setara?: SetaraDeps
  isian?: IsianBatasOptions
  /** Without it there are three made-up cases. */
  kasus?: Pick<KasusDeps, 'pintu' | 'act' | 'revoke' | 'foto' | 'kunci'>
  deps?: Partial<AppDeps>
}

export const SEKARANG = new Date('2026-11-21T03:00:00Z')
export const PIN_CONTOH = '246810'
/** Bu Sariyem's refused case, Pak Made's listed one, and Mama Yohana's that lacks something. */
export const TIKET_DITOLAK = withCheck('7K2M9QXZ4A')
export const TIKET_DITETAPKAN = withCheck('3F8N0RTW6C')
export const TIKET_KURANG = withCheck('9B4H1ZKVXE')

const LONGGAR: CekBatasOptions = {
  perJaringanSejam: 1e9,
  perDesaSehari: 1e9,
  perOrangSehari: 1e9,
  perNamaSehari: 1e9,
}

export function createContohApp(options: ContohOptions = {}): FastifyInstance {
  const wilayah = loadWilayah()
  const now = () => SEKARANG
  const turus = options.turus ?? createTurusForTest()
  const publik = options.publik ?? new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 })
  return createApp({
    logger: pino({ level: 'silent' }),
    findActor: async () => null,
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: true,
    isBehindProxy: false,
    perMenit: 1e9,
    ...options.deps,
    routes: [
      addDepanRoutes,
      masukRoutes(async () => null, turus),
      addPonselRoutes,
      (app) => addBantuanRoutes(app, { now }),
      (app) => addAngkaRoutes(app, { publik, wilayah }),
      (app) =>
        addCekRoutes(app, {
          wilayah,
          now,
          status: new StatusCheck(publik),
          batas: new CekBatas(options.batas ?? LONGGAR, turus),
          kunci: options.setara?.kunci ?? createKunciForTest(),
          turus,
        }),
      (app) => addDesaRoutes(app, new CariDesa(wilayah)),
      (app) => {
        const { setara, isian: batas } = options
        if (!setara) return
        addUsulRoutes(app, { setara, wilayah, now, turus, ...(batas && { batas }) })
        addSanggahRoutes(app, { setara, wilayah, now, turus, ...(batas && { batas }) })
      },
      (app) =>
        addKasusRoutes(app, {
          pintu: new Pintu(
            async (tiket, pin) => (pin === PIN_CONTOH ? (KASUS.get(tiket) ?? null) : null),
            { ...KASUS_BATAS, cobaPerJaringan: 1e9 },
            turus,
          ),
          act: async () => ({ pin: PIN_CONTOH }),
          foto: { add: async () => 'ada', read: async () => null },
          revoke: async () => null,
          kunci: createKunciForTest(),
          ...options.kasus,
          now,
        }),
      (app) => addDaftarRoutes(app, { wilayah, turus, ...DAFTAR }),
      (app) => addBulanRoutes(app, { wilayah, ...BULAN }),
      ...(options.deps?.routes ?? []),
    ],
  })
}

/** One month of one regency. */
const BULAN: Omit<BulanDeps, 'wilayah'> = {
  findPeriodeKini: async () => '2026-11',
  findBulan: async (periode, kode_kabkota) => createBulan(periode, kode_kabkota),
  findKabkotaList: async (periode) => (periode === '2026-11' ? ['3201'] : []),
}

/** Lists that are open in one regency and closed in the others. */
const DAFTAR: Omit<DaftarDeps, 'wilayah' | 'turus'> = {
  sejam: 1e9,
  findDasar: async (kode_kabkota) => (kode_kabkota === '3202' ? 'Peraturan Bupati 12/2026' : null),
  listPenerima: async () => ({
    penerima: ['Bu Sariyem', 'Oma Ruth', 'Pak Slamet Riyadi'].map((nama_lengkap) => ({
      nama_lengkap,
      program: 'Program Sembako',
    })),
    semua: 70,
  }),
}

const DAY_MS = 86_400_000
const at = (day: number) => new Date(Date.UTC(2026, 10, 1, 3) + (day - 1) * DAY_MS)

const UNTIL_VERIFIED = [
  { tindakan: 'startUsulan', waktu: at(2) },
  { tindakan: 'submitUsulan', waktu: at(2) },
  { tindakan: 'listUsulan', waktu: at(4) },
  { tindakan: 'decideMusyawarah', waktu: at(6) },
  { tindakan: 'recordVerifikasiLapangan', waktu: at(9) },
  { tindakan: 'verifyUsulan', waktu: at(11) },
]

const PLAIN = {
  isRingkas: false,
  rujukan: null,
  pendamping: null,
  catatan: [],
  foto: [],
  batas: null,
} as const

const KASUS: ReadonlyMap<string, KasusPublik> = new Map([
  [
    TIKET_DITOLAK,
    {
      status: 'tidak_layak',
      jenis_usulan: 'masuk_dtks',
      periode: '2026-11',
      langkah: [...UNTIL_VERIFIED, { tindakan: 'confirmTidakLayak', waktu: at(12) }],
      alasan: {
        kode: 'mampu',
        untuk_anda: null,
        dasar: 'UU 13/2011 Pasal 8; Kepmensos 262/HUK/2022',
      },
      penetapan: 'program.menunggu_desil',
      ...PLAIN,
      boleh: ['keberatan', 'belum_selesai', 'pin'],
    },
  ],
  [
    TIKET_DITETAPKAN,
    {
      status: 'ditetapkan',
      jenis_usulan: 'masuk_dtks',
      periode: '2026-11',
      langkah: [...UNTIL_VERIFIED, { tindakan: 'determine', waktu: at(20) }],
      penetapan: 'program.masuk_kuota',
      ...PLAIN,
      boleh: ['belum_selesai', 'pin'],
    },
  ],
  [
    TIKET_KURANG,
    {
      status: 'perlu_dilengkapi',
      jenis_usulan: 'masuk_dtks',
      periode: '2026-11',
      langkah: [{ tindakan: 'submitUsulan', waktu: at(2) }],
      diminta: 'Nama ibu kandung belum terbaca. Datang atau titip pesan di kantor desa.',
      penetapan: null,
      ...PLAIN,
      pendamping: {
        ...{ nama: 'Bu Ningsih', lembaga: 'Rumah Singgah Melati', sejak: at(2).toISOString() },
        ...{ sampai: '2027-05-02', keperluan: ['mengusulkan', 'melengkapi'], cara: 'dua_saksi' },
      },
      rujukan: 'dibuka',
      boleh: ['lengkapi', 'bukti', 'tarik', 'pin'],
      catatan: [{ jenis: 'bukti', waktu: at(5) }],
    },
  ],
])

function createBulan(periode: string, kode_kabkota: string): BulanRingkasan {
  return {
    periode,
    kode_kabkota,
    nama_kabkota: loadWilayah().nama(kode_kabkota),
    per_status: [
      { status: 'tidak_disepakati', jumlah: 10 },
      { status: 'tidak_layak', jumlah: 20 },
      { status: 'layak', jumlah: 30 },
      { status: 'lolos', jumlah: 40 },
      { status: 'ditetapkan', jumlah: 310 },
    ],
    jendela: kalenderOf(periode, SEKARANG, { kode_kabkota, perpanjangan: [] }),
    tindakan: [
      { tanggal: '2026-11-20', tindakan: 'determine', jumlah: 360 },
      { tanggal: '2026-11-18', tindakan: 'rollOver', jumlah: 30 },
      { tanggal: '2026-11-18', tindakan: 'recordPemadanan', jumlah: 370 },
      { tanggal: '2026-11-17', tindakan: 'recordPengesahan', jumlah: 370 },
    ],
    anomali: [
      { kode: 'A01', jumlah: 10 },
      { kode: 'A10', jumlah: 10 },
    ],
    pemadanan: [
      { kelompok: 'padan', jumlah: 4810 },
      { kelompok: 'sebagian', jumlah: 390 },
      { kelompok: 'tidak_padan', jumlah: 70 },
      { kelompok: 'meninggal', jumlah: 50 },
    ],
  }
}
