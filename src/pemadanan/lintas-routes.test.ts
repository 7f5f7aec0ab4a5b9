import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { orang } from '../../test/support/orang.ts'
import { act, actor, createPanggung, DESA, type Panggung } from '../../test/support/panggung.ts'
import type { Actor } from '../db/transaction.ts'
import { createApp } from '../http/app.ts'
import { findJejakBySubjek } from '../jejak/jejak-store.ts'
import { changeIndividu, sealIndividu } from '../penduduk/change-individu.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { createPenugasan, createPetugas, findActor } from '../petugas/petugas-store.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { findKlaim, findLintas } from './find-lintas.ts'
import { lintasRoutes } from './lintas-routes.tsx'
import { mergeIndividu } from './merge-individu.ts'
import { openModel } from './mesin/nilai-daring.ts'
import { telaahRoutes } from './telaah-routes.tsx'

const padan = openModel(readFileSync('data/pemadanan/model-individu.json', 'utf8'))
/** A village of Kabupaten Cilacap. */
const CILACAP = '3301012001'
const NIK = '3201015708610001'
const LAHIR = { tanggal_lahir: '1961-08-17', nama_ibu_kandung: 'Ponirah', jenis_kelamin: 'P' } as const
// moved: one person in both, found by birth date, name and mother
const SARIYEM = orang('Siti Sariyem', {
  ...LAHIR,
  kode_desa: DESA,
  tempat_lahir: 'Bogor',
  alamat: 'Kp Rajeg 3',
})
const SARIJEM = orang('Siti Sarijem', {
  ...LAHIR,
  kode_desa: CILACAP,
  tempat_lahir: 'Bogor',
  alamat: 'Jl Laut 9',
})
// a NIK that two have
const WAGIYEM = orang('Wagiyem Karto', { ...LAHIR, kode_desa: DESA, nik: NIK })
const TUKIMAN = orang('Tukiman Rahasia', { kode_desa: CILACAP, nik: NIK, tanggal_lahir: '1990-05-05' })

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
const officers = new Map<string, Actor>()

before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  await appoint('tini', 'verifikator', '3301')
  await appoint('paijo', 'operator_desa', CILACAP)
  await appoint('gunadi', 'operator_desa', '3301012002')
  await appoint('endah', 'pusdatin', '')
  officers.set('budi', actor(panggung, 'budi'))
  officers.set('rina', actor(panggung, 'rina'))
  officers.set('hendra', actor(panggung, 'hendra'))
  officers.set('ratna', await findActor(uji.db, panggung.petugas.ratna))
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, [SARIYEM, SARIJEM, WAGIYEM, TUKIMAN]))
  await cari()
  const deps = { ...panggung.setara, wilayah: loadWilayah() }
  app = createApp({
    logger: pino({ level: 'silent' }),
    findActor: async (token) => officers.get(token.replace('token-petugas-', '')) ?? null,
    checkSehat: async () => ({ basis_data: true, migrasi: true }),
    isDemo: true,
    isBehindProxy: false,
    routes: [lintasRoutes(deps), telaahRoutes({ ...deps, padan: () => padan })],
  })
})
after(async () => {
  await app.close()
  await uji.close()
})

async function appoint(nama: string, peran: string, kode_wilayah: string): Promise<void> {
  const petugas_id = randomUUID()
  await act(panggung, 'sistem', async (a) => {
    await createPetugas(a, { petugas_id, nama })
    await createPenugasan(a, {
      petugas_id,
      peran,
      kode_wilayah,
      mulai: '2022-01-01',
      sampai: null,
      dasar: 'SK 1',
    })
  })
  officers.set(nama, await findActor(uji.db, petugas_id))
}

async function cari(): Promise<void> {
  const deps = { ...panggung.setara, openModel: () => padan }
  for (let irisan = 0; irisan < 256; irisan += 1) await findLintas(deps, actor(panggung, 'sistem'), irisan)
}

function ask(nama: string, url: string, fields?: Record<string, string>) {
  const headers = { accept: 'text/html', authorization: `Bearer token-petugas-${nama}` }
  if (!fields) return app.inject({ url, headers })
  return app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  })
}

const pairOf = async ({ individu_id }: { individu_id: string }) => {
  const { rows } = await uji.owner.query<{ pasangan_id: string }>(
    'select pasangan_id from pasangan where $1 in (individu_id, individu_id_lain)',
    [individu_id],
  )
  return rows[0]?.pasangan_id ?? ''
}
const say = (nama: string, pasangan_id: string, kabar: string, keterangan_id = randomUUID()) =>
  ask(nama, `/petugas/lintas/${pasangan_id}`, { keterangan_id, kabar })
