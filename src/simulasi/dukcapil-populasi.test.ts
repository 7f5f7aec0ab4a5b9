import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { createDukcapilClient } from '../pemadanan/dukcapil-client.ts'
import { comparePadan, type HasilBanding, nextStatus } from '../pemadanan/pemadanan.ts'
import { generatePopulasi } from './generate-populasi.ts'
import { spawnDukcapil } from './spawn-dukcapil.ts'
import { writePopulasi } from './tulis-populasi.ts'

// Papua: numbers above 2^53, districts that are gone, adat people with estimated dates
const OPTIONS = { kode_kabkota: '9501', keluarga: 700, seed: 7 }
const dir = mkdtempSync(join(tmpdir(), 'populasi-'))
const ringkasan = await writePopulasi(OPTIONS, dir)
const dukcapil = await spawnDukcapil(join(dir, 'dukcapil.jsonl'))
after(async () => {
  await dukcapil.stop()
  rmSync(dir, { recursive: true })
})
beforeEach(() => dukcapil.setKendali({ mode: 'hidup' }))
const findDukcapil = createDukcapilClient({ url: dukcapil.url, timeoutMs: 5000, pauseMs: 5, tries: 4 })
const families = [...generatePopulasi(OPTIONS)]
const people = families.flatMap(({ no_kk, anggota }) => anggota.map((row) => ({ ...row, no_kk })))
const truths = new Map(families.flatMap(({ kebenaran }) => kebenaran.map((row) => [row.individu_id, row])))

async function match(some: readonly (typeof people)[number][]): Promise<Map<string, HasilBanding>> {
  const asked = some.flatMap((row) => (row.nik === null ? [] : [{ ...row, nik: row.nik }]))
  const answers = await findDukcapil(asked)
  return new Map(
    some.map((orang) => [
      orang.individu_id,
      comparePadan(orang, answers.get(orang.nik ?? '') ?? { keadaan: 'gangguan' }),
    ]),
  )
}

test('the files tell of everybody, with the columns of the register', () => {
  const lines = (nama: string) => readFileSync(join(dir, nama), 'utf8').trimEnd().split('\n')
  assert.equal(ringkasan.individu, people.length)
  assert.equal(lines('individu.csv').length, people.length + 1)
  assert.equal(lines('kebenaran.csv').length, people.length + 1)
  for (const nama of ['keluarga.csv', 'hunian.csv', 'desil.csv']) assert.equal(lines(nama).length, 701, nama)
  assert.equal(lines('dukcapil.jsonl').length, families.flatMap((keluarga) => keluarga.dukcapil).length)
})

test('over HTTP each person gets the answer that their truth makes', async () => {
  const hasil = await match(people)
  const wanted: Readonly<Record<string, string>> = {
    meninggal: 'meninggal',
    meninggal_keliru: 'meninggal',
    belum_rekam: 'belum_rekam',
    nonaktif: 'nik_nonaktif',
    ganda: 'ganda',
    pindah_ln: 'pindah_ln',
    nik_tidak_ditemukan: 'nik_tidak_ditemukan',
  }
  let padan = 0
  for (const { individu_id, nik } of people) {
    const truth = truths.get(individu_id)
    const status = hasil.get(individu_id)?.status
    if (!truth || truth.duplikat_dari !== null) continue
    if (nik === null) assert.equal(status, 'tanpa_dokumen')
    else if (wanted[truth.galat_dukcapil]) assert.equal(status, wanted[truth.galat_dukcapil])
    else if (truth.galat_dukcapil === '' && truth.galat_register === '') assert.equal(status, 'padan')
    if (status === 'padan') padan += 1
    assert.notEqual(status, 'layanan_gangguan')
  }
  assert.ok(padan / people.length > 0.65)
})

test("somebody else's facts make a repair for a human, never a refusal; nobody asked for is nobody's answer", async () => {
  const some = people.filter((row) => row.nik !== null).slice(0, 40)
  await dukcapil.setKendali({ mode: 'salah' })
  const wrong = [...(await match(some)).values()]
  assert.ok(wrong.filter(({ status }) => status === 'tidak_padan').length > 20)
  assert.ok(
    wrong.every(({ status }) => nextStatus(status) === 'perlu_perbaikan' || nextStatus(status) === 'padan'),
  )
  await dukcapil.setKendali({ mode: 'tertukar' })
  const alone = [...(await match(some.slice(0, 1))).values()]
  assert.deepEqual(alone, [{ status: 'layanan_gangguan', kolom_beda: [] }])
})
