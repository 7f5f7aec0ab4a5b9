import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Database } from '../db/pool.ts'
import { type Answer, imageAnswer, jsonAnswer, sendAnswer } from '../http/answer.ts'
import { requireActor } from '../http/session.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { PERAN_FOTO } from './foto.ts'
import { listFoto, openFoto } from './foto-store.ts'

/** Why it was opened, as the person can read it. */
const KEPERLUAN = 'melihat foto yang ditambahkan pada usulan'
const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })

/** GET /petugas/usulan/:usulan_id/foto (which there are) and GET /petugas/foto/:foto_id (the picture): who works on cases. */
export function fotoRoutes(deps: { db: Database; kunci: Kunci }): (app: FastifyInstance) => void {
  const run = (request: FastifyRequest, handle: (act: Act) => Promise<Answer>) => {
    const actor = requireActor(request)
    if (!PERAN_FOTO.includes(actor.peran)) throw new Problem('sesi.peran_salah')
    return runAct(deps, actor, handle)
  }
  return (app) => {
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    const list = { schema: { params: Type.Object({ usulan_id: Id }) } }
    routes.get('/petugas/usulan/:usulan_id/foto', list, async (request, reply) =>
      sendAnswer(
        reply,
        await run(request, async (act) =>
          jsonAnswer({ foto: await listFoto(act, request.params.usulan_id) }),
        ),
      ),
    )
    const one = { schema: { params: Type.Object({ foto_id: Id }) } }
    routes.get('/petugas/foto/:foto_id', one, async (request, reply) =>
      sendAnswer(
        reply,
        await run(request, async (act) =>
          imageAnswer(await openFoto(act, request.params.foto_id, KEPERLUAN)),
        ),
      ),
    )
  }
}
