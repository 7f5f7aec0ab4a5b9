import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Actor } from '../src/db/transaction.ts'
import { runAct } from '../src/jejak/act.ts'
import { createKunciForTest, type Kunci } from '../src/kunci/kunci.ts'
import { normalizeNama } from '../src/lib/nama.ts'
import { cariIndividu } from '../src/pemadanan/cari-individu.ts'
import { cariMirip } from '../src/pemadanan/cari-mirip.ts'
import { openModel } from '../src/pemadanan/mesin/nilai-daring.ts'
import { cellsOf } from '../src/pemadanan/rekaman-store.ts'
import { faktaOf, type IndividuFakta } from '../src/penduduk/individu.ts'
import { versiCell } from '../src/penduduk/individu-store.ts'
import { kunciOf } from '../src/penduduk/kunci-cari.ts'
import { Acak } from '../src/simulasi/acak.ts'
import { generatePopulasi } from '../src/simulasi/generate-populasi.ts'
import { misspell } from '../src/simulasi/kesalahan.ts'
import type { IndividuSintetis } from '../src/simulasi/keluarga-sintetis.ts'
import { KABKOTA_SUKU } from './penduduk-padan.ts'
import { loadWilayah } from '../src/wilayah/wilayah.ts'
import { root } from '../test/support/cluster.ts'
import { createTestDatabase, type TestDatabase } from '../test/support/database.ts'
import type { BenchRow } from './row.ts'

/** People of one regency; a larger register has more of them. */
const SEKABKOTA = 300_000
const TANYA = 1_000
const SEKALI = 10_000

/** What an officer knows: so many letters of the birth date, and the village or not. */
interface TanyaBentuk {
  nama: string
  letters: number
  isDesa: boolean
}

const TANYA_LIST: readonly TanyaBentuk[] = [
  { nama: 'nama salah tulis dan tanggal lahir', letters: 10, isDesa: false },
  { nama: 'nama salah tulis, desa, dan tahun lahir', letters: 4, isDesa: true },
  { nama: 'nama salah tulis dan desa', letters: 0, isDesa: true },
  { nama: 'nama salah tulis dan tahun lahir', letters: 4, isDesa: false },
  { nama: 'nama salah tulis saja', letters: 0, isDesa: false },
]

interface Orang
  extends Pick<IndividuSintetis, 'individu_id' | 'nama_lengkap' | 'tanggal_lahir' | 'kode_desa'> {
  suku: string
  fakta: IndividuFakta
}

/** Officers' search in a register of `jumlah` people: how often the person meant is among the first ten, and how fast. */
export async function bench(jumlah = 300_000): Promise<BenchRow[]> {
  const uji = await createTestDatabase()
  try {
    const kunci = createKunciForTest()
    const asked = await writeRegister(uji, kunci, jumlah)
    const rows: BenchRow[] = []
    for (const tanya of TANYA_LIST) rows.push(...(await measure(uji, kunci, { ...tanya, asked, jumlah })))
    return [...rows, await measureEntri(uji, kunci, asked, jumlah)]
  } finally {
    await uji.close()
  }
}

