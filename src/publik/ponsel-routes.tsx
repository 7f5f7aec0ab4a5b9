import type { FastifyInstance } from 'fastify'
import { htmlAnswer, sendAnswer } from '../http/answer.ts'
import { pageContext } from '../http/page-context.ts'
import { addressOf, BAHASA, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext, renderPage } from '../web/page.tsx'
import { PONSEL } from '../web/ponsel/ponsel.ts'

const YEAR_S = 365 * 24 * 3600
const HOUR_S = 3600

/** What makes the pages installable and readable without a line. None of it is needed by any page. */
export function addPonselRoutes(app: FastifyInstance): void {
  for (const [path, module] of [
    [PONSEL.path, PONSEL.module],
    [PONSEL.cariPath, PONSEL.cari],
    [PONSEL.kerjaPath, PONSEL.kerja],
  ] as const)
    app.get(path, async (_request, reply) =>
      reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', `public, max-age=${YEAR_S}, immutable`)
        .send(module),
    )
  app.get('/sw.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(PONSEL.worker),
  )
  app.get('/ikon.svg', async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', `public, max-age=${HOUR_S}`).send(PONSEL.icon),
  )
  for (const bahasa of BAHASA) {
    app.get(addressOf(bahasa, '/manifest.webmanifest'), async (request, reply) => {
      const { depan, umum } = kataOf(bahasa)
      const start = addressOf(pageContext(request).bahasa, '/')
      const manifest = {
        name: `${umum.layanan}: ${depan.judul}`,
        short_name: umum.layanan,
        lang: bahasa,
        start_url: start,
        scope: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#b3141b',
        icons: [{ src: '/ikon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' }],
      }
      return reply
        .type('application/manifest+json')
        .header('cache-control', `public, max-age=${HOUR_S}`)
        .send(JSON.stringify(manifest))
    })
    for (const [path, key] of [
      ['/luring', 'luring'],
      ['/luring/tersimpan', 'antre'],
      ['/tersimpan', 'kosong'],
    ] as const)
      app.get(addressOf(bahasa, path), async (request, reply) =>
        sendAnswer(reply, htmlAnswer(renderPage(<LuringPage context={pageContext(request)} isi={key} />))),
      )
  }
}

function LuringPage({ context, isi }: { context: PageContext; isi: 'luring' | 'antre' | 'kosong' }) {
  const { judul, kata } = kataOf(context.bahasa).ponsel[isi]
  return (
    <Page context={context} judul={judul}>
      <h1 class="govuk-heading-l">{judul}</h1>
      <p class="govuk-body">{kata}</p>
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={addressOf(context.bahasa, '/bantuan')}>
          {kataOf(context.bahasa).bantuan.judul}
        </a>
      </p>
    </Page>
  )
}
