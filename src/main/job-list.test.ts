import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTestDatabase } from '../../test/support/database.ts'
import { createKasus, type KasusUji } from '../../test/support/kasus.ts'
import { act, createPanggung, TUTUP } from '../../test/support/panggung.ts'
import { orang } from '../../test/support/orang.ts'
import { drainQueue } from '../../test/support/queue.ts'
import { enqueue } from '../db/enqueue.ts'
import { roleUrls } from '../db/prepare-database.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { tickedKriteria } from '../penduduk/keluarga.ts'
import { openBerkas } from '../kunci/berkas.ts'
import { appointPenandatangan, freeze, print, sign } from '../pengesahan/pengesahan-for-test.ts'
import { getSurat } from '../pengesahan/print-surat.ts'
import { recordPengesahan } from '../pengesahan/record-pengesahan.ts'
import { startDukcapil } from '../simulasi/dukcapil-server.ts'
import { proposeIndividuBulk, type UsulIndividu } from '../usulan/propose-individu.ts'
import { readConfig } from './config.ts'
import { createJobs } from './job-list.ts'
import { createLog } from './log.ts'
import { createPadanDeps } from './padan-deps.ts'
import { startWorker, taskListOf } from './worker.ts'

const home = mkdtempSync(join(tmpdir(), 'setara-uji-'))
writeFileSync(join(home, 'kosong.jsonl'), '')
const dukcapil = await startDukcapil(join(home, 'kosong.jsonl'), 0)
const uji = await createTestDatabase()
after(async () => {
  await uji.close()
  await dukcapil.close()
  rmSync(home, { recursive: true })
})
const panggung = await createPanggung(uji)
const config = readConfig({ SETARA_DATA: home, SETARA_DUKCAPIL_URL: dukcapil.url })
const jobs = createJobs({ ...panggung.setara, config })

/** As when its hour comes: the job without more, and whatever it puts in, until the queue is empty. */
async function comes(nama: string): Promise<void> {
  await act(panggung, 'sistem', ({ tx }) => enqueue(tx, { nama, isi: {}, kunci: 'jam' }))
  await drainQueue(uji, taskListOf(jobs))
}

async function stateOf({ usulan_id }: KasusUji): Promise<string> {
  const { rows } = await uji.owner.query<{ teks: string }>(
    `select status || ' ' || periode as teks from usulan where usulan_id = $1`,
    [usulan_id],
  )
  return rows[0]?.teks ?? ''
}

const countRows = async (table: string) => (await uji.owner.query(`select from ${table}`)).rowCount

test('an endorsed batch is sent and matched; what missed the close moves on, once, whenever the hour comes', async () => {
  await appointPenandatangan(panggung)
  const berkas = openBerkas(home)
  const sent = await createKasus(panggung, 'Siti Aminah', 'layak')
  const { pengesahan_id } = await freeze(panggung, 'dikirim')
  await print(panggung, berkas, pengesahan_id)
  await comes('pengesahan.kirim')
  assert.equal(await stateOf(sent), 'menunggu_pengesahan 2026-11', 'nothing is endorsed yet')
  await act(panggung, 'hendra', async (a) => {
    const signed = sign(await getSurat(a, berkas, pengesahan_id))
    await recordPengesahan(a, berkas, { pengesahan_id, tanda_tangan: 'elektronik', berkas: signed })
  })
  await comes('pengesahan.kirim')
  assert.equal(await stateOf(sent), 'dikirim 2026-11')
  await comes('pemadanan.padankan')
  assert.equal(await stateOf(sent), 'menunggu_nik 2026-11', 'she has no NIK')

  const late = await createKasus(panggung, 'Joko Susilo', 'layak')
  await comes('pengesahan.bergeser')
  assert.equal(await stateOf(late), 'layak 2026-11', 'the window is open')
  await uji.setJam(TUTUP)
  await comes('pengesahan.bergeser')
  assert.equal(await stateOf(late), 'layak 2026-12')
  const before = await countRows('jejak')
  await comes('pengesahan.bergeser')
  await comes('pengesahan.kirim')
  await comes('pemadanan.padankan')
  assert.equal(await countRows('jejak'), before)
  assert.equal(await stateOf(sent), 'menunggu_nik 2026-11')
})

