import type { FastifyInstance } from 'fastify'
import { describeError } from '../lib/describe-error.ts'
import { jsonAnswer, sendAnswer } from './answer.ts'

/** Is the database reachable, and has it every migration of this program? */
export interface Sehat {
  basis_data: boolean
  migrasi: boolean
}

/** GET /sehat: 200 when everything is well, else 503. Says nothing about anybody. */
export function addHealthRoute(app: FastifyInstance, check: () => Promise<Sehat>): void {
  app.get('/sehat', async (request, reply) => {
    const sehat = await check().catch((error: unknown) => {
      request.log.error(describeError(error), 'gagal')
      return { basis_data: false, migrasi: false }
    })
    return sendAnswer(reply, jsonAnswer(sehat, sehat.basis_data && sehat.migrasi ? 200 : 503))
  })
}
