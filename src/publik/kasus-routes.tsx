import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { htmlAnswer, sendAnswer } from '../http/answer.ts'
import { Batas, networkOf } from '../http/batas.ts'
import { pageContext } from '../http/page-context.ts'
import { readChecked } from '../lib/crockford.ts'
import { Problem } from '../lib/problem.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import type { FindKasus, KasusPublik } from './kasus.ts'
import { type KasusGalat, KasusFormPage, KasusPage } from './kasus-pages.tsx'

export interface KasusBatasOptions {
  /** Wrong PINs for one ticket within a day; after that the right one is answered like a wrong one. */
  salahPerTiket: number
  /** Tries of one network within an hour, whatever the tickets. */
  cobaPerJaringan: number
}

export const KASUS_BATAS: KasusBatasOptions = { salahPerTiket: 5, cobaPerJaringan: 60 }

const KasusBody = Type.Object({
  tiket: Type.String({ maxLength: 40, default: '' }),
  pin: Type.String({ maxLength: 20, default: '' }),
})
const TIKET_CHARACTERS = 10

/** GET and POST /kasus in each language: one's own case, by ticket and PIN. */
export function addKasusRoutes(app: FastifyInstance, findKasus: FindKasus, batas = KASUS_BATAS): void {
  const pintu = new Pintu(findKasus, batas)
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
      const kasus = await pintu.open(request.ip, tiket, pin)
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

/** The lock on tickets. A locked ticket answers as a wrong one does, after the same work. */
class Pintu {
  readonly #find: FindKasus
  readonly #salah: Batas
  readonly #jaringan: Batas
  readonly #key = createSecretKey(randomBytes(32))

  constructor(find: FindKasus, batas: KasusBatasOptions) {
    this.#find = find
    this.#salah = new Batas({ jumlah: batas.salahPerTiket, jendela_ms: 24 * 3_600_000 })
    this.#jaringan = new Batas({ jumlah: batas.cobaPerJaringan, jendela_ms: 3_600_000 })
  }

  async open(ip: string, tiket: string, pin: string): Promise<KasusPublik | null> {
    const network = networkOf(ip)
    if (!this.#jaringan.take(network))
      throw new Problem('batas.terlalu_sering', { tunggu_s: this.#jaringan.waitS(network) })
    const key = createHmac('sha256', this.#key).update(tiket).digest('base64')
    const isOpen = this.#salah.take(key) // counted before the work, so that many at once don't slip through
    const kasus = await this.#find(tiket, pin)
    if (!isOpen || kasus === null) return null
    this.#salah.giveBack(key)
    return kasus
  }
}
