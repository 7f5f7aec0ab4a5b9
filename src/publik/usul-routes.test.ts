import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { act, createPanggung, type Panggung } from '../../test/support/panggung.ts'
import { fillIsian, type IsianUji, Peramban, receiptOf } from '../../test/support/peramban.ts'
import { findCatatan } from '../usulan/usulan-catatan.ts'
import { BAHASA, kataOf } from '../web/kata/kata.ts'
import { createContohApp } from './contoh.ts'
import { tanyaOf } from './isian/kata.ts'
import { USUL } from './usul.ts'

const DESA = '3201011001'

let uji: TestDatabase
let panggung: Panggung
let app: FastifyInstance
before(async () => {
  uji = await createTestDatabase()
  panggung = await createPanggung(uji)
  app = createContohApp({ setara: panggung.setara })
})
after(async () => {
  await app.close()
  await uji.close()
})

const SARIYEM: IsianUji = {
  untuk: { untuk: 'diri' },
  minta: { minta: 'masuk_dtks' },
  tempat: { kode_desa: DESA, alamat_jenis: 'tidak_tetap', alamat: 'Dekat pasar' },
  nama: { nama_lengkap: '  Sariyem ' },
  lahir: { hari: '', bulan: '', tahun: '1951', umur: '' },
  kelamin: { kelamin: 'P' },
  punya_nik: { punya_nik: 'belum' },
  bukti: { bukti: ['surat_lembaga', 'dua_saksi'] },
  ibu: { nama_ibu_kandung: 'Tukiyem' },
  keadaan: { keadaan: ['lantai_tanah', 'tanpa_jamban'] },
  cara: { cara: [], cerita: '' },
  kabar: { telepon: '' },
}

const KARTINI: IsianUji = {
  ...SARIYEM,
  tempat: { kode_desa: DESA, alamat_jenis: 'tetap', alamat: 'RT 02 RW 05' },
  nama: { nama_lengkap: 'Kartini Wulandari' },
  lahir: { hari: '21', bulan: '4', tahun: '1979', umur: '' },
  punya_nik: { punya_nik: 'ada' },
  nik: { nik: '3201 0161 0479 0003' },
  kk: { no_kk: '' },
}

const propose = (reader: Peramban, isi: IsianUji, dasar = '/usul') => fillIsian(reader, dasar, isi)

async function countUsulan(): Promise<number> {
  const { rows } = await uji.owner.query<{ n: number }>('select count(*)::int as n from usulan')
  return rows[0]?.n ?? -1
}

test('without NIK, KTP or fixed address: five minutes, a ticket and a PIN, and a referral to Dukcapil', async () => {
  const reader = new Peramban(app)
  const done = await propose(reader, SARIYEM)
  assert.match(done.body, /Usulan sudah diterima/)
  const { tiket, pin } = receiptOf(done.body)
  assert.match(tiket, /^[0-9A-Z]{11}$/)
  assert.match(pin, /^\d{6}$/)
  const { rows } = await uji.owner.query(
    `select u.status, u.jalur, u.sumber_usulan, u.pengusul, i.presisi_tanggal, i.tanggal_lahir::text, i.nomor_sementara,
       r.status as rujukan, r.tingkat_bukti, r.bukti_kode, h.lantai_tanah, h.listrik_450
     from usulan u join individu i using (individu_id) join rujukan_adminduk r using (usulan_id)
     join hunian h on h.keluarga_id = u.keluarga_id where u.tiket = $1`,
    [tiket],
  )
  const [row] = rows
  assert.deepEqual(
    { ...row, nomor_sementara: undefined },
    {
      status: 'diajukan',
      jalur: 'langsung',
      sumber_usulan: 'warga',
      pengusul: 'diri',
      presisi_tanggal: 'tahun',
      tanggal_lahir: '1951-01-01',
      nomor_sementara: undefined,
      rujukan: 'dibuka',
      tingkat_bukti: 'L1',
      bukti_kode: ['surat_lembaga', 'dua_saksi'],
      lantai_tanah: true,
      listrik_450: null,
    },
  )
  assert.match(row.nomor_sementara, /^T-/)
})

test('sent twice it is one case and the same receipt; the way back leads to the receipt', async () => {
  const reader = new Peramban(app)
  const first = await propose(reader, { ...SARIYEM, nama: { nama_lengkap: 'Ponirah' } })
  const earlier = await countUsulan()
  const again = await Promise.all([reader.post('/usul/kirim'), reader.post('/usul/kirim')])
  for (const answer of again) assert.deepEqual(receiptOf(answer.body), receiptOf(first.body))
  assert.deepEqual(receiptOf((await reader.get('/usul/nama')).body), receiptOf(first.body))
  assert.equal(await countUsulan(), earlier)
})

