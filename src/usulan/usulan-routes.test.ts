import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { act, actor, createPanggung, type NamaPetugas } from '../../test/support/panggung.ts'
import { createPintuPetugas } from '../../test/support/pintu-petugas.ts'
import { findJejakBySubjek, openJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { sealIndividu } from '../penduduk/change-individu.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { queueUsulan } from './antrean-usulan.ts'
import { addFoto } from './foto-store.ts'
import { lookUsulan } from './look-usulan.ts'
import { recordCatatan } from './usulan-catatan.ts'
import { usulanRoutes } from './usulan-routes.tsx'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const tell = (isi: string) => [{ tanya: 'Yang ditulis', jawab: isi.toUpperCase() }]
const ask = createPintuPetugas(panggung, usulanRoutes({ ...panggung.setara, wilayah: loadWilayah(), tell }))
const USULAN = '/petugas/usulan'
const get = (nama: NamaPetugas | '', url = USULAN) => ask(nama, 'GET', url)

test('what waits for whom: the role and the person, by what the table allows now', async () => {
  await createKasus(panggung, 'Bu Sariyem', 'diajukan', 'langsung')
  await createKasus(panggung, 'Pak Slamet', 'diajukan', 'khusus')
  await createKasus(panggung, 'Mama Yohana', 'terverifikasi_lapangan')
  await createKasus(panggung, 'Pak Ujang', 'ditetapkan')
  assert.equal((await get('')).statusCode, 401)
  for (const nama of ['rina', 'lestari', 'wayan'] as const)
    assert.equal((await get(nama)).statusCode, 403, nama)
  const asep = (await get('asep')).body
  assert.match(asep, /Menunggu Anda \(2\)[\s\S]*Semua yang berjalan di wilayah Anda \(3\)/)
  const budi = (await get('budi')).body
  assert.match(budi, /Menunggu Anda \(1\)/)
  assert.doesNotMatch(asep + budi, /Sariyem|Slamet|Yohana|Ujang/, 'nobody is named in a list')
  assert.match((await get('budi', `${USULAN}?saringan=semua`)).body, /Sudah diterima/)
})

test('a case that is checked in another way, or of somebody who is sealed, looks like any other in the list', async () => {
  const rowOf = (body: string, id: string) =>
    new RegExp(`<tr[^>]*>(?:(?!</tr>)[\\s\\S])*${id.slice(-6).toUpperCase()}[\\s\\S]*?</tr>`).exec(body)?.[0]
  const bare = (row = '') => row.replaceAll(/[0-9a-f-]{36}|Buka [0-9A-F]{6}/g, '')
  const plain = await createKasus(panggung, 'Bu Wati', 'diajukan', 'langsung')
  const other = await createKasus(panggung, 'Kak Sinta', 'diajukan', 'khusus')
  const list = (await get('asep')).body
  assert.notEqual(bare(rowOf(list, plain.usulan_id)), '')
  assert.equal(bare(rowOf(list, other.usulan_id)), bare(rowOf(list, plain.usulan_id)))
  const sumber = { sumber: 'petugas', tanggal_sumber: '2026-11-10' } as const
  await act(panggung, 'budi', (a) => sealIndividu(a, { individu_id: other.warga.individu_id, ...sumber }))
  assert.equal((await get('asep')).body, list)
})

test('one case: whom, what was said, what was done and why; and that it was opened is theirs to read', async () => {
  const kasus = await createKasus(panggung, 'Bu Painem', 'usul_tidak_layak')
  const isi = { usulan_id: kasus.usulan_id, ...kasus.warga, kode_kabkota: '3201' }
  await act(panggung, 'warga', async (a) => {
    await recordCatatan(a, { ...isi, catatan_id: uuidFrom('1'), jenis: 'pernyataan', isi: 'formulirnya' })
    await recordCatatan(a, { ...isi, catatan_id: uuidFrom('2'), jenis: 'bukti', isi: 'Dinding sudah roboh.' })
    await addFoto(a, isi, Buffer.from('gambar'))
  })
  const url = `${USULAN}/${kasus.usulan_id}`
  const { statusCode, body, headers } = await get('budi', url)
  assert.equal(statusCode, 200)
  assert.equal(headers['cache-control'], 'no-store')
  assert.match(body, /Bu Painem/)
  assert.match(body, /Yang ditulis[\s\S]*FORMULIRNYA/)
  assert.match(body, /Keterangan tambahan, [^<]*2026[\s\S]*Dinding sudah roboh\./)
  assert.match(body, /href="\/petugas\/foto\/[0-9a-f-]{36}">Lihat Foto 1/)
  assert.doesNotMatch(body, /<img/, 'a picture is opened only by who asks for it')
  assert.match(body, /Petugas berkunjung[\s\S]*petugas lapangan/)
  assert.match(body, /Menurut pemeriksaan, keluarga ini belum memenuhi kriteria miskin/)
  const entries = await act(panggung, 'budi', async (a) => {
    const all = await findJejakBySubjek(a, kasus.warga.individu_id)
    return Promise.all(all.map(async (entry) => (await openJejak(a, entry))?.payload ?? ''))
  })
  assert.equal(entries.filter((text) => text.includes('membaca usulan Anda')).length, 1)
})

test('a case that is not there, of another regency, or asked for by another role: nothing, and nothing on record', async () => {
  const kasus = await createKasus(panggung, 'Pak Jauh', 'diajukan')
  const url = `${USULAN}/${kasus.usulan_id}`
  assert.equal((await get('rina', url)).statusCode, 403)
  assert.equal((await get('', url)).statusCode, 401)
  assert.equal((await get('budi', `${USULAN}/${uuidFrom('tidak ada')}`)).statusCode, 404)
  assert.equal((await get('budi', `${USULAN}/x`)).statusCode, 422)
  const jauh = { ...actor(panggung, 'sri'), kabkota: '3202' }
  await assert.rejects(
    act(panggung, jauh, (a) => lookUsulan(a, kasus.usulan_id)),
    (error) => error instanceof Problem && error.code === 'usulan.tidak_ada',
  )
  assert.equal((await act(panggung, jauh, (a) => queueUsulan(a, 'semua', 1))).baris.length, 0)
  const entries = await act(panggung, 'budi', (a) => findJejakBySubjek(a, kasus.warga.individu_id))
  assert.ok(entries.every(({ jenis }) => jenis !== 'individu.open'))
})

test('pages of twenty-five, what waits longest first', async () => {
  const before = await act(panggung, 'asep', (a) => queueUsulan(a, 'semua', 1))
  const many = 26 - before.jumlah.semua
  for (let at = 0; at < many; at++)
    await createKasus(panggung, `Warga ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at]}`, 'diajukan', 'langsung')
  await uji.setJam('2026-11-12T09:00:00+07:00')
  const last = await createKasus(panggung, 'Bu Terakhir', 'diajukan', 'langsung')
  const code = last.usulan_id.slice(-6).toUpperCase()
  const first = (await get('asep', `${USULAN}?saringan=semua`)).body
  assert.equal(first.match(/>Buka /g)?.length, 25)
  assert.match(first, /Halaman 1 dari 2[\s\S]*Halaman berikutnya/)
  assert.doesNotMatch(first, new RegExp(code))
  const second = (await get('asep', `${USULAN}?saringan=semua&halaman=2`)).body
  assert.equal(second.match(/>Buka /g)?.length, 2)
  assert.match(second, new RegExp(`${code}[\\s\\S]*12 Nov`))
  assert.match(second, /Halaman sebelumnya/)
})
