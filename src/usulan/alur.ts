/**
 * What may happen next to a usulan: the table of keadaan (docs/alur/usulan.md) as one constant. Pages, acts,
 * tests and the database (usulan_alur) read it; a step that is not here can't be taken by any path.
 */
export const STATUS = [
  'draf',
  'diajukan',
  'perlu_dilengkapi',
  'daftar_awal',
  'daftar_akhir',
  'tidak_disepakati',
  'terverifikasi_lapangan',
  'usul_tidak_layak',
  'perlu_verifikasi_ulang',
  'tidak_layak',
  'layak',
  'menunggu_pengesahan',
  'disahkan',
  'dikirim',
  'perlu_perbaikan',
  'menunggu_nik',
  'padan',
  'qa',
  'lolos',
  'ditetapkan',
  'tidak_ditetapkan',
  'ditarik',
  'duplikat',
] as const
export type Status = (typeof STATUS)[number]
/** Where a case stands before its first row. */
export type Dari = Status | 'belum_ada'

export const JALUR = ['desa', 'langsung', 'khusus', 'kemensos'] as const
export type Jalur = (typeof JALUR)[number]

export type Peran =
  | 'pembuat'
  | 'operator_desa'
  | 'petugas_lapangan'
  | 'verifikator'
  | 'kepala_opd'
  | 'pusdatin'
  | 'menteri'
  | 'perguruan_tinggi'
  | 'dukcapil'
  | 'sistem'

/** What kind of human acts. One human has one kelas on one case, and the database holds them to it. */
export type Kelas =
  | 'pengisi'
  | 'lapangan'
  | 'verifikator'
  | 'kepala_opd'
  | 'pusdatin'
  | 'menteri'
  | 'perguruan_tinggi'
  | 'dukcapil'
  | 'penelaah'
  | 'sistem'

export type SyaratJendela = '' | 'usulan' | 'pengesahan' | 'tutup:usulan' | 'tutup:pengesahan'

/** '' nothing; 'alasan' a reason code; 'kata' also words written for this person. */
export type Beralasan = '' | 'alasan' | 'kata'

interface Baris {
  readonly dari: readonly Dari[]
  readonly tindakan: string
  readonly oleh: Partial<Record<Peran, Kelas>>
  readonly ke: Partial<Record<Status, Beralasan>>
  readonly jalur?: readonly Jalur[]
  readonly jendela?: SyaratJendela
  readonly kedua?: Kelas
}

/** Where a case stands until the regent's letter. */
export const BEFORE_DISAHKAN = [
  'draf',
  'diajukan',
  'perlu_dilengkapi',
  'daftar_awal',
  'daftar_akhir',
  'terverifikasi_lapangan',
  'usul_tidak_layak',
  'perlu_verifikasi_ulang',
  'layak',
  'menunggu_pengesahan',
] as const
const DISAHKAN_TO_LOLOS = [
  'disahkan',
  'dikirim',
  'perlu_perbaikan',
  'menunggu_nik',
  'padan',
  'qa',
  'lolos',
] as const
const PENGISI = { pembuat: 'pengisi', operator_desa: 'pengisi' } as const
const PEMBUAT = { ...PENGISI, verifikator: 'pengisi', pusdatin: 'pengisi' } as const
const KEPALA = { kepala_opd: 'kepala_opd' } as const
const SISTEM = { sistem: 'sistem' } as const
const DAERAH = ['desa', 'langsung', 'khusus'] as const