test('a night’s round over the register is one, however often its hour comes', async () => {
  const rounds = async () =>
    (await uji.owner.query('select kode_kabkota, selesai_pada is not null as selesai from pemadanan_putaran'))
      .rows
  await comes('pemadanan.putaran')
  assert.deepEqual(await rounds(), [{ kode_kabkota: '3201', selesai: true }])
  await comes('pemadanan.putaran')
  assert.equal((await rounds()).length, 1)
  await uji.setJam('2026-11-21T01:00:00+07:00')
  await comes('pemadanan.putaran')
  assert.equal((await rounds()).length, 2)
})

test('who claims a NIK of another regency: the regency that holds it hears of it from the job of that very act', async () => {
  const nik = '3201015708610001'
  const wagiyem = orang('Wagiyem', { nik })
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, [wagiyem]))
  const {
    individu_id: _id,
    sumber: _sumber,
    tanggal_sumber: _tanggal,
    ...fakta
  } = orang('Tukiman', {
    ...{ nik, kode_desa: '3301012001', tanggal_lahir: '1990-05-05' },
  })
  const usulan_id = uuidFrom('usulan', 'Tukiman')
  const usul: UsulIndividu = {
    ...{ usulan_id, jenis_usulan: 'masuk_dtks', sumber_usulan: 'warga', jalur: 'langsung', program: null },
    ...{
      fakta,
      no_kk: null,
      kriteria: tickedKriteria([]),
      tersegel: false,
      bukti: [],
      kenal: 'semua',
      pernyataan: null,
    },
  }
  const warga = { petugas_id: null, peran: 'pembuat', kabkota: '3301', desa: '' }
  const told = async () =>
    (
      await uji.owner.query(
        'select individu_id, kode_kabkota, kolom_sama from tugas_lintas order by kode_kabkota',
      )
    ).rows
  await assert.rejects(
    act(panggung, warga, async (a) => {
      await proposeIndividuBulk(a, [usul])
      throw new Error('no commit')
    }),
  )
  await drainQueue(uji, taskListOf(jobs))
  assert.deepEqual(await told(), [])
  for (let time = 0; time < 2; time += 1) {
    await act(panggung, warga, (a) => proposeIndividuBulk(a, [usul]))
    await drainQueue(uji, taskListOf(jobs))
  }
  assert.deepEqual(await told(), [
    { individu_id: wagiyem.individu_id, kode_kabkota: '3201', kolom_sama: ['nik'] },
    { individu_id: uuidFrom('individu', usulan_id), kode_kabkota: '3301', kolom_sama: ['nik'] },
  ])
  await uji.owner.query('delete from tugas_lintas')
  await comes('pemadanan.lintas')
  assert.equal((await told()).length, 2, 'and the month’s look at the nation finds it too')
})

test('whoever asks the registry in this process asks through one client, with one breaker', () => {
  const [one, two] = [
    createPadanDeps({ ...panggung.setara, config }),
    createPadanDeps({ ...panggung.setara, config }),
  ]
  assert.ok(one && one.findDukcapil === two?.findDukcapil)
})

test('without a civil registry nothing of matching comes by itself', () => {
  const without = createJobs({ ...panggung.setara, config: readConfig({ SETARA_DATA: home }) })
  const byHour = (list: typeof jobs) => Object.keys(list).filter((nama) => list[nama]?.cron !== undefined)
  assert.deepEqual(
    byHour(jobs).filter((nama) => !byHour(without).includes(nama)),
    ['pemadanan.padankan', 'pemadanan.putaran'],
  )
  assert.deepEqual(Object.keys(without), Object.keys(jobs))
})

test('the 120 times that passed while no worker was up are made good by a job or two', async () => {
  await uji.setJam(null)
  const yesterday = new Date(Date.now() - 20 * 3_600_000)
  await uji.owner.query(
    `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
     select nama, $1, $1 from unnest($2::text[]) nama`,
    [yesterday, Object.keys(jobs)],
  )
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const worker = await startWorker({ ...panggung.setara, config, log, urls: roleUrls(uji.url) })
  try {
    for (let i = 0; i < 400 && countDone(lines, 'pengesahan.kirim') === 0; i++) await sleep(25)
  } finally {
    await worker.stop()
  }
  const sent = countDone(lines, 'pengesahan.kirim')
  assert.ok(sent > 0 && sent < 12, `${sent} jobs for 120 missed times`)
})

function countDone(lines: readonly string[], nama: string): number {
  return lines.filter((line) => line.includes('tugas.selesai') && line.includes(`"${nama}"`)).length
}