const waits = async (nama: string) =>
  /<strong>\s*([^<]*?)\s*<\/strong>/.exec((await ask(nama, '/petugas/lintas')).body)?.[1]

test('each regency’s list says where and why, and names nobody; a village sees its own; other roles see nothing', async () => {
  const bogor = await ask('budi', '/petugas/lintas')
  assert.equal(bogor.statusCode, 200)
  assert.match(bogor.body, /2 menunggu kabar Anda/)
  assert.match(bogor.body, /Kabupaten Cilacap/)
  assert.match(bogor.body, /NIK-nya sama/)
  assert.match(
    bogor.body,
    /Sama atau hampir sama: Nama, Tanggal lahir, Nama ibu, Jenis kelamin, Tempat lahir/,
  )
  assert.doesNotMatch(bogor.body, /Sari[yj]em|Wagiyem|Tukiman/)
  assert.match((await ask('tini', '/petugas/lintas')).body, /2 menunggu[\s\S]*Kabupaten Bogor/)
  assert.equal(await waits('paijo'), '2 menunggu kabar Anda')
  assert.equal(await waits('gunadi'), 'Tidak ada yang menunggu Anda', 'another village of the same regency')
  assert.equal((await ask('hendra', '/petugas/lintas')).statusCode, 403)
  assert.equal((await ask('ratna', '/petugas/lintas')).statusCode, 403)
  assert.equal((await app.inject({ url: '/petugas/lintas' })).statusCode, 401)
})

test('a task shows one’s own record and nothing of the other’s; its opening is on record', async () => {
  const moved = await ask('budi', `/petugas/lintas/${await pairOf(SARIYEM)}`)
  assert.equal(moved.statusCode, 200)
  assert.match(moved.body, /Siti Sariyem[\s\S]*Kp Rajeg 3/)
  assert.doesNotMatch(moved.body, /Sarijem|Jl Laut/)
  const nik = await ask('budi', `/petugas/lintas/${await pairOf(WAGIYEM)}`)
  assert.match(nik.body, /Wagiyem Karto[\s\S]*NIK-nya sama/)
  assert.match(nik.body, /10 Nov 2026/)
  assert.doesNotMatch(nik.body, new RegExp(`${NIK}|Tukiman|1990`))
  const read = (who: typeof SARIYEM) =>
    act(panggung, 'sistem', async (a) =>
      (await findJejakBySubjek(a, who.individu_id)).map(({ jenis }) => jenis),
    )
  assert.deepEqual(await read(SARIYEM), ['individu.open'])
  assert.deepEqual(await read(SARIJEM), [], 'the other was not opened')
})

test('an officer of one regency cannot come to the other’s record by the pair', async () => {
  for (const nama of ['budi', 'tini']) {
    const page = await ask(nama, `/petugas/telaah/${await pairOf(SARIYEM)}`)
    assert.equal(page.statusCode, 404)
    const judged = { telaah_id: randomUUID(), putusan: 'beda' }
    assert.equal((await ask(nama, `/petugas/telaah/${await pairOf(SARIYEM)}`, judged)).statusCode, 404)
    assert.match((await ask(nama, '/petugas/telaah')).body, /Menunggu pendapat pertama \(0\)/)
  }
})

test('what an officer knows is kept once, asked for again while they don’t know, and read by Pusdatin', async () => {
  const pasangan_id = await pairOf(SARIYEM)
  const empty = await ask('budi', `/petugas/lintas/${pasangan_id}`, { keterangan_id: randomUUID() })
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /Pilih satu kabar/)
  assert.equal((await say('budi', pasangan_id, 'belum_tahu')).statusCode, 303)
  assert.equal(await waits('budi'), '2 menunggu kabar Anda')
  const id = randomUUID()
  await uji.setJam('2026-11-11T09:00:00+07:00')
  for (let time = 0; time < 2; time += 1)
    assert.equal((await say('budi', pasangan_id, 'sudah_pindah', id)).statusCode, 303)
  assert.equal((await say('budi', pasangan_id, 'orang_lain', id)).statusCode, 422, 'an id of another word')
  assert.equal(await waits('budi'), '1 menunggu kabar Anda')
  assert.equal((await say('gunadi', pasangan_id, 'orang_lain')).statusCode, 404)
  const { rows } = await uji.owner.query('select kabar from lintas_keterangan order by waktu')
  assert.deepEqual(rows, [{ kabar: 'belum_tahu' }, { kabar: 'sudah_pindah' }])
})

