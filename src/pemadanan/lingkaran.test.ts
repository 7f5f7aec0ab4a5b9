import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { createKasus, paraf, readKasus, step } from '../../test/support/kasus.ts'
import { act, actor, createPanggung } from '../../test/support/panggung.ts'
import { drainQueue } from '../../test/support/queue.ts'
import { orang } from '../../test/support/orang.ts'
import { readConfig } from '../main/config.ts'
import { createJobs } from '../main/job-list.ts'
import { taskListOf } from '../main/worker.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { type DukcapilServer, startDukcapil } from '../simulasi/dukcapil-server.ts'
import { acceptMatch } from './accept-match.ts'
import { acceptSelisih, initialSelisih } from './accept-selisih.ts'
import { enqueuePeriksa } from './enqueue-padan.ts'
import { matchUsulan } from './match-usulan.ts'
import { recordKabarDuka } from './record-kabar-duka.ts'
import { repairIndividu } from './repair-individu.ts'
import { recordNik, repairUsulan } from './repair-usulan.ts'
import { MASA_PADAN } from './tugas-padan.ts'

// The loop: the registry sees a difference, somebody has the task, one side mends it, agreement closes it.
const home = mkdtempSync(join(tmpdir(), 'setara-lingkaran-'))
const uji = await createTestDatabase()
const panggung = await createPanggung(uji)
let dukcapil: DukcapilServer | undefined
after(async () => {
  await dukcapil?.close()
  await uji.close()
  rmSync(home, { recursive: true })
})

type Row = Record<'NIK' | 'NAMA_LGKP', string> & Record<string, string>
const rows = new Map<string, Row>()

/** What the registry holds from now on; then the queue is worked, as a worker would. */
async function work(...changed: Row[]): Promise<void> {
  for (const row of changed) rows.set(row.NIK, row)
  const file = join(home, 'dukcapil.jsonl')
  writeFileSync(
    file,
    [...rows.values()].map((row) => `${JSON.stringify({ TGL_LHR: '1961-08-17', ...row })}\n`).join(''),
  )
  await dukcapil?.close()
  dukcapil = await startDukcapil(file, 0)
  const config = readConfig({ SETARA_DATA: home, SETARA_DUKCAPIL_URL: dukcapil.url })
  await drainQueue(uji, taskListOf(createJobs({ ...panggung.setara, config })))
}

let nomor = 0
async function register(nama_lengkap: string): Promise<{ individu_id: string; nik: string }> {
  const nik = `320101570861${String(++nomor).padStart(4, '0')}`
  const row = orang(nama_lengkap, { nik, tanggal_lahir: '1961-08-17' })
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, [row]))
  await check(row.individu_id)
  return { individu_id: row.individu_id, nik }
}

const check = (individu_id: string) =>
  act(panggung, 'sistem', ({ tx }) => enqueuePeriksa(tx, { individu_id, kode_kabkota: '3201' }))

async function tasksOf(individu_id: string): Promise<string[]> {
  const found = await uji.owner.query<{ teks: string }>(
    `select concat_ws(' ', kode, status, peran, ditutup_karena, p.nama) as teks
     from anomali a left join petugas p on p.petugas_id = a.ditutup_oleh
     where individu_id = $1 and sumber = 'dukcapil' order by a.created_at, a.ditutup_pada nulls last`,
    [individu_id],
  )
  return found.rows.map(({ teks }) => teks)
}

async function standOf(individu_id: string): Promise<string> {
  const found = await uji.owner.query<{ teks: string }>(
    `select i.status_padan || ' ' || i.status_hidup as teks from individu i where individu_id = $1`,
    [individu_id],
  )
  return found.rows[0]?.teks ?? ''
}

const hari = async (tanggal: string) => uji.setJam(`${tanggal}T09:00:00+07:00`)
const DESA = { sumber: 'desa', tanggal_sumber: '2026-11-11' }

test('mended in the village: asked again at once, and agreement closes the task, with when, by whom, why', async () => {
  const { individu_id, nik } = await register('Ratno')
  await work({ NIK: nik, NAMA_LGKP: 'RATNA' })
  assert.deepEqual(await tasksOf(individu_id), ['padan.tidak_padan terbuka operator_desa'])
  await hari('2026-11-11')
  await act(panggung, 'rina', (a) =>
    repairIndividu(a, { ...DESA, individu_id, fakta: { nama_lengkap: 'Ratna' } }),
  )
  assert.deepEqual(
    await tasksOf(individu_id),
    ['padan.tidak_padan terbuka operator_desa'],
    'not by our own word',
  )
  await work()
  assert.deepEqual(await tasksOf(individu_id), ['padan.tidak_padan diperbaiki operator_desa padan'])
  assert.equal(await standOf(individu_id), 'padan hidup')
  const { rows: closed } = await uji.owner.query<{ ditutup_pada: Date }>(
    'select ditutup_pada from anomali where individu_id = $1',
    [individu_id],
  )
  assert.equal(closed[0]?.ditutup_pada.toISOString(), '2026-11-11T02:00:00.000Z')
})

