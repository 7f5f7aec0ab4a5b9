import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { networkOf } from '../http/batas.ts'
import type { Turus } from '../http/turus.ts'
import { Problem } from '../lib/problem.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import type { CariDesa } from '../wilayah/cari-desa.ts'
import { renderFormulir } from './print-formulir.ts'

const Query = Type.Object({
  desa: Type.Optional(Type.String({ maxLength: 20 })),
  besar: Type.Optional(Type.String({ maxLength: 4 })),
})
const FORMS_PER_HOUR = 60

/** GET /formulir.pdf in each language: an empty form with a number of its own, each time another. */
export function addFormulirRoutes(app: FastifyInstance, desa: CariDesa, turus: Turus): void {
  const batas = turus.createBatas('formulir', { jumlah: FORMS_PER_HOUR, jendela_ms: 3_600_000 })
  for (const bahasa of BAHASA)
    app
      .withTypeProvider<TypeBoxTypeProvider>()
      .get(addressOf(bahasa, '/formulir.pdf'), { schema: { querystring: Query } }, async (request, reply) => {
        const network = networkOf(request.ip)
        if (!batas.take(network))
          throw new Problem('batas.terlalu_sering', { tunggu_s: batas.waitS(network) })
        const { desa: typed, besar } = request.query
        const found = typed === undefined ? [] : desa.find(typed).desa
        if (typed !== undefined && found.length !== 1)
          throw new Problem('masukan.tidak_sah', { isian: 'desa' })
        const [only = null] = found
        const pdf = await renderFormulir({ bahasa, desa: only, isBesar: besar === 'ya', jumlah: 1 })
        return reply
          .type('application/pdf')
          .header('cache-control', 'no-store')
          .header('content-disposition', 'inline; filename="formulir-usulan.pdf"')
          .send(pdf)
      })
}
