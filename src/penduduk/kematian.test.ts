import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { createTestDatabase } from '../../test/support/database.ts'
import { act, actor, createPanggung, createWarga } from '../../test/support/panggung.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { isMeninggal, type KeteranganKematian, SUMBER_KEMATIAN } from './kematian.ts'
import { recordKematian } from './record-kematian.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const sariyem = await createWarga(panggung, 'Sariyem')

const say = (text: string): KeteranganKematian[] =>
  text.split(' ').flatMap((word) => {
    const sumber = SUMBER_KEMATIAN.find((one) => one === word.slice(1))
    return sumber ? [{ sumber, arah: word[0] === '-' ? 'meninggal' : 'hidup' }] : []
  })

test('the registry alone is one source, however often it says so; the family’s word is enough', () => {
  assert.equal(isMeninggal([]), false)
  assert.equal(isMeninggal(say('-dukcapil -dukcapil -dukcapil')), false)
  assert.equal(isMeninggal(say('-desa')), false)
  assert.equal(isMeninggal(say('-dukcapil -desa')), true)
  assert.equal(isMeninggal(say('-keluarga')), true)
})

test('somebody saw the person alive: all that was said before counts no more, and the registry’s echo is one again', () => {
  assert.equal(isMeninggal(say('-dukcapil -desa +keluarga')), false)
  assert.equal(isMeninggal(say('-keluarga +kunjungan')), false)
  assert.equal(isMeninggal(say('-dukcapil -desa +kunjungan -dukcapil')), false)
  assert.equal(isMeninggal(say('-dukcapil -desa +kunjungan -dukcapil -desa')), true)
})

test('the registry takes back its own word only', () => {
  assert.equal(isMeninggal(say('-dukcapil -desa +dukcapil')), false)
  assert.equal(isMeninggal(say('-keluarga +dukcapil')), true)
})

const read = async () => {
  const { rows } = await uji.owner.query<{ status_hidup: string }>(
    'select status_hidup from individu where individu_id = $1',
    [sariyem.individu_id],
  )
  return rows[0]?.status_hidup
}

test('the register follows what is said, and back; the same word sent twice is one; a word needs its how', async () => {
  const tell = (
    who: 'rina' | 'sistem',
    arah: 'meninggal' | 'hidup',
    sumber: (typeof SUMBER_KEMATIAN)[number],
    nomor: string,
  ) =>
    act(panggung, who, (a) =>
      recordKematian(a, {
        keterangan_id: uuidFrom('kabar', nomor),
        individu_id: sariyem.individu_id,
        arah,
        sumber,
        ...(who === 'sistem' ? {} : { bukti: 'Disampaikan anaknya di kantor desa.' }),
      }),
    )
  assert.equal(await tell('sistem', 'meninggal', 'dukcapil', '1'), 'hidup')
  assert.equal(await read(), 'hidup')
  assert.equal(await tell('rina', 'meninggal', 'desa', '2'), 'meninggal')
  assert.equal(await tell('rina', 'meninggal', 'desa', '2'), 'meninggal')
  assert.equal(await read(), 'meninggal')
  assert.equal(await tell('rina', 'hidup', 'keluarga', '3'), 'hidup')
  assert.equal(await read(), 'hidup')
  const { rowCount } = await uji.owner.query('select from kematian_keterangan')
  assert.equal(rowCount, 3)
  const silent = act(panggung, actor(panggung, 'rina'), (a) =>
    recordKematian(a, {
      keterangan_id: uuidFrom('kabar', '4'),
      individu_id: sariyem.individu_id,
      arah: 'meninggal',
      sumber: 'keluarga',
      bukti: ' ',
    }),
  )
  await assert.rejects(silent, { code: 'kematian.bukti_kosong' })
})

test('rule and database agree, whatever is said in whatever order', async () => {
  const individu_id = (await createWarga(panggung, 'Slamet')).individu_id
  const word = fc.record({
    arah: fc.constantFrom('meninggal', 'hidup'),
    sumber: fc.constantFrom(...SUMBER_KEMATIAN),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 8 }), async (riwayat) => {
      await uji.owner.query('begin')
      for (const [at, { arah, sumber }] of riwayat.entries())
        await uji.owner.query(
          `insert into kematian_keterangan (individu_id, urutan, keterangan_id, arah, sumber, bukti_enc, peran, kode_kabkota)
           values ($1, $2, gen_random_uuid(), $3, $4, '\\x00', $5, '3201')`,
          [individu_id, at + 1, arah, sumber, sumber === 'dukcapil' ? 'sistem' : 'operator_desa'],
        )
      const { rows } = await uji.owner.query<{ berlaku: boolean }>(
        `select kematian_berlaku($1, '3201') as berlaku`,
        [individu_id],
      )
      await uji.owner.query('rollback')
      assert.equal(rows[0]?.berlaku, isMeninggal(riwayat))
    }),
    { numRuns: 150 },
  )
})
