import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import type { Database } from '../db/pool.ts'
import { requireActor } from '../http/session.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { decideKeberatan, reviewKeberatan, submitKeberatan } from './keberatan.ts'
import { listKeberatan, listSanggahan, openKeberatan, openSanggahan } from './list-sanggahan.ts'
import {
  answerSanggahan,
  askAnswer,
  closeSanggahan,
  concludeSanggahan,
  divertSanggahan,
  screenSanggahan,
  verifySanggahan,
} from './process-sanggahan.ts'

const Uuid = Type.String({ format: 'uuid' })
const Kata = Type.String({ minLength: 1, maxLength: 8000 })
const Sama = { peristiwa_id: Uuid }

/** One shape for each act of an officer; `tindakan` says which. */
const LangkahSanggahan = Type.Union([
  Type.Object({ tindakan: Type.Literal('screenSanggahan'), ...Sama, individu_id: Type.Optional(Uuid) }),
  Type.Object({ tindakan: Type.Literal('divertSanggahan'), ...Sama }),
  Type.Object({ tindakan: Type.Literal('closeSanggahan'), ...Sama, kata: Kata }),
  Type.Object({
    tindakan: Type.Literal('askAnswer'),
    ...Sama,
    hari: Type.Optional(Type.Integer({ minimum: 7, maximum: 60 })),
  }),
  Type.Object({ tindakan: Type.Literal('answerSanggahan'), ...Sama, kata: Kata }),
  Type.Object({ tindakan: Type.Literal('verifySanggahan'), ...Sama, kata: Type.Optional(Kata) }),
  Type.Object({
    tindakan: Type.Literal('concludeSanggahan'),
    ...Sama,
    hasil: Type.Union([
      Type.Literal('terbukti'),
      Type.Literal('tidak_terbukti'),
      Type.Literal('tidak_cukup_bukti'),
    ]),
    kata: Kata,
  }),
])
const LangkahKeberatan = Type.Union([
  Type.Object({
    tindakan: Type.Literal('reviewKeberatan'),
    ...Sama,
    usul: Type.Union([Type.Literal('kabul'), Type.Literal('tolak')]),
  }),
  Type.Object({
    tindakan: Type.Literal('decideKeberatan'),
    ...Sama,
    hasil: Type.Union([Type.Literal('dikabulkan'), Type.Literal('ditolak')]),
    kata: Kata,
  }),
])
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
      const receipt = await runAct(setara, requireActor(request), (act) => take(act, params.nomor, body))
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
      const input = { ...request.body, keberatan_id: request.params.nomor }
      await runAct(setara, requireActor(request), (act) =>
        input.tindakan === 'reviewKeberatan' ? reviewKeberatan(act, input) : decideKeberatan(act, input),
      )
      return reply.code(204).send()
    },
  )
}

/** Only askAnswer has something to hand over. */
async function take(act: Act, sanggahan_id: string, body: Static<typeof LangkahSanggahan>) {
  switch (body.tindakan) {
    case 'screenSanggahan':
      return screenSanggahan(act, { ...body, sanggahan_id })
    case 'divertSanggahan':
      return divertSanggahan(act, { ...body, sanggahan_id })
    case 'closeSanggahan':
      return closeSanggahan(act, { ...body, sanggahan_id })
    case 'askAnswer':
      return askAnswer(act, { ...body, sanggahan_id })
    case 'answerSanggahan':
      return answerSanggahan(act, { ...body, sanggahan_id })
    case 'verifySanggahan':
      return verifySanggahan(act, { ...body, sanggahan_id })
    case 'concludeSanggahan':
      return concludeSanggahan(act, { ...body, sanggahan_id })
  }
}
