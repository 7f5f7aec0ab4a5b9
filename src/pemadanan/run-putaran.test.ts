import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../test/support/cluster.ts'
import { createTestDatabase } from '../../test/support/database.ts'
import { roleUrls } from '../db/prepare-database.ts'
import type { Actor } from '../db/transaction.ts'
import { openKunci } from '../kunci/kunci.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { generatePopulasi } from '../simulasi/generate-populasi.ts'
import { loadPopulasi } from '../simulasi/muat.ts'
import { spawnDukcapil } from '../simulasi/spawn-dukcapil.ts'
import { writePopulasi } from '../simulasi/tulis-populasi.ts'
import { createDukcapilClient } from './dukcapil-client.ts'
import type { Putaran } from './putaran-store.ts'
import { type PutaranInput, runPutaran } from './run-putaran.ts'
import { MASA_PADAN } from './tugas-padan.ts'

const OPTIONS = { kode_kabkota: '9501', keluarga: 300, seed: 7 }
const home = mkdtempSync(join(tmpdir(), 'setara-putaran-'))
await writePopulasi(OPTIONS, home)
const dukcapil = await spawnDukcapil(join(home, 'dukcapil.jsonl'))
const uji = await createTestDatabase()
after(async () => {
  await dukcapil.stop()
  await uji.close()
  rmSync(home, { recursive: true })
})
const setara = { db: uji.db, kunci: openKunci(home) }
const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '9501', desa: '', dasar: 'SK Uji 1/2026' }
await uji.setJam('2026-11-10T01:00:00+07:00')
await loadPopulasi(setara, sistem, generatePopulasi(OPTIONS))

const find = createDukcapilClient({ url: dukcapil.url, timeoutMs: 3000, pauseMs: 5, perSecond: 1000 })
const deps = { ...setara, findDukcapil: find, masa: MASA_PADAN }
const run = (nama: string, change: Partial<PutaranInput> = {}, findDukcapil = find) =>
  runPutaran({ ...deps, findDukcapil }, sistem, {
    putaran_id: uuidFrom('putaran uji', nama),
    kode_kabkota: '9501',
    jenis: 'permintaan',
    semua: false,
    ...change,
  })

const list = async <T extends object>(text: string) => (await uji.owner.query<T>(text)).rows
const count = async (query: string) =>
  Number((await list<{ n: number }>(`select count(*) as n from ${query}`))[0]?.n)
const everything = async () => ({
  pemadanan: await list('select * from pemadanan order by pemadanan_id'),
  anomali: await list('select * from anomali order by anomali_id'),
  individu: await list('select individu_id, status_padan, status_hidup from individu order by individu_id'),
  kematian: await list('select * from kematian_keterangan order by individu_id, urutan'),
})
const people = await count('individu')

test('a registry that is down: the round stops, nobody is worse off, and nothing is written about anybody', async () => {
  await dukcapil.setKendali({ mode: 'mati' })
  const before = await everything()
  const patient = createDukcapilClient({ url: dukcapil.url, timeoutMs: 500, pauseMs: 1, tries: 2 })
  const { putaran, tertunda } = await run('gangguan', { halaman: 50 }, patient)
  assert.equal(tertunda, true)
  assert.deepEqual([putaran.kursor_desa, putaran.hitungan], ['', {}])
  assert.deepEqual(await everything(), before)
  await dukcapil.setKendali({ mode: 'hidup' })
})

