import type { FastifyReply, FastifyRequest } from 'fastify'
import { readKodeIsian } from './formulir.ts'

/** The form that this browser is in: its resume code. It goes when the browser is closed. */
export function readKuki(request: FastifyRequest, jenis: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/)
  const value = pairs.find((pair) => pair.startsWith(`isian_${jenis}=`))?.slice(jenis.length + 7)
  return value === undefined ? null : readKodeIsian(value)
}

/** `null` takes it away. Lax: a form of another site can't send it along. */
export function setKuki(request: FastifyRequest, reply: FastifyReply, jenis: string, kode: string | null) {
  const secure = request.protocol === 'https' ? '; Secure' : ''
  const end = kode === null ? '; Max-Age=0' : ''
  reply.header('set-cookie', `isian_${jenis}=${kode ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}${end}`)
}
