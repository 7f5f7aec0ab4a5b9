import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { act, actor, BUKA, createPanggung } from '../../test/support/panggung.ts'
import {
  createBerkasForTest,
  createPendampingForTest,
  dampingi,
  dampinganOf,
} from '../../test/support/pendamping.ts'
import { isDrawn } from '../verifikasi/sampel.ts'
import { commitPanggilan, drawPanggilan } from './draw-panggilan.ts'
import { listPanggilan, recordPanggilan } from './panggilan-store.ts'
import { undiPanggilan } from './pendamping-jobs.ts'
import type { DampinganBaru } from './start-dampingan.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const berkas = createBerkasForTest()
const HARI = '2026-11-10'

type Change = Partial<DampinganBaru['klien']> & { bukti?: Buffer }

/** Hands in a case at a minute of the day; each by a companion of its own unless one is named. */
async function send(nama: string, menit: number, change: Change = {}, oleh = `Pendamping ${nama}`) {
  const pendamping = await createPendampingForTest(panggung, oleh)
  await uji.setJam(new Date(Date.parse('2026-11-10T02:00:00Z') + menit * 60_000).toISOString())
  const { bukti, ...klien } = change
  const plain = dampinganOf(nama)
  const persetujuan = bukti
    ? ({ ...plain.persetujuan, cara: 'tanda_tangan', saksi: [], bukti } as const)
    : plain.persetujuan
  await dampingi(panggung, berkas, pendamping, { ...plain, klien: { ...plain.klien, ...klien }, persetujuan })
}

before(async () => {
  await uji.setJam(BUKA)
  await createPendampingForTest(panggung, 'Bu Ningsih')
  await send('Lima menit', 0, {}, 'Bu Ningsih')
  await send('Kurang semenit', 9, {}, 'Pak Kilat')
  await send('Kurang sedetik', 9 + 4.99, {}, 'Pak Kilat')
  await send('Tepat lima menit', 5, {}, 'Bu Ningsih')
  await send('Telepon satu', 20, { telepon: '0800-000-111' })
  await send('Telepon dua', 40, { telepon: '+62 800 000111' })
  await send('Telepon lain', 60, { telepon: '0800-000-112' })
  await send('Rumah satu', 80, { alamat: 'Jl. Melati 5, RT 02' })
  await send('Rumah dua', 100, { alamat: 'jl melati 5 rt.02' })
  await send('Foto satu', 120, { bukti: Buffer.from('foto') })
  await send('Foto dua', 140, { bukti: Buffer.from('foto') })
  await send('Foto lain', 160, { bukti: Buffer.from('foto.') })
})

const SISTEM = actor(panggung, 'sistem')
const benih = 'benih-uji'
const undian = { kode_kabkota: '3201', hari: HARI, benih }
const sebabOf = async () => {
  const { rows } = await uji.owner.query<{ nama: string; sebab: string[] }>(
    `select i.nama_lengkap as nama, b.sebab from panggilan_balik b join usulan u using (usulan_id)
     join individu i on i.individu_id = u.individu_id order by u.created_at, nama`,
  )
  return Object.fromEntries(rows.map((row) => [row.nama, row.sebab]))
}

test('a seed that was not promised, or is promised in the same moment, draws nobody', async () => {
  await uji.setJam('2026-11-10T17:05:00Z')
  const draw = () => act(panggung, SISTEM, (a) => drawPanggilan(a, undian))
  await assert.rejects(draw(), { code: 'benih.tidak_dijanjikan' })
  await act(panggung, SISTEM, (a) => commitPanggilan(a, undian))
  await assert.rejects(draw(), { code: 'benih.tidak_dijanjikan' })
  await uji.setJam('2026-11-10T17:05:01Z')
  await assert.rejects(
    act(panggung, SISTEM, (a) => drawPanggilan(a, { ...undian, benih: 'lain' })),
    { code: 'benih.tidak_dijanjikan' },
  )
})

test('everybody who stands out is called, and of the others whom the seed draws', async () => {
  await act(panggung, SISTEM, (a) => drawPanggilan(a, undian))
  const { rows } = await uji.owner.query<{ nama: string; usulan_id: string }>(
    'select i.nama_lengkap as nama, u.usulan_id from usulan u join individu i using (individu_id)',
  )
  const outstanding: Record<string, string> = {
    'Kurang semenit': 'cepat',
    'Kurang sedetik': 'cepat',
    'Telepon satu': 'telepon',
    'Telepon dua': 'telepon',
    'Rumah satu': 'tempat',
    'Rumah dua': 'tempat',
    'Foto satu': 'berkas',
    'Foto dua': 'berkas',
  }
  const expected = rows.flatMap(({ nama, usulan_id }) => {
    const sebab = [outstanding[nama] ?? [], isDrawn(benih, usulan_id, 1000) ? 'undian' : []].flat()
    return sebab.length > 0 ? [[nama, sebab] as const] : []
  })
  assert.deepEqual(await sebabOf(), Object.fromEntries(expected))
})

test('drawn again it is the same list, and the log shows seed and counts but nobody', async () => {
  const before = await sebabOf()
  assert.equal(await act(panggung, SISTEM, (a) => drawPanggilan(a, undian)), 0)
  assert.deepEqual(await sebabOf(), before)
  const { rows } = await uji.owner.query(`select isi from jejak where jenis = 'panggilan.draw'`)
  assert.equal(rows.length, 1)
  assert.match(rows[0].isi, /"benih":"benih-uji"/)
  assert.match(rows[0].isi, /"jumlah":12/)
})

test('of a thousand cases about a hundred are drawn', () => {
  const drawn = Array.from({ length: 1000 }, (_, i) => isDrawn('b', `kasus-${i}`, 1000)).filter(
    Boolean,
  ).length
  assert.ok(drawn > 70 && drawn < 130, `${drawn}`)
})

test('a verifikator notes what the client said, once; the village operator can’t', async () => {
  const list = await act(panggung, 'budi', listPanggilan)
  const [first] = list
  assert.ok(first && first.sebab.length > 0)
  const said = { usulan_id: first.usulan_id, cara: 'telepon', hasil: 'sesuai' } as const
  await assert.rejects(
    act(panggung, 'rina', (a) => recordPanggilan(a, said)),
    { code: '42501' },
  )
  await act(panggung, 'budi', (a) => recordPanggilan(a, said))
  await assert.rejects(
    act(panggung, 'sri', (a) => recordPanggilan(a, said)),
    { code: 'panggilan.tidak_ada' },
  )
  assert.equal((await act(panggung, 'budi', listPanggilan)).length, list.length - 1)
})

test('each night the job promises the new day and draws the ones before, once', async () => {
  await uji.setJam('2026-11-10T17:10:00Z')
  await undiPanggilan(panggung.setara, SISTEM)
  await send('Telepon tiga', 24 * 60, { telepon: '0800000111' })
  await uji.setJam('2026-11-11T17:10:00Z')
  await undiPanggilan(panggung.setara, SISTEM)
  await undiPanggilan(panggung.setara, SISTEM)
  const sebab = await sebabOf()
  assert.ok(sebab['Telepon tiga']?.includes('telepon'))
  const { rows } = await uji.owner.query('select hari::text from panggilan_janji order by hari')
  assert.equal(rows.length, 9, 'seven days back, the day that began, and the next')
})
