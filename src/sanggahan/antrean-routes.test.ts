import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { createPintuPetugas } from '../../test/support/pintu-petugas.ts'
import { createKasus } from '../../test/support/kasus.ts'
import { act, createPanggung, createWarga, DESA, type NamaPetugas } from '../../test/support/panggung.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { antreanRoutes } from './antrean-routes.tsx'
import { findSanggahan } from './find-sanggahan.ts'
import { submitKeberatan } from './keberatan.ts'
import { answerSanggahan } from './process-sanggahan.ts'
import { submitSanggahan, type SanggahanBaru } from './submit-sanggahan.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const ask = createPintuPetugas(panggung, antreanRoutes({ ...panggung.setara, wilayah: loadWilayah() }))
await createWarga(panggung, 'Bu Sariyem')

const SANGGAHAN = '/petugas/sanggahan'
const get = (nama: NamaPetugas | '', url: string) => ask(nama, 'GET', url)

async function submit(kunci: string, change: Partial<SanggahanBaru> = {}): Promise<string> {
  const sanggahan_id = uuidFrom('sanggahan', kunci)
  const baru: SanggahanBaru = {
    ...{ sanggahan_id, kanal: 'web', alasan_sanggahan: 'aset', cerita: 'Ia punya dua mobil.' },
    sasaran: { nama_lengkap: 'Bu Sariyem', tanggal_lahir: null, kode_desa: DESA },
    pembuat: { nama_lengkap: `Tetangga Rahasia ${kunci}`, telepon: null },
    ...change,
  }
  await act(panggung, 'warga', (a) => submitSanggahan(a, baru))
  return sanggahan_id
}

/** The form of an act as the page sends it, with every field that it has. */
async function send(nama: NamaPetugas, url: string, tindakan: string, fields: Record<string, string> = {}) {
  const page = (await get(nama, url)).body
  const id = new RegExp(`value="${tindakan}"/?><input[^>]*name="peristiwa_id" value="([^"]+)"`).exec(
    page,
  )?.[1]
  const peristiwa_id = id ?? uuidFrom(url, tindakan, nama)
  return ask(nama, 'POST', url, { tindakan, peristiwa_id, ...fields })
}

test('an objection from the queue to the result, on pages; nobody reads who objected', async () => {
  const url = `${SANGGAHAN}/${await submit('satu')}`
  assert.equal((await get('', SANGGAHAN)).statusCode, 401)
  for (const nama of ['rina', 'ratna', 'lestari', 'wayan'] as const)
    assert.equal((await get(nama, SANGGAHAN)).statusCode, 403, nama)
  const list = (await get('budi', SANGGAHAN)).body
  assert.match(list, /Menunggu Anda \(1\)/)
  assert.match(list, /24 Nov 2026, 14 hari lagi/)
  assert.match(list, /Pondok Rajeg/)
  assert.doesNotMatch(list, /Sariyem|Rahasia|mobil/)
  assert.match((await get('asep', SANGGAHAN)).body, /Menunggu Anda \(0\)/)
  const page = (await get('budi', url)).body
  assert.match(page, /Bu Sariyem[\s\S]*dua mobil/)
  assert.doesNotMatch(page, /Rahasia|[Ww]eb</)
  assert.doesNotMatch(page, /Tanya orangnya|Simpulkan/, 'only what the table allows now')
  assert.equal((await send('budi', url, 'screenSanggahan')).statusCode, 303)
  const asked = await send('budi', url, 'askAnswer')
  assert.equal(asked.headers['cache-control'], 'no-store')
  const [, tiket = '', pin = ''] = /kode">([^<]+)<[\s\S]*kode">([^<]+)</.exec(asked.body) ?? []
  assert.equal((await findSanggahan(panggung.setara, { tiket, pin }))?.isi.peran, 'sasaran')
  assert.match((await get('asep', url)).body, /belum menjawab dan waktunya belum habis/)
  await act(panggung, 'warga', (a) =>
    answerSanggahan(a, {
      ...{ sanggahan_id: uuidFrom('sanggahan', 'satu'), peristiwa_id: uuidFrom('jawab') },
      kata: 'Mobil itu milik majikan saya.',
    }),
  )
  assert.match((await get('asep', SANGGAHAN)).body, /Menunggu Anda \(1\)/)
  assert.match((await get('asep', url)).body, /milik majikan saya/)
  assert.equal((await send('asep', url, 'verifySanggahan', { kata: 'Mobil milik pabrik.' })).statusCode, 303)
  assert.match((await get('budi', url)).body, /untuk petugas lain/, 'who screened does not conclude')
  assert.match((await get('budi', SANGGAHAN)).body, /Menunggu Anda \(0\)/)
  assert.match((await get('sri', url)).body, /Mobil milik pabrik/)
  const hasil = { pilihan: 'tidak_terbukti', kata: 'Mobil bukan miliknya.' }
  assert.equal((await send('sri', url, 'concludeSanggahan', hasil)).statusCode, 303)
  assert.match((await get('sri', url)).body, /Tidak terbukti[\s\S]*Tidak ada langkah untuk peran Anda/)
})

