import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { htmlAnswer, sendAnswer } from '../http/answer.ts'
import { networkOf } from '../http/batas.ts'
import type { Turus } from '../http/turus.ts'
import { pageContext } from '../http/page-context.ts'
import { readChecked } from '../lib/crockford.ts'
import { Problem } from '../lib/problem.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import { revokeByTiket } from './revoke-persetujuan.ts'
import type { PendampingSetara } from './run-pendamping.ts'
import { requireSameSite } from './pintu.ts'
import { CabutPage, DicabutPage } from './terima-pages.tsx'

const CabutBody = Type.Object({
  tiket: Type.String({ maxLength: 40, default: '' }),
  pin: Type.String({ maxLength: 20, default: '' }),
})
/** As for looking at a case: wrong PINs of one ticket in a day, tries of one network in an hour. */
const WRONG_A_TICKET = 5
const TRIES_A_NETWORK = 60

/** GET and POST /kasus/cabut in each language: the client takes consent back with ticket and PIN, signed in nowhere. */
export function addCabutRoutes(app: FastifyInstance, setara: PendampingSetara, turus: Turus): void {
  const wrong = turus.createBatas('cabut.salah', { jumlah: WRONG_A_TICKET, jendela_ms: 24 * 3_600_000 })
  const tries = turus.createBatas('cabut.asal', { jumlah: TRIES_A_NETWORK, jendela_ms: 3_600_000 })
  for (const bahasa of BAHASA) {
    const path = addressOf(bahasa, '/kasus/cabut')
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(path, async (request, reply) =>
      sendAnswer(reply, htmlAnswer(renderPage(<CabutPage context={pageContext(request)} />))),
    )
    routes.post(path, { schema: { body: CabutBody } }, async (request, reply) => {
      requireSameSite(request)
      const network = networkOf(request.ip)
      if (!tries.take(network)) throw new Problem('batas.terlalu_sering', { tunggu_s: tries.waitS(network) })
      const { tiket, pin } = request.body
      const ticket = readChecked(tiket, 10) ?? ''
      const receipt = wrong.take(ticket)
        ? await revokeByTiket(setara, { tiket, pin: pin.replace(/[\s-]/g, '') })
        : null
      const context = pageContext(request)
      if (receipt === null)
        return sendAnswer(
          reply,
          htmlAnswer(renderPage(<CabutPage context={context} tiket={tiket} tidakCocok />), 422),
        )
      wrong.giveBack(ticket)
      return sendAnswer(reply, htmlAnswer(renderPage(<DicabutPage context={context} receipt={receipt} />)))
    })
  }
}
