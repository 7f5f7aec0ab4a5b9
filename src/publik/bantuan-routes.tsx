import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { htmlAnswer, sendAnswer } from '../http/answer.ts'
import { pageContext } from '../http/page-context.ts'
import { Problem } from '../lib/problem.ts'
import { kalenderOf } from '../periode/kalender.ts'
import { periodeOf } from '../periode/waktu.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { type PageContext, renderPage } from '../web/page.tsx'
import { type Aksesibilitas, TOPIK } from './bantuan.ts'
import { listSuara, readSuara } from './suara.ts'
import { AksesibilitasPage, BantuanPage, JadwalPage, MudahPage, TopikPage } from './bantuan-pages.tsx'

const KEEP_S = 60
const DAY_S = 86_400

/** /bantuan and all below it, in each language. */
export function addBantuanRoutes(app: FastifyInstance, { now }: { now(): Date }): void {
  const hasil = readAksesibilitas()
  const pages: Readonly<Record<string, (context: PageContext) => VNode>> = {
    '': (context) => <BantuanPage context={context} />,
    '/jadwal': (context) => {
      const jendela = kalenderOf(periodeOf(now()), now(), { kode_kabkota: '', perpanjangan: [] })
      return <JadwalPage context={context} jendela={jendela} />
    },
    '/aksesibilitas': (context) => <AksesibilitasPage context={context} hasil={hasil} />,
    ...Object.fromEntries(
      TOPIK.flatMap((topik) => [
        [`/${topik}`, (context: PageContext) => <TopikPage {...{ context, topik }} />],
        [`/mudah/${topik}`, (context: PageContext) => <MudahPage {...{ context, topik }} />],
      ]),
    ),
  }
  for (const suara of listSuara()) {
    const opus = readSuara(suara)
    app.get(`/suara/${suara.nama}`, async (_request, reply) => {
      if (opus === null) throw new Problem('halaman.tidak_ada')
      return reply.type('audio/ogg').header('cache-control', `public, max-age=${DAY_S}`).send(opus)
    })
  }
  for (const bahasa of BAHASA)
    for (const [path, page] of Object.entries(pages))
      app.get(addressOf(bahasa, `/bantuan${path}`), async (request: FastifyRequest, reply: FastifyReply) =>
        sendAnswer(reply, htmlAnswer(renderPage(page(pageContext(request))), 200, KEEP_S)),
      )
}

function readAksesibilitas(): Aksesibilitas {
  const read: Aksesibilitas = JSON.parse(readFileSync(new URL('aksesibilitas.json', import.meta.url), 'utf8'))
  return read
}
