import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem, type ProblemCode, PROBLEMS } from './problem.ts'

test('each problem says what happened and what to do next', () => {
  for (const code of Object.keys(PROBLEMS) as ProblemCode[]) {
    const problem = new Problem(code)
    assert.match(code, /^[a-z_]+(\.[a-z_]+)?$/)
    assert.ok(problem.status >= 400 && problem.status <= 503, code)
    assert.match(problem.pesan, /^[A-Z].*\.$/, code)
    assert.match(problem.langkah, /^[A-Z].*\.$/, code)
  }
})

test('the cause is kept for the log, not in the words', () => {
  const cause = new Error('duplicate key')
  const problem = new Problem('usulan.orang_sama', { tindakan: 'verifyUsulan' }, cause)
  assert.equal(problem.cause, cause)
  assert.ok(!problem.pesan.includes('duplicate'))
})