test('a repair that changes what differs leaves the next task in place of the last', async () => {
  const { individu_id, nik } = await register('Joko Susilo')
  await work({ NIK: nik, NAMA_LGKP: 'SITI KHADIJAH' })
  await hari('2026-11-12')
  await act(panggung, 'rina', (a) =>
    repairIndividu(a, { ...DESA, individu_id, fakta: { nama_lengkap: 'Siti Kadijah' } }),
  )
  await work()
  assert.deepEqual(await tasksOf(individu_id), [
    'padan.tidak_padan diperbaiki operator_desa berubah',
    'padan.padan_sebagian terbuka operator_desa',
  ])
})

test('who may not work among people’s papers mends nothing', async () => {
  const { individu_id } = await register('Wayan Sudana')
  const bad = act(panggung, 'hendra', (a) => repairIndividu(a, { ...DESA, individu_id, fakta: {} }))
  await assert.rejects(bad, { code: 'sesi.peran_salah' })
  await work()
})

test('mended at the registry: the next asking finds it, closes the task, and lets a waiting case go on', async () => {
  const { usulan_id, warga } = await createKasus(panggung, 'Yohanes Bria', 'menunggu_nik')
  const nik = '3201015708617777'
  await act(panggung, 'rina', (a) =>
    recordNik(a, { ...DESA, usulan_id, nik, peristiwa_id: uuidFrom('nik', usulan_id) }),
  )
  await work({ NIK: nik, NAMA_LGKP: 'MARIA GORETI' })
  assert.equal((await readKasus(panggung, usulan_id)).status, 'perlu_perbaikan')
  assert.deepEqual(await tasksOf(warga.individu_id), ['padan.tidak_padan terbuka operator_desa'])
  await check(warga.individu_id)
  await work({ NIK: nik, NAMA_LGKP: 'YOHANES BRIA' })
  assert.equal((await readKasus(panggung, usulan_id)).status, 'padan')
  assert.deepEqual(await tasksOf(warga.individu_id), ['padan.tidak_padan diperbaiki operator_desa padan'])
})

test('a case repaired in the village is asked about at once, not at the full hour', async () => {
  const { usulan_id } = await createKasus(panggung, 'Agus Salim', 'menunggu_nik')
  const nik = '3201015708618888'
  await act(panggung, 'rina', (a) =>
    recordNik(a, { ...DESA, usulan_id, nik, peristiwa_id: uuidFrom('nik', usulan_id) }),
  )
  await work({ NIK: nik, NAMA_LGKP: 'AGUS SALEH' })
  assert.equal((await readKasus(panggung, usulan_id)).status, 'perlu_perbaikan')
  const fakta = { nama_lengkap: 'Agus Saleh' }
  await act(panggung, 'rina', (a) =>
    repairUsulan(a, { ...DESA, usulan_id, peristiwa_id: uuidFrom('perbaiki', usulan_id), fakta }),
  )
  await work()
  assert.equal((await readKasus(panggung, usulan_id)).status, 'padan')
})

test('two humans accept a difference: closed, and the same answer again opens nothing', async () => {
  const { individu_id, nik } = await register('Siti Aminah')
  await work({ NIK: nik, NAMA_LGKP: 'SITI AMINNAH' })
  const accept = (petugas_kedua_id: string) =>
    act(panggung, 'ratna', (a) => acceptSelisih(a, { individu_id, petugas_kedua_id }))
  await assert.rejects(accept(panggung.petugas.sri), { code: 'usulan.tanpa_paraf' })
  await assert.rejects(
    act(panggung, 'rina', (a) => initialSelisih(a, { individu_id })),
    { code: 'sesi.peran_salah' },
  )
  await act(panggung, 'sri', (a) => initialSelisih(a, { individu_id }))
  await act(panggung, 'sri', (a) => initialSelisih(a, { individu_id }))
  await accept(panggung.petugas.sri)
  const closed = ['padan.padan_sebagian dijelaskan operator_desa diterima ratna']
  assert.deepEqual(await tasksOf(individu_id), closed)
  await check(individu_id)
  await work()
  assert.deepEqual(await tasksOf(individu_id), closed)
  await assert.rejects(accept(panggung.petugas.sri), { code: 'pemadanan.tidak_ada' })
})

