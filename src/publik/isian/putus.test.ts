import assert from 'node:assert/strict'
import { connect, createServer, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { createPanggung } from '../../../test/support/panggung.ts'
import { Peramban } from '../../../test/support/peramban.ts'
import { USUL_UJI } from '../../../test/browser/keadaan.ts'
import { createContohApp } from '../contoh.ts'

let uji: TestDatabase
let app: FastifyInstance
let port: number
before(async () => {
  uji = await createTestDatabase()
  app = createContohApp({ setara: (await createPanggung(uji)).setara })
  port = Number(new URL(await app.listen({ port: 0 })).port)
})
after(async () => {
  await app.close()
  await uji.close()
})

/** Numbers from 0 to 1 that a seed decides: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A line that passes each request on, and of the answers swallows one in four and cuts one in four in the middle. */
async function openLine(random: () => number) {
  const line = createServer((from) => {
    const to = connect(port, '127.0.0.1')
    const fate = random()
    from.pipe(to)
    to.on('data', (chunk) => {
      if (fate < 0.25) from.destroy()
      else if (fate < 0.5) from.write(chunk.subarray(0, chunk.length / 2), () => from.destroy())
      else from.write(chunk)
    })
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as [Socket, Socket][]) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const address = line.address()
  return { line, port: typeof address === 'object' && address ? address.port : 0 }
}

/** One request on a connection of its own; null when the line broke before the whole answer was there. */
function ask(at: number, request: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(at, '127.0.0.1', () => socket.write(request))
    let seen = ''
    socket.on('data', (chunk) => {
      seen += chunk.toString('latin1')
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      const length = /content-length: (\d+)/i.exec(seen)?.[1]
      const body = seen.split('\r\n\r\n')[1]
      resolve(length !== undefined && body !== undefined && body.length >= Number(length) ? seen : null)
    })
  })
}

test('through a line that cuts and swallows answers: sent again until one comes, nothing lost and nothing twice', {
  timeout: 120_000,
}, async () => {
  const seed = 20_261_126
  const { line, port: broken } = await openLine(seeded(seed))
  const forms = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => {
      const reader = new Peramban(app, `203.0.113.${at}`)
      await reader.post('/usul/mulai')
      const nama_lengkap = `Warga ${String.fromCharCode(65 + (at % 26), 65 + Math.floor(at / 26))}`
      for (const [nama, fields] of Object.entries({ ...USUL_UJI, nama: { nama_lengkap } }))
        await reader.post(`/usul/${nama}`, fields)
      return reader
    }),
  )
  let tries = 0
  await Promise.all(
    forms.map(async (reader) => {
      const request = [
        'POST /usul/kirim HTTP/1.1',
        'Host: 127.0.0.1',
        'Connection: close',
        'Content-Type: application/x-www-form-urlencoded',
        'Content-Length: 0',
        `Cookie: ${reader.kuki()}`,
        '',
        '',
      ].join('\r\n')
      for (;;) {
        tries += 1
        const answer = await ask(broken, request)
        if (answer?.startsWith('HTTP/1.1 303') && /location: \/usul\/tanda-terima/i.test(answer)) return
        assert.ok(tries < 2_000, 'the line never lets anything through')
      }
    }),
  )
  line.close()
  const { rows } = await uji.owner.query<{ n: number; orang: number }>(
    'select count(*)::int as n, count(distinct individu_id)::int as orang from usulan',
  )
  assert.deepEqual(rows[0], { n: 40, orang: 40 }, `seed ${seed}, ${tries} tries`)
  assert.ok(tries > 50, 'the line did break')
  for (const reader of forms)
    assert.match((await reader.get('/usul/tanda-terima')).body, /Usulan sudah diterima/)
})
