import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Langkah } from '../../src/usulan/alur.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus } from '../support/kasus.ts'
import { actor, BUKA, createPanggung, TUTUP } from '../support/panggung.ts'
import {
  answer,
  assertGuard,
  constraint,
  DENIED,
  direct,
  findBaris,
  forge,
  grant,
  langkahOf,
  missingKey,
  type Palsu,
  policyPart,
  together,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const hendra = actor(panggung, 'hendra')
const sistem = actor(panggung, 'sistem')
const siti = await createKasus(panggung, 'Siti Aminah', 'layak')
const joko = await createKasus(panggung, 'Joko Susilo', 'menunggu_pengesahan')
const gempa = await createKasus(panggung, 'Fatimah Zahra', 'layak', 'kemensos')

const freeze = langkahOf({ tindakan: 'freezeBatch', peran: 'kepala_opd', jalur: 'desa' })
const freezeBySistem = langkahOf({ tindakan: 'freezeBatch', peran: 'sistem', jalur: 'desa' })
const endorse = langkahOf({ tindakan: 'recordPengesahan', jalur: 'desa' })
const freezeKemensos = langkahOf({ tindakan: 'freezeBatch', peran: 'kepala_opd', jalur: 'kemensos' })
const rollOver = langkahOf({ tindakan: 'rollOver', dari: 'layak', jalur: 'desa' })

async function attempt(usulan_id: string, langkah: Langkah, palsu: Palsu = {}) {
  const baris = await findBaris(uji, usulan_id)
  const who = langkah.peran === 'sistem' ? sistem : hendra
  return direct(uji, who, forge(baris, langkah, who, palsu))
}
const freezeSiti = () => attempt(siti.usulan_id, freeze)
const endorseJoko = () => attempt(joko.usulan_id, endorse)

/** Month, first second of each window (WIB) and first second after it: the table of keadaan, worked out by hand. */
const BOUNDARIES = [
  ['kemensos_2022_04', freezeSiti, '2022-05-01', '2022-05-27'],
  ['kemensos_2022_04', endorseJoko, '2022-05-01', '2022-05-31'],
  ['kepmensos_150_2022', freezeSiti, '2023-02-15', '2023-02-24'],
  ['kepmensos_150_2022', endorseJoko, '2023-02-15', '2023-02-28'],
  ['kepmensos_150_2022, leap year', freezeSiti, '2024-02-15', '2024-02-25'],
  ['kepmensos_150_2022, leap year', endorseJoko, '2024-02-15', '2024-02-29'],
  ['dtsen_2025_12', freezeSiti, '2026-11-01', '2026-11-18'],
  ['dtsen_2025_12', endorseJoko, '2026-11-01', '2026-11-18'],
] as const

/** Midnight in WIB of a day, and seconds after it. */
const wib = (day: string, seconds: number) =>
  new Date(Date.parse(`${day}T00:00:00+07:00`) + seconds * 1000).toISOString()

for (const [rezim, act, opens, closes] of BOUNDARIES) {
  test(`${rezim}: ${act.name} by direct SQL at each boundary second, ${opens} to ${closes}`, async () => {
    const guard = await answer(uji, 'jendela_cocok(text, timestamptz, text)', 'true')
    await uji.setJam(wib(opens, -1))
    await assertGuard(uji, act, DENIED, guard)
    await uji.setJam(wib(opens, 0))
    await act()
    await uji.setJam(wib(closes, -1))
    await act()
    await uji.setJam(wib(closes, 0))
    await assertGuard(uji, act, DENIED, guard)
  })
}

test('between the close of usulan and of pengesahan the system freezes, and no officer', async () => {
  await uji.setJam(wib('2023-02-25', 0))
  await assert.rejects(freezeSiti, DENIED)
  await attempt(siti.usulan_id, freezeBySistem)
  await uji.setJam(wib('2023-02-28', 0))
  const guard = await answer(uji, 'jendela_cocok(text, timestamptz, text)', 'true')
  await assertGuard(uji, () => attempt(siti.usulan_id, freezeBySistem), DENIED, guard)
})

test('rolling over waits for the close', async () => {
  await uji.setJam(BUKA)
  const guard = await answer(uji, 'jendela_cocok(text, timestamptz, text)', 'true')
  await assertGuard(uji, () => attempt(siti.usulan_id, rollOver), DENIED, guard)
  await uji.setJam(TUTUP)
  await attempt(siti.usulan_id, rollOver)
})

test('jalur kemensos is open at any time', async () => {
  await uji.setJam(TUTUP)
  await attempt(gempa.usulan_id, freezeKemensos)
})

test('a row that claims to wait for no window, or for another, is not a step of the table', async () => {
  await uji.setJam(TUTUP)
  const guard = await constraint(uji, 'usulan_peristiwa', 'peristiwa_alur')
  for (const jendela of ['', 'tutup:usulan'] as const) {
    const lie = () => attempt(siti.usulan_id, freeze, { jendela })
    await assertGuard(uji, lie, missingKey('peristiwa_alur'), guard)
  }
})

test('a row that claims the path of the ministry is refused: the path is the case’s', async () => {
  await uji.setJam(TUTUP)
  const lie = () => attempt(siti.usulan_id, freezeKemensos)
  const guard = await policyPart(uji, 'usulan_peristiwa', 'buat', '(u.jalur = usulan_peristiwa.jalur)')
  await assertGuard(uji, lie, DENIED, guard)
  const move = [['update usulan set jalur = $1 where usulan_id = $2', 'kemensos', siti.usulan_id]] as const
  await assertGuard(
    uji,
    () => direct(uji, hendra, move),
    DENIED,
    grant('update (jalur)', 'usulan', 'setara_petugas'),
  )
})

test('a row of another moment than now is refused', async () => {
  await uji.setJam(BUKA)
  const guard = await policyPart(uji, 'usulan_peristiwa', 'buat', '(waktu = ( SELECT jam() AS jam))')
  for (const waktu of [`jam() - interval '1 second'`, `jam() + interval '1 second'`]) {
    await assertGuard(uji, () => attempt(siti.usulan_id, freeze, { waktu }), DENIED, guard)
  }
})

for (const role of ['setara_petugas', 'setara_pekerja'] as const) {
  test(`${role} can't turn the demo clock back into the window`, async () => {
    await uji.setJam(TUTUP)
    const baris = await findBaris(uji, siti.usulan_id)
    const who = role === 'setara_petugas' ? hendra : sistem
    const langkah = role === 'setara_petugas' ? freeze : freezeBySistem
    const turned = (turn: string) => () => direct(uji, who, [[turn], ...forge(baris, langkah, who)], { role })
    const update = turned(`update jam_demo set pada = '${BUKA}'`)
    await assertGuard(uji, update, DENIED, together(grant('select, update', 'jam_demo', role)))
    await assert.rejects(turned('delete from jam_demo'), DENIED)
    await assert.rejects(turned(`insert into jam_demo values (true, '${BUKA}')`), DENIED)
    await assert.rejects(turned('create or replace function jam() returns timestamptz return now()'), DENIED)
    // A table of one's own in its place is not asked.
    const shadow = `create temp table jam_demo as select true as satu, timestamptz '${BUKA}' as pada`
    await assert.rejects(turned(shadow), DENIED)
  })
}
