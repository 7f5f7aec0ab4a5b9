import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { findJejakBySubjek, openJejak } from '../jejak/jejak-store.ts'
import { changeIndividu, sealIndividu } from '../penduduk/change-individu.ts'
import { normalizeNama } from '../lib/nama.ts'
import { findDisebut, findSamaBulk } from '../penduduk/find-sama.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { addAnggotaBulk, createKeluargaBulk } from '../penduduk/keluarga-store.ts'
import { findIndividuByNik } from '../penduduk/nik-store.ts'
import { startUsulan } from '../usulan/start-usulan.ts'
import { findKasus } from '../usulan/find-kasus.ts'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import { act, createPanggung, DESA, type NamaPetugas, type Panggung } from '../../test/support/panggung.ts'
import { createPasangan } from '../../test/support/pasangan.ts'
import { judgePasangan } from './judge-pasangan.ts'
import { mergeIndividu, unmergeIndividu } from './merge-individu.ts'
import type { Putusan } from './telaah.ts'

let uji: TestDatabase
let panggung: Panggung
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
})
after(() => uji.close())

let serial = 0
interface Sifat {
  nik?: boolean
  tersegel?: boolean
}

/** Somebody with a family and a case, with a NIK or without. */
async function createOrang({ nik = false, tersegel = false }: Sifat = {}) {
  serial += 1
  const nomor = nik ? `3201014107${String(800000 + serial)}` : null
  const nama = `Sariyem ${String.fromCodePoint(97 + (serial % 26), 97 + Math.floor(serial / 26))}ono`
  const row = orang(nama, {
    individu_id: randomUUID(),
    kode_desa: DESA,
    nik: nomor,
    tanggal_lahir: '1961-08-17',
    protection_level: tersegel ? 'tersegel' : 'biasa',
  })
  const keluarga_id = randomUUID()
  await act(panggung, 'sistem', async (a) => {
    await createIndividuBulk(a, [row])
    await createKeluargaBulk(a, [{ keluarga_id, kode_desa: DESA, no_kk: null, sumber: 'warga' }])
    const member = { keluarga_id, individu_id: row.individu_id, hubungan_keluarga: 1, dari: '2020-01-01' }
    await addAnggotaBulk(a, [{ ...member, kode_kabkota: '3201' }])
  })
  const receipt = await startKasus(row.individu_id, keluarga_id)
  return { individu_id: row.individu_id, keluarga_id, nik: nomor, nama, ...receipt }
}

async function startKasus(individu_id: string, keluarga_id: string) {
  const receipt = await act(panggung, 'rina', (a) =>
    startUsulan(a, {
      usulan_id: randomUUID(),
      individu_id,
      keluarga_id,
      kode_desa: DESA,
      jenis_usulan: 'masuk_dtks',
      sumber_usulan: 'warga',
      jalur: 'desa',
      program: null,
      periode: '2026-11',
    }),
  )
  assert.ok(receipt)
  return receipt
}

const judge = (nama: NamaPetugas, pasangan_id: string, putusan: Putusan, telaah_id = randomUUID()) =>
  act(panggung, nama, (a) => judgePasangan(a, { pasangan_id, telaah_id, putusan }))

async function agree(pasangan_id: string): Promise<void> {
  await judge('budi', pasangan_id, 'sama')
  assert.equal(await judge('sri', pasangan_id, 'sama'), 'sama')
}

const merge = (pasangan_id: string) =>
  act(panggung, 'sri', (a) => mergeIndividu(a, { penggabungan_id: randomUUID(), pasangan_id }))
const unmerge = (pasangan_id: string) => act(panggung, 'sri', (a) => unmergeIndividu(a, { pasangan_id }))

test('one human’s "the same" leaves a pair open; another’s makes it so; the same human’s does not', async () => {
  const [a, b] = [await createOrang(), await createOrang({ nik: true })]
  const pasangan_id = await createPasangan(panggung, a.individu_id, b.individu_id)
  const telaah_id = randomUUID()
  assert.equal(await judge('budi', pasangan_id, 'sama', telaah_id), 'terbuka')
  assert.equal(await judge('budi', pasangan_id, 'sama', telaah_id), 'terbuka', 'sent twice')
  await assert.rejects(judge('budi', pasangan_id, 'sama'), { code: 'telaah.orang_sama' })
  await assert.rejects(merge(pasangan_id), { code: 'telaah.belum_sama' })
  await assert.rejects(judge('rina', pasangan_id, 'sama'), { code: 'sesi.peran_salah' })
  assert.equal(await judge('sri', pasangan_id, 'sama'), 'sama')
  await assert.rejects(judge('ratna', pasangan_id, 'sama'), { code: 'telaah.sudah' })
  assert.deepEqual(await merge(pasangan_id), {
    individu_id: a.individu_id,
    individu_id_tujuan: b.individu_id,
  })
  await assert.rejects(judge('ratna', pasangan_id, 'beda'), { code: 'telaah.sudah' })
  await assert.rejects(judge('ratna', randomUUID(), 'beda'), { code: 'telaah.tidak_ada' })
})

