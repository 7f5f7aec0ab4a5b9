import assert from 'node:assert/strict'
import { test } from 'node:test'
import { umum } from '../lib/masalah/umum.ts'
import { PROBLEMS, Problem, type ProblemCode } from '../lib/problem.ts'
import { BAHASA } from '../web/kata/kata.ts'
import { sayMasalah } from './masalah-kata.ts'

const CODES = Object.keys(PROBLEMS) as ProblemCode[]

test('each problem is said in the language asked for, or in Indonesian and as such; Indonesian is the catalogue’s own', () => {
  for (const code of CODES) {
    const problem = new Problem(code)
    const said = BAHASA.map((bahasa) => sayMasalah(bahasa, problem))
    assert.deepEqual(said[0], { pesan: problem.pesan, langkah: problem.langkah, bahasa: 'id' })
    const isTranslated = said[1]?.bahasa === 'en'
    for (const key of ['pesan', 'langkah'] as const)
      assert.equal(new Set(said.map((kata) => kata[key].trim())).size, isTranslated ? BAHASA.length : 1, code)
    assert.deepEqual(
      said.map(({ bahasa }) => bahasa),
      isTranslated ? BAHASA : BAHASA.map(() => 'id'),
    )
  }
})

test('what anybody may meet is said in every language; what only officers meet is not', () => {
  const isSaid = (code: ProblemCode) => sayMasalah('su', new Problem(code)).bahasa === 'su'
  assert.ok((Object.keys(umum) as ProblemCode[]).every(isSaid))
  assert.ok(!isSaid('usulan.tanpa_paraf'))
})
