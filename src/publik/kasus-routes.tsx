import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { htmlAnswer, imageAnswer, redirectAnswer, sendAnswer } from '../http/answer.ts'
import { networkOf } from '../http/batas.ts'
import { equalAnswer } from '../http/equal-answer.ts'
import { acceptsGzip } from '../http/headers.ts'
import { pageContext } from '../http/page-context.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { uuid7 } from '../lib/uuid.ts'
import { DicabutPage } from '../pendamping/terima-pages.tsx'
import { FOTO_MASUK_BYTES } from '../usulan/foto.ts'
import { TINDAKAN_PEMBUAT, type TindakanPembuat } from '../usulan/usulan.ts'
import { addressOf, BAHASA, kataOf } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import type { ActOnKasus, FotoKasus, KasusPublik, RevokePendamping } from './kasus.ts'
import { isWrong, type KasusGalat, KasusFormPage, type KasusHasil, KasusPage } from './kasus-pages.tsx'
import { KasusBody, KunciBody, LihatFotoBody, readKasusIsian, TindakanBody } from './kasus-isian.ts'
import { SegelKasus, type SesiKasus } from './kasus-sesi.ts'
import type { Pintu } from './pintu.ts'
import { type FotoForm, readFoto, readFotoForm } from './read-foto.ts'
import { hasLembar, RujukanPage } from './rujukan-pages.tsx'

export interface KasusDeps {
  pintu: Pintu
  act: ActOnKasus
  foto: FotoKasus
  revoke: RevokePendamping
  kunci: Kunci
  now(): Date
}

/** Forms with a photo that may be on their way at once: each is held in memory until it is whole. */
const MOST_FORMS = 100
/** A photo with room around it: one a little too large is told so on the page of the case. */
const FORM_BYTES = 2 * FOTO_MASUK_BYTES

/** What a form of the page can get wrong by what was typed; anything else is a page of its own. */
const TYPED_WRONG = new Set(['masukan.tidak_sah'])

/** GET and POST /kasus in each language: one's own case, by ticket and PIN, and what one can do in it. */
export function addKasusRoutes(app: FastifyInstance, deps: KasusDeps): void {
  const kasus = new Kasus(deps)
  for (const bahasa of BAHASA) {
    const path = addressOf(bahasa, '/kasus')
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(path, async (request, reply) => sendForm(request, reply))
    routes.post(path, { schema: { body: KasusBody } }, (request, reply) =>
      kasus.open(request, reply, request.body),
    )
    addFotoRoutes(app, path, kasus)
    routes.get(`${path}/pendamping`, async (_request, reply) => sendAnswer(reply, redirectAnswer(path)))
    routes.post(`${path}/pendamping`, { schema: { body: KunciBody } }, (request, reply) =>
      kasus.revoke(request, reply, request.body.kunci),
    )
    routes.get(`${path}/rujukan`, async (_request, reply) => sendAnswer(reply, redirectAnswer(path)))
    routes.post(`${path}/rujukan`, { schema: { body: KunciBody } }, (request, reply) =>
      kasus.showRujukan(request, reply, request.body.kunci),
    )
    for (const tindakan of TINDAKAN_PEMBUAT) {
      const own = `${path}/${tindakan.replace('_', '-')}`
      routes.get(own, async (_request, reply) => sendAnswer(reply, redirectAnswer(path)))
      routes.post(own, { schema: { body: TindakanBody } }, (request, reply) =>
        kasus.act(request, reply, tindakan, request.body),
      )
    }
  }
}

/** Photos: a form with a file is taken here and nowhere else. */
function addFotoRoutes(app: FastifyInstance, path: string, kasus: Kasus): void {
  app.get(`${path}/foto`, async (_request, reply) => sendAnswer(reply, redirectAnswer(path)))
  app
    .withTypeProvider<TypeBoxTypeProvider>()
    .post(`${path}/foto/lihat`, { schema: { body: LihatFotoBody } }, (request, reply) =>
      kasus.readFoto(request, reply, request.body),
    )
  void app.register(async (scope) => {
    const underway = new Set<FastifyRequest>()
    scope.addHook('onRequest', async (request) => {
      if (underway.size >= MOST_FORMS) throw new Problem('foto.ramai')
      underway.add(request)
    })
    scope.addHook('onResponse', async (request) => {
      underway.delete(request)
    })
    scope.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: FORM_BYTES },
      async (request: FastifyRequest, body: Buffer) =>
        readFotoForm(request.headers['content-type'] ?? '', body),
    )
    scope.post<{ Body: FotoForm | null }>(`${path}/foto`, { bodyLimit: FORM_BYTES }, (request, reply) =>
      kasus.addFoto(request, reply, request.body),
    )
  })
}

class Kasus {
  readonly #deps: KasusDeps
  readonly #segel: SegelKasus

  constructor(deps: KasusDeps) {
    this.#deps = deps
    this.#segel = new SegelKasus(deps.kunci, deps.now)
  }

  async open(request: FastifyRequest, reply: FastifyReply, body: { tiket: string; pin: string }) {
    const sesi = readKasusIsian(body)
    if ('galat' in sesi) return sendForm(request, reply, body.tiket, sesi.galat)
    const kasus = await this.#deps.pintu.open(networkOf(request.ip), sesi.tiket, sesi.pin)
    if (kasus === null) return sendForm(request, reply, body.tiket, { tidakCocok: true })
    return this.#sendKasus(request, reply, kasus, sesi)
  }