test('both can read who judged and that they were merged, in their own record of acts', async () => {
  const [a, b] = [await createOrang(), await createOrang()]
  const pasangan_id = await createPasangan(panggung, a.individu_id, b.individu_id)
  await agree(pasangan_id)
  await merge(pasangan_id)
  await unmerge(pasangan_id)
  for (const { individu_id } of [a, b]) {
    const entries = await act(panggung, 'sri', (it) => findJejakBySubjek(it, individu_id))
    const jenis = entries.map((entry) => entry.jenis).filter((kind) => !kind.startsWith('usulan.'))
    const judged = ['telaah.judge_pasangan', 'telaah.judge_pasangan']
    assert.deepEqual(jenis, [...judged, 'individu.merge', 'individu.unmerge'])
    const opened = await act(panggung, 'sri', (it) => {
      const [entry] = entries.filter((one) => one.jenis === 'telaah.judge_pasangan')
      assert.ok(entry)
      return openJejak(it, entry)
    })
    assert.match(opened?.payload ?? '', /"putusan":"sama"/)
  }
})

test('after a merge both tickets and both NIKs lead to their cases and to one person', async () => {
  const [lama, baru] = [await createOrang({ nik: true }), await createOrang({ nik: true })]
  const pasangan_id = await createPasangan(panggung, lama.individu_id, baru.individu_id)
  await agree(pasangan_id)
  const { individu_id_tujuan } = await merge(pasangan_id)
  for (const { nik, tiket, pin, usulan_id } of [lama, baru]) {
    const found = await act(panggung, 'sri', (a) => findIndividuByNik(a, nik ?? ''))
    assert.equal(found?.individu_id, individu_id_tujuan)
    const kasus = await findKasus(panggung.setara, { tiket, pin })
    assert.equal(kasus?.usulan_id, usulan_id)
  }
  await unmerge(pasangan_id)
  const found = await act(panggung, 'sri', (a) => findIndividuByNik(a, baru.nik ?? ''))
  assert.equal(found?.individu_id, baru.individu_id)
})

test('whoever was listed under one record is found under both; hidden or dead under one is so under both', async () => {
  const [a, b] = [await createOrang(), await createOrang({ nik: true })]
  const cek = async (nama: string) =>
    (
      await uji.db.publik.query<{ ada: boolean }>('select cek_status($1, $2, $3) as ada', [
        DESA,
        normalizeNama(nama).norm,
        '1961-08-17',
      ])
    ).rows[0]?.ada
  await uji.owner.query(`update individu set terdaftar_sejak = '2026-01' where individu_id = $1`, [
    a.individu_id,
  ])
  const both = async () => [await cek(a.nama), await cek(b.nama)]
  assert.deepEqual(await both(), [true, false])
  const pasangan_id = await createPasangan(panggung, a.individu_id, b.individu_id)
  await agree(pasangan_id)
  await merge(pasangan_id)
  assert.deepEqual(await both(), [true, true])
  await uji.owner.query(`update individu set status_hidup = 'meninggal' where individu_id = $1`, [
    b.individu_id,
  ])
  assert.deepEqual(await both(), [false, false])
  await unmerge(pasangan_id)
  assert.deepEqual(await both(), [true, false])
})

test('who proposes either record of a merged person means that person, and no third record', async () => {
  const [a, b] = [await createOrang({ nik: true }), await createOrang({ nik: true })]
  const ask = (nama_lengkap: string, nik: string | null) =>
    act(panggung, 'rina', async (it) => {
      const facts = orang(nama_lengkap, { kode_desa: DESA, tanggal_lahir: '1961-08-17', nik })
      const [sama] = await findSamaBulk(it, [facts])
      return sama?.individu_id
    })
  const askAll = () =>
    Promise.all([ask(a.nama, a.nik), ask(a.nama, null), ask(b.nama, b.nik), ask(b.nama, null)])
  const own = [a.individu_id, a.individu_id, b.individu_id, b.individu_id]
  assert.deepEqual(await askAll(), own)
  const pasangan_id = await createPasangan(panggung, a.individu_id, b.individu_id)
  await agree(pasangan_id)
  const { individu_id_tujuan } = await merge(pasangan_id)
  assert.deepEqual(
    await askAll(),
    Array.from(own, () => individu_id_tujuan),
  )
  const sebut = { kode_desa: DESA, nama_lengkap: a.nama, tanggal_lahir: null }
  const disebut = await act(panggung, 'rina', (it) => findDisebut(it, sebut))
  assert.equal(disebut?.individu_id, individu_id_tujuan)
  await unmerge(pasangan_id)
  assert.deepEqual(await askAll(), own)
})

