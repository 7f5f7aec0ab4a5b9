import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { act, createPanggung, type Panggung } from '../../test/support/panggung.ts'
import { issuePin } from '../usulan/issue-pin.ts'
import { createFindKasus } from '../main/public-kasus.ts'
import { createTurusForTest } from '../http/turus.ts'
import { kataOf } from '../web/kata/kata.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { SmsMeja } from './answer-sms.ts'
import { CariDesa } from '../wilayah/cari-desa.ts'
import { CekBatas, type CekBatasOptions } from './cek-batas.ts'
import { StatusCheck } from './cek-store.ts'
import { KASUS_BATAS, Pintu } from './pintu.ts'
import { deleteDialogUsang, pengirimIndex } from './sms-store.ts'

const { sms } = kataOf('id')
const DESA = '3201011001'
/** Numbers that no telephone has. */
const BU_SARIYEM = '62800000001'
const PAK_MADE = '62800000002'

let uji: TestDatabase
let panggung: Panggung
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
})
after(() => uji.close())

const LONGGAR: CekBatasOptions = {
  perJaringanSejam: 1e9,
  perDesaSehari: 1e9,
  perOrangSehari: 1e9,
  perNamaSehari: 1e9,
}

function createMeja(batas = LONGGAR, errors: unknown[] = []): SmsMeja {
  const { db, kunci } = panggung.setara
  const turus = createTurusForTest()
  return new SmsMeja({
    db,
    kunci,
    desa: new CariDesa(loadWilayah()),
    status: new StatusCheck(db.publik),
    batas: new CekBatas(batas, turus),
    pintu: new Pintu(createFindKasus({ db, kunci }), KASUS_BATAS, turus),
    turus,
    onError: (error) => errors.push(error),
  })
}

let count = 0
const send = (meja: SmsMeja, nomor: string, text: string, pesan_id: string | null = `m${++count}`) =>
  meja.answer({ nomor, text, pesan_id })

async function countUsulan(): Promise<number> {
  const { rows } = await uji.owner.query<{ n: number }>('select count(*)::int as n from usulan')
  return rows[0]?.n ?? 0
}

test('Bu Sariyem is proposed by SMS, and follows her case with ticket and PIN: the same states as on the page', async () => {
  const meja = createMeja()
  assert.equal(await send(meja, BU_SARIYEM, 'usul'), sms.tanyaDesa)
  assert.equal(await send(meja, BU_SARIYEM, DESA), sms.tanyaNama)
  assert.equal(await send(meja, BU_SARIYEM, 'Sariyem'), sms.tanyaLahir)
  assert.equal(await send(meja, BU_SARIYEM, '7-3-1961'), sms.tanyaPin)
  const before = await countUsulan()
  const done = (await send(meja, BU_SARIYEM, '602914', 'pin')) ?? ''
  const tiket = /Tiket: ([0-9A-Z]{11})\./.exec(done)?.[1] ?? ''
  assert.equal(done, sms.usulJadi(tiket))
  assert.doesNotMatch(done, /602914|Sariyem/, 'neither PIN nor name comes back')
  assert.equal(await send(meja, BU_SARIYEM, '602914', 'pin'), done, 'delivered twice: the same answer')
  assert.equal(await countUsulan(), before + 1, 'and one case')
  const status = await send(meja, PAK_MADE, `STATUS ${tiket} 602914`)
  assert.match(status ?? '', /^Sudah diterima\. /, 'from any telephone')
  const row = await uji.owner.query(
    `select u.status, u.jalur, u.sumber_usulan, i.nama_lengkap, i.tanggal_lahir::text, i.nik_bi, i.telepon_enc is not null as telepon
     from usulan u join individu i using (individu_id) where tiket = $1`,
    [tiket],
  )
  assert.deepEqual(row.rows, [
    {
      status: 'diajukan',
      jalur: 'langsung',
      sumber_usulan: 'warga',
      nama_lengkap: 'Sariyem',
      tanggal_lahir: '1961-03-07',
      nik_bi: null,
      telepon: true,
    },
  ])
})

test('two deliveries of one message at the same time, to two processes: one case', async () => {
  const [one, other] = [createMeja(), createMeja()]
  await send(one, PAK_MADE, `usul ${DESA}#Made Sudarsana#31-1-1980`)
  const before = await countUsulan()
  const answers = await Promise.all([
    send(one, PAK_MADE, '602914', 'dua'),
    send(other, PAK_MADE, '602914', 'dua'),
  ])
  assert.equal(answers[0], answers[1])
  assert.match(answers[0] ?? '', /Tiket: /)
  assert.equal(await countUsulan(), before + 1)
})

test('without message ids the same words soon again are the same message; later they are a new one', async () => {
  const meja = createMeja()
  await uji.setJam('2026-11-10T09:00:00+07:00')
  const nomor = '62800000003'
  await send(meja, nomor, 'usul', null)
  const desa = 'Pondok Rajeg Cibinong'
  await send(meja, nomor, desa, null)
  assert.equal(await send(meja, nomor, desa, null), sms.tanyaNama, 'not taken for the name')
  await uji.setJam('2026-11-10T09:10:30+07:00')
  assert.equal(await send(meja, nomor, desa, null), sms.tanyaLahir, 'ten minutes later it is')
  await uji.setJam('2026-11-10T09:00:00+07:00')
})

