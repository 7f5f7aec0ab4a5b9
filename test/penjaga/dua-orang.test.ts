import { after, test } from 'node:test'
import { uuidFrom } from '../../src/lib/uuid.ts'
import type { Langkah, Peran } from '../../src/usulan/alur.ts'
import { createUsulanBulk } from '../../src/usulan/start-usulan.ts'
import { verifyUsulan } from '../../src/verifikasi/verify-usulan.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus, KATA, paraf, step, visit } from '../support/kasus.ts'
import { act, actor, createPanggung, createWarga, type NamaPetugas } from '../support/panggung.ts'
import {
  assertGuard,
  constraint,
  DENIED,
  direct,
  findBaris,
  forge,
  langkahOf,
  missingKey,
  type Palsu,
  pelaku,
  policyPart,
  type Sql,
  taken,
  unfit,
  uniqueIndex,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const { petugas } = panggung
const foreignKey = (name: string) => constraint(uji, 'usulan_peristiwa', name)

const freeze = langkahOf({ tindakan: 'freezeBatch', peran: 'kepala_opd', jalur: 'desa' })
const endorse = langkahOf({ tindakan: 'recordPengesahan', jalur: 'desa' })
const verify = langkahOf({ tindakan: 'verifyUsulan', ke: 'layak', jalur: 'desa' })
const confirm = langkahOf({ tindakan: 'confirmTidakLayak', ke: 'tidak_layak', jalur: 'desa' })
const acceptWithoutNik = langkahOf({ tindakan: 'acceptWithoutNik', jalur: 'desa' })
const grantKeberatan = langkahOf({ tindakan: 'grantKeberatan', dari: 'tidak_layak', jalur: 'desa' })
const visitAgain = langkahOf({
  tindakan: 'recordVerifikasiLapangan',
  dari: 'perlu_verifikasi_ulang',
  jalur: 'desa',
})
const withdrawLate = langkahOf({
  tindakan: 'withdrawUsulan',
  dari: 'disahkan',
  peran: 'operator_desa',
  jalur: 'desa',
})

/** A step by direct SQL in an officer's name. */
function attempt(usulan_id: string, langkah: Langkah, nama: NamaPetugas, palsu: Palsu = {}) {
  const who = actor(panggung, nama, langkah.peran)
  return async () => direct(uji, who, forge(await findBaris(uji, usulan_id), langkah, who, palsu))
}

/** Yanto, who holds every role of the office, checks a case at the desk. */
function verifyByYanto(usulan_id: string, ke: 'layak' | 'usul_tidak_layak') {
  const refusal = { alasan: 'mampu', bukti: 'Rumah dua lantai.', kata: KATA } as const
  const hasil = ke === 'layak' ? { ke } : { ke, ...refusal }
  return act(panggung, actor(panggung, 'yanto', 'verifikator'), (a) =>
    verifyUsulan(a, { usulan_id, verifikasi_id: uuidFrom('yanto', usulan_id), hasil }),
  )
}

test('who verified does not endorse: not the freeze, not the letter', async () => {
  const { usulan_id } = await createKasus(panggung, 'Siti Aminah', 'terverifikasi_lapangan')
  await verifyByYanto(usulan_id, 'layak')
  const guard = await foreignKey('peristiwa_pelaku')
  await assertGuard(uji, attempt(usulan_id, freeze, 'yanto'), missingKey('peristiwa_pelaku'), guard)
  await attempt(usulan_id, freeze, 'hendra')()
  await step(panggung, usulan_id, 'hendra', 'freezeBatch', 'menunggu_pengesahan')
  await assertGuard(uji, attempt(usulan_id, endorse, 'yanto'), missingKey('peristiwa_pelaku'), guard)
})

test('who proposed a refusal does not confirm it', async () => {
  const { usulan_id } = await createKasus(panggung, 'Joko Susilo', 'terverifikasi_lapangan')
  await verifyByYanto(usulan_id, 'usul_tidak_layak')
  const refusal = missingKey('peristiwa_pelaku')
  await assertGuard(uji, attempt(usulan_id, confirm, 'yanto'), refusal, await foreignKey('peristiwa_pelaku'))
  await attempt(usulan_id, confirm, 'hendra')()
})

test('who visited does not verify', async () => {
  const { usulan_id } = await createKasus(panggung, 'I Made Sudana', 'daftar_akhir')
  await visit(panggung, usulan_id, 'yanto')
  const refusal = missingKey('peristiwa_pelaku')
  await assertGuard(uji, attempt(usulan_id, verify, 'yanto'), refusal, await foreignKey('peristiwa_pelaku'))
  await attempt(usulan_id, verify, 'budi')()
})

test('who imported, or typed the case in, does not visit, verify or endorse it', async () => {
  const usulan_id = uuidFrom('usulan', 'Ani Rahayu')
  const warga = await createWarga(panggung, 'Ani Rahayu')
  await act(panggung, actor(panggung, 'yanto', 'operator_desa'), (a) =>
    createUsulanBulk(a, [
      {
        usulan_id,
        ...warga,
        jenis_usulan: 'masuk_dtks',
        sumber_usulan: 'dinsos',
        jalur: 'langsung',
        program: null,
        periode: '2026-11',
      },
    ]),
  )
  const refusal = missingKey('peristiwa_pelaku')
  const guard = await foreignKey('peristiwa_pelaku')
  const on = { jalur: 'langsung' } as const
  const visitFirst = langkahOf({ tindakan: 'recordVerifikasiLapangan', dari: 'diajukan', ...on })
  await assertGuard(uji, attempt(usulan_id, visitFirst, 'yanto'), refusal, guard)
  await visit(panggung, usulan_id, 'asep')
  await assertGuard(uji, attempt(usulan_id, { ...verify, ...on }, 'yanto'), refusal, guard)
  await step(panggung, usulan_id, 'budi', 'verifyUsulan', 'layak')
  await assertGuard(uji, attempt(usulan_id, { ...freeze, ...on }, 'yanto'), refusal, guard)
})

test('one human, one kelas: a second one on the same case has no place', async () => {
  const { usulan_id } = await createKasus(panggung, 'Maria Goreti', 'terverifikasi_lapangan')
  const baris = await findBaris(uji, usulan_id)
  const asep = actor(panggung, 'asep')
  const [text, ...values] = pelaku(baris, petugas.asep, 'verifikator')
  const second: Sql = [text.replace('on conflict do nothing', ''), ...values]
  const key = 'usulan_pelaku_pkey'
  const guard = await constraint(uji, 'usulan_pelaku', key)
  await assertGuard(uji, () => direct(uji, asep, [second]), taken(key), guard)
})

test('the second human is another human', async () => {
  const { usulan_id } = await createKasus(panggung, 'Slamet Riyadi', 'tidak_layak')
  await paraf(panggung, usulan_id, actor(panggung, 'yanto', 'verifikator'), 'grantKeberatan')
  const alone = attempt(usulan_id, grantKeberatan, 'yanto', { petugas_kedua_id: petugas.yanto })
  await assertGuard(uji, alone, unfit('peristiwa_bukan_diri'), await foreignKey('peristiwa_bukan_diri'))
})

test('a review of a decision is not by those who decided it', async () => {
  const { usulan_id } = await createKasus(panggung, 'Dewi Sartika', 'tidak_layak')
  await paraf(panggung, usulan_id, 'sri', 'grantKeberatan')
  const review = attempt(usulan_id, grantKeberatan, 'hendra', { petugas_kedua_id: petugas.sri })
  await assertGuard(uji, review, missingKey('peristiwa_pelaku'), await foreignKey('peristiwa_pelaku'))
  await attempt(usulan_id, grantKeberatan, 'yanto', { petugas_kedua_id: petugas.sri })()
})

test('an act for two humans names the second', async () => {
  const { usulan_id } = await createKasus(panggung, 'Rahmat Hidayat', 'disahkan')
  const guard = await foreignKey('peristiwa_dua_orang')
  await assertGuard(uji, attempt(usulan_id, withdrawLate, 'rina'), unfit('peristiwa_dua_orang'), guard)
})

test('the second human has initialled, and the case as it stands now', async () => {
  const { usulan_id } = await createKasus(panggung, 'Yohanes Bria', 'menunggu_nik')
  const refusal = missingKey('peristiwa_paraf')
  const guard = await foreignKey('peristiwa_paraf')
  // Sri is a verifikator on the case, and has initialled nothing.
  const noted = pelaku(await findBaris(uji, usulan_id), petugas.sri, 'verifikator')
  await direct(uji, actor(panggung, 'sri'), [noted], { keep: true })
  const accept = attempt(usulan_id, acceptWithoutNik, 'hendra', { petugas_kedua_id: petugas.sri })
  await assertGuard(uji, accept, refusal, guard)
  await paraf(panggung, usulan_id, 'sri', 'acceptWithoutNik')
  await accept()
  // The case goes to the registry and comes back: what Sri saw is not what is there now.
  await step(panggung, usulan_id, 'rina', 'recordNik', 'dikirim')
  const again = langkahOf({ tindakan: 'recordPemadanan', ke: 'menunggu_nik', jalur: 'desa' })
  const sistem = actor(panggung, 'sistem')
  await direct(uji, sistem, forge(await findBaris(uji, usulan_id), again, sistem), { keep: true })
  await assertGuard(uji, accept, refusal, guard)
})

test('a paraf is by who holds the role that it takes, of oneself, on the case as it stands', async () => {
  const { usulan_id } = await createKasus(panggung, 'Nur Hasanah', 'menunggu_nik')
  const baris = await findBaris(uji, usulan_id)
  const initial = (
    nama: NamaPetugas,
    peran: Peran,
    change: { urutan?: number; tindakan?: string; oleh?: string } = {},
  ) => {
    const who = actor(panggung, nama, peran)
    const text = `insert into usulan_paraf (usulan_id, urutan, tindakan, petugas_id, peran, kode_kabkota)
      values ($1, $2, $3, $4, $5, '3201')`
    const { urutan = baris.urutan, tindakan = 'acceptWithoutNik', oleh = petugas[nama] } = change
    return () => direct(uji, who, [[text, usulan_id, urutan, tindakan, oleh, peran]])
  }
  const part = (expr: string | RegExp) => policyPart(uji, 'usulan_paraf', 'buat', expr)
  await initial('sri', 'verifikator')()
  const role = await part(/\(usulan_paraf\.peran = replace\(.*?\)\)/)
  await assertGuard(uji, initial('rina', 'operator_desa'), DENIED, role)
  const held = await part(/dalam_tugas\(u\.kode_desa, \( SELECT wilayah_tugas\(\) AS wilayah_tugas\)\)/)
  await assertGuard(uji, initial('rina', 'verifikator'), DENIED, held)
  const own = await part('(petugas_id = petugas_sesi())')
  await assertGuard(uji, initial('sri', 'verifikator', { oleh: petugas.budi }), DENIED, own)
  const state = await part('(u.urutan = usulan_paraf.urutan)')
  await assertGuard(uji, initial('sri', 'verifikator', { urutan: baris.urutan - 1 }), DENIED, state)
  const named = await part('(a.tindakan = usulan_paraf.tindakan)')
  await assertGuard(uji, initial('sri', 'verifikator', { tindakan: 'acceptMatch' }), DENIED, named)
})

test('a case that must be seen again is seen by another field officer', async () => {
  const { usulan_id } = await createKasus(panggung, 'Agus Salim', 'perlu_verifikasi_ulang')
  const name = 'peristiwa_lain_orang'
  await assertGuard(uji, attempt(usulan_id, visitAgain, 'asep'), taken(name), await uniqueIndex(uji, name))
  await attempt(usulan_id, visitAgain, 'dewi')()
  const record: Sql = [
    `insert into verifikasi (verifikasi_id, usulan_id, jenis, petugas_id, hasil, kode_kabkota)
     values (gen_random_uuid(), $1, 'lapangan', $2, 'ditemui', '3201')`,
    usulan_id,
    petugas.asep,
  ]
  const second = () => direct(uji, actor(panggung, 'asep'), [record])
  await assertGuard(
    uji,
    second,
    taken('verifikasi_lain_orang'),
    await uniqueIndex(uji, 'verifikasi_lain_orang'),
  )
})