test('who is sealed on the other side is gone from here, and not counted; so is a NIK that was mended', async () => {
  const source = { sumber: 'petugas', tanggal_sumber: '2026-11-11' }
  assert.equal(await waits('budi'), '1 menunggu kabar Anda')
  const seal = (individu_id: string) =>
    act(panggung, 'sistem', (a) => sealIndividu(a, { ...source, individu_id }))
  const pasangan_id = await pairOf(SARIYEM)
  await seal(SARIJEM.individu_id)
  assert.equal((await ask('budi', `/petugas/lintas/${pasangan_id}`)).statusCode, 404)
  assert.doesNotMatch((await ask('budi', '/petugas/lintas')).body, new RegExp(pasangan_id))
  assert.equal((await say('budi', pasangan_id, 'orang_lain')).statusCode, 404)
  await uji.owner.query(
    `update individu set protection_level = 'biasa', nama_lengkap = 'Siti Sarijem', nama_norm = 'siti sarijem',
       nama_enc = null where individu_id = $1`,
    [SARIJEM.individu_id],
  )
  assert.equal((await ask('budi', `/petugas/lintas/${pasangan_id}`)).statusCode, 200)
  const mend = { ...source, individu_id: TUKIMAN.individu_id, fakta: { nik: '3301010505900007' } }
  const listed = async () => (await ask('endah', '/petugas/telaah')).body
  const address = `/petugas/telaah/${await pairOf(WAGIYEM)}`
  assert.match(await listed(), new RegExp(address))
  await act(panggung, officers.get('tini') ?? 'sistem', (a) => changeIndividu(a, mend))
  assert.doesNotMatch(await listed(), new RegExp(address))
  assert.equal(await waits('budi'), 'Tidak ada yang menunggu Anda')
  assert.match((await ask('budi', '/petugas/lintas')).body, /sudah pindah/)
})

test('a claim of a NIK that is held elsewhere is told at once; of a sealed claimant, or holder, never', async () => {
  const nik = '3201014101550001'
  const holder = orang('Pak Wiryo', { nik, kode_desa: DESA, tanggal_lahir: '1955-01-01' })
  const claimant = orang('Pak Samin', { nik, kode_desa: CILACAP, protection_level: 'tersegel' })
  const open = orang('Pak Samidi', { nik, kode_desa: CILACAP })
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, [holder, claimant, open]))
  const deps = { ...panggung.setara, openModel: () => padan }
  const klaim = (id: string) => findKlaim(deps, actor(panggung, 'sistem'), [id])
  assert.equal((await klaim(claimant.individu_id)).diajukan, 0)
  assert.equal(await pairOf(holder), '')
  assert.equal((await klaim(open.individu_id)).diajukan, 1)
  assert.equal(await waits('budi'), '1 menunggu kabar Anda')
})

