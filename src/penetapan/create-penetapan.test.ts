import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { createKasus, readKasus, step } from '../../test/support/kasus.ts'
import { act, actor, createPanggung, createWarga, DESA, type Panggung } from '../../test/support/panggung.ts'
import { visit } from '../../test/support/kasus.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { ALASAN } from '../usulan/alasan.ts'
import { startUsulan, submitUsulan } from '../usulan/start-usulan.ts'
import { verifyUsulan } from '../verifikasi/verify-usulan.ts'
import { commitBenih } from '../verifikasi/benih-store.ts'
import { createPenetapan, type PenetapanInput } from './create-penetapan.ts'
import { countButir, readDaftar } from './penetapan-store.ts'
import { recordKuota } from './record-kuota.ts'

const NOVEMBER: PenetapanInput = {
  penetapan_id: uuidFrom('penetapan', '2026-11'),
  kode_kabkota: '3201',
  periode: '2026-11',
  benih: 'padi menguning di Cibinong',
  dasar: 'Kepmensos 210/HUK/2026',
}
const DESEMBER = {
  ...NOVEMBER,
  penetapan_id: uuidFrom('penetapan', '2026-12'),
  periode: '2026-12',
  benih: 'jagung',
}

const KELUARGA = [
  'Siti Aminah',
  'Wayan Sudana',
  'Maria Goreti',
  'Ujang',
  'Rosmawati',
  'Yohanes',
  'Halimah',
] as const

/** A month of seven families up to the minister's table: five new, two that ask for Sembako; two places. */
async function playMonth(desilOfUjang: number | null = 4): Promise<Panggung> {
  const panggung = await createPanggung(await createTestDatabase())
  opened.push(panggung)
  for (const nama of KELUARGA.slice(0, 5)) await createKasus(panggung, nama, 'lolos')
  for (const nama of KELUARGA.slice(5)) await createBansos(panggung, nama)
  const desil = [1, 2, 4, desilOfUjang, null, 3, 7]
  for (const [i, nama] of KELUARGA.entries()) await setDesil(panggung, nama, desil[i] ?? null, '2026-1')
  await panggung.uji.owner.query(
    'update individu set nik_bi = sha256(individu_id::text::bytea) where individu_id <> $1',
    [uuidFrom('individu', 'Wayan Sudana')],
  )
  await decree(panggung, NOVEMBER, 2)
  return panggung
}

const opened: Panggung[] = []
after(() => Promise.all(opened.map((panggung) => panggung.uji.close())))

async function createBansos(panggung: Panggung, nama: string): Promise<void> {
  const warga = await createWarga(panggung, nama)
  const usulan_id = uuidFrom('usulan', nama)
  await act(panggung, 'warga', (a) =>
    startUsulan(a, {
      usulan_id,
      ...warga,
      jenis_usulan: 'bansos',
      sumber_usulan: 'warga',
      jalur: 'langsung',
      program: 'BPNT',
      periode: '2026-11',
    }),
  )
  await act(panggung, 'warga', (a) => submitUsulan(a, { usulan_id }))
  await visit(panggung, usulan_id, 'asep')
  const verifikasi_id = uuidFrom('meja', nama)
  await act(panggung, 'budi', (a) => verifyUsulan(a, { usulan_id, verifikasi_id, hasil: { ke: 'layak' } }))
  await step(panggung, usulan_id, 'hendra', 'freezeBatch', 'menunggu_pengesahan')
  await step(panggung, usulan_id, 'hendra', 'recordPengesahan', 'disahkan')
  await step(panggung, usulan_id, 'sistem', 'sendBatch', 'dikirim')
  await step(panggung, usulan_id, 'sistem', 'recordPemadanan', 'padan')
  await step(panggung, usulan_id, 'sistem', 'drawSample', 'lolos')
}

async function setDesil(
  panggung: Panggung,
  nama: string,
  desil: number | null,
  versi: string,
): Promise<void> {
  await panggung.uji.owner.query(
    `insert into desil (keluarga_id, sumber, versi, tanggal, desil, kode_kabkota)
     values ($1, 'DTSEN', $2, '2026-10-01', $3, '3201')`,
    [uuidFrom('keluarga', nama), versi, desil],
  )
}

