import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { htmlAnswer, redirectAnswer, sendAnswer } from '../http/answer.ts'
import { networkOf } from '../http/batas.ts'
import type { Turus } from '../http/turus.ts'
import { pageContext } from '../http/page-context.ts'
import { runAct } from '../jejak/act.ts'
import { uuid7 } from '../lib/uuid.ts'
import { dateOf } from '../periode/waktu.ts'
import { findSanggahan, type SanggahanTerbuka } from '../sanggahan/find-sanggahan.ts'
import { answerSanggahan, withdrawSanggahan } from '../sanggahan/process-sanggahan.ts'
import { submitSanggahan } from '../sanggahan/submit-sanggahan.ts'
import { addressOf, BAHASA, kataOf } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { Formulir, type SetaraDeps } from './isian/formulir.ts'
import type { IsianBatasOptions } from './isian/isian-pintu.tsx'
import { addIsianRoutes } from './isian/isian-routes.ts'
import { KASUS_BATAS, Pintu } from './pintu.ts'
import { type KasusGalat, KasusFormPage } from './kasus-pages.tsx'
import { KasusBody, readKasusIsian, TindakanBody } from './kasus-isian.ts'
import { SegelKasus, type SesiKasus } from './kasus-sesi.ts'
import { PilihTempat } from './pilih-tempat.tsx'
import { SANGGAH, sanggahanOf } from './sanggah.ts'
import { type SanggahHasil, SanggahanPage } from './sanggah-pages.tsx'

export interface SanggahDeps {
  setara: SetaraDeps
  wilayah: WilayahList
  now(): Date
  turus: Turus
  batas?: IsianBatasOptions
}

const PATH = '/sanggah/kasus'
const MAX_CHARACTERS = 8_000

/** /sanggah in each language: an objection, one question a page; and /sanggah/kasus, by ticket and PIN. */
export function addSanggahRoutes(app: FastifyInstance, deps: SanggahDeps): void {
  const { setara, wilayah, now, turus, batas } = deps
  const kasus = new SanggahKasus(deps)
  for (const bahasa of BAHASA) {
    const path = addressOf(bahasa, PATH)
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(path, async (request, reply) => sendForm(request, reply))
    routes.post(path, { schema: { body: KasusBody } }, (request, reply) =>
      kasus.open(request, reply, request.body),
    )
    for (const tindakan of ['jawab', 'tarik'] as const) {
      routes.get(`${path}/${tindakan}`, async (_request, reply) => sendAnswer(reply, redirectAnswer(path)))
      routes.post(`${path}/${tindakan}`, { schema: { body: TindakanBody } }, (request, reply) =>
        kasus.act(request, reply, tindakan, request.body),
      )
    }
  }
  const formulir = new Formulir(setara, {
    jenis: 'sanggah',
    pertanyaanList: SANGGAH,
    desaOf: (jawaban) => jawaban['tempat']?.['kode_desa'] ?? '',
    sekaligus: 1,
    send: async (act, [isian]) => {
      if (!isian) return []
      const receipt = await submitSanggahan(act, sanggahanOf(isian.id, isian.jawaban, dateOf(act.now)))
      return receipt ? [receipt] : []
    },
  })
  addIsianRoutes(app, {
    formulir,
    dasar: '/sanggah',
    kataOf: (bahasa) => kataOf(bahasa).sanggah,
    kasus: PATH,
    tempat: new PilihTempat(wilayah),
    sayWilayah: ({ kode }) => wilayah.path(kode).toReversed().join(', '),
    now,
    turus,
    ...(batas && { batas }),
  })
}

class SanggahKasus {
  readonly #deps: SanggahDeps
  readonly #pintu: Pintu<SanggahanTerbuka>
  readonly #segel: SegelKasus

  constructor(deps: SanggahDeps) {
    this.#deps = deps
    this.#pintu = new Pintu(
      (tiket, pin) => findSanggahan(deps.setara, { tiket, pin }),
      KASUS_BATAS,
      deps.turus,
      'sanggahan',
    )
    this.#segel = new SegelKasus(deps.setara.kunci, deps.now)
  }

  async open(request: FastifyRequest, reply: FastifyReply, body: { tiket: string; pin: string }) {
    const sesi = readKasusIsian(body)
    if ('galat' in sesi) return sendForm(request, reply, body.tiket, sesi.galat)
    return this.#show(request, reply, sesi)
  }

  async act(
    request: FastifyRequest,
    reply: FastifyReply,
    tindakan: 'jawab' | 'tarik',
    body: { kunci: string; id: string; isi: string },
  ) {
    const sesi = this.#segel.open(body.kunci)
    if (sesi === null) return sendForm(request, reply, '', { habis: true })
    const isWrong = tindakan === 'jawab' && (body.isi.trim() === '' || body.isi.length > MAX_CHARACTERS)
    const hasil = { tindakan, isDone: !isWrong, isi: body.isi }
    if (!isWrong && !(await this.#perform(sesi, tindakan, body)))
      return sendForm(request, reply, sesi.tiket, { tidakCocok: true })
    return this.#show(request, reply, sesi, hasil)
  }

  /** False when ticket and PIN open nothing, or not what this does: one answers for oneself, and takes back one's own. */
  async #perform(
    sesi: SesiKasus,
    tindakan: 'jawab' | 'tarik',
    { id, isi }: { id: string; isi: string },
  ): Promise<boolean> {
    const { setara } = this.#deps
    const terbuka = await findSanggahan(setara, sesi)
    if (terbuka?.isi.peran !== (tindakan === 'jawab' ? 'sasaran' : 'pembuat')) return false
    const { sanggahan_id, kode_kabkota: kabkota } = terbuka
    const step = { sanggahan_id, peristiwa_id: id }
    await runAct(setara, { petugas_id: null, peran: 'pembuat', kabkota, desa: '' }, (act) =>
      tindakan === 'jawab' ? answerSanggahan(act, { ...step, kata: isi }) : withdrawSanggahan(act, step),
    )
    return true
  }

  async #show(request: FastifyRequest, reply: FastifyReply, sesi: SesiKasus, hasil?: SanggahHasil) {
    const terbuka = await this.#pintu.open(networkOf(request.ip), sesi.tiket, sesi.pin)
    if (terbuka === null) return sendForm(request, reply, sesi.tiket, { tidakCocok: true })
    const page = (
      <SanggahanPage
        context={pageContext(request)}
        isi={terbuka.isi}
        kunci={this.#segel.seal(sesi)}
        id={uuid7(this.#deps.now())}
        hasil={hasil}
      />
    )
    return sendAnswer(reply, htmlAnswer(renderPage(page), hasil && !hasil.isDone ? 422 : 200))
  }
}

function sendForm(request: FastifyRequest, reply: FastifyReply, tiket?: string, galat?: KasusGalat) {
  const context = { ...pageContext(request), path: PATH }
  const { sanggah } = kataOf(context.bahasa)
  const page = (
    <KasusFormPage
      context={context}
      kata={sanggah.kasus}
      path={PATH}
      {...(tiket !== undefined && { tiket })}
      {...(galat !== undefined && { galat })}
    />
  )
  return sendAnswer(reply, htmlAnswer(renderPage(page), galat ? 422 : 200))
}
