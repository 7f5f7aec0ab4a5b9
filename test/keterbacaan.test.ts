import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PROBLEMS } from '../src/lib/problem.ts'
import { PEMBERITAHUAN } from '../src/pemberitahuan/pemberitahuan.ts'
import { ALASAN_SANGGAHAN } from '../src/sanggahan/alasan.ts'
import { ALASAN } from '../src/usulan/alasan.ts'
import { kataOf } from '../src/web/kata/kata.ts'

/**
 * Words that offices use, and what people say. A new one enters here with its plain word.
 */
const SULIT: Readonly<Record<string, string>> = {
  adapun: '(tanpa kata ini)',
  apabila: 'jika',
  bahwasanya: 'bahwa',
  berkenaan: 'tentang',
  demikian: 'begitu',
  dikarenakan: 'karena',
  diperkenankan: 'boleh',
  dimohon: 'tolong',
  guna: 'untuk',
  melakukan: '(kata kerjanya sendiri)',
  merupakan: 'adalah',
  perihal: 'tentang',
  permohonan: 'permintaan',
  sehubungan: 'karena',
  sebagaimana: 'seperti',
  senantiasa: 'selalu',
  terkait: 'tentang',
  tersebut: 'itu',
  yakni: 'yaitu',
}

/** Every Indonesian text that a person outside the office may read, with where it stands. */
const TEXTS: readonly (readonly [string, string])[] = [
  ...textsOf(kataOf('id'), 'kata'),
  ...textsOf(
    Object.fromEntries(
      Object.entries(PROBLEMS).map(([kode, { pesan, langkah }]) => [kode, { pesan, langkah }]),
    ),
    'masalah',
  ),
  ...textsOf(PEMBERITAHUAN, 'pemberitahuan'),
  ...textsOf(
    Object.fromEntries(Object.entries(ALASAN).map(([kode, { kata, ubah }]) => [kode, { kata, ubah }])),
    'alasan',
  ),
  ...textsOf(
    Object.fromEntries(Object.entries(ALASAN_SANGGAHAN).map(([kode, { kata }]) => [kode, kata])),
    'sanggahan',
  ),
]

function textsOf(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return value === '' ? [] : [[key, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([part, inner]) => textsOf(inner, `${key}.${part}`))
}

const sentencesOf = (text: string) =>
  text.split(/(?<=[.?!:;]) /).filter((sentence) => /\p{L}/u.test(sentence))
const wordsOf = (text: string) => text.match(/\p{L}+/gu) ?? []

/** Vowel groups; ai, au and oi at the end of a word are one sound. */
function syllablesOf(word: string): number {
  return Math.max(
    1,
    word
      .toLowerCase()
      .replace(/(?:ai|au|oi)$/, 'a')
      .match(/[aeiou]/g)?.length ?? 1,
  )
}

test('no sentence is longer than twenty words, whoever says it', () => {
  const long = TEXTS.flatMap(([key, text]) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > 20)
      .map((sentence) => `${key}: ${sentence}`),
  )
  assert.deepEqual(long, [])
})

test('the words of offices are not used where people have their own', () => {
  const found = TEXTS.flatMap(([key, text]) =>
    wordsOf(text.toLowerCase()).flatMap((word) =>
      word in SULIT ? [`${key}: ${word} → ${SULIT[word]}`] : [],
    ),
  )
  assert.deepEqual(found, [])
})

/**
 * Fry's graph as Harjasujana and Mulyati (1996) fit it to Indonesian, whose words have more syllables: those of a hundred
 * words times 0.6. With ten sentences or more to a hundred words the sixth grade ends at about 150.
 */
test('the sixth grade can read it: Fry’s graph with the Indonesian factor', (t) => {
  const all = TEXTS.map(([, text]) => text).join('. ')
  const words = wordsOf(all)
  const sentences = TEXTS.flatMap(([, text]) => sentencesOf(text)).length
  const per100 = (count: number) => (count / words.length) * 100
  const syllables = per100(words.reduce((sum, word) => sum + syllablesOf(word), 0)) * 0.6
  t.diagnostic(
    `${words.length} words; to a hundred: ${per100(sentences).toFixed(1)} sentences, ${syllables.toFixed(0)} syllables × 0.6`,
  )
  assert.ok(per100(sentences) >= 10, `${per100(sentences).toFixed(1)} sentences to a hundred words`)
  assert.ok(syllables <= 150, `${syllables.toFixed(0)} syllables`)
  const heavy = words.filter((word) => syllablesOf(word) >= 6).length
  assert.ok(per100(heavy) <= 1.5, `${per100(heavy).toFixed(2)} of a hundred words have six syllables or more`)
})

test('these checks can fail', () => {
  assert.equal(syllablesOf('keanekaragaman'), 7)
  assert.equal(syllablesOf('pantai'), 2)
  assert.deepEqual(sentencesOf('Satu. Dua! Tiga?').length, 3)
})
