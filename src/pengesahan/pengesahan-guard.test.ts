import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import {
  answer,
  assertGuard,
  constraint,
  DENIED,
  direct,
  findBaris,
  forge,
  langkahOf,
  missingKey,
  policyPart,
  type Sql,
  taken,
  unfit,
  uniqueIndex,
} from '../../test/penjaga/penjaga.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { act, actor, BUKA, TUTUP } from '../../test/support/panggung.ts'
import type { Actor } from '../db/transaction.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { isTerbukaFor } from './pengesahan.ts'
import { findTempat } from '../periode/periode-store.ts'
import { verifyUsulan } from '../verifikasi/verify-usulan.ts'
import { comparePindaian } from './compare-pindaian.ts'
import {
  createPengesahanUji,
  BUPATI_LAMA,
  createKasusList,
  freeze,
  print,
  scan,
} from './pengesahan-for-test.ts'
import { akarOf, type Butir, hashButir, kodeCekOf } from './pengesahan.ts'

const { uji, berkas, panggung } = await createPengesahanUji()
const hendra = actor(panggung, 'hendra')
const sistem = actor(panggung, 'sistem')
const yanto = actor(panggung, 'yanto', 'kepala_opd')
const { petugas } = panggung

await checkedByYanto('Pak Tukiman')
const frozen = await freeze(panggung, 'Tukiman saja')
await print(panggung, berkas, frozen.pengesahan_id)
await act(panggung, 'sri', (a) =>
  comparePindaian(a, berkas, { ...frozen, pindaian: scan('surat'), kode_cek: frozen.kode_cek }),
)

// These are in no batch.
const free = await createKasusList(panggung, ['Bu Sariyem', 'Pak Karto'])
const gempa = await createKasus(panggung, 'Pak Lambok Sihombing', 'layak', 'kemensos')
const gempaLain = await createKasus(panggung, 'Bu Tiur Simanjuntak', 'layak', 'kemensos')

/** A case that Yanto, who holds every role of the office, checked at the desk. */
async function checkedByYanto(nama: string): Promise<void> {
  const { usulan_id } = await createKasus(panggung, nama, 'terverifikasi_lapangan')
  const verifikasi_id = uuidFrom('meja Yanto', usulan_id)
  await act(panggung, actor(panggung, 'yanto', 'verifikator'), (a) =>
    verifyUsulan(a, { usulan_id, verifikasi_id, hasil: { ke: 'layak' } }),
  )
}

/** What a forger of a batch may choose. */
interface Palsu {
  jumlah?: number
  kegiatan?: string
  periode?: string
  butir?: Partial<Butir> & { daun?: Buffer }
  oleh?: Actor
  list?: readonly { usulan_id: string; warga: { individu_id: string } }[]
  /** How many of the items are written after the batch. */
  behind?: number
}

/** A batch by direct SQL: the items, then the batch. */
async function freezeDirect(palsu: Palsu = {}): Promise<number[]> {
  const {
    oleh = hendra,
    list = [gempa],
    kegiatan = 'usulan_kemensos',
    periode = '2026-11',
    behind = 0,
  } = palsu
  const pengesahan_id = randomUUID()
  const butirList: Butir[] = []
  for (const { usulan_id, warga } of list) {
    const { urutan } = await findBaris(uji, usulan_id)
    butirList.push({
      usulan_id,
      individu_id: warga.individu_id,
      keputusan: 'layak',
      versi: urutan,
      ...palsu.butir,
    })
  }
  const akar = akarOf(butirList)
  const items = butirList.map(
    (butir): Sql => [
      `insert into pengesahan_butir (pengesahan_id, usulan_id, individu_id, keputusan, versi, daun, kode_kabkota)
       values ($1, $2, $3, $4, $5, $6, '3201')`,
      pengesahan_id,
      butir.usulan_id,
      butir.individu_id,
      butir.keputusan,
      butir.versi,
      palsu.butir?.daun ?? hashButir(butir),
    ],
  )
  const batch: Sql = [
    `insert into pengesahan (pengesahan_id, kegiatan, periode, jumlah, akar, kode_cek, dibekukan_oleh, kode_kabkota)
     values ($1, $2, $3, $4, $5, $6, $7, '3201')`,
    pengesahan_id,
    kegiatan,
    periode,
    palsu.jumlah ?? butirList.length - behind,
    akar,
    kodeCekOf(akar),
    oleh.petugas_id,
  ]
  return direct(uji, oleh, items.toSpliced(items.length - behind, 0, batch))
}

test('a true batch by direct SQL goes through: what follows is refused for its one fault', async () => {
  await freezeDirect()
})

test('a batch is as long as its items, and its items are of its path', async () => {
  const guard = await policyPart(uji, 'pengesahan', 'buat', /\(jumlah = \( SELECT count.*\)(?=\)$)/)
  await assertGuard(uji, () => freezeDirect({ jumlah: 2 }), DENIED, guard)
  await assertGuard(uji, () => freezeDirect({ list: free.slice(0, 1) }), DENIED, guard)
})