test('the registry says dead: a task and nothing else; the family’s word or a second source gives it effect', async () => {
  const { individu_id, nik } = await register('Slamet Riyadi')
  await work({ NIK: nik, NAMA_LGKP: 'SLAMET RIYADI', RESPON: 'Data Meninggal Dunia' })
  assert.equal(await standOf(individu_id), 'meninggal hidup')
  await check(individu_id)
  await work()
  assert.equal(await standOf(individu_id), 'meninggal hidup', 'said twice it is one source still')
  const tell = (arah: 'meninggal' | 'hidup', sumber: 'desa' | 'keluarga', nomor: string) =>
    act(panggung, 'rina', (a) =>
      recordKabarDuka(a, {
        keterangan_id: uuidFrom('kabar', individu_id, nomor),
        individu_id,
        arah,
        sumber,
        bukti: 'Disampaikan di kantor desa.',
      }),
    )
  await tell('meninggal', 'desa', '1')
  assert.equal(await standOf(individu_id), 'meninggal meninggal')
  assert.deepEqual(await tasksOf(individu_id), ['padan.meninggal dijelaskan operator_desa meninggal rina'])
  await tell('hidup', 'keluarga', '2')
  assert.equal(await standOf(individu_id), 'meninggal hidup', 'contested: living again at once')
})

test('two humans find the dead alive: the case goes on, and the person counts as living', async () => {
  const { usulan_id, warga } = await createKasus(panggung, 'Nur Hasanah', 'menunggu_nik')
  const nik = '3201015708619999'
  await act(panggung, 'rina', (a) =>
    recordNik(a, { ...DESA, usulan_id, nik, peristiwa_id: uuidFrom('nik', usulan_id) }),
  )
  await work({ NIK: nik, NAMA_LGKP: 'NUR HASANAH', RESPON: 'Data Meninggal Dunia' })
  assert.equal((await readKasus(panggung, usulan_id)).status, 'perlu_perbaikan')
  await paraf(panggung, usulan_id, actor(panggung, 'sri'), 'acceptMatch')
  await act(panggung, 'ratna', (a) =>
    acceptMatch(a, {
      usulan_id,
      peristiwa_id: uuidFrom('terima', usulan_id),
      petugas_kedua_id: panggung.petugas.sri,
    }),
  )
  assert.equal((await readKasus(panggung, usulan_id)).status, 'padan')
  assert.deepEqual(await tasksOf(warga.individu_id), [
    'padan.meninggal dijelaskan operator_desa diterima ratna',
  ])
  const { rows: said } = await uji.owner.query(
    `select arah, sumber from kematian_keterangan where individu_id = $1 order by urutan`,
    [warga.individu_id],
  )
  assert.deepEqual(said, [
    { arah: 'meninggal', sumber: 'dukcapil' },
    { arah: 'hidup', sumber: 'kunjungan' },
  ])
})

test('a registry that takes back a death is heard, and only its own word falls', async () => {
  const { individu_id, nik } = await register('Maria Goreti')
  await work({ NIK: nik, NAMA_LGKP: 'MARIA GORETI', RESPON: 'Data Meninggal Dunia' })
  await act(panggung, 'rina', (a) =>
    recordKabarDuka(a, {
      keterangan_id: uuidFrom('kabar', individu_id),
      individu_id,
      arah: 'meninggal',
      sumber: 'desa',
      bukti: 'Kata ketua RT.',
    }),
  )
  assert.equal(await standOf(individu_id), 'meninggal meninggal')
  await check(individu_id)
  await work({ NIK: nik, NAMA_LGKP: 'MARIA GORETI' })
  assert.equal(await standOf(individu_id), 'padan hidup')
})

test('who agreed lately, with the same facts, is not asked about again for a case', async () => {
  const { usulan_id, warga } = await createKasus(panggung, 'Dewi Sartika', 'disahkan')
  const fakta = { nik: '3201015708616666' }
  const { individu_id } = warga
  await act(panggung, 'rina', (a) => repairIndividu(a, { ...DESA, individu_id, fakta }))
  await work({ NIK: fakta.nik, NAMA_LGKP: 'DEWI SARTIKA' })
  await step(panggung, usulan_id, 'sistem', 'sendBatch', 'dikirim')
  const match = (tanggal: string) => async () => {
    await hari(tanggal)
    const findDukcapil = () => assert.fail('nobody is to be asked')
    const deps = { ...panggung.setara, findDukcapil, masa: MASA_PADAN }
    return matchUsulan(deps, actor(panggung, 'sistem'), { kode_kabkota: '3201', run_id: tanggal })
  }
  await assert.rejects(match('2027-02-01'), /nobody is to be asked/, 'the answer serves no longer')
  assert.deepEqual([...(await match('2026-11-13')())], [['padan', 1]])
  assert.equal((await readKasus(panggung, usulan_id)).status, 'padan')
})