test('the check asks the same look-up under the same limits, whatever the telephone', async () => {
  await uji.owner.query(`update individu set terdaftar_sejak = '2026-10' where nama_norm = 'sariyem'`)
  const meja = createMeja({ perJaringanSejam: 20, perDesaSehari: 200, perOrangSehari: 2, perNamaSehari: 10 })
  const ask = (nomor: string, nama: string) => send(meja, nomor, `cek ${DESA}#${nama}#7-3-1961`)
  assert.equal(await ask('62800000011', 'Sariyem'), sms.cek.terdaftar)
  assert.equal(await ask('62800000012', 'SARIYEM'), sms.cek.terdaftar)
  assert.equal(await ask('62800000013', 'Sariyem'), sms.cek.coba_lagi)
  assert.equal(await ask('62800000011', 'Sariyati'), sms.cek.tidak_ditemukan)
})

test('five wrong PINs lock a ticket for SMS and page alike, and a locked one answers like a wrong one', async () => {
  const meja = createMeja()
  const { tiket, usulan_id } = await createKasus(panggung, 'Ni Luh Sari', 'diajukan')
  const { pin } = await act(panggung, 'rina', (rina) => issuePin(rina, { usulan_id }))
  const wrong = pin === '111222' ? '222111' : '111222'
  for (let i = 0; i < 6; i++)
    assert.equal(await send(meja, `6280000002${i}`, `status ${tiket} ${wrong}`), sms.tidakCocok)
  assert.equal(await send(meja, '62800000030', `status ${tiket} ${pin}`), sms.tidakCocok)
})

test('three proposals a day from one number; who writes without end gets no more answers', async () => {
  const meja = createMeja()
  const nomor = '62800000040'
  const propose = async (nama: string) => {
    await send(meja, nomor, `usul ${DESA}#${nama}#1-2-1990`)
    return send(meja, nomor, '602914')
  }
  for (const nama of ['Satu', 'Dua', 'Tiga']) assert.match((await propose(nama)) ?? '', /Tiket/)
  assert.equal(await propose('Empat'), sms.usulBatas)
  for (let i = 0; i < 52; i++) await send(meja, nomor, 'x')
  assert.equal(await send(meja, nomor, 'bantuan'), null)
})

test('after a day nothing is left of a conversation, and what lies there before is noise', async () => {
  const meja = createMeja()
  const nomor = '62800000050'
  await uji.setJam('2026-11-10T09:00:00+07:00')
  await send(meja, nomor, `usul ${DESA}#Mama Yohana#1-2-1990`)
  const pengirim = pengirimIndex(panggung.setara.kunci, nomor)
  const { rows } = await uji.owner.query<{ isi: string }>(
    `select encode(isi_enc, 'escape') || encode(pengirim_bi, 'escape') as isi from sms_dialog where pengirim_bi = $1`,
    [pengirim],
  )
  assert.doesNotMatch(rows[0]?.isi ?? '', /Yohana|1990|62800000050/)
  await uji.setJam('2026-11-11T08:59:00+07:00')
  await act(panggung, 'sistem', deleteDialogUsang)
  const left = await uji.owner.query('select 1 from sms_dialog where pengirim_bi = $1', [pengirim])
  assert.equal(left.rowCount, 1, 'a minute before its day is over it stays')
  await uji.setJam('2026-11-11T09:01:00+07:00')
  assert.equal(await send(meja, nomor, '602914'), sms.belumPaham, 'the conversation is over')
  await uji.setJam('2026-11-12T09:02:00+07:00')
  assert.ok((await act(panggung, 'sistem', deleteDialogUsang)) > 0)
  await uji.setJam('2026-11-10T09:00:00+07:00')
})

test('no officer reads a conversation, and the machine only clears away what is over', async () => {
  await send(createMeja(), '62800000060', 'cek')
  const see = (nama: 'rina' | 'warga') =>
    act(
      panggung,
      nama,
      async ({ tx }) => (await tx.selectFrom('sms_dialog').select('urutan').execute()).length,
    )
  assert.equal(await see('rina'), 0)
  assert.ok((await see('warga')) > 0)
  await assert.rejects(
    act(panggung, 'sistem', ({ tx }) => tx.selectFrom('sms_dialog').select('isi_enc').execute()),
    { code: '42501' },
  )
  await assert.rejects(uji.db.publik.query('select 1 from sms_dialog'), { code: '42501' })
})

test('STOP: the number gets no more notices, the case stays', async () => {
  const meja = createMeja()
  const open = async () =>
    (
      await uji.owner.query<{ n: number }>(
        'select count(*)::int as n from sms_tujuan where pengirim_bi = $1 and berhenti is null',
        [pengirimIndex(panggung.setara.kunci, BU_SARIYEM)],
      )
    ).rows[0]?.n
  assert.equal(await open(), 1)
  assert.equal(await send(meja, BU_SARIYEM, 'STOP'), sms.selesai)
  assert.equal(await open(), 0)
})

test('when the database is away the sender is told to try again, and nothing is lost or half done', async () => {
  const errors: unknown[] = []
  const meja = createMeja(LONGGAR, errors)
  const nomor = '62800000070'
  await send(meja, nomor, `usul ${DESA}#Pak Karto#1-2-1950`)
  await uji.owner.query('revoke insert on individu from setara_petugas')
  assert.equal(await send(meja, nomor, '602914', 'g'), sms.cek.gangguan)
  assert.equal(errors.length, 1)
  await uji.owner.query('grant insert on individu to setara_petugas')
  assert.match((await send(meja, nomor, '602914', 'g')) ?? '', /Tiket/, 'delivered again it succeeds')
})