test('a merge that a later one builds on is undone after it', async () => {
  const [a, b, c] = [await createOrang(), await createOrang(), await createOrang({ nik: true })]
  const ab = await createPasangan(panggung, a.individu_id, b.individu_id)
  await agree(ab)
  const { individu_id_tujuan } = await merge(ab)
  const bc = await createPasangan(panggung, individu_id_tujuan, c.individu_id)
  await agree(bc)
  assert.equal((await merge(bc)).individu_id_tujuan, c.individu_id)
  await assert.rejects(unmerge(ab), { code: 'penggabungan.lain_dulu' })
  await unmerge(bc)
  await unmerge(ab)
  await unmerge(ab)
  assert.equal(await judge('budi', ab, 'sama'), 'terbuka', 'begun anew: what was said before counts no more')
})

const TABLES = {
  individu: 'individu_id::text',
  individu_versi: "individu_id || '/' || versi",
  anggota_keluarga: "individu_id || '/' || keluarga_id",
  usulan: 'usulan_id::text',
  usulan_peristiwa: "usulan_id || '/' || urutan",
  nik_indeks: "encode(nik_bi, 'hex')",
  kematian_keterangan: "individu_id || '/' || urutan",
  pemberitahuan: 'pemberitahuan_id::text',
}

/** Every row of the register, byte for byte. */
async function readAll(): Promise<Map<string, string>> {
  const all = new Map<string, string>()
  for (const [table, id] of Object.entries(TABLES)) {
    const { rows } = await uji.owner.query<{ id: string; isi: string }>(
      `select '${table} ' || ${id} as id, row_to_json(t)::text as isi from ${table} t`,
    )
    for (const row of rows) all.set(row.id, row.isi)
  }
  return all
}

const ACTS = ['data', 'kasus', 'segel'] as const
type Orang = Awaited<ReturnType<typeof createOrang>>

/** What may happen to somebody while a merge stands. */
function live(one: Orang, kind: (typeof ACTS)[number]): Promise<unknown> {
  const source = { individu_id: one.individu_id, sumber: 'musdes', tanggal_sumber: '2026-11-09' }
  if (kind === 'kasus') return startKasus(one.individu_id, one.keluarga_id)
  return act(panggung, 'rina', (a) =>
    kind === 'segel' ? sealIndividu(a, source) : changeIndividu(a, { ...source, fakta: { pekerjaan: 9 } }),
  )
}

test('a merge touches two rows, and taken back it leaves every row as it was or as other acts made it', async () => {
  const sifat = fc.record({ nik: fc.boolean(), tersegel: fc.boolean() })
  const deeds = fc.array(fc.tuple(fc.constantFrom('tujuan', 'lain'), fc.constantFrom(...ACTS)), {
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(sifat, sifat, deeds, async (one, two, later) => {
      const [a, b, lain] = [await createOrang(one), await createOrang(two), await createOrang()]
      const pasangan_id = await createPasangan(panggung, a.individu_id, b.individu_id)
      await agree(pasangan_id)
      const start = await readAll()
      const { individu_id, individu_id_tujuan } = await merge(pasangan_id)
      const merged = await readAll()
      const pair = new Set([`individu ${a.individu_id}`, `individu ${b.individu_id}`])
      for (const [id, isi] of merged) if (!pair.has(id)) assert.equal(isi, start.get(id), id)
      if (one.tersegel || two.tersegel)
        for (const id of pair)
          assert.match(merged.get(id) ?? '', /"nama_lengkap":null.*"tersegel"/, 'hidden wins')
      const tujuan = individu_id_tujuan === a.individu_id ? a : b
      for (const [who, kind] of later) await live(who === 'tujuan' ? tujuan : lain, kind)
      const lived = await readAll()
      await unmerge(pasangan_id)
      const end = await readAll()
      assert.deepEqual([...end.keys()].sort(), [...lived.keys()].sort(), 'nothing comes or goes')
      const changed = later.some(([who, kind]) => who === 'tujuan' && kind !== 'kasus')
      for (const [id, isi] of end) {
        const isLived = !pair.has(id) || (id === `individu ${individu_id_tujuan}` && changed)
        assert.equal(isi, isLived ? lived.get(id) : start.get(id), id)
      }
      assert.equal(start.get(`individu ${individu_id}`), end.get(`individu ${individu_id}`))
    }),
    { numRuns: 25 },
  )
})
