import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createContohApp } from './contoh.ts'
import { listSuara, readSidik, readSuara } from './suara.ts'

const MAX_BYTES = 200_000

test('each sound belongs to the text of today; else: npm run setara -- suara', () => {
  assert.deepEqual(readSidik(), Object.fromEntries(listSuara().map(({ nama, sidik }) => [nama, sidik])))
})

test('a sound is Opus, small, and asked for only when it is played', async () => {
  const app = createContohApp()
  for (const suara of listSuara()) {
    const bytes = readSuara(suara)
    assert.ok(bytes && bytes.subarray(0, 4).toString() === 'OggS' && bytes.length <= MAX_BYTES, suara.nama)
    const answer = await app.inject(`/suara/${suara.nama}`)
    assert.equal(answer.headers['content-type'], 'audio/ogg')
  }
  await app.close()
})

test('each page is heard in its language; in Indonesian where no voice speaks that, and then it says so', async () => {
  const app = createContohApp()
  for (const [path, nama, says] of [
    ['/bantuan/mudah/hak', 'id-mudah-hak', 'dalam bahasa Indonesia'],
    ['/bantuan/hak', 'id-lengkap-hak', 'dalam bahasa Indonesia'],
    ['/en/bantuan/mudah/hak', 'en-mudah-hak', 'in English'],
    ['/en/bantuan/hak', 'en-lengkap-hak', 'in English'],
    ['/jv/bantuan/hak', 'id-lengkap-hak', 'ing basa Indonesia'],
    ['/su/bantuan/mudah/hak', 'id-mudah-hak', 'dina basa Indonésia'],
  ] as const) {
    const { body } = await app.inject(path)
    assert.match(body, new RegExp(`<audio controls preload="none" src="/suara/${nama}"`))
    assert.ok(body.includes(says), path)
    assert.doesNotMatch(body, /autoplay/)
  }
  await app.close()
})
