import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'
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

/** What an answer may differ by, for whoever keeps copies of it. */
export const VARY = 'Accept-Encoding, Cookie, Sec-Fetch-Site'

const YEAR_S = 365 * 24 * 3600
const SMALLEST_GZIP_BYTES = 1024

/** No script but our own file, no other's content, no framing, no referrer; and the compression of texts. */
export function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    if (request.protocol === 'https') reply.header('strict-transport-security', `max-age=${YEAR_S}`)
  })
  app.addHook<string | Buffer>('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || reply.hasHeader('content-encoding')) return payload
    reply.header('vary', VARY)
    if (payload.length < SMALLEST_GZIP_BYTES || !acceptsGzip(request)) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return gzipAsync(payload)
  })
}

export function acceptsGzip(request: FastifyRequest): boolean {
  return /\bgzip\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(request.headers['accept-encoding'] ?? '')
}

/**
 * Whether a link to the style sheet is enough. A browser that says it comes from elsewhere (W3C Fetch Metadata) gets it
 * within its first page, a second sooner on a slow line; on our other pages, and in browsers that don't say, the sheet
 * is fetched once and kept. No cookie is needed for it.
 */
export function hasGaya(request: FastifyRequest): boolean {
  const from = request.headers['sec-fetch-site']
  return from === undefined || from === 'same-origin'
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
