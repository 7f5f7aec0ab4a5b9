import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { createPanggung, DESA, type Panggung } from '../../test/support/panggung.ts'
import { kataOf } from '../web/kata/kata.ts'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { createSetaraApp } from './public-app.ts'

let uji: TestDatabase
let panggung: Panggung
const SETARA_DATA = mkdtempSync(join(tmpdir(), 'setara-uji-'))
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
})
after(async () => {
  await uji.close()
  rmSync(SETARA_DATA, { recursive: true })
})

/** The web server as it is put together, and how it answers who asks about Bu Sariyem. */
function createServer() {
  const urls = {
    setara_migrasi: uji.url('setara_migrasi'),
    setara_petugas: uji.url('setara_petugas'),
    setara_pekerja: uji.url('setara_pekerja'),
    setara_publik: uji.url('setara_publik'),
  }
  const log = createLog('silent')
  const config = readConfig({ SETARA_DATA })
  const app = createSetaraApp({ ...panggung.setara, config, log, urls, close: async () => {} }, false)
  const ask = async () => {
    const tanya = { kode_desa: DESA, nama_lengkap: 'Sariyem', hari: '17', bulan: '8', tahun: '1961' }
    const { body } = await app.inject({
      ...{ method: 'POST', url: '/cek', payload: new URLSearchParams(tanya).toString() },
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    })
    return body.includes(kataOf('id').cek.jawaban.coba_lagi.judul)
  }
  return { app, ask }
}

test('servers that serve side by side, and one that starts after they stopped, count the same questions', async () => {
  const [one, two] = [createServer(), createServer()]
  for (let at = 0; at < 5; at += 1) assert.equal(await one.ask(), false)
  assert.equal(await one.ask(), true, 'five times a day')
  await two.app.ready()
  const began = Date.now()
  while (!(await two.ask()) && Date.now() - began < 10_000) await new Promise((go) => setTimeout(go, 1_100))
  assert.ok(
    Date.now() - began < 5_000,
    'the other knows within seconds, without ever five questions of its own',
  )
  await one.app.close()
  await two.app.close()
  const later = createServer()
  await later.app.ready()
  assert.equal(await later.ask(), true)
  await later.app.close()
})
