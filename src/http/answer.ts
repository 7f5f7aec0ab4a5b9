import type { FastifyReply } from 'fastify'

/** What a request is answered with, decided before anything is sent. */
export interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
  body: string | Buffer
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }

/** An HTML page. Nobody keeps a copy, unless `maxAgeS` says for how many seconds the reader's own browser may. */
export function htmlAnswer(body: string, status = 200, maxAgeS = 0): Answer {
  return { status, headers: { ...HTML, 'cache-control': cacheControl(maxAgeS) }, body }
}

export function jsonAnswer(value: unknown, status = 200): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': cacheControl(0) }
  return { status, headers, body: JSON.stringify(value) }
}

/** A picture that only this reader may see: kept nowhere, and shown as nothing but a picture. */
export function imageAnswer(jpeg: Buffer): Answer {
  const headers = {
    'content-type': 'image/jpeg',
    'content-disposition': 'inline; filename="foto.jpg"',
    'cache-control': cacheControl(0),
  }
  return { status: 200, headers, body: jpeg }
}

/** "See there", after a form was taken or an address was incomplete. */
export function redirectAnswer(location: string): Answer {
  return { status: 303, headers: { location, 'cache-control': cacheControl(0) }, body: '' }
}

export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  return reply.code(answer.status).headers(answer.headers).send(answer.body)
}

function cacheControl(maxAgeS: number): string {
  return maxAgeS === 0 ? 'no-store' : `private, max-age=${maxAgeS}`
}
