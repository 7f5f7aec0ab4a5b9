import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { Type } from 'typebox'
import { htmlAnswer, redirectAnswer, sendAnswer } from '../../http/answer.ts'
import { pageContext } from '../../http/page-context.ts'
import { Problem } from '../../lib/problem.ts'
import { addressOf, BAHASA, type Bahasa, bahasaOf, kataOf } from '../../web/kata/kata.ts'
import { renderPage } from '../../web/page.tsx'
import type { WilayahList } from '../../wilayah/wilayah.ts'
import { type AngkaTampil, publishAngka } from './angka.ts'
import { angkaCsv } from './angka-csv.ts'
import { AngkaKosongPage, AngkaPage } from './angka-pages.tsx'
import { findAngka, listPeriode } from './angka-store.ts'

export interface AngkaDeps {
  publik: pg.Pool
  wilayah: WilayahList
}

const KEEP_S = 300
const MONTHS_SHOWN = 12
const Params = Type.Object({ periode: Type.String({ maxLength: 7 }) })
const KodeParams = Type.Object({
  periode: Type.String({ maxLength: 7 }),
  kode: Type.String({ maxLength: 3 }),
})

/** /angka in each language: months that are over, by region, and each as CSV. */
export function addAngkaRoutes(app: FastifyInstance, deps: AngkaDeps): void {
  const angka = new Angka(deps)
  for (const bahasa of BAHASA) {
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(addressOf(bahasa, '/angka'), async (request, reply) => {
      const [newest] = await listPeriode(deps.publik)
      if (newest !== undefined)
        return sendAnswer(reply, redirectAnswer(addressOf(bahasa, `/angka/${newest}`)))
      const page = <AngkaKosongPage context={pageContext(request)} />
      return sendAnswer(reply, htmlAnswer(renderPage(page), 200, KEEP_S))
    })
    routes.get(
      addressOf(bahasa, '/angka/:periode'),
      { schema: { params: Params } },
      async (request, reply) => {
        const props = await angka.read(request.params.periode, '', bahasa)
        const page = <AngkaPage context={pageContext(request)} {...props} />
        return sendAnswer(reply, htmlAnswer(renderPage(page), 200, KEEP_S))
      },
    )
    routes.get(
      addressOf(bahasa, '/angka/:periode/:kode'),
      { schema: { params: KodeParams } },
      async (request, reply) => {
        const { periode, kode } = request.params
        const props = await angka.read(periode, kode === 'csv' ? '' : kode, bahasaOf(request.url))
        if (kode === 'csv')
          return reply
            .type('text/csv; charset=utf-8')
            .header('content-disposition', `attachment; filename="setara-angka-${periode}.csv"`)
            .send(angkaCsv(periode, props.rows, props.namaOf))
        if (kode.length !== 2) throw new Problem('halaman.tidak_ada')
        const page = <AngkaPage context={pageContext(request)} {...props} />
        return sendAnswer(reply, htmlAnswer(renderPage(page), 200, KEEP_S))
      },
    )
  }
}

class Angka {
  readonly #deps: AngkaDeps
  /** A month that is over never changes: what is published of it is made once. */
  readonly #kept = new Map<string, readonly AngkaTampil[]>()

  constructor(deps: AngkaDeps) {
    this.#deps = deps
  }

  async read(periode: string, kode: string, bahasa: Bahasa) {
    const periodeList = await listPeriode(this.#deps.publik)
    const { wilayah } = this.#deps
    if (!periodeList.includes(periode) || (kode !== '' && wilayah.find(kode) === null))
      throw new Problem('halaman.tidak_ada')
    const months = periodeList.slice(0, MONTHS_SHOWN).toReversed()
    const pembaruan: { periode: string; nilai: number | null }[] = []
    for (const month of months) {
      const [nation] = await this.#publish(month)
      pembaruan.push({ periode: month, nilai: nation?.pembaruan ?? null })
    }
    const namaOf = (code: string) => (code === '' ? kataOf(bahasa).angka.nasional : wilayah.nama(code))
    return { periode, kode, rows: await this.#publish(periode), periodeList, pembaruan, namaOf }
  }

  async #publish(periode: string): Promise<readonly AngkaTampil[]> {
    const kept = this.#kept.get(periode) ?? publishAngka(await findAngka(this.#deps.publik, periode))
    this.#kept.set(periode, kept)
    return kept
  }
}