test('a batch closes behind itself: no item is put to it afterwards', async () => {
  const guard = await policyPart(uji, 'pengesahan_butir', 'buat', /\(NOT \(\(pengesahan_id.*? p\)\)\)/)
  await assertGuard(uji, () => freezeDirect({ list: [gempa, gempaLain], behind: 1 }), DENIED, guard)
})

test('an item is its case as it was found layak: same person, same row of its history', async () => {
  const { urutan } = await findBaris(uji, gempa.usulan_id)
  const key = await constraint(uji, 'pengesahan_butir', 'butir_layak')
  const older = () => freezeDirect({ butir: { versi: urutan - 1 } })
  await assertGuard(uji, older, missingKey('butir_layak'), key)
  const person = await policyPart(
    uji,
    'pengesahan_butir',
    'buat',
    '(u.individu_id = pengesahan_butir.individu_id)',
  )
  const individu_id = gempaLain.warga.individu_id
  await assertGuard(uji, () => freezeDirect({ butir: { individu_id } }), DENIED, person)
})

test('a leaf is the hash of its item: the database works it out too', async () => {
  const guard = await constraint(uji, 'pengesahan_butir', 'butir_daun')
  const lie = () => freezeDirect({ butir: { daun: Buffer.alloc(32, 1) } })
  await assertGuard(uji, lie, unfit('butir_daun'), guard)
})

test('one open batch per regency, activity and month', async () => {
  const guard = await uniqueIndex(uji, 'pengesahan_satu')
  const second = () => freezeDirect({ kegiatan: 'usulan', list: free })
  await assertGuard(uji, second, taken('pengesahan_satu'), guard)
})

test('a batch is frozen by the head of the office for his regency, in the month’s own window', async () => {
  const budi = actor(panggung, 'budi')
  const guard = await answer(uji, 'mengesahkan(text)', 'true')
  await assertGuard(uji, () => freezeDirect({ oleh: budi }), DENIED, guard)
  const window = await answer(uji, 'jendela_periode_terbuka(text, text, timestamptz, text)', 'true')
  const december = () => freezeDirect({ kegiatan: 'usulan', periode: '2026-12', list: free })
  await assertGuard(uji, december, DENIED, window)
  await uji.setJam(TUTUP)
  const late = () => freezeDirect({ kegiatan: 'usulan', periode: '2026-12', list: free })
  await assertGuard(uji, late, DENIED, window)
  await uji.setJam(BUKA)
})

/** Endorses the frozen batch by direct SQL: its case, then its row. */
async function endorseDirect(
  oleh: Actor,
  change: {
    bertanda?: string
    withCase?: boolean
    pembanding?: string
    pindaian?: Buffer
    nama?: string
  } = {},
): Promise<number[]> {
  const { rows } = await uji.owner.query<{ usulan_id: string }>(
    'select usulan_id from pengesahan_butir where pengesahan_id = $1',
    [frozen.pengesahan_id],
  )
  const baris = await findBaris(uji, rows[0]?.usulan_id ?? '')
  const endorse = langkahOf({ tindakan: 'recordPengesahan', jalur: 'desa' })
  const { bertanda = 'elektronik', pembanding = null, pindaian = scan('surat') } = change
  const row: Sql = [
    `update pengesahan set status = 'disahkan', tanda_tangan = $1, jaminan = $2, berkas_hash = sha256($3),
       pembanding_id = $4, disahkan_oleh = $6, disahkan_at = jam() where pengesahan_id = $5`,
    bertanda,
    bertanda === 'basah' ? 'rendah' : 'belum_diperiksa',
    pindaian,
    pembanding,
    frozen.pengesahan_id,
    change.nama ?? oleh.petugas_id,
  ]
  return direct(uji, oleh, [...(change.withCase === false ? [] : forge(baris, endorse, oleh)), row])
}

test('who verified one of the cases does not endorse them', async () => {
  const guard = await constraint(uji, 'usulan_peristiwa', 'peristiwa_pelaku')
  await assertGuard(uji, () => endorseDirect(yanto), missingKey('peristiwa_pelaku'), guard)
  await endorseDirect(hendra)
})

test('no batch is endorsed past its cases', async () => {
  const guard = await answer(uji, 'pengesahan_tersisa(uuid, text, text)', 'false')
  await assertGuard(uji, () => endorseDirect(hendra, { withCase: false }), DENIED, guard)
})

test('nobody endorses in another’s name', async () => {
  const guard = await policyPart(uji, 'pengesahan', 'ubah', '(disahkan_oleh = petugas_sesi())')
  await assertGuard(uji, () => endorseDirect(hendra, { nama: petugas.yanto }), DENIED, guard)
})

