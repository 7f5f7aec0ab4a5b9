import type { FastifyInstance } from 'fastify'
import type { Database } from '../db/pool.ts'
import { htmlAnswer, redirectAnswer, sendAnswer } from '../http/answer.ts'
import { pageContext } from '../http/page-context.ts'
import { runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import { type BagianPetugas, countBagian } from './beranda.ts'
import { BerandaPage } from './beranda-pages.tsx'

const BERANDA = '/petugas'

/**
 * GET /petugas: what waits for the officer, by kind. In Indonesian; other languages lead there. Who has not signed in is
 * led to the page where one does.
 */
export function berandaRoutes(
  deps: { db: Database; kunci: Kunci },
  list: readonly BagianPetugas[],
): (app: FastifyInstance) => void {
  return (app) => {
    for (const bahasa of BAHASA)
      if (bahasa !== 'id')
        app.get(addressOf(bahasa, BERANDA), async (_request, reply) =>
          sendAnswer(reply, redirectAnswer(BERANDA)),
        )
    app.get(BERANDA, async (request, reply) => {
      const { actor } = request
      if (actor === null) return sendAnswer(reply, redirectAnswer(`${BERANDA}/masuk`))
      const bagian = await runAct(deps, actor, (act) => countBagian(act, list))
      const page = <BerandaPage context={pageContext(request)} peran={actor.peran} bagian={bagian} />
      return sendAnswer(reply, htmlAnswer(renderPage(page)))
    })
  }
}