async function decree(panggung: Panggung, input: PenetapanInput, jumlah: number): Promise<void> {
  await panggung.uji.setJam(`${input.periode}-16T09:00:00+07:00`)
  const { periode, kode_kabkota, benih } = input
  await act(panggung, 'ratna', (a) =>
    recordKuota(a, { program: 'BPNT', periode, kode_kabkota, jumlah, dasar: 'SK 9' }),
  )
  await act(panggung, 'ratna', (a) => commitBenih(a, { kode_kabkota, periode, tujuan: 'penetapan', benih }))
  await panggung.uji.setJam(`${input.periode}-25T09:00:00+07:00`)
}

const determine = (panggung: Panggung, input = NOVEMBER) =>
  act(panggung, 'lestari', (a) => createPenetapan(a, input))

async function daftarOf(panggung: Panggung, input = NOVEMBER): Promise<string> {
  let text = ''
  await act(panggung, 'lestari', (a) => readDaftar(a, input, (lines) => (text += lines)))
  return text
}

const panggung = await playMonth()
const written = await determine(panggung)

test('each family has the line that the decree gives it, each line a reason with words', async () => {
  const counts = await act(panggung, 'lestari', (a) => countButir(a, written))
  assert.deepEqual(
    counts.map((row) => [row.program, row.hasil, row.jumlah]),
    [
      ['DTKS', 'ditetapkan', 7],
      ['BPNT', 'desil_di_luar_sasaran', 1],
      ['BPNT', 'di_luar_kuota', 2],
      ['BPNT', 'masuk_kuota', 2],
      ['BPNT', 'menunggu_desil', 1],
      ['BPNT', 'menunggu_nik', 1],
    ],
  )
  for (const row of counts) assert.ok(ALASAN[row.alasan], row.alasan)
})

test('the name of the list is the SHA-256 of its lines, which are sorted by bytes', async () => {
  const daftar = await daftarOf(panggung)
  assert.equal(createHash('sha256').update(daftar).digest('hex'), written.nama_daftar)
  const rows = daftar.split('\n').slice(0, -1)
  assert.equal(rows.length, written.jumlah)
  assert.deepEqual(
    rows,
    rows
      .map((row) => Buffer.from(row))
      .toSorted(Buffer.compare)
      .map(String),
  )
})

test('cases end or stay: in the register, in the quota, refused with a reason', async () => {
  const status = async (nama: string) => (await readKasus(panggung, uuidFrom('usulan', nama))).status
  for (const nama of KELUARGA.slice(0, 6)) assert.equal(await status(nama), 'ditetapkan', nama)
  assert.equal(await status('Halimah'), 'tidak_ditetapkan')
  const { rows } = await panggung.uji.owner.query(
    `select alasan, acuan from usulan_peristiwa where usulan_id = $1 and tindakan = 'determine'`,
    [uuidFrom('usulan', 'Halimah')],
  )
  assert.deepEqual(rows, [{ alasan: 'program.desil_di_luar_sasaran', acuan: NOVEMBER.penetapan_id }])
})

test('people are in the register from this month on, each told with a reason; jejak has the name of the list', async () => {
  const { owner } = panggung.uji
  const listed = await owner.query(`select distinct terdaftar_sejak from individu`)
  assert.deepEqual(listed.rows, [{ terdaftar_sejak: '2026-11' }])
  const notices = await owner.query(
    `select count(*)::int as n from pemberitahuan where kode = 'penetapan.hasil' and alasan is not null`,
  )
  assert.equal(notices.rows[0]?.n, 14)
  const jejak = await owner.query(`select isi from jejak where jenis = 'penetapan.create'`)
  assert.equal(jejak.rowCount, 1)
  assert.equal(JSON.parse(jejak.rows[0].isi).isi.nama_daftar, written.nama_daftar)
})

