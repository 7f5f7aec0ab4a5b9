import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Actor } from '../../src/db/transaction.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import type { Langkah } from '../../src/usulan/alur.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus } from '../support/kasus.ts'
import { actor, BUKA, createPanggung, DESA } from '../support/panggung.ts'
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
  type Sql,
  together,
  unfit,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const rina = actor(panggung, 'rina')
const hendra = actor(panggung, 'hendra')
const sistem = actor(panggung, 'sistem')
const siti = await createKasus(panggung, 'Siti Aminah', 'layak')
const made = await createKasus(panggung, 'I Made Sudana', 'terverifikasi_lapangan')
const ani = await createKasus(panggung, 'Ani Rahayu', 'disahkan')

const freeze = langkahOf({ tindakan: 'freezeBatch', peran: 'kepala_opd', jalur: 'desa' })
const verify = langkahOf({ tindakan: 'verifyUsulan', ke: 'layak', jalur: 'desa' })
const send = langkahOf({ tindakan: 'sendBatch', jalur: 'desa' })
const nobodyAsks = () => answer(uji, 'dalam_tugas(text, text[])', 'true')

function attempt(usulan_id: string, langkah: Langkah, who: Actor, palsu: Palsu = {}) {
  return async () => direct(uji, who, forge(await findBaris(uji, usulan_id), langkah, who, palsu))
}

test('an officer who doesn’t hold the role can’t act in it, whatever the session claims', async () => {
  const asKepala = { ...rina, peran: 'kepala_opd' }
  const other = actor(panggung, 'sri')
  await assertGuard(
    uji,
    attempt(siti.usulan_id, freeze, { ...other, peran: 'kepala_opd' }),
    DENIED,
    await nobodyAsks(),
  )
  await assert.rejects(attempt(siti.usulan_id, freeze, asKepala), DENIED)
  await attempt(siti.usulan_id, freeze, hendra)()
})

test('an officer nobody knows can’t act', async () => {
  const ghost = { ...hendra, petugas_id: uuidFrom('petugas', 'nobody') }
  await assert.rejects(attempt(siti.usulan_id, freeze, ghost), { code: /23503|42501/ })
})

test('an assignment that has ended, or not begun, gives nothing; its last day still does', async () => {
  const during = (mulai: string, sampai: string | null) =>
    uji.owner.query('update penugasan set mulai = $1, sampai = $2 where petugas_id = $3', [
      mulai,
      sampai,
      hendra.petugas_id,
    ])
  const freezeIt = attempt(siti.usulan_id, freeze, hendra)
  await during('2022-01-01', '2026-11-10')
  await assertGuard(uji, freezeIt, DENIED, await nobodyAsks())
  await during('2022-01-01', '2026-11-11')
  await freezeIt()
  await during('2026-11-11', null)
  await assertGuard(uji, freezeIt, DENIED, await nobodyAsks())
  await uji.setJam('2026-11-10T17:00:00Z') // midnight in Jakarta
  await freezeIt()
  await uji.setJam(BUKA)
  await during('2022-01-01', null)
})

test('a row of another role than the session’s is refused', async () => {
  const yanto = actor(panggung, 'yanto', 'verifikator')
  const asKepala = attempt(siti.usulan_id, freeze, yanto)
  await assertGuard(
    uji,
    asKepala,
    DENIED,
    together(
      await policyPart(uji, 'usulan_peristiwa', 'buat', '(peran = ( SELECT peran_sesi() AS peran_sesi))'),
    ),
  )
})

