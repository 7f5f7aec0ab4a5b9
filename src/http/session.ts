import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '../db/transaction.ts'
import { Problem } from '../lib/problem.ts'

/** Who a token speaks for; null when it is unknown, expired or revoked. Passed in by main. */
export type FindActor = (token: string) => Promise<Actor | null>

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null
  }
}

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{16,512}=*)$/

/**
 * Reads `Authorization: Bearer ...` on each request. Without the header the request is the public's. A header that
 * fits nobody is refused (sesi.tidak_ada): a wrong token must never turn into an anonymous answer.
 */
export function addSession(app: FastifyInstance, findActor: FindActor): void {
  app.decorateRequest('actor', null)
  app.addHook('onRequest', async (request) => {
    const header = request.headers.authorization
    if (header === undefined) return
    const token = BEARER.exec(header)?.[1]
    request.actor = token === undefined ? null : await findActor(token)
    if (request.actor === null) throw new Problem('sesi.tidak_ada')
  })
}

/** The officer of this request. Throws sesi.tidak_ada for the public. */
export function requireActor(request: FastifyRequest): Actor {
  if (request.actor === null) throw new Problem('sesi.tidak_ada')
  return request.actor
}