test('the same decision sent again is the same; another for the month is refused', async () => {
  const before = await panggung.uji.owner.query('select count(*)::int as n from penetapan_butir')
  assert.deepEqual(await determine(panggung), written)
  await assert.rejects(determine(panggung, { ...NOVEMBER, penetapan_id: uuidFrom('lain') }), {
    code: 'penetapan.sudah_ada',
  })
  assert.deepEqual(
    (await panggung.uji.owner.query('select count(*)::int as n from penetapan_butir')).rows,
    before.rows,
  )
})

test('a replay on a fresh database is byte-identical; one desil changes the lines that follow from it', async () => {
  const again = await playMonth()
  assert.equal((await determine(again)).nama_daftar, written.nama_daftar)
  const daftar = await daftarOf(again)
  assert.equal(daftar, await daftarOf(panggung))

  const other = await playMonth(1)
  assert.notEqual((await determine(other)).nama_daftar, written.nama_daftar)
  const old = new Set(daftar.split('\n'))
  const changed = (await daftarOf(other)).split('\n').filter((line) => !old.has(line))
  const line = (nama: string, hasil: string) =>
    `${DESA},${uuidFrom('keluarga', nama)},${uuidFrom('individu', nama)},BPNT,${hasil},program.${hasil}`
  assert.deepEqual(
    changed.toSorted(),
    [line('Ujang', 'masuk_kuota'), line('Yohanes', 'di_luar_kuota')].toSorted(),
  )
  assert.equal((await readKasus(other, uuidFrom('usulan', 'Yohanes'))).status, 'lolos')
})

test('next month goes on from this one: nobody is told twice, who waited comes before who was served', async () => {
  await setDesil(panggung, 'Siti Aminah', 4, '2026-2')
  await setDesil(panggung, 'Yohanes', 4, '2026-2')
  await decree(panggung, DESEMBER, 2)
  const next = await determine(panggung, DESEMBER)
  assert.equal(next.jumlah, written.jumlah)
  const daftar = await daftarOf(panggung, DESEMBER)
  const inside = daftar.split('\n').filter((row) => row.includes('masuk_kuota'))
  for (const nama of ['Maria Goreti', 'Ujang'])
    assert.ok(
      inside.some((row) => row.includes(uuidFrom('keluarga', nama))),
      nama,
    )
  const { rows } = await panggung.uji.owner.query(
    `select alasan, count(*)::int as n from pemberitahuan where kode = 'penetapan.hasil' and periode = '2026-12' group by 1 order by 1`,
  )
  assert.deepEqual(rows, [
    { alasan: 'program.di_luar_kuota', n: 2 },
    { alasan: 'program.masuk_kuota', n: 2 },
  ])
})

test('without its promise, its quota or the minister there is no decision, and nothing is left behind', async () => {
  const januari = { ...NOVEMBER, penetapan_id: uuidFrom('penetapan', '2027-01'), periode: '2027-01' }
  await panggung.uji.setJam('2027-01-25T09:00:00+07:00')
  await assert.rejects(determine(panggung, januari), { code: 'penetapan.kuota_tidak_ada' })
  const { periode, kode_kabkota, benih } = januari
  const kuota = { program: 'BPNT', periode, kode_kabkota, jumlah: 2, dasar: 'SK 9' }
  await act(panggung, 'ratna', (a) => recordKuota(a, kuota))
  await assert.rejects(determine(panggung, januari), { code: 'benih.tidak_dijanjikan' })
  await act(panggung, 'ratna', (a) => commitBenih(a, { kode_kabkota, periode, tujuan: 'penetapan', benih }))
  await assert.rejects(determine(panggung, januari), { code: 'benih.tidak_dijanjikan' })
  await panggung.uji.setJam('2027-01-26T09:00:00+07:00')
  await assert.rejects(determine(panggung, { ...januari, benih: 'yang lain' }), {
    code: 'benih.tidak_dijanjikan',
  })
  await assert.rejects(
    act(panggung, actor(panggung, 'hendra'), (a) => createPenetapan(a, januari)),
    { code: 'sesi.peran_salah' },
  )
  const left = await panggung.uji.owner.query(`select from penetapan_butir where periode = '2027-01'`)
  assert.equal(left.rowCount, 0)
})