test('what has to be mended keeps what was typed; a rule that says no does too', async () => {
  const url = `${SANGGAHAN}/${await submit('perbaiki', { alasan_sanggahan: 'pindah' })}`
  const empty = await send('budi', url, 'closeSanggahan', { kata: '  ' })
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /href="#kata-closeSanggahan"[^>]*>Tulis mengapa/)
  assert.match(empty.body, /<title>Kesalahan:/)
  const early = await send('sri', url, 'concludeSanggahan', {
    ...{ pilihan: 'terbukti', kata: 'Terlalu cepat.' },
  })
  assert.equal(early.statusCode, 409)
  assert.match(early.body, /belum bisa dilakukan[\s\S]*Terlalu cepat\./)
  assert.equal((await send('budi', url, 'lompat')).statusCode, 422)
  await send('budi', url, 'screenSanggahan')
  await send('budi', url, 'askAnswer')
  const visit = await send('asep', url, 'verifySanggahan', { kata: 'Rumahnya kosong.' })
  assert.equal(visit.statusCode, 409)
  assert.match(visit.body, /belum tersimpan[\s\S]*Rumahnya kosong\./)
  const half = await send('budi', url, 'concludeSanggahan', { kata: 'Sudah diperiksa.' })
  assert.equal(half.statusCode, 422)
})

test('past due is said, and stands first', async () => {
  const old = await submit('lama', { alasan_sanggahan: 'ganda' })
  await uji.setJam('2026-11-12T09:00:00+07:00')
  await submit('baru', { alasan_sanggahan: 'lainnya' })
  await uji.setJam('2026-11-25T09:00:00+07:00')
  const list = (await get('budi', `${SANGGAHAN}?saringan=giliran`)).body
  assert.match(list, /24 Nov 2026, lewat 1 hari/)
  assert.match(list, /26 Nov 2026, 1 hari lagi/)
  assert.ok(list.indexOf(old.slice(-6).toUpperCase()) < list.indexOf('26 Nov 2026'))
  await uji.setJam('2026-11-10T09:00:00+07:00')
})

test('two of one name: the officer says who is meant, or that it can’t be told', async () => {
  const one = await createWarga(panggung, 'Bu Tini')
  await uji.owner.query(
    'update individu set nama_lengkap = $2, nama_norm = (select nama_norm from individu where individu_id = $3) where individu_id = $1',
    [(await createWarga(panggung, 'Bu Tini Lain')).individu_id, 'Bu Tini', one.individu_id],
  )
  const sasaran = { nama_lengkap: 'Bu Tini', tanggal_lahir: null, kode_desa: DESA }
  const known = `${SANGGAHAN}/${await submit('tini', { sasaran })}`
  assert.match((await get('budi', known)).body, /Siapa yang dimaksud/)
  await send('budi', known, 'screenSanggahan', { individu_id: one.individu_id })
  assert.match((await get('budi', known)).body, /Buat tiket untuk menjawab/)
  const unknown = `${SANGGAHAN}/${await submit('tini lagi', { sasaran, alasan_sanggahan: 'ganda' })}`
  await send('budi', unknown, 'screenSanggahan', { individu_id: '' })
  assert.match((await get('budi', unknown)).body, /belum dikenali dalam data/)
  assert.doesNotMatch((await get('budi', unknown)).body, /Buat tiket untuk menjawab/)
})

