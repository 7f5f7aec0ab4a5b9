import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { withCheck } from '../lib/crockford.ts'
import { countSeptets, SMS_SEPTETS } from '../lib/gsm7.ts'
import { PEMBERITAHUAN } from '../pemberitahuan/pemberitahuan.ts'
import { STATUS } from '../usulan/alur.ts'
import { BAHASA, kataOf } from '../web/kata/kata.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { CariDesa } from '../wilayah/cari-desa.ts'
import { JAWABAN } from './cek.ts'
import { readLahir, readPerintah, readPin, readStatus } from './read-sms.ts'
import {
  converse,
  sayCek,
  sayStatus,
  SMS_AWAL,
  type SmsDialog,
  type SmsLangkah,
  type SmsTahu,
} from './sms.ts'

const desa = new CariDesa(loadWilayah())
const tahu: SmsTahu = { findDesa: (typed) => desa.find(typed), today: '2026-11-21' }
const TIKET = withCheck('7K2M9QXZ4A')

/** Sends messages one after the other; the last step. */
function talk(...texts: string[]): SmsLangkah {
  let dialog: SmsDialog = SMS_AWAL
  let langkah: SmsLangkah | undefined
  for (const text of texts) {
    langkah = converse(dialog, text, tahu)
    dialog = langkah.dialog
  }
  if (!langkah) throw new Error('nothing was sent')
  return langkah
}

const jawab = (...texts: string[]) => {
  const langkah = talk(...texts)
  return 'jawab' in langkah ? langkah.jawab : langkah.tugas
}
const { sms } = kataOf('id')

function everyText(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value(TIKET))]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : []
}

test('every answer in every language fits one SMS of 160 letters, and no notice is longer', () => {
  for (const bahasa of BAHASA) {
    const texts = [
      ...everyText(kataOf(bahasa).sms),
      ...JAWABAN.map((jawaban) => sayCek(bahasa, jawaban)),
      ...STATUS.map((status) => sayStatus(bahasa, { status })),
      sayStatus(bahasa, null),
      ...Object.values(PEMBERITAHUAN),
    ]
    for (const text of texts) {
      const septets = countSeptets(text)
      assert.ok(septets !== null && septets <= SMS_SEPTETS, `${bahasa} ${septets}: ${text}`)
    }
  }
})

test('words are understood in any case, with signs, a slip of the finger, and in four languages', () => {
  for (const [text, perintah] of [
    ['BANTUAN', 'bantuan'],
    ['bantuan', 'bantuan'],
    ['  Bantuan!! ', 'bantuan'],
    ['bantun', 'bantuan'],
    ['bnatuan', 'bantuan'],
    ['help', 'bantuan'],
    ['Tulung', 'bantuan'],
    ['pitulung', 'bantuan'],
    ['Cek.', 'cek'],
    ['*CEK*', 'cek'],
    ['priksa', 'cek'],
    ['pariksa', 'cek'],
    ['chek', 'cek'],
    ['Usul', 'usul'],
    ['usull', 'usul'],
    ['ngusul', 'usul'],
    ['Ngajukeun', 'usul'],
    ['ngusulaké', 'usul'],
    ['stop', 'stop'],
    ['KELUAR', 'stop'],
    ['kelaur', 'stop'],
    ['mandeg', 'stop'],
    ['eureun', 'stop'],
    [`sttus ${TIKET} 602914`, 'status'],
  ] as const)
    assert.equal(readPerintah(text, false)?.perintah, perintah, text)
  for (const text of ['', '???', 'selamat pagi', 'Sariyem', '12345', 'ce'])
    assert.equal(readPerintah(text, false), null, text)
})

test('in the middle of a conversation a name stays a name', () => {
  assert.equal(readPerintah('Cek Mat', true), null)
  assert.equal(readPerintah('Usulan Wijaya', true), null)
  assert.equal(readPerintah('Bantun', true), null, 'nobody is guessed at')
  assert.equal(readPerintah('stop', true)?.perintah, 'stop')
  assert.equal(readPerintah('cek Sukamaju#Sariyem#7-3-1961', true)?.perintah, 'cek')
})

test('the check in one message, or step by step: the same question', () => {
  const tanya = { kode_desa: '3201011003', nama_norm: 'sariyem', tanggal_lahir: '1961-03-07' }
  for (const texts of [
    ['CEK 3201011003#Hj. Sariyem#7-3-1961'],
    ['cek 32.01.01.1003 * SARIYEM * 7 maret 1961'],
    ['cek', '3201011003', 'Sariyem', '07031961'],
    ['cek 3201011003', 'Sariyem', '7/3/1961'],
    ['cek #Sariyem#7-3-1961', '3201011003'],
  ])
    assert.deepEqual(jawab(...texts), { tugas: 'cek', tanya }, texts.join(' / '))
})

