import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uuid7, uuidBytes, uuidFrom } from './uuid.ts'

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-([78])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('uuid7 carries the moment in its first 48 bits', () => {
  const id = uuid7(new Date('2026-11-21T00:00:00Z'))
  assert.equal(SHAPE.exec(id)?.[1], '7')
  assert.equal(uuidBytes(id).readUIntBE(0, 6), Date.parse('2026-11-21T00:00:00Z'))
})

test('ids of a later moment sort after', () => {
  assert.ok(uuid7(new Date(1_000_000)) < uuid7(new Date(1_000_001)))
})

// checked against another SHA-256
test('the same parts give the same id on any machine', () => {
  assert.equal(uuidFrom('individu', '2'), '94b4b293-c472-882e-a421-244d0a4ddeaa')
})

test('parts do not run into each other', () => {
  assert.notEqual(uuidFrom('ab', 'c'), uuidFrom('a', 'bc'))
  assert.notEqual(uuidFrom('a'), uuidFrom('a', ''))
  assert.match(uuidFrom('a'), SHAPE)
})
