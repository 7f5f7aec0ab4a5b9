import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../test/support/cluster.ts'
import { createTestDatabase } from '../../test/support/database.ts'
import { roleUrls } from '../db/prepare-database.ts'
import { enqueueImpor } from '../impor/impor-jobs.ts'
import { startImpor } from '../impor/run-impor.ts'
import { runAct } from '../jejak/act.ts'
import { openKunci } from '../kunci/kunci.ts'
import { tambahPetugas } from '../petugas/petugas-command.ts'
import { findActor } from '../petugas/petugas-store.ts'
import { readConfig } from './config.ts'
import { createImporDeps } from './impor-deps.ts'
import { createLog } from './log.ts'
import { startWorker } from './worker.ts'

const FAMILIES = 1_000
const home = mkdtempSync(join(tmpdir(), 'setara-uji-'))
const uji = await createTestDatabase()
const lines: string[] = []
const setara = {
  config: readConfig({ SETARA_DATA: home }),
  db: uji.db,
  kunci: openKunci(home),
  log: createLog('info', { write: (line) => void lines.push(line) }),
  urls: roleUrls(uji.url),
}
after(async () => {
  await uji.close()
  rmSync(home, { recursive: true })
})

const deps = createImporDeps(setara)
const petugas_id = await tambahPetugas(setara, {
  nama: 'Rina',
  peran: 'operator_desa',
  wilayah: '3204',
  dasar: 'SK 1/2026',
  mulai: '2020-01-01',
})
const rina = await findActor(uji.db, petugas_id)

async function begin(name: string, text: string, hasJob = true): Promise<string> {
  const path = join(home, name)
  writeFileSync(path, text)
  const impor = await startImpor(deps, rina, { path, nama_berkas: name, tanggal: '2026-11-21' })
  if (hasJob) await runAct(setara, rina, (act) => enqueueImpor(act, impor))
  rmSync(path)
  return impor.impor_id
}

const read = async <T extends object>(statement: string, ...values: string[]) =>
  (await uji.owner.query<T>(statement, values)).rows[0]
const findState = (impor_id: string) =>
  read<{ tahap: string; kursor: number; jumlah_tersimpan: number }>(
    'select tahap, kursor, jumlah_tersimpan from impor where impor_id = $1',
    impor_id,
  )
const countOf = async (table: string) =>
  (await read<{ n: number }>(`select count(*)::int as n from ${table}`))?.n ?? 0

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1200; i++) {
    if (await isSo()) return
    await sleep(50)
  }
  assert.fail('it never came to that')
}

const HEADER = 'no_kk,nama_lengkap,nama_ibu_kandung,hubungan_keluarga,kode_desa\n'
const family = (i: number) =>
  ['kepala keluarga', 'istri', 'anak']
    .map((hubungan) => `32040101011${String(i).padStart(5, '0')},Orang Contoh,Sari,${hubungan},3204092005\n`)
    .join('')

test('a worker is killed in the middle of an import: the next one goes on, nothing lost, nothing twice', async () => {
  const text = HEADER + Array.from({ length: FAMILIES }, (_, i) => family(i)).join('')
  const impor_id = await begin('besar.csv', text)
  const script = join(root, 'test', 'support', 'worker-child.ts')
  const child = spawn(
    process.execPath,
    [script, home, setara.urls.setara_petugas, setara.urls.setara_pekerja],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  await until(async () => ((await findState(impor_id))?.kursor ?? 0) > 0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const cut = await findState(impor_id)
  assert.equal(cut?.tahap, 'disimpan', 'killed in the middle')
  assert.equal(await countOf('graphile_worker._private_jobs where locked_by is not null'), 1)

  const worker = await startWorker(setara)
  try {
    await until(async () => (await findState(impor_id))?.tahap === 'selesai')
    await until(async () => (await countOf('graphile_worker._private_jobs')) === 0)
  } finally {
    await worker.stop()
  }
  assert.equal((await findState(impor_id))?.jumlah_tersimpan, FAMILIES * 3)
  assert.equal(await countOf('usulan'), FAMILIES * 3)
  assert.equal(await countOf('keluarga'), FAMILIES)
})

test('an import without a job, cut off at the command line, goes on when a worker starts', async () => {
  const impor_id = await begin('yusuf.csv', `${HEADER},Yusuf Contoh,Nur,,3204092005\n`, false)
  const worker = await startWorker(setara)
  try {
    await until(async () => (await findState(impor_id))?.tahap === 'selesai')
    await until(async () => (await countOf('graphile_worker._private_jobs')) === 0)
  } finally {
    await worker.stop()
  }
  const row = await read<{ petugas_id: string; peran: string }>(
    'select p.petugas_id, p.peran from usulan u join usulan_peristiwa p using (usulan_id) where u.impor_id = $1',
    impor_id,
  )
  assert.deepEqual(row, { petugas_id, peran: 'operator_desa' })
})

test('an officer whose role has ended imports no more; the failure is kept and logged without words of theirs', async () => {
  const impor_id = await begin('siti.csv', `${HEADER},Siti Kenari,Nur,,3204092005\n`)
  await uji.owner.query(`update penugasan set sampai = '2021-01-01'`)
  const worker = await startWorker(setara)
  try {
    await until(
      async () => (await countOf('graphile_worker._private_jobs where last_error is not null')) === 1,
    )
  } finally {
    await worker.stop()
  }
  assert.equal((await findState(impor_id))?.jumlah_tersimpan, 0)
  const kept = await read<{ last_error: string }>(
    'select last_error from graphile_worker._private_jobs where last_error is not null',
  )
  assert.equal(kept?.last_error.split('\n')[0], 'impor.lanjut sesi.peran_salah')
  const failed = lines.filter((line) => line.includes('tugas.gagal')).join()
  assert.match(failed, /"tugas":"impor\.lanjut"/)
  assert.match(failed, /sesi\.peran_salah/)
  assert.doesNotMatch(lines.join(), /Kenari/)
})
