import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answer, constraint, type Removal } from '../penjaga/penjaga.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createArena, propertyOn } from './permainan.ts'

test('whatever is tried, in whatever order: one truth, two humans, inside the windows, nothing lost', async (t) => {
  const uji = await createTestDatabase()
  t.after(() => uji.close())
  const arena = await createArena(uji)
  await fc.assert(propertyOn(arena), { numRuns: 40, interruptAfterTimeLimit: 20_000 })
  const acts = new Set([...arena.taken].map((step) => step.split(' ')[0]))
  assert.ok(acts.size >= 12, `the runs went through too little of the table: ${[...acts].join(' ')}`)
})

/** The same property with one guard gone must fail, and for that reason: else the property proves nothing. */
const WITHOUT: [string, (uji: TestDatabase) => Promise<Removal>, RegExp][] = [
  ['the window', (uji) => answer(uji, 'jendela_cocok(text, timestamptz, text)', 'true'), /window: /],
  ['the second human', (uji) => constraint(uji, 'usulan_peristiwa', 'peristiwa_pelaku'), /humans: /],
  ['the lock on the places', (uji) => constraint(uji, 'penetapan_butir', 'butir_kuota'), /kuota: /],
]
for (const [name, guardOf, reason] of WITHOUT) {
  test(`the same property without ${name} finds it`, async (t) => {
    const uji = await createTestDatabase()
    t.after(() => uji.close())
    const arena = await createArena(uji)
    for (const text of (await guardOf(uji)).remove) await uji.owner.query(text)
    const found = await fc.check(propertyOn(arena, 5), { numRuns: 100, endOnFailure: true })
    assert.ok(found.failed && found.errorInstance, 'the property holds without the guard: it does not see it')
    assert.match(String(found.errorInstance), reason)
  })
}