test('pages tell no objector from another: same case, another person, channel and telephone, the same bytes', async () => {
  const nomor: string[] = []
  for (const [at, pembuat] of [
    { nama_lengkap: 'Al', telepon: null },
    { nama_lengkap: 'Raden Mas Panjang Sekali Namanya', telepon: '0812000999' },
  ].entries()) {
    const nama = `Sasaran ${'AB'[at]}`
    await createWarga(panggung, nama)
    const sasaran = { nama_lengkap: nama, tanggal_lahir: null, kode_desa: DESA }
    nomor.push(await submit(`kembar ${at}`, { sasaran, pembuat, kanal: at === 0 ? 'loket' : 'sms' }))
  }
  const bare = (body: string, id = '') =>
    body
      .replaceAll(id, 'ID')
      .replaceAll(id.slice(-6).toUpperCase(), 'KODE')
      .replace(/Sasaran [AB]/g, 'Sasaran')
      .replace(/(?<=name="peristiwa_id" value=")[^"]+/g, '')
  for (const nama of ['budi', 'asep', 'hendra'] as const) {
    const [one, other] = await Promise.all(nomor.map((id) => get(nama, `${SANGGAHAN}/${id}`)))
    assert.equal(bare(one?.body ?? '', nomor[0]), bare(other?.body ?? '', nomor[1]), nama)
    assert.equal(one?.body.length, other?.body.length)
    const list = (await get(nama, `${SANGGAHAN}?saringan=semua`)).body
    const rows = nomor.map((id) =>
      bare(new RegExp(`<tr[^>]*>(?:(?!<tr)[\\s\\S])*?${id}[\\s\\S]*?</tr>`).exec(list)?.[0] ?? '', id),
    )
    assert.ok(rows[0])
    assert.equal(rows[0], rows[1])
  }
})

test('a keberatan: the decision and its words, a review, and the second human decides', async () => {
  const { usulan_id } = await createKasus(panggung, 'Pak Made', 'tidak_disepakati')
  const keberatan_id = uuidFrom('keberatan', 'Pak Made')
  await act(panggung, 'warga', (a) =>
    submitKeberatan(a, { keberatan_id, usulan_id, kanal: 'web', isi: 'Saya tidak diundang.' }),
  )
  const list = `${SANGGAHAN}/keberatan`
  const url = `${list}/${keberatan_id}`
  assert.match((await get('sri', list)).body, /Menunggu Anda \(1\)[\s\S]*24 Nov 2026, 14 hari lagi/)
  const page = (await get('sri', url)).body
  assert.match(page, /tidak disepakati, 10 Nov 2026[\s\S]*Saya tidak diundang/)
  assert.match((await get('hendra', list)).body, /Menunggu Anda \(0\)/)
  assert.equal((await send('sri', url, 'reviewKeberatan')).statusCode, 422)
  assert.equal((await send('sri', url, 'reviewKeberatan', { pilihan: 'kabul' })).statusCode, 303)
  assert.match((await get('sri', url)).body, /untuk petugas lain/)
  assert.match((await get('hendra', list)).body, /Menunggu Anda \(1\)/)
  const putus = { pilihan: 'dikabulkan', kata: 'Undangan tidak sampai.' }
  const { statusCode, body } = await send('hendra', url, 'decideKeberatan', { ...putus, kata: '' })
  assert.equal(statusCode, 422)
  assert.match(body, /value="dikabulkan"[^>]*checked/, 'what was chosen is still chosen')
  assert.equal((await send('hendra', url, 'decideKeberatan', putus)).statusCode, 303)
  const { rows } = await uji.owner.query('select status from usulan where usulan_id = $1', [usulan_id])
  assert.deepEqual(rows, [{ status: 'daftar_akhir' }])
})

test('granting what nobody found fit to be granted says so, with the words kept', async () => {
  const { usulan_id } = await createKasus(panggung, 'Pak Nyoman', 'tidak_disepakati')
  const keberatan_id = uuidFrom('keberatan', 'Pak Nyoman')
  await act(panggung, 'warga', (a) =>
    submitKeberatan(a, { keberatan_id, usulan_id, kanal: 'web', isi: 'Saya ada di rumah.' }),
  )
  const url = `${SANGGAHAN}/keberatan/${keberatan_id}`
  await send('sri', url, 'reviewKeberatan', { pilihan: 'tolak' })
  const putus = { pilihan: 'dikabulkan', kata: 'Beliau memang ada di rumah.' }
  const answer = await send('hendra', url, 'decideKeberatan', putus)
  assert.equal(answer.statusCode, 409)
  assert.match(answer.body, />Beliau memang ada di rumah\.<\/textarea>/)
})