test('what is missing or odd is asked for again, and nothing that was said is lost', () => {
  assert.equal(jawab('cek'), sms.tanyaDesa)
  assert.equal(jawab('cek', 'Sukamaju'), sms.desaBanyak)
  assert.equal(jawab('cek', 'Zzzzzzz'), sms.desaKosong)
  assert.equal(jawab('cek', 'a'), sms.desaKosong)
  assert.equal(jawab('cek Sukamaju#Sariyem#7-3-1961'), sms.desaBanyak)
  assert.deepEqual(jawab('cek Sukamaju#Sariyem#7-3-1961', 'Sukamaju Jonggol'), {
    tugas: 'cek',
    tanya: { kode_desa: '3201062001', nama_norm: 'sariyem', tanggal_lahir: '1961-03-07' },
  })
  assert.equal(jawab('cek', '3201011003'), sms.tanyaNama)
  assert.equal(jawab('cek', '3201011003', '...'), sms.tanyaNama)
  assert.equal(jawab('cek', '3201011003', 'Sariyem'), sms.tanyaLahir)
  for (const lahir of ['kemarin', '31-2-1961', '7-3-61', '22-11-2026', ''])
    assert.equal(jawab('cek', '3201011003', 'Sariyem', lahir), sms.lahirGalat, lahir)
})

test('a proposal: village, name, birth date, then a PIN that its maker chooses', () => {
  const steps = ['usul', '3201011003', 'Sariyem', '7-3-1961'] as const
  assert.equal(jawab(...steps), sms.tanyaPin)
  assert.equal(jawab('usul 3201011003#Sariyem#7-3-1961'), sms.tanyaPin)
  assert.deepEqual(jawab(...steps, 'PIN 602 914'), {
    tugas: 'usul',
    kode_desa: '3201011003',
    nama_lengkap: 'Sariyem',
    tanggal_lahir: '1961-03-07',
    pin: '602914',
  })
  assert.equal(talk(...steps, '602914').dialog.isian, null, 'name and date are forgotten at once')
  assert.equal(jawab(...steps, 'bantuan', '602914') instanceof Object, true, 'help does not undo it')
})

test('a PIN that anybody would guess is asked for again', () => {
  for (const pin of [
    '123456',
    '654321',
    '000000',
    '777777',
    '070361',
    '610307',
    '030761',
    '071961',
    '196103',
    '12345',
    '1234567',
    'enam',
    '60291a',
  ])
    assert.equal(readPin(pin, '1961-03-07'), null, pin)
  for (const pin of ['602914', '123457', '070362', ' 60-29-14 '])
    assert.notEqual(readPin(pin, '1961-03-07'), null, pin)
})

test('ticket and PIN in any grouping; half of it is answered with how', () => {
  const expected = { tiket: TIKET, pin: '602914' }
  for (const text of [
    `${TIKET} 602914`,
    `${TIKET.toLowerCase()}602914`,
    `tiket ${TIKET.slice(0, 4)}-${TIKET.slice(4)} pin 602 914`,
    ` ${TIKET}, 602914.`,
  ])
    assert.deepEqual(readStatus(text), expected, text)
  for (const text of [
    '',
    TIKET,
    '602914',
    `${TIKET} 60291`,
    `${TIKET} 6029144`,
    `${TIKET.slice(0, -1)}0 602914`,
  ])
    assert.equal(readStatus(text), null, text)
  assert.equal(jawab('status'), sms.statusCara)
  assert.deepEqual(jawab('cek', `STATUS ${TIKET} 602914`), { tugas: 'status', ...expected })
})

test('STOP ends whatever was begun; a language that was chosen stays', () => {
  assert.deepEqual(jawab('usul', '3201011003', 'STOP'), { tugas: 'stop' })
  assert.equal(talk('usul', 'keluar').dialog.isian, null)
  assert.equal(jawab('sunda'), kataOf('su').sms.bantuan)
  assert.equal(jawab('sunda', 'cek'), kataOf('su').sms.tanyaDesa)
  assert.equal(jawab('priksa'), kataOf('jv').sms.tanyaDesa)
  assert.equal(jawab('help'), kataOf('en').sms.bantuan)
  assert.equal(jawab('help', 'indonesia', 'cek'), sms.tanyaDesa)
})

test('dates as people type them', () => {
  for (const text of [
    '17-8-1975',
    '17/08/1975',
    '17 8 1975',
    '17081975',
    '17 Agustus 1975',
    '17 agt 1975',
    '17.8.1975',
    'lahir 17-8-1975',
    '17 August 1975',
  ])
    assert.deepEqual(Object.values(readLahir(text)).map(Number), [17, 8, 1975], text)
  for (const text of ['', '1975', '17-8', '17-8-75', '17 bulan 1975'])
    assert.equal(readLahir(text).hari, '', text)
})

test('whatever is sent, in whatever order: an answer that fits, or something to do; and no name or PIN comes back', () => {
  const word = fc.constantFrom(
    'cek',
    'usul',
    'status',
    'stop',
    'bantuan',
    'jawa',
    '3201011003',
    'Sariyem',
    '7-3-1961',
    '602914',
    'xyz',
  )
  const message = fc.oneof(
    word,
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(word, { maxLength: 4 }).map((words) => words.join('#')),
  )
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 8 }), (texts) => {
      const langkah = talk(...texts)
      if (!('jawab' in langkah)) return
      const septets = countSeptets(langkah.jawab)
      assert.ok(septets !== null && septets <= SMS_SEPTETS)
      assert.doesNotMatch(langkah.jawab, /Sariyem|1961|\b3201011003\b|7-3/)
    }),
    { numRuns: 400 },
  )
})
