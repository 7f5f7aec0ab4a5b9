import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { htmlAnswer, redirectAnswer, sendAnswer } from '../http/answer.ts'
import { networkOf } from '../http/batas.ts'
import type { Turus } from '../http/turus.ts'
import { pageContext } from '../http/page-context.ts'
import { type FindActor, setKukiPetugas } from '../http/session.ts'
import { Problem } from '../lib/problem.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import { type Keadaan, MasukPage } from './masuk-pages.tsx'

const Body = Type.Object({ token: Type.String({ maxLength: 600, default: '' }) })
const COBA_SEJAM = 30
const HOUR_MS = 3_600_000

/**
 * GET and POST /petugas/masuk, POST /petugas/keluar: the officer's token becomes a session of their browser, and
 * leads to what waits for them.
 */
export function masukRoutes(findActor: FindActor, turus: Turus): (app: FastifyInstance) => void {
  const batas = turus.createBatas('petugas.masuk', { jumlah: COBA_SEJAM, jendela_ms: HOUR_MS })
  return (app) => {
    for (const bahasa of BAHASA) {
      const to = (path: string) => addressOf(bahasa, `/petugas${path}`)
      const routes = app.withTypeProvider<TypeBoxTypeProvider>()
      routes.get(to('/masuk'), async (request, reply) =>
        request.actor === null
          ? sendMasuk(request, reply, 'tanya')
          : sendAnswer(reply, redirectAnswer('/petugas')),
      )
      routes.post(to('/masuk'), { schema: { body: Body } }, (request, reply) =>
        enter(request, reply, request.body.token.trim()),
      )
      routes.post(to('/keluar'), async (request, reply) => {
        setKukiPetugas(request, reply, null)
        return sendMasuk(request, reply, 'keluar')
      })
    }
  }

  async function enter(request: FastifyRequest, reply: FastifyReply, token: string) {
    const network = networkOf(request.ip)
    if (!batas.take(network)) throw new Problem('batas.terlalu_sering', { tunggu_s: batas.waitS(network) })
    if ((await findActor(token)) === null) return sendMasuk(request, reply, 'galat')
    setKukiPetugas(request, reply, token)
    return sendAnswer(reply, redirectAnswer('/petugas'))
  }
}

function sendMasuk(request: FastifyRequest, reply: FastifyReply, keadaan: Keadaan): FastifyReply {
  const page = <MasukPage context={pageContext(request)} keadaan={keadaan} />
  return sendAnswer(reply, htmlAnswer(renderPage(page), keadaan === 'galat' ? 422 : 200))
}
