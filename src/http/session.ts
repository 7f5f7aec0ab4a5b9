import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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
const KUKI = /(?:^|;\s*)petugas=([A-Za-z0-9._~+/-]{16,512}=*)/
const OFFICERS_PATH = /^(?:\/(?:en|jv|su))?\/petugas(?:\/|$|\?)/

/**
 * Reads `Authorization: Bearer ...` on each request, or on the officers' own pages the cookie that /petugas/masuk gave.
 * Without either the request is the public's. A header that fits nobody is refused (sesi.tidak_ada): a wrong token must
 * never turn into an anonymous answer. A cookie counts only for what this site itself asks for.
 */
export function addSession(app: FastifyInstance, findActor: FindActor): void {
  app.decorateRequest('actor', null)
  app.addHook('onRequest', async (request) => {
    const header = request.headers.authorization
    if (header === undefined) {
      const kuki = kukiOf(request)
      if (kuki !== undefined) request.actor = await findActor(kuki)
      return
    }
    const token = BEARER.exec(header)?.[1]
    request.actor = token === undefined ? null : await findActor(token)
    if (request.actor === null) throw new Problem('sesi.tidak_ada')
  })
}

function kukiOf(request: FastifyRequest): string | undefined {
  const from = request.headers['sec-fetch-site']
  const isOwn = from === undefined || from === 'same-origin' || from === 'none'
  return isOwn && OFFICERS_PATH.test(request.url) ? KUKI.exec(request.headers.cookie ?? '')?.[1] : undefined
}

/** Hands the officer's token to their browser until it is closed; null takes it away. */
export function setKukiPetugas(request: FastifyRequest, reply: FastifyReply, token: string | null): void {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  const end = token === null ? '; Max-Age=0' : ''
  reply.header('set-cookie', `petugas=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict${secure}${end}`)
}

/** The officer of this request. Throws sesi.tidak_ada for the public. */
export function requireActor(request: FastifyRequest): Actor {
  if (request.actor === null) throw new Problem('sesi.tidak_ada')
  return request.actor
}