test('two of Pusdatin decide, the second without the first one’s opinion; nothing is merged, both regencies are asked anew', async () => {
  const pasangan_id = await pairOf(SARIYEM)
  const address = `/petugas/telaah/${pasangan_id}`
  const judge = (nama: string, putusan: string) =>
    ask(nama, address, { telaah_id: randomUUID(), putusan, catatan: 'Sudah ditanyakan.' })
  await say('tini', pasangan_id, 'tinggal_di_sini')
  const list = await ask('endah', '/petugas/telaah')
  assert.match(list.body, /Pondok Rajeg \(Kabupaten Bogor\) dan|dan Pondok Rajeg \(Kabupaten Bogor\)/)
  const page = await ask('endah', address)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Siti Sari[yj]em[\s\S]*Siti Sari[yj]em/)
  assert.match(page.body, /Kabupaten Bogor, 11 Nov 2026: Orang ini sudah pindah ke sana/)
  assert.match(page.body, /Kabupaten Cilacap, 11 Nov 2026: Orang ini tinggal di sini/)
  assert.equal((await judge('endah', 'sama')).statusCode, 303)
  assert.equal((await judge('endah', 'sama')).statusCode, 409, 'the same human twice')
  assert.equal(await waits('budi'), '1 menunggu kabar Anda', 'one opinion asks nobody anew')
  await uji.setJam('2026-11-12T09:00:00+07:00')
  assert.equal((await judge('ratna', 'sama')).statusCode, 303)
  const decided = await ask('ratna', address)
  assert.match(decided.body, /Satu orang, di dua daerah/)
  assert.match((await ask('ratna', '/petugas/telaah')).body, /Satu orang di dua daerah \(1\)/)
  const ukuran = await ask('ratna', '/petugas/telaah/ukuran')
  assert.doesNotMatch(ukuran.body, /100,0%/, 'no figure of the model holds a pair of two regencies')
  const { rows } = await uji.owner.query(
    `select (select count(*)::int from penggabungan) as penggabungan,
       (select count(*)::int from individu where digabung_ke is not null) as menunjuk`,
  )
  assert.deepEqual(rows, [{ penggabungan: 0, menunjuk: 0 }])
  await assert.rejects(
    act(panggung, officers.get('ratna') ?? 'sistem', (a) =>
      mergeIndividu(a, { penggabungan_id: randomUUID(), pasangan_id }),
    ),
    { code: 'penggabungan.lintas' },
  )
  for (const nama of ['budi', 'tini']) {
    assert.match((await ask(nama, '/petugas/lintas')).body, /Satu orang menurut Pusdatin: menunggu/)
    assert.match((await ask(nama, `/petugas/lintas/${pasangan_id}`)).body, /urus kepindahannya/)
  }
  await uji.setJam('2026-11-13T09:00:00+07:00')
  await say('budi', pasangan_id, 'sudah_pindah')
  assert.doesNotMatch((await ask('budi', '/petugas/lintas')).body, /Satu orang menurut Pusdatin: menunggu/)
  const read = async ({ individu_id }: typeof SARIYEM) =>
    (await act(panggung, 'sistem', (a) => findJejakBySubjek(a, individu_id))).map(
      ({ jenis, kode_kabkota }) => `${jenis} ${kode_kabkota}`,
    )
  assert.equal((await read(SARIYEM)).filter((entry) => entry === 'telaah.judge_pasangan 3201').length, 2)
  assert.equal((await read(SARIJEM)).filter((entry) => entry === 'telaah.judge_pasangan 3301').length, 2)
})

test('a pair of which one is sealed is nobody’s to see, and is counted for nobody', async () => {
  const pasangan_id = await pairOf(SARIYEM)
  const { individu_id } = SARIYEM
  const source = { sumber: 'petugas', tanggal_sumber: '2026-11-13' }
  await act(panggung, 'sistem', (a) => sealIndividu(a, { ...source, individu_id }))
  assert.equal((await ask('ratna', `/petugas/telaah/${pasangan_id}`)).statusCode, 404)
  assert.match((await ask('ratna', '/petugas/telaah')).body, /Satu orang di dua daerah \(0\)/)
  assert.doesNotMatch((await ask('tini', '/petugas/lintas')).body, new RegExp(pasangan_id))
})

test('who stands three times in two regencies: Pusdatin sees the third beside the two, an officer of one does not', async () => {
  // the highest id, so that the pair lies where the other record does
  const individu_id = 'ffffffff-ffff-8fff-bfff-ffffffffffff'
  const third = orang('Pak Sarmidi', { individu_id, nik: '3201014101550001', kode_desa: CILACAP })
  await act(panggung, 'sistem', (a) => createIndividuBulk(a, [third]))
  await findKlaim({ ...panggung.setara, openModel: () => padan }, actor(panggung, 'sistem'), [
    third.individu_id,
  ])
  const tied = await pairOf(third)
  const address = `/petugas/telaah/${await pairOf(orang('Pak Samidi'))}`
  assert.match(
    (await ask('endah', address)).body,
    new RegExp(`Buka pasangan ${tied.slice(-6).toUpperCase()}`),
  )
  assert.match((await ask('endah', `${address}?juga=${tied}`)).body, /Pak Sarmidi/)
  assert.equal((await ask('budi', `${address}?juga=${tied}`)).statusCode, 404)
  await ask('endah', `/petugas/telaah/${tied}`, { telaah_id: randomUUID(), putusan: 'beda' })
})

test('what two people of different regencies were called, they stay: their tasks are gone, also after the month’s look', async () => {
  const pasangan_id = await pairOf(orang('Pak Samidi'))
  await ask('endah', `/petugas/telaah/${pasangan_id}`, { telaah_id: randomUUID(), putusan: 'beda' })
  await cari()
  for (const nama of ['budi', 'tini']) assert.equal(await waits(nama), 'Tidak ada yang menunggu Anda')
})