  async act(
    request: FastifyRequest,
    reply: FastifyReply,
    tindakan: TindakanPembuat,
    body: { kunci: string; id: string; isi: string },
  ) {
    const sesi = this.#segel.open(body.kunci)
    if (sesi === null) return sendForm(request, reply, '', { habis: true })
    const { tiket } = sesi
    const done = await this.#perform(sesi, { tindakan, id: body.id, isi: body.isi })
    if (done === null) return sendForm(request, reply, tiket, { tidakCocok: true })
    const pin = done === 'galat' ? sesi.pin : done.pin
    const kasus = await this.#deps.pintu.open(networkOf(request.ip), tiket, pin)
    if (kasus === null) return sendForm(request, reply, tiket, { tidakCocok: true })
    const hasil = { tindakan, isDone: done !== 'galat', isi: body.isi }
    return this.#sendKasus(request, reply, kasus, { tiket, pin }, { tindakan: hasil })
  }

  async addFoto(request: FastifyRequest, reply: FastifyReply, body: FotoForm | null) {
    const sesi = body && this.#segel.open(body.kunci)
    if (!body || !sesi) return sendForm(request, reply, '', { habis: true })
    const { tiket, pin } = sesi
    // who has no case here has no picture unfolded
    if ((await this.#deps.pintu.open(networkOf(request.ip), tiket, pin)) === null)
      return sendForm(request, reply, tiket, { tidakCocok: true })
    const read = await readFoto(body.foto)
    const hasil = 'galat' in read ? read.galat : await this.#deps.foto.add(tiket, pin, read.jpeg)
    const kasus = await this.#deps.pintu.open(networkOf(request.ip), tiket, pin)
    if (hasil === null || kasus === null) return sendForm(request, reply, tiket, { tidakCocok: true })
    return this.#sendKasus(request, reply, kasus, sesi, { foto: hasil })
  }

  async readFoto(request: FastifyRequest, reply: FastifyReply, body: { kunci: string; foto_id: string }) {
    const sesi = this.#segel.open(body.kunci)
    if (sesi === null) return sendForm(request, reply, '', { habis: true })
    const jpeg = await this.#deps.foto.read(sesi.tiket, sesi.pin, body.foto_id)
    if (jpeg === null) return sendForm(request, reply, sesi.tiket, { tidakCocok: true })
    return sendAnswer(reply, imageAnswer(jpeg))
  }

  /** Consent to the companion taken back: the page with the new PIN. */
  async revoke(request: FastifyRequest, reply: FastifyReply, kunci: string) {
    const sesi = this.#segel.open(kunci)
    if (sesi === null) return sendForm(request, reply, '', { habis: true })
    const tanda = await this.#deps.revoke(sesi.tiket, sesi.pin)
    if (tanda === null) return sendForm(request, reply, sesi.tiket, { tidakCocok: true })
    const page = <DicabutPage context={pageContext(request)} receipt={tanda} />
    return sendAnswer(reply, htmlAnswer(renderPage(page)))
  }

  /** The sheet for the civil registry; where no help towards a NIK is under way, the case itself. */
  async showRujukan(request: FastifyRequest, reply: FastifyReply, kunci: string) {
    const sesi = this.#segel.open(kunci)
    if (sesi === null) return sendForm(request, reply, '', { habis: true })
    const kasus = await this.#deps.pintu.open(networkOf(request.ip), sesi.tiket, sesi.pin)
    if (kasus === null) return sendForm(request, reply, sesi.tiket, { tidakCocok: true })
    if (!hasLembar(kasus.rujukan)) return this.#sendKasus(request, reply, kasus, sesi)
    const page = <RujukanPage context={pageContext(request)} tiket={sesi.tiket} />
    return sendAnswer(reply, htmlAnswer(renderPage(page)))
  }

  /** Done, and the PIN from now on; null when the case does not open; or what was typed has to be mended. */
  async #perform(
    { tiket, pin }: SesiKasus,
    input: { tindakan: TindakanPembuat; id: string; isi: string },
  ): Promise<{ pin: string } | null | 'galat'> {
    try {
      return await this.#deps.act(tiket, pin, input)
    } catch (error) {
      if (error instanceof Problem && TYPED_WRONG.has(error.code)) return 'galat'
      throw error
    }
  }

  #sendKasus(
    request: FastifyRequest,
    reply: FastifyReply,
    kasus: KasusPublik,
    sesi: SesiKasus,
    hasil: KasusHasil = {},
  ) {
    const context = pageContext(request)
    const own = { kasus, kunci: this.#segel.seal(sesi), idOf: () => uuid7(this.#deps.now()) }
    // the size comes from the page without companion and photos, and without what is random in each
    const bare = { kasus: { ...kasus, pendamping: null, foto: [] }, kunci: '', idOf: () => '' }
    const [page, less] = [own, bare].map((props) =>
      renderPage(<KasusPage {...{ context, hasil, ...props }} />),
    )
    const status = isWrong(hasil) ? 422 : 200
    return sendAnswer(reply, equalAnswer(page ?? '', less ?? '', { status, isGzip: acceptsGzip(request) }))
  }
}

function sendForm(request: FastifyRequest, reply: FastifyReply, tiket?: string, galat?: KasusGalat) {
  const context = { ...pageContext(request), path: '/kasus' }
  const page = (
    <KasusFormPage
      context={context}
      kata={kataOf(context.bahasa).kasus}
      path="/kasus"
      {...(tiket !== undefined && { tiket })}
      {...(galat !== undefined && { galat })}
    />
  )
  return sendAnswer(reply, htmlAnswer(renderPage(page), galat ? 422 : 200))
}
