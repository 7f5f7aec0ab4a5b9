import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPeka, type JenisPeka, PEKA } from './catatan-peka.ts'

const NAMED: [text: string, jenis: JenisPeka][] = [
  ['Ibu ini waria dan tidak punya KTP', 'identitas'],
  ['Warianya sering sakit', 'identitas'],
  ['seorang Trans-Puan', 'identitas'],
  ['non-biner', 'identitas'],
  ['dia GAY', 'orientasi'],
  ['anaknya l3sbi', 'orientasi'],
  ['kaum L.G.B.T.', 'orientasi'],
  ['suka sesama jenis', 'orientasi'],
  ['positif H.I.V', 'hiv'],
  ['minum A R V tiap hari', 'hiv'],
  ['diagnosa B20', 'hiv'],
  ['bekas PSK', 'kerja_seks'],
  ['wanita tuna-susila', 'kerja_seks'],
  ['pengikut Ahmadiyah', 'kepercayaan'],
  ['orang Syi’ah', 'kepercayaan'],
  ['penghayat kepercayaan', 'kepercayaan'],
  ['baru pindah agama', 'kepercayaan'],
  ['mantan napi', 'masa_lalu'],
]

test('a note that names something private is found, however it is written', () => {
  for (const [text, jenis] of NAMED) assert.ok(findPeka(text).includes(jenis), text)
})

const CLEAN = [
  '',
  'Rumah bocor, lantai tanah, tidak punya jamban.',
  'Gayung dan ember dari tetangga; keluarga homogen; wariskan sawah.',
  'Pak Ismail kerja di Hivos? Tidak, di pasar. Anak sekolah kelas 3, umur 10.',
  'Butuh pendamping saat ke Puskesmas, kaki lumpuh, kursi roda rusak.',
  'Bantuan terakhir Rp 200.000 pada 2020. RT 05 RW 03.',
  'Bu Sariyem, janda, 3 anak, hamil 7 bulan, suami meninggal.',
  'Jalan ke rumah sempit, dekat kebun transmigrasi.',
]

test('a note about need and hardship goes through', () => {
  for (const text of CLEAN) assert.deepEqual(findPeka(text), [], text)
})

test('every word of the lists is found alone, in capitals, with signs, and inside a sentence', () => {
  const entry = fc.constantFrom(
    ...Object.entries(PEKA).flatMap(([jenis, list]) => list.map((word) => ({ jenis, word }))),
  )
  fc.assert(
    fc.property(
      entry,
      fc.constantFrom(...CLEAN),
      fc.constantFrom('', '!', ' - ', '"'),
      ({ jenis, word }, rest, sign) => {
        for (const text of [
          word,
          word.toUpperCase(),
          `${rest} ${sign}${word}${sign} ${rest}`,
          word.replaceAll(' ', '-'),
        ])
          assert.ok(findPeka(text).includes(jenis as JenisPeka), text)
      },
    ),
  )
})

test('any text is read without complaint', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(findPeka(text))),
  )
})
