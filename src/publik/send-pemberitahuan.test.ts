import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { act, actor, createPanggung, createWarga, type Panggung } from '../../test/support/panggung.ts'
import { createSmsc, type Smsc } from '../../test/support/smsc.ts'
import { PEMBERITAHUAN } from '../pemberitahuan/pemberitahuan.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import { sendPemberitahuanSms } from './send-pemberitahuan.ts'
import { SmppLink } from './smpp-link.ts'
import { pengirimIndex, saveTujuan, stopTujuan } from './sms-store.ts'

let uji: TestDatabase
let panggung: Panggung
let smsc: Smsc
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  smsc = await createSmsc()
})
after(async () => {
  await smsc.close()
  await uji.close()
})
beforeEach(async () => {
  smsc.terkirim.length = 0
  await uji.setJam('2026-11-10T09:00:00+07:00')
})

const send = () =>
  sendPemberitahuanSms(
    { ...panggung.setara, open: () => SmppLink.open('transmitter', smsc.options) },
    actor(panggung, 'sistem'),
  )

/** Somebody who asked for SMS, or didn't, is told something. */
async function tell(
  nama: string,
  nomor: string | null,
  kode: keyof typeof PEMBERITAHUAN = 'usulan.disahkan',
) {
  const { individu_id } = await createWarga(panggung, nama)
  await act(panggung, 'rina', async (rina) => {
    if (nomor) await saveTujuan(rina, { individu_id, kode_kabkota: '3201', nomor })
    await insertPemberitahuan(rina, [{ individu_id, kode, periode: '2026-11', kode_kabkota: '3201' }])
  })
  return individu_id
}

async function statusOf(individu_id: string) {
  const { rows } = await uji.owner.query<{ kanal: string; status: string; percobaan: number | null }>(
    'select kanal, status, percobaan from pemberitahuan left join sms_kirim using (pemberitahuan_id) where individu_id = $1',
    [individu_id],
  )
  return rows[0]
}

test('who asked for SMS gets the words of the catalogue, once; the others hear it at the counter', async () => {
  const sariyem = await tell('Bu Sariyem', '62800000001')
  const made = await tell('Pak Made', null)
  assert.equal(await send(), 1)
  assert.deepEqual(
    smsc.terkirim.map(({ nomor, text }) => [nomor, text]),
    [['62800000001', PEMBERITAHUAN['usulan.disahkan']]],
  )
  assert.deepEqual(await statusOf(sariyem), { kanal: 'sms', status: 'terkirim', percobaan: 1 })
  assert.deepEqual(await statusOf(made), { kanal: 'loket', status: 'antre', percobaan: null })
  assert.equal(await send(), 0)
  const { rows } = await uji.owner.query(
    `select peran from jejak where jenis = 'pemberitahuan.kirim' and subjek_id = $1`,
    [sariyem],
  )
  assert.deepEqual(rows, [{ peran: 'sistem' }])
})

test('the operator took it and its answer was lost: it reaches the telephone once, and is noted as sent in the end', async () => {
  const yohana = await tell('Mama Yohana', '62800000002')
  smsc.next.push('putus')
  await assert.rejects(send(), { code: 'smpp.putus' })
  assert.deepEqual(await statusOf(yohana), { kanal: 'sms', status: 'antre', percobaan: 1 })
  assert.equal(await send(), 0, 'not at once again')
  await uji.setJam('2026-11-10T09:05:30+07:00')
  assert.equal(await send(), 1)
  assert.deepEqual(await statusOf(yohana), { kanal: 'sms', status: 'terkirim', percobaan: 2 })
  assert.equal(smsc.terkirim.length, 1)
})

test('a second try never takes the place of another notice to the same telephone', async () => {
  const karto = await tell('Pak Karto', '62800000003')
  assert.equal(await send(), 1)
  await act(panggung, 'rina', (rina) =>
    insertPemberitahuan(rina, [
      { individu_id: karto, kode: 'penetapan.hasil', periode: '2026-11', kode_kabkota: '3201' },
    ]),
  )
  smsc.next.push('putus')
  await assert.rejects(send(), { code: 'smpp.putus' })
  await uji.setJam('2026-11-10T09:05:30+07:00')
  assert.equal(await send(), 1)
  assert.ok(
    smsc.terkirim.some(({ text }) => text === PEMBERITAHUAN['usulan.disahkan']),
    'the first one is still there',
  )
})

test('refused by the operator: later again, six times in all, and then it waits at the counter', async () => {
  const melati = await tell('Melati', '62800000004')
  const at = new Date('2026-11-10T09:00:00+07:00')
  for (let round = 1; round <= 7; round += 1) {
    smsc.next.push('tolak')
    await uji.setJam(at.toISOString())
    assert.equal(await send(), 0)
    at.setTime(at.getTime() + 6 * 3_600_000)
  }
  assert.deepEqual(await statusOf(melati), { kanal: 'sms', status: 'antre', percobaan: 6 })
  smsc.next.length = 0
})

test('two workers at once send one message', async () => {
  await tell('Ni Luh', '62800000005')
  const counts = await Promise.all([send(), send()])
  assert.equal(counts[0] + counts[1], 1)
  assert.equal(smsc.terkirim.length, 1)
})

test('after STOP nothing more goes to that number', async () => {
  const asih = await tell('Asih', '62800000006')
  await act(panggung, 'warga', (warga) =>
    stopTujuan(warga, pengirimIndex(panggung.setara.kunci, '62800000006')),
  )
  assert.equal(await send(), 0)
  await act(panggung, 'rina', (rina) =>
    insertPemberitahuan(rina, [
      { individu_id: asih, kode: 'penetapan.hasil', periode: '2026-11', kode_kabkota: '3201' },
    ]),
  )
  assert.equal(await send(), 0)
})

test('the number lies in the database as noise, and no officer of another regency sees who asked', async () => {
  const { rows } = await uji.owner.query<{ isi: string }>(
    `select string_agg(encode(nomor_enc, 'escape') || encode(pengirim_bi, 'escape'), '') as isi from sms_tujuan`,
  )
  assert.doesNotMatch(rows[0]?.isi ?? '', /6280000000/)
  const seen = await act(panggung, { ...actor(panggung, 'rina'), kabkota: '5171' }, async ({ tx }) =>
    tx.selectFrom('sms_tujuan').select('individu_id').execute(),
  )
  assert.deepEqual(seen, [])
})