test('a wet signature needs a second person, who compared this very scan', async () => {
  const wet = (pembanding?: string, pindaian?: Buffer) => () =>
    endorseDirect(hendra, {
      bertanda: 'basah',
      ...(pembanding ? { pembanding } : {}),
      ...(pindaian ? { pindaian } : {}),
    })
  const basah = await constraint(uji, 'pengesahan', 'pengesahan_basah')
  await assertGuard(uji, wet(), unfit('pengesahan_basah'), basah)
  const compared = await constraint(uji, 'pengesahan', 'pengesahan_dibandingkan')
  await assertGuard(uji, wet(petugas.budi), missingKey('pengesahan_dibandingkan'), compared)
  await assertGuard(uji, wet(petugas.sri, scan('lain')), missingKey('pengesahan_dibandingkan'), compared)
  await wet(petugas.sri)()
})

test('nobody compares in another’s name, or with another code than the batch’s', async () => {
  const row = (who: string, kode_cek: string): Sql => [
    `insert into pengesahan_pindaian (pengesahan_id, pindaian_hash, petugas_id, kode_cek, kode_kabkota)
     values ($1, sha256('x'), $2, $3, '3201')`,
    frozen.pengesahan_id,
    who,
    kode_cek,
  ]
  const name = await policyPart(uji, 'pengesahan_pindaian', 'buat', '(petugas_id = petugas_sesi())')
  const inOtherName = () => direct(uji, hendra, [row(petugas.yanto, frozen.kode_cek)])
  await assertGuard(uji, inOtherName, DENIED, name)
  const guard = await constraint(uji, 'pengesahan_pindaian', 'pindaian_kode_cek')
  const otherCode = () => direct(uji, hendra, [row(petugas.hendra, '000000000')])
  await assertGuard(uji, otherCode, missingKey('pindaian_kode_cek'), guard)
})

test('the hand that compares is not the hand that endorses', async () => {
  await act(panggung, 'hendra', (a) =>
    comparePindaian(a, berkas, { ...frozen, pindaian: scan('surat'), kode_cek: frozen.kode_cek }),
  )
  const guard = await constraint(uji, 'pengesahan', 'pengesahan_basah')
  const alone = () => endorseDirect(hendra, { bertanda: 'basah', pembanding: petugas.hendra })
  await assertGuard(uji, alone, unfit('pengesahan_basah'), guard)
})

test('a letter whose signatory is out of office is not noted', async () => {
  const old = () =>
    direct(uji, hendra, [
      [
        'update pengesahan set penandatangan_id = $1 where pengesahan_id = $2',
        BUPATI_LAMA,
        frozen.pengesahan_id,
      ],
    ])
  await assertGuard(uji, old, DENIED, await answer(uji, 'menjabat(uuid, date, text)', 'true'))
})

test('endorsed is final, dissolved too, and nobody sends what is not endorsed', async () => {
  const set = (status: string): Sql => [
    'update pengesahan set status = $1 where pengesahan_id = $2',
    status,
    frozen.pengesahan_id,
  ]
  const unendorsed = await constraint(uji, 'pengesahan', 'pengesahan_sah')
  await assertGuard(uji, () => direct(uji, sistem, [set('dikirim')]), unfit('pengesahan_sah'), unendorsed)
  await assert.rejects(direct(uji, hendra, [set('dikirim')]), DENIED)
  await assert.rejects(direct(uji, hendra, [set('bubar')]), DENIED, 'its case is still in it')
  const file: Sql = [
    'update pengesahan set berkas_hash = null where pengesahan_id = $1',
    frozen.pengesahan_id,
  ]
  await assert.rejects(direct(uji, sistem, [file]), DENIED, 'the system writes no letter')
})

test('the window of one month: the database and the rule say the same at each boundary second', async () => {
  await uji.owner.query(
    `insert into perpanjangan (perpanjangan_id, nomor_surat, periode, kegiatan, dari, sampai, petugas_id, kode_kabkota)
     values (gen_random_uuid(), 'S-1', '2026-11', 'pengesahan', '2026-12-01', '2026-12-03', $1, '3201')`,
    [petugas.ratna],
  )
  const tempat = await act(panggung, 'hendra', (a) => findTempat(a.tx, '3201'))
  const days = [
    '2023-02-15',
    '2023-02-24',
    '2023-02-28',
    '2026-11-01',
    '2026-11-18',
    '2026-12-01',
    '2026-12-03',
    '2026-12-18',
  ]
  for (const day of days)
    for (const before of [0, 1])
      for (const kegiatan of ['usulan', 'pengesahan'] as const)
        for (const periode of ['2023-02', '2026-11', '2026-12']) {
          const at = new Date(Date.parse(`${day}T00:00:00+07:00`) - before * 1000)
          const { rows } = await uji.owner.query<{ open: boolean }>(
            "select jendela_periode_terbuka($1, $2, $3, '3201') as open",
            [kegiatan, periode, at],
          )
          const said = `${kegiatan} ${periode} at ${at.toISOString()}`
          assert.equal(rows[0]?.open, isTerbukaFor(kegiatan, periode, at, tempat), said)
        }
})
