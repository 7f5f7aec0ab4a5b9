import type { Actor } from '../../src/db/transaction.ts'
import { type Act, runAct } from '../../src/jejak/act.ts'
import { createKunciForTest, type Kunci } from '../../src/kunci/kunci.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { createIndividuBulk } from '../../src/penduduk/individu-store.ts'
import { HUBUNGAN } from '../../src/penduduk/keluarga.ts'
import { addAnggotaBulk, createKeluargaBulk } from '../../src/penduduk/keluarga-store.ts'
import { createPenugasan, createPetugas } from '../../src/petugas/petugas-store.ts'
import type { Peran } from '../../src/usulan/alur.ts'
import type { TestDatabase } from './database.ts'

/** Two villages of Kabupaten Bogor: Pondok Rajeg and Karadenan. */
export const DESA = '3201011001'
export const DESA_LAIN = '3201011002'
/** A day on which every window of the month is open. */
export const BUKA = '2026-11-10T09:00:00+07:00'
/** A day on which every window of the month is closed. */
export const TUTUP = '2026-11-20T09:00:00+07:00'

/** What a test plays on: a database of its own, a keystore, and the officers of one regency. */
export interface Panggung {
  uji: TestDatabase
  setara: { db: TestDatabase['db']; kunci: Kunci }
  petugas: Readonly<Record<NamaPetugas, string>>
}

const PETUGAS = {
  rina: ['operator_desa'],
  asep: ['petugas_lapangan'],
  dewi: ['petugas_lapangan'],
  budi: ['verifikator'],
  sri: ['verifikator'],
  hendra: ['kepala_opd'],
  ratna: ['pusdatin'],
  wayan: ['perguruan_tinggi'],
  lestari: ['menteri'],
  // A small office, where one human holds many roles: the guards must hold him all the same.
  yanto: ['operator_desa', 'petugas_lapangan', 'verifikator', 'kepala_opd'],
} as const satisfies Record<string, readonly Peran[]>
export type NamaPetugas = keyof typeof PETUGAS

const SISTEM: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar: 'SK Uji 1/2026' }

/** Officers in their roles, appointed for Kabupaten Bogor (the minister and pusdatin for the nation). */
export async function createPanggung(uji: TestDatabase): Promise<Panggung> {
  const setara = { db: uji.db, kunci: createKunciForTest() }
  await uji.setJam(BUKA)
  const petugas = Object.fromEntries(
    Object.keys(PETUGAS).map((nama) => [nama, uuidFrom('petugas', nama)]),
  ) as Record<NamaPetugas, string>
  const panggung = { uji, setara, petugas }
  await act(panggung, 'sistem', async (sistem) => {
    for (const [nama, perans] of Object.entries(PETUGAS)) {
      const petugas_id = uuidFrom('petugas', nama)
      await createPetugas(sistem, { petugas_id, nama })
      for (const peran of perans) await assign(sistem, petugas_id, peran)
    }
  })
  return panggung
}

async function assign(sistem: Act, petugas_id: string, peran: Peran): Promise<void> {
  const national = peran === 'menteri' || peran === 'pusdatin'
  await createPenugasan(sistem, {
    petugas_id,
    peran,
    kode_wilayah: national ? '' : '3201',
    mulai: '2022-01-01',
    sampai: null,
    dasar: 'SK Bupati 821/1/2022',
  })
}

/** An officer by name, in their first role or the one given; `warga` is a citizen by ticket, `sistem` the machine. */
export function actor(panggung: Panggung, nama: NamaPetugas | 'warga' | 'sistem', peran?: Peran): Actor {
  if (nama === 'sistem') return SISTEM
  const region = { kabkota: '3201', desa: '' }
  if (nama === 'warga') return { petugas_id: null, peran: 'pembuat', ...region }
  return { petugas_id: panggung.petugas[nama], peran: peran ?? PETUGAS[nama][0], ...region }
}

/** Runs an act as an officer by name. */
export function act<T>(
  panggung: Panggung,
  nama: Parameters<typeof actor>[1] | Actor,
  fn: (act: Act) => Promise<T>,
): Promise<T> {
  return runAct(panggung.setara, typeof nama === 'string' ? actor(panggung, nama) : nama, fn)
}

export interface Warga {
  individu_id: string
  keluarga_id: string
  kode_desa: string
}

/** A person with a family of their own. The name makes the ids, so each name lives once in a database. */
export async function createWarga(panggung: Panggung, nama: string, kode_desa = DESA): Promise<Warga> {
  const warga = {
    individu_id: uuidFrom('individu', nama),
    keluarga_id: uuidFrom('keluarga', nama),
    kode_desa,
  }
  const anggota = {
    hubungan_keluarga: HUBUNGAN.kepala_keluarga,
    dari: '2020-01-01',
    kode_kabkota: kode_desa.slice(0, 4),
  }
  await act(panggung, 'sistem', async (sistem) => {
    await createIndividuBulk(sistem, [
      { ...NOTHING_KNOWN, ...warga, nama_lengkap: nama, sumber: 'warga', tanggal_sumber: '2026-11-01' },
    ])
    await createKeluargaBulk(sistem, [{ ...warga, no_kk: null, sumber: 'warga' }])
    await addAnggotaBulk(sistem, [{ ...warga, ...anggota }])
  })
  return warga
}

const NOTHING_KNOWN = {
  nik: null,
  nama_ibu_kandung: null,
  tempat_lahir: null,
  tanggal_lahir: '1961-08-17',
  presisi_tanggal: 'hari',
  jenis_kelamin: 'P',
  telepon: null,
  alamat: null,
  status_kawin: null,
  pendidikan: null,
  pekerjaan: null,
  disabilitas: null,
  hamil_sampai: null,
} as const