test('a row in another officer’s name, or in nobody’s, is refused', async () => {
  const petugas = '(NOT (petugas_id IS DISTINCT FROM ( SELECT petugas_sesi() AS petugas_sesi)))'
  const name = await policyPart(uji, 'usulan_peristiwa', 'buat', petugas)
  const kelas = await policyPart(uji, 'usulan_pelaku', 'buat', '(petugas_id = petugas_sesi())')
  const yanto = actor(panggung, 'yanto', 'kepala_opd')
  const inHisName = attempt(siti.usulan_id, freeze, yanto, { petugas_id: hendra.petugas_id })
  await assertGuard(uji, inHisName, DENIED, together(name, kelas))
  const inNobodys = attempt(siti.usulan_id, freeze, hendra, { petugas_id: null })
  await assert.rejects(inNobodys, DENIED)
  const berorang = await constraint(uji, 'usulan_peristiwa', 'peristiwa_berorang')
  const anonymous = attempt(siti.usulan_id, freeze, { ...hendra, petugas_id: null })
  await assertGuard(uji, anonymous, unfit('peristiwa_berorang'), berorang)
})

test('a role takes the steps that the table gives it, and no other', async () => {
  const guard = await constraint(uji, 'usulan_peristiwa', 'peristiwa_alur')
  const byOperator = attempt(made.usulan_id, { ...verify, peran: 'operator_desa' }, actor(panggung, 'yanto'))
  await assertGuard(uji, byOperator, missingKey('peristiwa_alur'), guard)
  // Nor does it choose what kind of human it counts as.
  const asLapangan = attempt(made.usulan_id, { ...verify, kelas: 'pusdatin' }, actor(panggung, 'sri'))
  await assertGuard(uji, asLapangan, missingKey('peristiwa_alur'), guard)
})

test('the table of steps can’t be added to', async () => {
  const step = `insert into usulan_alur values ('layak', 'determine', 'kepala_opd', 'ditetapkan', 'desa', '', 'kepala_opd', '', '')`
  await assertGuard(
    uji,
    () => direct(uji, hendra, [[step]]),
    DENIED,
    grant('insert', 'usulan_alur', 'setara_petugas'),
  )
})

test('sistem is the role of setara_pekerja only, under a decree, and in nobody’s name', async () => {
  const byServer = async () =>
    direct(uji, sistem, forge(await findBaris(uji, ani.usulan_id), send, sistem), { role: 'setara_petugas' })
  const part = /\(\(peran <> 'sistem'::text\) OR \(CURRENT_USER = 'setara_pekerja'::name\)\)/
  await assertGuard(uji, byServer, DENIED, await policyPart(uji, 'usulan_peristiwa', 'buat', part))
  await attempt(ani.usulan_id, send, sistem)()
  const decree = await constraint(uji, 'usulan_peristiwa', 'peristiwa_sistem')
  await assertGuard(
    uji,
    attempt(ani.usulan_id, send, sistem, { dasar: null }),
    unfit('peristiwa_sistem'),
    decree,
  )
  const asDeputy = attempt(ani.usulan_id, send, { ...sistem, petugas_id: panggung.petugas.ratna })
  await assertGuard(uji, asDeputy, DENIED, together(decree, await nobodyAsks()))
})

test('nobody appoints, or hands out tokens, through the server’s role', async () => {
  const statements: [Sql, string, string][] = [
    [
      [
        `insert into penugasan (penugasan_id, petugas_id, peran, kode_wilayah, mulai, dasar)
         values (gen_random_uuid(), $1, 'menteri', '', '2026-01-01', 'palsu')`,
        rina.petugas_id,
      ],
      'insert',
      'penugasan',
    ],
    [
      [`update penugasan set sampai = null where petugas_id = $1`, rina.petugas_id],
      'select, update',
      'penugasan',
    ],
    [[`insert into petugas (petugas_id, nama) values (gen_random_uuid(), 'Palsu')`], 'insert', 'petugas'],
    [
      [
        `insert into petugas_token (token_hash, petugas_id, kedaluwarsa) values ('\\x00', $1, 'infinity')`,
        rina.petugas_id,
      ],
      'insert',
      'petugas_token',
    ],
  ]
  for (const [statement, privilege, table] of statements) {
    const removal = grant(privilege.replace('select, ', ''), table, 'setara_petugas')
    await assertGuard(uji, () => direct(uji, rina, [statement]), DENIED, removal)
  }
})

