import type { FastifyRequest } from 'fastify'
import { Problem } from '../lib/problem.ts'
import type { Asal } from './passkey.ts'
import type { Pendamping } from './pendamping.ts'

declare module 'fastify' {
  interface FastifyRequest {
    pendamping: Pendamping | null
  }
}

const HOURS_12_S = 12 * 3600

/** `__Host-` where the connection is encrypted, so that no other host can set it. */
function cookieName(asal: Asal): string {
  return asal.origin.startsWith('https:') ? '__Host-pendamping' : 'pendamping'
}

export function readCookie(request: Pick<FastifyRequest, 'headers'>, asal: Asal): string {
  const prefix = `${cookieName(asal)}=`
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(prefix))
  return found?.slice(prefix.length) ?? ''
}

/** The cookie of a session; '' takes it away. It goes to no other site and no script can read it. */
export function writeCookie(asal: Asal, token: string): string {
  const secure = asal.origin.startsWith('https:') ? '; Secure' : ''
  const age = token === '' ? 0 : HOURS_12_S
  return `${cookieName(asal)}=${token}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`
}

/**
 * A form of another site must not act for who is signed in here. Browsers say where a request comes from; one that
 * says nothing sends the cookie to its own site only (SameSite=Strict).
 */
export function requireSameSite(request: Pick<FastifyRequest, 'method' | 'headers'>): void {
  const from = request.headers['sec-fetch-site']
  if (request.method === 'POST' && from !== undefined && from !== 'same-origin')
    throw new Problem('pendamping.asal_lain')
}

export function requirePendamping(request: FastifyRequest): Pendamping {
  if (request.pendamping === null) throw new Problem('pendamping.belum_masuk')
  return request.pendamping
}
