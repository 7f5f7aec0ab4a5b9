import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { htmlAnswer, jsonAnswer, redirectAnswer, sendAnswer } from '../http/answer.ts'
import { type Batas, networkOf } from '../http/batas.ts'
import type { Turus } from '../http/turus.ts'
import { pageContext } from '../http/page-context.ts'
import type { Berkas } from '../kunci/berkas.ts'
import { Problem } from '../lib/problem.ts'
import { addressOf, BAHASA, type Bahasa } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { addCabutRoutes } from './cabut-routes.tsx'
import { addDampinganRoutes } from './dampingan-routes.tsx'
import { type Asal, finishDaftar, finishMasuk, startDaftar, startMasuk } from './passkey.ts'
import { DaftarPage, DepanPage, MasukPage, TanpaSkripPage } from './pendamping-pages.tsx'
import { readCookie, requireSameSite, writeCookie } from './pintu.ts'
import type { PendampingSetara } from './run-pendamping.ts'
import { endSesi, findBatas, findSesi } from './sesi-store.ts'

export interface PendampingDeps extends PendampingSetara {
  asal: Asal
  berkas: Berkas
  wilayah: WilayahList
  turus: Turus
}

const SKRIP = readSkrip()
const YEAR_S = 365 * 24 * 3600
/** Tries to come in or to register, of one network within an hour. */
const TRIES_AN_HOUR = 120
const KODE_MAX_CHARACTERS = 60

/** /pendamping and all below it, in each language, and the client's /kasus/cabut. */
export function pendampingRoutes(deps: PendampingDeps): (app: FastifyInstance) => void {
  return (app) => {
    app.get(SKRIP.path, async (_request, reply) =>
      reply
        .header('content-type', 'text/javascript; charset=utf-8')
        .header('cache-control', `public, max-age=${YEAR_S}, immutable`)
        .send(SKRIP.text),
    )
    addCabutRoutes(app, deps, deps.turus)
    app.register(async (scope) => {
      scope.decorateRequest('pendamping', null)
      scope.addHook('onRequest', async (request) => {
        requireSameSite(request)
        request.pendamping = await findSesi(deps.db, readCookie(request, deps.asal))
      })
      const batas = deps.turus.createBatas('pendamping.masuk', {
        jumlah: TRIES_AN_HOUR,
        jendela_ms: 3_600_000,
      })
      for (const bahasa of BAHASA) {
        addPages(scope, deps, bahasa)
        addMasuk(scope, deps, bahasa, batas)
        addDaftar(scope, deps, bahasa, batas)
      }
      addDampinganRoutes(scope, deps)
    })
  }
}

function addPages(app: FastifyInstance, deps: PendampingDeps, bahasa: Bahasa): void {
  const to = (path: string) => addressOf(bahasa, path)
  const masuk = redirectAnswer(to('/pendamping/masuk'))
  app.get(to('/pendamping'), async (request, reply) => {
    const { pendamping } = request
    if (pendamping === null) return sendAnswer(reply, masuk)
    const batas = await findBatas(deps.db)
    return sendPage(reply, <DepanPage {...{ context: pageContext(request), pendamping, batas }} />)
  })
  app.get(to('/pendamping/masuk'), async (request, reply) => {
    const elsewhere = addressForPasskeys(request, deps.asal)
    if (elsewhere !== null) return sendAnswer(reply, redirectAnswer(elsewhere))
    return sendPage(reply, <MasukPage context={pageContext(request)} skrip={SKRIP.path} />)
  })
  app.get(to('/pendamping/daftar'), async (request, reply) => {
    const elsewhere = addressForPasskeys(request, deps.asal)
    if (elsewhere !== null) return sendAnswer(reply, redirectAnswer(elsewhere))
    return sendPage(reply, <DaftarPage context={pageContext(request)} skrip={SKRIP.path} />)
  })
  app.post(to('/pendamping/keluar'), async (request, reply) => {
    await endSesi(deps.db, readCookie(request, deps.asal))
    reply.header('set-cookie', writeCookie(deps.asal, ''))
    return sendAnswer(reply, masuk)
  })
}

function addMasuk(app: FastifyInstance, deps: PendampingDeps, bahasa: Bahasa, batas: Batas): void {
  const path = addressOf(bahasa, '/pendamping/masuk')
  app.post(`${path}/mulai`, async (request, reply) => {
    takeTry(request, batas)
    return sendAnswer(reply, jsonAnswer(await startMasuk(deps, deps.asal)))
  })
  app.post(path, async (request, reply) => {
    const response = readSigned(request.body)
    if (response === null) return sendTanpaSkrip(request, reply)
    takeTry(request, batas)
    const token = await finishMasuk(deps, deps.asal, response)
    reply.header('set-cookie', writeCookie(deps.asal, token))
    return sendAnswer(reply, jsonAnswer({ ke: addressOf(bahasa, '/pendamping') }))
  })
}

function addDaftar(app: FastifyInstance, deps: PendampingDeps, bahasa: Bahasa, batas: Batas): void {
  const path = addressOf(bahasa, '/pendamping/daftar')
  app.post(`${path}/mulai`, async (request, reply) => {
    takeTry(request, batas)
    const kode = fieldOf(request.body, 'kode').slice(0, KODE_MAX_CHARACTERS)
    return sendAnswer(reply, jsonAnswer(await startDaftar(deps, deps.asal, kode)))
  })
  app.post(path, async (request, reply) => {
    const response = readSigned(request.body)
    if (response === null) return sendTanpaSkrip(request, reply)
    takeTry(request, batas)
    await finishDaftar(deps, deps.asal, response)
    return sendAnswer(reply, jsonAnswer({ ke: addressOf(bahasa, '/pendamping/masuk') }))
  })
}

/** What the script sends; its insides are checked by the verification itself. Null for a form sent without it. */
function readSigned(body: unknown): (RegistrationResponseJSON & AuthenticationResponseJSON) | null {
  const isSigned =
    typeof body === 'object' &&
    body !== null &&
    'id' in body &&
    typeof body.id === 'string' &&
    'response' in body &&
    typeof body.response === 'object'
  return isSigned ? (body as RegistrationResponseJSON & AuthenticationResponseJSON) : null
}

function fieldOf(body: unknown, name: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
  return typeof value === 'string' ? value : ''
}

function takeTry(request: FastifyRequest, batas: Batas): void {
  const network = networkOf(request.ip)
  if (!batas.take(network)) throw new Problem('batas.terlalu_sering', { tunggu_s: batas.waitS(network) })
}

/** Passkeys are never for an IP address: who came by 127.0.0.1 is sent to localhost, where ours are for that. */
function addressForPasskeys(request: FastifyRequest, { origin, rpID }: Asal): string | null {
  return request.hostname === '127.0.0.1' && rpID === 'localhost' ? `${origin}${request.url}` : null
}

function sendPage(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return sendAnswer(reply, htmlAnswer(renderPage(page), status))
}

function sendTanpaSkrip(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply, <TanpaSkripPage context={pageContext(request)} />, 422)
}

function readSkrip(): { text: string; path: string } {
  const text = readFileSync(new URL('kunci-peramban.mjs', import.meta.url), 'utf8')
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return { text, path: `/kunci-${name}.js` }
}