test('two taps at once on a form not yet sent make one case', async () => {
  const other = new Peramban(app)
  await other.post('/usul/mulai')
  for (const [nama, fields] of Object.entries({ ...SARIYEM, nama: { nama_lengkap: 'Painem' } }))
    await other.post(`/usul/${nama}`, fields)
  const earlier = await countUsulan()
  const taps = await Promise.all([1, 2, 3, 4].map(() => other.post('/usul/kirim')))
  assert.equal(new Set(taps.map(({ body }) => receiptOf(body).tiket)).size, 1)
  assert.equal(await countUsulan(), earlier + 1)
})

test('who is in the register is found quietly: by NIK and birth date, and by village, name and birth date', async () => {
  const first = receiptOf((await propose(new Peramban(app), KARTINI)).body)
  const byNik = await propose(new Peramban(app), {
    ...KARTINI,
    nama: { nama_lengkap: 'Kartini W' },
    lahir: { hari: '21', bulan: '04', tahun: '1979', umur: '' },
  })
  const byNama = await propose(new Peramban(app), {
    ...KARTINI,
    nama: { nama_lengkap: 'KARTINI   wulandari' },
    punya_nik: { punya_nik: 'lupa' },
  })
  const stranger = await propose(new Peramban(app), {
    ...KARTINI,
    nama: { nama_lengkap: 'Suparti' },
    lahir: { hari: '1', bulan: '2', tahun: '1990', umur: '' },
  })
  const tickets = [first, receiptOf(byNik.body), receiptOf(byNama.body), receiptOf(stranger.body)]
  const people = await Promise.all(
    tickets.map(async ({ tiket }) => {
      const { rows } = await uji.owner.query<{ individu_id: string }>(
        'select individu_id from usulan where tiket = $1',
        [tiket],
      )
      return rows[0]?.individu_id
    }),
  )
  assert.equal(people[1], people[0])
  assert.equal(people[2], people[0])
  assert.notEqual(people[3], people[0], 'a NIK alone is never enough')
  const shape = (body: string) => body.replace(/<strong class="kode">[^<]+/g, '').replace(/sms:[^"]+/g, '')
  assert.equal(shape(byNik.body), shape(stranger.body), 'nobody is told')
  const { rows } = await uji.owner.query(
    `select kode from anomali join usulan using (usulan_id) where tiket = $1`,
    [tickets[3]?.tiket],
  )
  assert.deepEqual(rows, [{ kode: 'NIK_DI_TEMPAT_LAIN' }], 'and a human looks at the NIK of two')
  const jobs = await uji.owner.query(
    "select payload from graphile_worker._private_jobs where key like 'pemadanan.klaim %'",
  )
  assert.deepEqual(jobs.rows, [{ payload: { individu: people[3] } }], 'here, and where it is held')
})

test('another way to be visited is asked of everybody in the same words, and leads to the special path', async () => {
  const special = new Peramban(app)
  const done = await propose(special, {
    ...SARIYEM,
    nama: { nama_lengkap: 'Melati' },
    cara: { cara: ['lembaga', 'isyarat'], cerita: 'Temui lewat rumah singgah.', tersegel: 'ya' },
  })
  const { rows } = await uji.owner.query(
    `select u.usulan_id, u.individu_id, u.jalur, i.protection_level, i.nama_lengkap, i.nama_norm
     from usulan u join individu i using (individu_id) where u.tiket = $1`,
    [receiptOf(done.body).tiket],
  )
  const [row] = rows
  assert.equal(row.jalur, 'khusus')
  assert.equal(row.protection_level, 'tersegel')
  assert.equal(row.nama_lengkap, null)
  const said = await act(panggung, 'budi', (a) => findCatatan(a, row))
  assert.match(said[0]?.isi ?? '', /Temui lewat rumah singgah/)
  const ordinary = await propose(new Peramban(app), { ...SARIYEM, nama: { nama_lengkap: 'Kenanga' } })
  const shape = (body: string) => body.replace(/<strong class="kode">[^<]+/g, '').replace(/sms:[^"]+/g, '')
  assert.equal(shape(done.body), shape(ordinary.body))
})

test('news goes by SMS to whom a form makes new, never to the number that a form brings for somebody known', async () => {
  const own = await propose(new Peramban(app), {
    ...KARTINI,
    nama: { nama_lengkap: 'Lastri' },
    nik: { nik: '3201015507800001' },
    kabar: { telepon: '0800-000-1234' },
  })
  await propose(new Peramban(app), { ...KARTINI, kabar: { telepon: '0800-000-9999' } })
  await propose(new Peramban(app), {
    ...SARIYEM,
    untuk: { untuk: 'lain' },
    nama: { nama_lengkap: 'Mbah Surip' },
    kabar: { telepon: '0800-000-9999' },
  })
  const { rows } = await uji.owner.query('select u.tiket from sms_tujuan t join usulan u using (individu_id)')
  assert.deepEqual(rows, [{ tiket: receiptOf(own.body).tiket }])
})

test('what is typed stays with its fault beside it, and the page says where', async () => {
  const reader = new Peramban(app)
  await reader.post('/usul/mulai')
  const empty = await reader.post('/usul/untuk', {})
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /<title>Kesalahan: /)
  assert.match(empty.body, /href="#untuk">Pilih salah satu</)
  for (const nama of ['untuk', 'minta', 'tempat', 'nama', 'lahir', 'kelamin', 'punya_nik'])
    await reader.post(`/usul/${nama}`, KARTINI[nama])
  const short = await reader.post('/usul/nik', { nik: '320101610479000' })
  assert.equal(short.statusCode, 422)
  assert.match(short.body, /value="320101610479000"/)
  assert.match(short.body, /harus 16 angka/)
  const elsewhere = await reader.post('/usul/nik', { nik: '9471010101010001' })
  assert.equal(elsewhere.statusCode, 200, 'a NIK of another province is as good')
})

test('a question comes only after those before it; what was changed away from takes no part', async () => {
  const reader = new Peramban(app)
  await reader.post('/usul/mulai')
  await reader.get('/usul/kabar')
  assert.equal(reader.path, '/usul/untuk')
  await reader.get('/usul/periksa')
  assert.equal(reader.path, '/usul/untuk')
  for (const nama of ['untuk', 'minta', 'tempat', 'nama', 'lahir', 'kelamin', 'punya_nik', 'nik'])
    await reader.post(`/usul/${nama}`, KARTINI[nama])
  await reader.post('/usul/punya_nik', { punya_nik: 'lupa' })
  assert.equal(reader.path, '/usul/bukti')
  await reader.get('/usul/nik')
  assert.equal(reader.path, '/usul/bukti', 'the page of the NIK is no longer on the way')
})

test('a form goes on from another telephone with its code, and is closed on this one', async () => {
  const first = new Peramban(app)
  await first.post('/usul/mulai')
  await first.post('/usul/untuk', SARIYEM['untuk'])
  const page = await first.get('/usul/simpan')
  const kode = receiptOf(page.body).tiket
  await first.post('/usul/keluar')
  assert.equal((await first.get('/usul/minta')).statusCode, 404)
  const second = new Peramban(app, '198.51.100.4')
  assert.equal((await second.post('/usul/lanjut', { kode: kode.replace(/.$/, 'X') })).statusCode, 422)
  await second.post('/usul/lanjut', { kode: kode.toLowerCase() })
  assert.equal(second.path, '/usul/minta')
})

test('a form under way is ciphertext, and no session but its own sees it', async () => {
  const reader = new Peramban(app)
  await reader.post('/usul/mulai')
  for (const nama of ['untuk', 'minta', 'tempat']) await reader.post(`/usul/${nama}`, SARIYEM[nama])
  await reader.post('/usul/nama', { nama_lengkap: 'Wagiyem Rahasia' })
  const { rows } = await uji.owner.query<{ isi: string }>(
    "select encode(isi_enc, 'escape') as isi from isian",
  )
  assert.ok(rows.length > 0)
  assert.ok(rows.every(({ isi }) => !/Wagiyem|kode_desa|Dekat pasar/.test(isi)))
  const seen = await uji.db.pools.petugas.query('select * from isian')
  assert.equal(seen.rowCount, 0)
})

test('no address, cookie or log line holds what was typed', async () => {
  const reader = new Peramban(app)
  await propose(reader, { ...KARTINI, nama: { nama_lengkap: 'Wariyah' } })
  assert.doesNotMatch(reader.kuki() + reader.path, /Wariyah|3201016104790003/)
})

test('the whole way in Javanese; every question has words in every language', async () => {
  const done = await propose(
    new Peramban(app),
    { ...SARIYEM, nama: { nama_lengkap: 'Ngatinah' } },
    '/jv/usul',
  )
  assert.match(done.body, /<html lang="jv"/)
  assert.match(receiptOf(done.body).pin, /^\d{6}$/)
  for (const bahasa of BAHASA)
    for (const { nama, kendali } of USUL) {
      const tanya = tanyaOf(kataOf(bahasa).usul, nama)
      for (const field of kendali) {
        assert.ok(tanya.isian[field.isian]?.label, `${bahasa} ${nama} ${field.isian}`)
        if ('pilihan' in field)
          for (const value of field.pilihan)
            assert.ok(tanya.pilihan[value]?.teks, `${bahasa} ${nama} ${value}`)
      }
    }
})

test('a network that begins too many forms waits, and is told that nothing is lost', async () => {
  const narrow = createContohApp({ setara: panggung.setara, isian: { mulaiSejam: 2, cobaSejam: 1 } })
  const reader = new Peramban(narrow)
  assert.equal((await reader.post('/usul/mulai')).statusCode, 200)
  assert.equal((await reader.post('/usul/mulai')).statusCode, 200)
  assert.equal((await reader.post('/usul/mulai')).statusCode, 429)
  await narrow.close()
})
