import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createContohApp } from './contoh.ts'
import { listSuara, readSidik, readSuara } from './suara.ts'

const MAX_BYTES = 60_000

test('each sound belongs to the text of today; else: npm run setara -- suara', () => {
  assert.deepEqual(readSidik(), Object.fromEntries(listSuara().map(({ berkas, sidik }) => [berkas, sidik])))
})

test('a sound is Opus, small, and asked for only when it is played', async () => {
  const app = createContohApp()
  for (const { topik } of listSuara()) {
    const bytes = readSuara(topik)
    assert.ok(bytes && bytes.subarray(0, 4).toString() === 'OggS' && bytes.length <= MAX_BYTES, topik)
    const answer = await app.inject(`/suara/${topik}`)
    assert.equal(answer.headers['content-type'], 'audio/ogg')
    const page = await app.inject(`/jv/bantuan/mudah/${topik}`)
    assert.match(page.body, new RegExp(`<audio controls preload="none" src="/suara/${topik}"`))
    assert.doesNotMatch(page.body, /autoplay/)
  }
  await app.close()
})