async function measure(
  uji: TestDatabase,
  kunci: Kunci,
  { nama, letters, isDesa, asked, jumlah }: TanyaBentuk & { asked: readonly Orang[]; jumlah: number },
): Promise<BenchRow[]> {
  const padan = openModel(readFileSync(join(root, 'data', 'pemadanan', 'model-individu.json'), 'utf8'))
  const acak = new Acak(11, nama)
  const times: number[] = []
  const found = new Map<string, { semua: number; pertama: number; sepuluh: number }>()
  for (const orang of asked) {
    const kode_kabkota = orang.kode_desa.slice(0, 4)
    const typed = misspell(acak, orang.nama_lengkap)
    const lahir = orang.tanggal_lahir?.slice(0, letters) || null
    const began = performance.now()
    const { temuan } = await runAct({ db: uji.db, kunci }, officerOf(kode_kabkota), (act) =>
      cariIndividu(act, padan, { kode_kabkota, desa: isDesa ? [orang.kode_desa] : [], nama: typed, lahir }),
    )
    times.push(performance.now() - began)
    const at = temuan.findIndex(({ individu_id }) => individu_id === orang.individu_id)
    for (const kelompok of ['semua', ...groupsOf(orang)]) {
      const one = found.get(kelompok) ?? { semua: 0, pertama: 0, sepuluh: 0 }
      one.semua += 1
      if (at === 0) one.pertama += 1
      if (at >= 0) one.sepuluh += 1
      found.set(kelompok, one)
    }
  }
  times.sort((a, b) => a - b)
  const p = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  // by people once is enough
  const shown = [...found].filter(([kelompok]) => kelompok === 'semua' || letters === 10)
  return shown.map(([kelompok, { semua, pertama, sepuluh }]) => ({
    nama: `cari petugas, ${jumlah.toLocaleString('id')} orang, ${nama}${kelompok === 'semua' ? '' : `: ${kelompok}`}`,
    hasil: `10 teratas ${(sepuluh / semua).toFixed(3)}, pertama ${(pertama / semua).toFixed(3)} (${semua} tanya)${
      kelompok === 'semua' ? `; p50 ${p(0.5).toFixed(0)} ms, p95 ${p(0.95).toFixed(0)} ms` : ''
    }`,
    ...(kelompok === 'semua' &&
      letters === 10 && {
        anggaran: `10 teratas ≥ 0,97; p95 ≤ 200 ms: ${sepuluh / semua >= 0.97 && p(0.95) <= 200 ? 'tercapai' : 'belum'}`,
      }),
  }))
}

/** A person who comes again, another clerk's spelling and all: how often the first is shown, and how long it takes. */
async function measureEntri(
  uji: TestDatabase,
  kunci: Kunci,
  asked: readonly Orang[],
  jumlah: number,
): Promise<BenchRow> {
  const padan = openModel(readFileSync(join(root, 'data', 'pemadanan', 'model-individu.json'), 'utf8'))
  const acak = new Acak(12, 'entri')
  const times: number[] = []
  let found = 0
  for (const { fakta, individu_id, kode_desa, nama_lengkap } of asked) {
    const typed = { ...fakta, no_kk: null, nik: null, nama_lengkap: misspell(acak, nama_lengkap) }
    const began = performance.now()
    const mirip = await runAct({ db: uji.db, kunci }, officerOf(kode_desa.slice(0, 4)), (act) =>
      cariMirip(act, padan, cellsOf(typed)),
    )
    times.push(performance.now() - began)
    if (mirip.some((one) => one.individu_id === individu_id)) found += 1
  }
  times.sort((a, b) => a - b)
  const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN
  return {
    nama: `orang baru diperiksa saat dimasukkan, ${jumlah.toLocaleString('id')} orang, tanpa NIK`,
    hasil: `tampil ${(found / asked.length).toFixed(3)} (${asked.length} orang); p95 ${p95.toFixed(0)} ms`,
    anggaran: `p95 ≤ 50 ms: ${p95 <= 50 ? 'tercapai' : 'belum'}`,
  }
}

function officerOf(kabkota: string): Actor {
  return { petugas_id: null, peran: 'verifikator', kabkota, desa: '' }
}

function groupsOf({ suku, nama_lengkap }: Orang): string[] {
  return [suku, ...(normalizeNama(nama_lengkap).tokens.length === 1 ? ['satu kata'] : [])]
}

