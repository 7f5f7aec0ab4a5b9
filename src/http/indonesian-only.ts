import type { FastifyInstance, FastifyRequest } from 'fastify'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { redirectAnswer, sendAnswer } from './answer.ts'

/** For pages of officers, which have one language: the others' addresses lead to it. */
export function addIndonesianOnly(app: FastifyInstance, path: string): void {
  for (const bahasa of BAHASA) {
    if (bahasa === 'id') continue
    const to = addressOf(bahasa, path)
    const lead = (request: FastifyRequest) => redirectAnswer(request.url.slice(bahasa.length + 1))
    app.get(to, async (request, reply) => sendAnswer(reply, lead(request)))
    app.get(`${to}/*`, async (request, reply) => sendAnswer(reply, lead(request)))
  }
}