test('killed in the middle with kill -9: the next one goes on where the cursor stands, nothing lost, nothing twice', async () => {
  await dukcapil.setKendali({ mode: 'hidup', lambat_ms: 30 })
  const urls = roleUrls(uji.url)
  const script = join(root, 'test', 'support', 'putaran-child.ts')
  const child = spawn(
    process.execPath,
    [script, home, urls.setara_petugas, urls.setara_pekerja, dukcapil.url, '9501'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  for (let i = 0; i < 600 && (await count('padan_individu')) === 0; i++) await sleep(20)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const cut = await count('padan_individu')
  assert.ok(cut > 0 && cut < people, `${cut} of ${people} at the kill`)
  await dukcapil.setKendali({ mode: 'hidup' })

  const { putaran, tertunda } = await run('setelah mati', { halaman: 100 })
  assert.equal(tertunda, false)
  assert.equal(await count('pemadanan_putaran'), 1, 'one round from the first outage to the end')
  assert.equal(await count('padan_individu'), people)
  assert.equal(await count('(select individu_id from pemadanan group by 1 having count(*) > 1) t'), 0)
  assert.equal(await count('pemadanan'), people)
  const asked = Object.values(putaran.hitungan).reduce((sum, jumlah) => sum + jumlah, 0)
  assert.equal(asked, people)
})

test('each person stands as the history, the register and the summary say', async () => {
  assert.equal(
    await count('padan_individu p join individu i using (individu_id) where i.status_padan <> p.status'),
    0,
  )
  const [row] = await list<{ ringkasan: Record<string, number> }>('select ringkasan from pemadanan_putaran')
  const counted = await list<{ status: string; n: string }>(
    'select status, count(*) as n from padan_individu group by status',
  )
  assert.deepEqual(row?.ringkasan, Object.fromEntries(counted.map(({ status, n }) => [status, Number(n)])))
  assert.ok((row?.ringkasan['padan'] ?? 0) > people / 2)
})

test('nobody was removed, refused or said to be dead; whoever doesn’t agree is somebody’s task, once', async () => {
  assert.equal(await count('individu'), people)
  assert.equal(await count(`individu where status_hidup <> 'hidup'`), 0)
  const without = await count(`padan_individu p where p.status <> 'padan' and not exists (
    select from anomali a where a.individu_id = p.individu_id and a.status = 'terbuka'
      and a.peran is not null and a.batas > '2026-11-10')`)
  assert.equal(without, 0)
  assert.equal(await count('anomali'), await count(`padan_individu where status <> 'padan'`))
  assert.equal(
    await count('kematian_keterangan'),
    await count(`padan_individu where status = 'meninggal'`),
    'the registry’s word stands on record, as one source',
  )
})

test('the same round again asks nobody and changes nothing; another on the same night neither', async () => {
  const before = await everything()
  await dukcapil.setKendali({ mode: 'hidup' })
  await run('gangguan', { halaman: 50 })
  await run('malam yang sama')
  assert.equal(await dukcapil.countCalls(), 0)
  assert.deepEqual(await everything(), before)
})

test('asked for everybody, the same answers change nothing but the day', async () => {
  const before = await everything()
  await uji.setJam('2026-11-11T01:00:00+07:00')
  await run('semua', { semua: true })
  assert.ok((await dukcapil.countCalls()) > 0)
  assert.deepEqual(await everything(), before)
  assert.equal(await count(`padan_individu where diperiksa_pada < '2026-11-11T01:00:00+07:00'`), 0)
})

test('what differed is asked again after three days, what agreed after thirty', async () => {
  await uji.setJam('2026-11-14T01:00:01+07:00')
  const asked = async (nama: string) => {
    const { putaran } = await run(nama)
    return Object.entries(putaran.hitungan).filter(([, jumlah]) => jumlah > 0)
  }
  const soon = new Map(await asked('tiga hari'))
  assert.equal(soon.has('padan'), false)
  assert.equal(
    [...soon.values()].reduce((sum, jumlah) => sum + jumlah, 0),
    await count(`padan_individu where status <> 'padan'`),
  )
  await uji.setJam('2026-12-11T01:00:01+07:00')
  assert.ok(new Map(await asked('tiga puluh hari')).has('padan'))
})

test('new facts are another question, at once', async () => {
  const [one] = await list<{ individu_id: string }>(
    `select individu_id from padan_individu where status = 'padan' order by 1 limit 1`,
  )
  await uji.owner.query(
    `insert into individu_versi (individu_id, versi, sumber, tanggal_sumber, isi_enc, kode_kabkota)
     values ($1, 2, 'desa', '2026-12-11', '\\x00', '9501')`,
    [one?.individu_id],
  )
  const { putaran } = await run('fakta baru')
  assert.deepEqual(putaran.hitungan, { padan: 1 })
})

test('one page that the service chokes on does not stop the round', async () => {
  await uji.setJam('2026-12-20T01:00:00+07:00')
  let calls = 0
  const choking: typeof find = async (asked) => {
    calls += 1
    return calls === 2 ? new Map() : find(asked)
  }
  const { putaran, tertunda } = await run('tersedak', { semua: true, halaman: 100 }, choking)
  assert.equal(tertunda, false)
  const reached = await count(`padan_individu where diperiksa_pada >= '2026-12-20T01:00:00+07:00'`)
  assert.ok(reached >= people - 100 && reached < people)
  assert.equal(putaran.hitungan['layanan_gangguan'], undefined)
})

test('one answer in ten about somebody else: everybody is answered rightly, nobody is dropped', async () => {
  await uji.setJam('2026-12-20T13:00:00+07:00')
  const before = await everything()
  await dukcapil.setKendali({ mode: 'sebagian' })
  const { tertunda } = await run('sepersepuluh', { semua: true })
  await dukcapil.setKendali({ mode: 'hidup' })
  assert.equal(tertunda, false)
  const after = await everything()
  assert.deepEqual(after.individu, before.individu)
  assert.deepEqual(after.anomali, before.anomali)
  assert.deepEqual(after.pemadanan, before.pemadanan)
})

test('however many people there are, no more than a page of them is held', async () => {
  await uji.setJam('2026-12-20T14:00:00+07:00')
  const sizes: number[] = []
  const measured: typeof find = (asked) => {
    sizes.push(asked.length)
    return find(asked)
  }
  await run('ukuran', { semua: true }, measured)
  assert.ok(people > 500 && sizes.length === 2)
  assert.ok(sizes.every((size) => size <= 500))
})

test('two that work on one round share it', async () => {
  await uji.setJam('2026-12-21T01:00:00+07:00')
  const before = await everything()
  const both = await Promise.all([
    run('berdua', { semua: true, halaman: 40 }),
    run('berdua', { semua: true, halaman: 40 }),
  ])
  assert.ok(both.every(({ putaran }) => putaran.selesai_pada !== null))
  assert.equal(await count(`padan_individu where diperiksa_pada < '2026-12-21T01:00:00+07:00'`), 0)
  assert.deepEqual(await everything(), before)
  const [row] = await list<{ hitungan: Record<string, number> }>(
    `select hitungan from pemadanan_putaran where mulai_pada = '2026-12-21T01:00:00+07:00'`,
  )
  assert.equal(
    Object.values(row?.hitungan ?? {}).reduce((sum, jumlah) => sum + jumlah, 0),
    people,
  )
})

test('a slow one whose page others have passed meanwhile does not take the round back', async () => {
  await uji.setJam('2026-12-22T01:00:00+07:00')
  const gate = Promise.withResolvers<void>()
  const slow: typeof find = async (asked) => {
    await gate.promise
    return find(asked)
  }
  const seen: string[] = []
  const placeOf = ({ kursor_desa, kursor_individu }: Putaran) => `${kursor_desa} ${kursor_individu}`
  const first = run('lambat', { semua: true, halaman: 40, onProgress: (at) => seen.push(placeOf(at)) }, slow)
  await sleep(200)
  let last = ''
  const second = run('lambat', {
    semua: true,
    halaman: 40,
    onProgress: (at) => {
      last = placeOf(at)
      gate.resolve()
    },
  })
  await Promise.all([first, second])
  const { kursor_desa, kursor_individu } = (
    await list<Putaran>(`select * from pemadanan_putaran where mulai_pada = '2026-12-22T01:00:00+07:00'`)
  )[0] ?? { kursor_desa: '', kursor_individu: '' }
  assert.equal(`${kursor_desa} ${kursor_individu}` >= last, true)
  assert.ok(seen.every((place, at) => at === 0 || place >= (seen[at - 1] ?? '')))
  const [row] = await list<{ n: number }>(
    `select (select sum(value::int) from jsonb_each_text(hitungan))::int as n from pemadanan_putaran
     where mulai_pada = '2026-12-22T01:00:00+07:00'`,
  )
  assert.equal(row?.n, people, 'each counted once')
})
