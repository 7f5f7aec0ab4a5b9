import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { htmlAnswer, sendAnswer } from '../http/answer.ts'
import { networkOf } from '../http/batas.ts'
import { pageContext } from '../http/page-context.ts'
import { readChecked } from '../lib/crockford.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import { type KasusGalat, KasusFormPage, KasusPage } from './kasus-pages.tsx'
import type { Pintu } from './pintu.ts'

const KasusBody = Type.Object({
  tiket: Type.String({ maxLength: 40, default: '' }),
  pin: Type.String({ maxLength: 20, default: '' }),
})
const TIKET_CHARACTERS = 10

/** GET and POST /kasus in each language: one's own case, by ticket and PIN. */
export function addKasusRoutes(app: FastifyInstance, pintu: Pintu): void {
  for (const bahasa of BAHASA) {
    const path = addressOf(bahasa, '/kasus')
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(path, async (request, reply) => sendForm(request, reply))
    routes.post(path, { schema: { body: KasusBody } }, async (request, reply) => {
      const { tiket: typed, pin: typedPin } = request.body
      const tiket = readChecked(typed, TIKET_CHARACTERS)
      const pin = typedPin.replace(/[\s-]/g, '')
      const galat = { tiket: tiket === null, pin: !/^\d{6}$/.test(pin) }
      if (tiket === null || galat.pin) return sendForm(request, reply, typed, galat)
      const kasus = await pintu.open(networkOf(request.ip), tiket, pin)
      if (kasus === null) return sendForm(request, reply, typed, { tidakCocok: true })
      const page = <KasusPage context={pageContext(request)} kasus={kasus} />
      return sendAnswer(reply, htmlAnswer(renderPage(page)))
    })
  }
}

function sendForm(request: FastifyRequest, reply: FastifyReply, tiket?: string, galat?: KasusGalat) {
  const page = (
    <KasusFormPage
      context={pageContext(request)}
      {...(tiket !== undefined && { tiket })}
      {...(galat !== undefined && { galat })}
    />
  )
  return sendAnswer(reply, htmlAnswer(renderPage(page), galat ? 422 : 200))
}
