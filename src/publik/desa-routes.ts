import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { jsonAnswer, sendAnswer } from '../http/answer.ts'
import type { CariDesa } from '../wilayah/cari-desa.ts'

const Body = Type.Object({ cari: Type.String({ maxLength: 200 }) })

/**
 * POST /desa `cari=`: the villages that somebody may mean, as `CariHasil` in JSON, for a page that shows them while one
 * types. Asked by POST, so that where somebody lives stands in no address.
 */
export function addDesaRoutes(app: FastifyInstance, desa: CariDesa): void {
  app
    .withTypeProvider<TypeBoxTypeProvider>()
    .post('/desa', { schema: { body: Body } }, async (request, reply) =>
      sendAnswer(reply, jsonAnswer(desa.find(request.body.cari))),
    )
}
