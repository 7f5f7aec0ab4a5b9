import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { createPanggung } from '../../test/support/panggung.ts'
import { createPendampingForTest } from '../../test/support/pendamping.ts'
import { runTx } from '../db/transaction.ts'
import { akhiriLembaga, tambahPendamping } from './pendamping-command.ts'
import { readKode } from './pendamping-store.ts'
import { createSesi, endSesi, findSesi } from './sesi-store.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const { setara } = panggung
const ningsih = await createPendampingForTest(panggung, 'Bu Ningsih')
const NOBODY = { petugas_id: null, peran: 'pembuat', kabkota: '', desa: '' }
const begin = () => runTx(uji.db, NOBODY, (tx) => createSesi(tx, ningsih.pendamping_id))

test('a token stands for its companion until it is ended, and only its hash is kept', async () => {
  const token = await begin()
  assert.deepEqual(await findSesi(uji.db, token), {
    pendamping_id: ningsih.pendamping_id,
    nama: 'Bu Ningsih',
    lembaga: 'Rumah Singgah Melati',
    kode_kabkota: '3201',
    kecamatan: ['320101'],
  })
  const { rows } = await uji.owner.query('select t::text as teks from pendamping_sesi t')
  assert.equal(
    rows.some((row) => row.teks.includes(token)),
    false,
  )
  for (const wrong of ['', 'x', `${token}x`, token.replace(/./, (first) => (first === 'A' ? 'B' : 'A'))])
    assert.equal(await findSesi(uji.db, wrong), null)
  await endSesi(uji.db, token)
  await endSesi(uji.db, token)
  assert.equal(await findSesi(uji.db, token), null)
})

test('a lost device: the old passkeys and sessions end, and another code is given', async () => {
  const token = await begin()
  const added = await tambahPendamping(setara, {
    nama: 'bu ningsih',
    lembaga: 'Rumah Singgah Melati',
    tanggal_kode_etik: '2026-01-05',
    ganti: true,
  })
  assert.equal(added.pendamping_id, ningsih.pendamping_id, 'one human, one entry')
  assert.notEqual(added.kode, ningsih.kode)
  assert.equal(await findSesi(uji.db, token), null)
})

test('a code is letters and digits, read kindly, and nowhere in the database', async () => {
  assert.match(ningsih.kode, /^[0-9A-Z]{17}$/)
  const spaced = ningsih.kode.toLowerCase().replace(/(.{4})/g, '$1-')
  assert.deepEqual(readKode(spaced), readKode(ningsih.kode))
  assert.equal(readKode(ningsih.kode.slice(1)), null)
  const { rows } = await uji.owner.query(
    'select t::text as teks from pendamping_daftar t union all select coalesce(isi, $1) from jejak',
    [''],
  )
  const text = rows.map((row) => row.teks).join()
  assert.equal(text.includes(ningsih.kode), false)
  assert.doesNotMatch(text, /Ningsih/, 'in the public log a companion stands by pseudonym')
  assert.match(text, /Rumah Singgah Melati/, 'and the organisation by name')
})

test('who is accredited no longer lets nobody in, from that day on', async () => {
  const token = await begin()
  await akhiriLembaga(setara, { nama: 'Rumah Singgah Melati', dasar: 'SK 9/2026', sampai: '2026-11-11' })
  assert.ok(await findSesi(uji.db, token))
  await uji.owner.query(`update lembaga set mulai = '2026-01-01'`)
  await akhiriLembaga(setara, { nama: 'Rumah Singgah Melati', dasar: 'SK 9/2026', sampai: '2026-11-10' })
  assert.equal(await findSesi(uji.db, token), null)
  await assert.rejects(begin(), { code: '42501' })
  await assert.rejects(akhiriLembaga(setara, { nama: 'Lain', dasar: 'SK', sampai: '2026-11-10' }), {
    code: 'pendamping.tidak_ada',
  })
})
