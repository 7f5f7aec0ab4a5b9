import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { createDukcapilClient, type DukcapilOptions } from '../pemadanan/dukcapil-client.ts'
import { readJawaban, readTanggalSipil } from '../pemadanan/dukcapil-json.ts'
import { comparePadan } from '../pemadanan/pemadanan.ts'
import { type DukcapilProcess, spawnDukcapil } from './spawn-dukcapil.ts'

// Yohana of Jayapura: her NIK is above 2^53, and as a JavaScript number it would be another
const YOHANA = '9171015505900013'
const MADE = '5171011703850002'
const SITI = '3201014107600001'
const KETUT = '5171013112700004'
const LINES = [
  {
    NIK: YOHANA,
    NO_KK: '9171012304100007',
    NAMA_LGKP: 'YOHANA WENDA',
    TGL_LHR: '1990-05-15',
    JENIS_KLMIN: 'Perempuan',
    NAMA_LGKP_IBU: 'MARTHA KOGOYA',
  },
  {
    NIK: MADE,
    NO_KK: '5171012304100008',
    NAMA_LGKP: 'I MADE SUARTA',
    TGL_LHR: '1985-03-17',
    JENIS_KLMIN: 'Laki-Laki',
    NAMA_LGKP_IBU: 'NI WAYAN RAI',
  },
  {
    NIK: SITI,
    NO_KK: '3201012304100009',
    NAMA_LGKP: 'SITI ROHAYATI',
    TGL_LHR: '1960-07-01',
    JENIS_KLMIN: 'Perempuan',
    NAMA_LGKP_IBU: 'IBU',
    RESPON: 'Data Meninggal Dunia',
  },
  {
    NIK: KETUT,
    NO_KK: '5171012304100001',
    NAMA_LGKP: 'KETUT A',
    TGL_LHR: '1970-12-31',
    JENIS_KLMIN: 'Laki-Laki',
    NAMA_LGKP_IBU: 'NI',
  },
  {
    NIK: KETUT,
    NO_KK: '5171012304100002',
    NAMA_LGKP: 'KETUT B',
    TGL_LHR: '1970-12-31',
    JENIS_KLMIN: 'Laki-Laki',
    NAMA_LGKP_IBU: 'NI',
  },
]

const UNKNOWN = {
  no_kk: null,
  nama_lengkap: '',
  tanggal_lahir: null,
  presisi_tanggal: 'hari',
  jenis_kelamin: null,
  nama_ibu_kandung: null,
} as const

let dukcapil: DukcapilProcess
const client = (options: Partial<DukcapilOptions> = {}) => {
  const find = createDukcapilClient({
    url: dukcapil.url,
    timeoutMs: 400,
    pauseMs: 5,
    random: () => 0.5,
    tries: 1,
    ...options,
  })
  return (nikList: readonly string[]) => find(nikList.map((nik) => ({ ...UNKNOWN, nik })))
}

before(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'setara-dukcapil-')), 'dukcapil.jsonl')
  writeFileSync(file, LINES.map((line) => `${JSON.stringify(line)}\n`).join(''))
  dukcapil = await spawnDukcapil(file)
})
after(() => dukcapil.stop())
beforeEach(() => dukcapil.setKendali({ mode: 'hidup' }))

test('a NIK of Papua comes through with all its digits, whatever the JSON does', async () => {
  const raw = await fetch(new URL('/biodata', dukcapil.url), {
    method: 'POST',
    body: JSON.stringify({ NIK: [YOHANA] }),
  })
  const text = await raw.text()
  assert.ok(text.includes(`"NIK":${YOHANA}`), 'the double sends it as a number')
  assert.notEqual(String(JSON.parse(text).content[0].NIK), YOHANA)
  assert.deepEqual([...(await client()([YOHANA])).keys()], [YOHANA])
})

test('each of the three date formats is read', async () => {
  const answers = await client()([YOHANA, MADE])
  const lahir = [...answers.values()].map(
    (jawaban) => jawaban.keadaan === 'aktif' && jawaban.data.tanggal_lahir,
  )
  assert.deepEqual(lahir, ['1990-05-15', '1985-03-17'])
  assert.deepEqual(
    ['1990-05-15', '15-05-1990', '15-May-1990', '5-Aug-1990', 'x', '15-Mei-1990'].map(readTanggalSipil),
    ['1990-05-15', '1990-05-15', '1990-05-15', '1990-08-05', null, null],
  )
})

test('deceased, unknown and doubled are told apart, and none of them is an outage', async () => {
  const answers = await client()([SITI, '3201010101010001', KETUT])
  assert.deepEqual(
    [...answers.values()].map((jawaban) => jawaban.keadaan),
    ['meninggal', 'nik_tidak_ditemukan', 'ganda'],
  )
})

for (const mode of ['mati', 'gantung', 'putus', 'kacau', 'html', 'tipe'] as const) {
  test(`a service that is ${mode} counts against nobody`, async () => {
    await dukcapil.setKendali({ mode })
    const answers = await client()([YOHANA, MADE])
    assert.deepEqual([...answers.values()], [{ keadaan: 'gangguan' }, { keadaan: 'gangguan' }])
    const orang = { ...UNKNOWN, nik: MADE, nama_lengkap: 'I Made Suarta' }
    assert.equal(comparePadan(orang, { keadaan: 'gangguan' }).status, 'layanan_gangguan')
  })
}

test('a slow service is waited for, and one that is too slow is an outage', async () => {
  await dukcapil.setKendali({ mode: 'hidup', lambat_ms: 50 })
  assert.equal((await client()([MADE])).get(MADE)?.keadaan, 'aktif')
  await dukcapil.setKendali({ mode: 'hidup', lambat_ms: 900 })
  assert.equal((await client()([MADE])).get(MADE)?.keadaan, 'gangguan')
})

test('a service that is down is not asked for each batch of a long list', async () => {
  await dukcapil.setKendali({ mode: 'gantung' })
  const nikList = Array.from({ length: 40 }, (_, at) => `32010101010${String(at).padStart(5, '0')}`)
  const began = performance.now()
  const answers = await client({ batch: 1, breaker: { limit: 2 } })(nikList)
  assert.equal(answers.size, 40)
  assert.ok(performance.now() - began < 400 * 4, 'a few calls were waited for, not forty')
  assert.ok((await dukcapil.countCalls()) <= 8, 'those under way, and no more')
})

test('what is no answer of the registry is refused, not guessed at', () => {
  for (const text of ['', '[]', '{"content":{}}', '{"content":[{"NAMA_LGKP":"X"}]}', '{"content":[1]}']) {
    assert.throws(() => readJawaban(text), SyntaxError, text)
  }
})