test('only pusdatin opens a window, and only under the officer’s own name', async () => {
  const extend = (who: Actor) => () =>
    direct(uji, who, [
      [
        `insert into perpanjangan (perpanjangan_id, nomor_surat, periode, kegiatan, dari, sampai, kode_kabkota, petugas_id)
         values (gen_random_uuid(), 'S/1', '2026-11', 'usulan', '2026-11-18', '2026-11-25', '3201', $1)`,
        who.petugas_id,
      ],
    ])
  await extend({ ...actor(panggung, 'ratna') })()
  await assert.rejects(extend(rina), DENIED)
  const claims = extend({ ...rina, peran: 'pusdatin' })
  await assertGuard(uji, claims, DENIED, await answer(uji, 'boleh_perpanjang(uuid, text)', 'true'))
})

test('a meeting is recorded by an operator of that village, a visit by somebody with a role there', async () => {
  const meeting = (who: Actor) => () =>
    direct(uji, who, [
      [
        `insert into musyawarah (musyawarah_id, kode_desa, dasar, nomor, tanggal, hadir_perempuan, hadir_laki_laki,
           kuorum_inklusi, petugas_id, kode_kabkota)
         values (gen_random_uuid(), $1, 'sptjm', 'BA/9', '2026-11-05', 0, 0, false, $2, '3201')`,
        DESA,
        who.petugas_id,
      ],
    ])
  await meeting(rina)()
  const guard = await answer(uji, 'berwenang(uuid, text, text)', 'true')
  await assertGuard(uji, meeting(actor(panggung, 'budi')), DENIED, guard)
  const check = (who: Actor) => () =>
    direct(uji, who, [
      [
        `insert into verifikasi (verifikasi_id, usulan_id, jenis, petugas_id, hasil, kode_kabkota)
         values (gen_random_uuid(), $1, 'meja', $2, 'layak', '3201')`,
        made.usulan_id,
        who.petugas_id,
      ],
    ])
  await check(actor(panggung, 'budi'))()
  await assertGuard(uji, check({ ...rina, peran: 'verifikator' }), DENIED, guard)
})

test('a line of the decision is the minister’s, and a session that says it is the minister is not', async () => {
  const write = (who: Actor) => () =>
    direct(uji, { ...who, kabkota: '*' }, [
      [
        `insert into penetapan_butir (penetapan_id, periode, kode_desa, keluarga_id, individu_id, program, hasil, alasan,
           kode_kabkota)
         values (gen_random_uuid(), '2026-11', $1, $2, $2, 'DTKS', 'ditetapkan', 'dtks.ditetapkan', '3201')`,
        DESA,
        siti.warga.individu_id,
      ],
    ])
  await write(actor(panggung, 'lestari'))()
  await assert.rejects(write(rina), DENIED)
  await assertGuard(uji, write({ ...rina, peran: 'menteri' }), DENIED, await nobodyAsks())
})

test('an answer of the civil registry is written by the system that asked, not by an officer', async () => {
  const write = (who: Actor, role: 'setara_petugas' | 'setara_pekerja') => () =>
    direct(
      uji,
      who,
      [
        [
          `insert into pemadanan (pemadanan_id, usulan_id, individu_id, status, sumber, kode_kabkota)
           values (gen_random_uuid(), $1, $2, 'padan', 'palsu', '3201')`,
          ani.usulan_id,
          ani.warga.individu_id,
        ],
      ],
      { role },
    )
  await write(sistem, 'setara_pekerja')()
  const byRole = await policyPart(uji, 'pemadanan', 'buat', "(peran_sesi() = 'sistem'::text)")
  const byUser = await policyPart(uji, 'pemadanan', 'buat', "(CURRENT_USER = 'setara_pekerja'::name)")
  await assertGuard(uji, write(sistem, 'setara_petugas'), DENIED, byUser)
  await assertGuard(uji, write(hendra, 'setara_pekerja'), DENIED, byRole)
})
