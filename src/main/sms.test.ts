import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { createPanggung, DESA, type Panggung } from '../../test/support/panggung.ts'
import { createSmsc, type Smsc } from '../../test/support/smsc.ts'
import { kataOf } from '../web/kata/kata.ts'
import { findCommand, readInput } from './command.ts'
import { COMMANDS } from './command-list.ts'
import { readConfig } from './config.ts'
import { createJobs } from './job-list.ts'
import { createLog } from './log.ts'
import { createPublik } from './publik.ts'
import { createKirimDeps, startSms } from './sms.ts'

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

function setaraOf(env: Record<string, string>) {
  const lines: string[] = []
  const log = createLog('debug', { write: (line: string) => lines.push(line) })
  return { setara: { ...panggung.setara, config: readConfig(env), log }, lines }
}

const ENV = () => ({
  SETARA_SMPP_ALAMAT: smsc.options.alamat,
  SETARA_SMPP_SANDI: 'rahasia',
  SETARA_SMPP_NOMOR: '1500',
})

test('without an operator there is no SMS, and no job that would send one', () => {
  const { setara } = setaraOf({})
  assert.equal(startSms(setara, createPublik(setara)), null)
  assert.equal(createKirimDeps(setara), null)
  assert.equal(createJobs(setara)['pemberitahuan.sms'], undefined)
  assert.ok(createJobs(setara)['sms.bersih'])
})

test('from SMS to case to ticket and back, over the program as it is put together; the log says nothing about anybody', async () => {
  const { setara, lines } = setaraOf(ENV())
  const sms = startSms(setara, createPublik(setara))
  await smsc.ready()
  const nomor = '62800000001'
  await smsc.deliver(nomor, `usul ${DESA}#Sariyem#7-3-1961`)
  await smsc.deliver(nomor, '602914')
  const tiket = /Tiket: (\w{11})/.exec(smsc.terkirim.at(-1)?.text ?? '')?.[1] ?? ''
  await smsc.deliver(nomor, `status ${tiket} 602914`)
  const { nama, berikutnya } = kataOf('id').kasus.statusKata.diajukan
  assert.equal(smsc.terkirim.at(-1)?.text, `${nama}. ${berikutnya}`)
  await uji.owner.query(
    `insert into pemberitahuan (pemberitahuan_id, individu_id, kode, periode, kanal, kode_kabkota)
     select gen_random_uuid(), individu_id, 'usulan.perlu_dilengkapi', '2026-11', 'sms', '3201' from sms_tujuan`,
  )
  await createJobs(setara)['pemberitahuan.sms']?.run({}, '1')
  assert.match(smsc.terkirim.at(-1)?.text ?? '', /^Usulan Anda perlu dilengkapi/)
  assert.deepEqual(smsc.bound, ['bind_transceiver', 'bind_transmitter'])
  await sms?.stop()
  assert.ok(lines.some((line) => line.includes('sms.siap')))
  assert.doesNotMatch(lines.join(''), /6280000|Sariyem|602914|1961|rahasia/)
})

test('an operator that is away is said in the log, without its password', async () => {
  const { setara, lines } = setaraOf({ ...ENV(), SETARA_SMPP_ALAMAT: 'smpp://127.0.0.1:1' })
  const sms = startSms(setara, createPublik(setara))
  while (!lines.some((line) => line.includes('sms.putus')))
    await new Promise((resolve) => setTimeout(resolve, 10))
  await sms?.stop()
  assert.doesNotMatch(lines.join(''), /rahasia/)
})

test('setara cetak formulir writes a stack of forms, without a database', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'setara-formulir-'))
  try {
    const path = join(folder, 'baru', 'f.pdf')
    const argv = [
      'cetak',
      'formulir',
      '--desa',
      DESA,
      '--besar',
      '--bahasa',
      'su',
      '--jumlah',
      '2',
      '--ke',
      path,
    ]
    const [command, rest] = findCommand(COMMANDS, argv) ?? assert.fail('no such command')
    const { run } = await command.load()
    await run(readInput(command, rest, readConfig({ SETARA_DATA: folder })))
    assert.equal(readFileSync(path).subarray(0, 5).toString(), '%PDF-')
    const odd = readInput(command, ['--desa', 'sukamaju'], readConfig({ SETARA_DATA: folder }))
    await assert.rejects(run(odd), /--desa/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
