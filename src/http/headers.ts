import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GAYA } from '../web/gaya/gaya.ts'

const gzipAsync = promisify(gzip)

const CSP = [
  "default-src 'none'",
  `style-src 'self' ${GAYA.csp}`,
  "img-src 'self' data:",
  "media-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Of every answer, also those that fastify gives before any hook. */
export const HEADERS = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

const YEAR_S = 365 * 24 * 3600
const SMALLEST_GZIP_BYTES = 1024

/** No script but our own file, no other's content, no framing, no referrer; and the compression of texts. */
export function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    if (request.protocol === 'https') reply.header('strict-transport-security', `max-age=${YEAR_S}`)
  })
  app.addHook<string | Buffer>('onSend', async (request, reply, payload) => {
    if (isHtml(reply)) rememberGaya(request, reply)
    if (typeof payload !== 'string' || reply.hasHeader('content-encoding')) return payload
    reply.header('vary', 'Accept-Encoding, Cookie')
    if (payload.length < SMALLEST_GZIP_BYTES || !acceptsGzip(request)) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return gzipAsync(payload)
  })
}

export function acceptsGzip(request: FastifyRequest): boolean {
  return /\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(request.headers['accept-encoding'] ?? '')
}

/** The reader got the style sheet with a page before, so that a link to it is enough from now on. */
export function hasGaya(request: FastifyRequest): boolean {
  return (request.headers.cookie ?? '').split(/;\s*/).includes(`gaya=${GAYA.nama}`)
}

// The name of a style sheet says nothing about its reader.
function rememberGaya(request: FastifyRequest, reply: FastifyReply): void {
  if (hasGaya(request)) return
  const secure = request.protocol === 'https' ? '; Secure' : ''
  reply.header('set-cookie', `gaya=${GAYA.nama}; Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax${secure}`)
}

function isHtml(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type') ?? '').startsWith('text/html')
}

/** The style sheet at an address that names its content, to be kept for ever. */
export function addGayaRoute(app: FastifyInstance): void {
  app.get(GAYA.path, async (_request, reply) =>
    reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', `public, max-age=${YEAR_S}, immutable`)
      .send(GAYA.css),
  )
}