/** Fills the register regency by regency; returns people to ask for, of the regencies where one people is nearly all. */
async function writeRegister(uji: TestDatabase, kunci: Kunci, jumlah: number): Promise<Orang[]> {
  const known = Object.entries(KABKOTA_SUKU)
  const others = [...loadWilayah().values()].filter(
    ({ kode, tingkat }) => tingkat === 2 && !(kode in KABKOTA_SUKU),
  )
  const count = Math.max(known.length, Math.ceil(jumlah / SEKABKOTA))
  const regencies = [...known, ...others.map(({ kode }): [string, string] => [kode, ''])].slice(0, count)
  const asked: Orang[] = []
  await uji.owner.query('drop index individu_kunci_cari, individu_cek, individu_tanpa_kunci')
  for (const [kode_kabkota, suku] of regencies)
    asked.push(
      ...(await writeKabkota(uji.owner, kunci, { kode_kabkota, suku, jumlah: Math.ceil(jumlah / count) })),
    )
  await uji.owner.query("set maintenance_work_mem = '1GB'")
  await uji.owner.query(
    'create index individu_kunci_cari on individu using gin (kunci_cari) with (fastupdate = off)',
  )
  await uji.owner.query('vacuum analyze individu, kunci.kunci_subjek')
  return asked
}

async function writeKabkota(
  owner: pg.Client,
  kunci: Kunci,
  { kode_kabkota, suku, jumlah }: { kode_kabkota: string; suku: string; jumlah: number },
): Promise<Orang[]> {
  const each = Math.max(1, Math.floor(jumlah / (TANYA / Object.keys(KABKOTA_SUKU).length)))
  const asked: Orang[] = []
  let some: Orang[] = []
  let written = 0
  for (const { anggota } of generatePopulasi({ kode_kabkota, keluarga: jumlah, seed: 5 })) {
    for (const fakta of anggota) {
      const { individu_id, nama_lengkap, tanggal_lahir, kode_desa } = fakta
      const orang = { individu_id, nama_lengkap, tanggal_lahir, kode_desa, suku, fakta: faktaOf(fakta) }
      if (suku !== '' && written % each === 0) asked.push(orang)
      some.push(orang)
      written += 1
    }
    if (some.length >= SEKALI || written >= jumlah) {
      await insert(owner, kunci, some)
      some = []
    }
    if (written >= jumlah) break
  }
  return asked
}

async function insert(owner: pg.Client, kunci: Kunci, some: readonly Orang[]): Promise<void> {
  const norm = some.map(({ nama_lengkap }) => normalizeNama(nama_lengkap).norm)
  const kunciCari = some.map((one, at) => `{${kunciOf({ ...one, nama_norm: norm[at] ?? '' }).join()}}`)
  const column = <K extends keyof Orang>(name: K) => some.map((one) => one[name])
  const wrapped = some.map(({ individu_id }) => kunci.newSubjekKey(individu_id))
  await owner.query(
    `insert into individu (individu_id, kode_desa, kode_kabkota, nama_lengkap, nama_norm, tanggal_lahir, kunci_cari)
     select id, desa, left(desa, 4), nama, norm, lahir, kunci::integer[]
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[]) as i (id, desa, nama, norm, lahir, kunci)`,
    [
      column('individu_id'),
      column('kode_desa'),
      column('nama_lengkap'),
      norm,
      column('tanggal_lahir'),
      kunciCari,
    ],
  )
  await owner.query(
    `insert into kunci.kunci_subjek (subjek_id, terbungkus, versi_kek, kode_kabkota)
     select * from unnest($1::uuid[], $2::bytea[], $3::smallint[], $4::text[])`,
    [
      column('individu_id'),
      wrapped.map(({ terbungkus }) => terbungkus),
      wrapped.map(({ versi_kek }) => versi_kek),
      some.map(({ kode_desa }) => kode_desa.slice(0, 4)),
    ],
  )
  await owner.query(
    `insert into individu_versi (individu_id, versi, sumber, tanggal_sumber, isi_enc, kode_kabkota)
     select i.id, 1, 'bench', '2026-01-01', i.isi, i.kabkota from unnest($1::uuid[], $2::bytea[], $3::text[]) as i (id, isi, kabkota)`,
    [
      column('individu_id'),
      some.map(({ individu_id, fakta }, at) => {
        const key = wrapped[at]?.kunci
        if (!key) throw new Error('a person without a key')
        return kunci.encryptField(key, versiCell(individu_id, 1), JSON.stringify(fakta))
      }),
      some.map(({ kode_desa }) => kode_desa.slice(0, 4)),
    ],
  )
}
