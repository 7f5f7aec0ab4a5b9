import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { printTables } from './print-tables.ts'

let uji: TestDatabase
before(async () => {
  uji = await createTestDatabase()
})
after(() => uji.close())

test('tables.ts says what the migrated schema says (else: npm run setara -- tabel)', async () => {
  const written = readFileSync(join(import.meta.dirname, 'tables.ts'), 'utf8')
  assert.equal(written, await printTables(uji.owner))
})
