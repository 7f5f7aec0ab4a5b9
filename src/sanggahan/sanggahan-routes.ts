import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Database } from '../db/pool.ts'
import { requireActor } from '../http/session.ts'
import { runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { submitKeberatan } from './keberatan.ts'
import { Kata, LangkahKeberatan, LangkahSanggahan, stepKeberatan, stepSanggahan } from './langkah-petugas.ts'
import { listKeberatan, listSanggahan, openKeberatan, openSanggahan } from './list-sanggahan.ts'

const Uuid = Type.String({ format: 'uuid' })
const KeberatanBaru = Type.Object({
  keberatan_id: Uuid,
  usulan_id: Uuid,
  kanal: Type.Union([Type.Literal('kertas'), Type.Literal('loket'), Type.Literal('suara')]),
  isi: Kata,
})
const Nomor = Type.Object({ nomor: Uuid })

/**
 * The officers' side (token): what waits, one of them to read, and the acts of alur.ts. For what comes over the counter
 * or on paper there are `answerSanggahan` and POST /keberatan. `askAnswer` answers with the ticket and PIN that the
 * person is handed.
 */
export function sanggahanRoutes(setara: Setara): (app: FastifyInstance) => void {
  return (app) => {
    app.register(async (scope) => {
      scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
      addSanggahan(scope, setara)
      addKeberatan(scope, setara)
    })
  }
}

interface Setara {
  db: Database
  kunci: Kunci
}

function addSanggahan(app: FastifyInstance, setara: Setara): void {
  const typed = app.withTypeProvider<TypeBoxTypeProvider>()
  typed.get('/sanggahan', (request) => runAct(setara, requireActor(request), listSanggahan))
  typed.get('/sanggahan/:nomor', { schema: { params: Nomor } }, (request) =>
    runAct(setara, requireActor(request), (act) => openSanggahan(act, request.params.nomor)),
  )
  typed.post(
    '/sanggahan/:nomor/langkah',
    { schema: { params: Nomor, body: LangkahSanggahan } },
    async (request, reply) => {
      const { params, body } = request
      const receipt = await runAct(setara, requireActor(request), (act) =>
        stepSanggahan(act, params.nomor, body),
      )
      return receipt ? reply.send(receipt) : reply.code(204).send()
    },
  )
}

function addKeberatan(app: FastifyInstance, setara: Setara): void {
  const typed = app.withTypeProvider<TypeBoxTypeProvider>()
  typed.get('/keberatan', (request) => runAct(setara, requireActor(request), listKeberatan))
  typed.get('/keberatan/:nomor', { schema: { params: Nomor } }, (request) =>
    runAct(setara, requireActor(request), (act) => openKeberatan(act, request.params.nomor)),
  )
  typed.post('/keberatan', { schema: { body: KeberatanBaru } }, async (request, reply) => {
    await runAct(setara, requireActor(request), (act) => submitKeberatan(act, request.body))
    return reply.code(201).send({ keberatan_id: request.body.keberatan_id })
  })
  typed.post(
    '/keberatan/:nomor/langkah',
    { schema: { params: Nomor, body: LangkahKeberatan } },
    async (request, reply) => {
      const { params, body } = request
      await runAct(setara, requireActor(request), (act) => stepKeberatan(act, params.nomor, body))
      return reply.code(204).send()
    },
  )
}
