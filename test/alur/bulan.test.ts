import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { createBerkas } from '../../src/impor/berkas.ts'
import { openBerkas } from '../../src/kunci/berkas.ts'
import { createKunciForTest } from '../../src/kunci/kunci.ts'
import { findPenetapan, readDaftar } from '../../src/penetapan/penetapan-store.ts'
import { playBulan } from '../../src/simulasi/bulan.ts'
import { openBulanJam } from '../../src/simulasi/bulan-jam.ts'
import { type LaporanBulan, readLaporan } from '../../src/simulasi/bulan-laporan.ts'
import { asSistem, type Panggung } from '../../src/simulasi/bulan-panggung.ts'
import { sistemOf } from '../../src/simulasi/bulan-petugas.ts'
import { CONTOH, type Contoh, createContoh } from '../../src/simulasi/contoh.ts'
import { loadPopulasi } from '../../src/simulasi/muat.ts'
import { type DukcapilProcess, spawnDukcapil } from '../../src/simulasi/spawn-dukcapil.ts'
import { ALASAN_TIDAK_LAYAK } from '../../src/usulan/alasan.ts'
import { loadWilayah } from '../../src/wilayah/wilayah.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

// The month that npm start plays, through the same acts, twice, on two fresh databases.
const folder = mkdtempSync(join(tmpdir(), 'setara-bulan-'))
let dukcapil: DukcapilProcess
let contoh: Contoh
let first: Month
const databases: TestDatabase[] = []

interface Month {
  laporan: LaporanBulan
  daftar: string
  panggung: Panggung
  owner: TestDatabase['owner']
}

before(async () => {
  contoh = await createContoh(CONTOH, folder)
  dukcapil = await spawnDukcapil(contoh.dukcapilFile)
  first = await play()
})
after(async () => {
  await dukcapil.stop()
  await Promise.all(databases.map((database) => database.close()))
  rmSync(folder, { recursive: true, force: true })
})

async function play(): Promise<Month> {
  const database = await createTestDatabase()
  databases.push(database)
  const setara = { db: database.db, kunci: createKunciForTest() }
  const jam = await openBulanJam(database.url('setara_migrasi'))
  const { kode_kabkota: kabkota, periode } = CONTOH
  const dir = join(folder, String(databases.length))
  const { kebenaran, berkasList, terdaftar } = contoh
  const panggung: Panggung = {
    setara,
    jam,
    kabkota,
    periode,
    kebenaran,
    berkas: openBerkas(dir),
    nasib: new Map(),
  }
  await loadPopulasi(setara, sistemOf(kabkota), terdaftar)
  const impor = { ...setara, wilayah: loadWilayah(), berkas: createBerkas(dir) }
  await playBulan({ panggung, impor, berkasList, dukcapil, onStep: () => {} })
  await jam.clear()
  await jam.close()
  return {
    panggung,
    owner: database.owner,
    laporan: await readLaporan(panggung),
    daftar: await readList(panggung),
  }
}

function readList(panggung: Panggung): Promise<string> {
  return asSistem(panggung, async (act) => {
    const penetapan = await findPenetapan(act, panggung.kabkota, panggung.periode)
    assert.ok(penetapan)
    const parts: string[] = []
    await readDaftar(act, penetapan, (lines) => void parts.push(lines))
    return parts.join('')
  })
}

const names = (rows: readonly { nama: string; jumlah: number }[]) =>
  rows.filter((row) => row.jumlah > 0).map((row) => row.nama)

test('the month shows every end', () => {
  const status = names(first.laporan.status)
  for (const nama of [
    'ditetapkan',
    'tidak_layak',
    'tidak_disepakati',
    'layak',
    'ditarik',
    'duplikat',
    'menunggu_nik',
    'perlu_dilengkapi',
    'tidak_ditetapkan',
  ]) {
    assert.ok(status.includes(nama), nama)
  }
  for (const nama of [
    'diajukan',
    'daftar_awal',
    'daftar_akhir',
    'terverifikasi_lapangan',
    'disahkan',
    'dikirim',
  ]) {
    assert.ok(!status.includes(nama), `nobody is left at ${nama}`)
  }
  assert.deepEqual(
    names(first.laporan.cerita).length,
    first.laporan.cerita.length,
    JSON.stringify(first.laporan.cerita),
  )
})

test('nobody is listed as refused without each kind of reason having been met', () => {
  const alasan = names(first.laporan.alasan)
  for (const kode of Object.keys(ALASAN_TIDAK_LAYAK)) assert.ok(alasan.includes(kode), kode)
})

test('every reason of the penetapan occurs', () => {
  const kode = names(first.laporan.penetapan)
  for (const nama of [
    'dtks.ditetapkan',
    'dtks.dikeluarkan_menolak',
    'program.masuk_kuota',
    'program.di_luar_kuota',
    'program.desil_di_luar_sasaran',
    'program.menunggu_desil',
    'program.menunggu_nik',
    'program.dikecualikan',
  ]) {
    assert.ok(kode.includes(nama), nama)
  }
})

test('no case is lost: each that came in is in a status, and each that is no end has somebody to act', async () => {
  const { rows } = await first.owner.query<{ usulan: string; baris: string }>(`
    select (select count(*) from usulan) as usulan, (select count(*) from usulan where status = 'draf') as baris`)
  const total = first.laporan.status.reduce((sum, row) => sum + row.jumlah, 0)
  assert.equal(String(total), rows[0]?.usulan)
  assert.equal(rows[0]?.baris, '0')
})

test('the name of the list is the hash of its lines', () => {
  assert.equal(createHash('sha256').update(first.daftar).digest('hex'), first.laporan.nama_daftar)
})

test('the same month on a fresh database gives the same bytes', async () => {
  const second = await play()
  assert.equal(second.daftar, first.daftar)
  assert.deepEqual(second.laporan, first.laporan)
})

test('what the villages sent in carries the faults that were put there, and their people are kept', async () => {
  const lines =
    readFileSync(contoh.berkasList[0] ?? '', 'utf8')
      .trimEnd()
      .split('\n').length - 1
  const { rows } = await asSistem(first.panggung, (act) =>
    sql<{ tersimpan: number; galat: number }>`
      select (select jumlah_tersimpan from impor) as tersimpan, (select count(*)::int from impor_galat where keras) as galat
    `.execute(act.tx),
  )
  assert.ok((rows[0]?.tersimpan ?? 0) > lines * 0.97, 'anomalies mark, they never drop a person')
  assert.ok((rows[0]?.galat ?? 0) > 5)
})
