import type { FastifyInstance } from 'fastify'
import { htmlAnswer, sendAnswer } from '../http/answer.ts'
import { pageContext } from '../http/page-context.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import { DepanPage } from './depan-pages.tsx'

const KEEP_S = 60

/** GET / in each language. */
export function addDepanRoutes(app: FastifyInstance): void {
  for (const bahasa of BAHASA) {
    app.get(addressOf(bahasa, '/'), async (request, reply) =>
      sendAnswer(reply, htmlAnswer(renderPage(<DepanPage context={pageContext(request)} />), 200, KEEP_S)),
    )
  }
}