// biome-ignore format: one row of the table, one line
export const ALUR = [
  { dari: ['belum_ada'], tindakan: 'startUsulan', oleh: PEMBUAT, ke: { draf: '' } },
  { dari: ['draf'], tindakan: 'submitUsulan', oleh: PEMBUAT, ke: { diajukan: '' } },
  { dari: ['diajukan', 'daftar_awal', 'daftar_akhir'], tindakan: 'requestCompletion', oleh: { operator_desa: 'pengisi', verifikator: 'verifikator' }, ke: { perlu_dilengkapi: '' } },
  { dari: ['perlu_dilengkapi'], tindakan: 'completeUsulan', oleh: { ...PENGISI, petugas_lapangan: 'lapangan' }, ke: { diajukan: '', daftar_awal: '', daftar_akhir: '' } },
  { dari: ['diajukan'], tindakan: 'listUsulan', oleh: { operator_desa: 'pengisi' }, ke: { daftar_awal: '' }, jalur: ['desa'] },
  { dari: ['daftar_awal'], tindakan: 'decideMusyawarah', oleh: { operator_desa: 'pengisi' }, ke: { daftar_akhir: '', tidak_disepakati: 'kata' }, jalur: ['desa'] },
  { dari: ['daftar_akhir'], tindakan: 'recordVerifikasiLapangan', oleh: { petugas_lapangan: 'lapangan' }, ke: { terverifikasi_lapangan: '' }, jalur: ['desa'] },
  { dari: ['diajukan'], tindakan: 'recordVerifikasiLapangan', oleh: { petugas_lapangan: 'lapangan' }, ke: { terverifikasi_lapangan: '' }, jalur: ['langsung', 'khusus', 'kemensos'] },
  { dari: ['perlu_verifikasi_ulang'], tindakan: 'recordVerifikasiLapangan', oleh: { petugas_lapangan: 'lapangan' }, ke: { terverifikasi_lapangan: '' } },
  { dari: ['terverifikasi_lapangan'], tindakan: 'verifyUsulan', oleh: { verifikator: 'verifikator' }, ke: { layak: '', usul_tidak_layak: 'kata', perlu_verifikasi_ulang: '' } },
  { dari: ['usul_tidak_layak'], tindakan: 'confirmTidakLayak', oleh: KEPALA, ke: { tidak_layak: 'kata', perlu_verifikasi_ulang: '' } },
  { dari: ['layak'], tindakan: 'freezeBatch', oleh: KEPALA, ke: { menunggu_pengesahan: '' }, jalur: DAERAH, jendela: 'usulan' },
  { dari: ['layak'], tindakan: 'freezeBatch', oleh: SISTEM, ke: { menunggu_pengesahan: '' }, jalur: DAERAH, jendela: 'pengesahan' },
  { dari: ['layak'], tindakan: 'freezeBatch', oleh: { ...KEPALA, ...SISTEM }, ke: { menunggu_pengesahan: '' }, jalur: ['kemensos'] },
  { dari: ['menunggu_pengesahan'], tindakan: 'dissolveBatch', oleh: KEPALA, ke: { layak: '' } },
  { dari: ['menunggu_pengesahan'], tindakan: 'recordPengesahan', oleh: KEPALA, ke: { disahkan: '' }, jalur: DAERAH, jendela: 'pengesahan' },
  { dari: ['menunggu_pengesahan'], tindakan: 'recordPengesahan', oleh: KEPALA, ke: { disahkan: '' }, jalur: ['kemensos'] },
  { dari: ['menunggu_pengesahan'], tindakan: 'rollOver', oleh: SISTEM, ke: { layak: '' }, jalur: DAERAH, jendela: 'tutup:pengesahan' },
  { dari: ['layak'], tindakan: 'rollOver', oleh: SISTEM, ke: { layak: '' }, jalur: DAERAH, jendela: 'tutup:usulan' },
  { dari: ['disahkan'], tindakan: 'sendBatch', oleh: SISTEM, ke: { dikirim: '' } },
  { dari: ['dikirim'], tindakan: 'recordPemadanan', oleh: SISTEM, ke: { padan: '', perlu_perbaikan: '', menunggu_nik: '', dikirim: '' } },
  { dari: ['perlu_perbaikan'], tindakan: 'recordPemadanan', oleh: SISTEM, ke: { padan: '' } },
  { dari: ['perlu_perbaikan'], tindakan: 'repairUsulan', oleh: PENGISI, ke: { dikirim: '' } },
  { dari: ['perlu_perbaikan'], tindakan: 'acceptMatch', oleh: { pusdatin: 'pusdatin' }, ke: { padan: '' }, kedua: 'verifikator' },
  { dari: ['menunggu_nik'], tindakan: 'recordNik', oleh: { operator_desa: 'pengisi', dukcapil: 'dukcapil' }, ke: { dikirim: '' } },
  { dari: ['menunggu_nik'], tindakan: 'acceptWithoutNik', oleh: KEPALA, ke: { lolos: '' }, kedua: 'verifikator' },
  { dari: ['padan'], tindakan: 'drawSample', oleh: SISTEM, ke: { qa: '', lolos: '' } },
  { dari: ['qa'], tindakan: 'recordQa', oleh: { perguruan_tinggi: 'perguruan_tinggi' }, ke: { lolos: '', perlu_verifikasi_ulang: '' } },
  { dari: ['lolos'], tindakan: 'determine', oleh: { menteri: 'menteri' }, ke: { ditetapkan: '', tidak_ditetapkan: 'alasan' } },
  { dari: BEFORE_DISAHKAN, tindakan: 'withdrawUsulan', oleh: PENGISI, ke: { ditarik: '' } },
  { dari: BEFORE_DISAHKAN, tindakan: 'mergeUsulan', oleh: KEPALA, ke: { duplikat: '' }, kedua: 'verifikator' },
  { dari: DISAHKAN_TO_LOLOS, tindakan: 'withdrawUsulan', oleh: PENGISI, ke: { ditarik: '' }, kedua: 'verifikator' },
  { dari: ['tidak_disepakati'], tindakan: 'grantKeberatan', oleh: { kepala_opd: 'penelaah' }, ke: { daftar_akhir: '' }, kedua: 'penelaah' },
  { dari: ['tidak_layak'], tindakan: 'grantKeberatan', oleh: { kepala_opd: 'penelaah' }, ke: { terverifikasi_lapangan: '' }, kedua: 'penelaah' },
  { dari: ['tidak_ditetapkan'], tindakan: 'grantKeberatan', oleh: { kepala_opd: 'penelaah' }, ke: { lolos: '' }, kedua: 'penelaah' },
] as const satisfies readonly Baris[]
export type Tindakan = (typeof ALUR)[number]['tindakan']

/** One step, flat, as a row of usulan_alur. */
export interface Langkah {
  dari: Dari
  tindakan: Tindakan
  peran: Peran
  ke: Status
  jalur: Jalur
  jendela: SyaratJendela
  kelas: Kelas
  kelas_kedua: Kelas | ''
  beralasan: Beralasan
}

/** The table, one row for each combination. */
export const LANGKAH: readonly Langkah[] = ALUR.flatMap(flatten)

function flatten(baris: Baris & { tindakan: Tindakan }): Langkah[] {
  const { tindakan, jendela = '', kedua: kelas_kedua = '' } = baris
  return baris.dari.flatMap((dari) =>
    entries(baris.oleh).flatMap(([peran, kelas]) =>
      entries(baris.ke).flatMap(([ke, beralasan]) =>
        (baris.jalur ?? JALUR).map((jalur) => ({
          dari,
          tindakan,
          peran,
          ke,
          jalur,
          jendela,
          kelas,
          kelas_kedua,
          beralasan,
        })),
      ),
    ),
  )
}

function entries<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][]
}
