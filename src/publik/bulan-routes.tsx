import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { htmlAnswer, redirectAnswer, sendAnswer } from '../http/answer.ts'
import { pageContext } from '../http/page-context.ts'
import { Problem } from '../lib/problem.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { type BulanRingkasan, readPeriodeText } from './bulan.ts'
import { BulanPage, KabkotaPage } from './bulan-pages.tsx'

export interface BulanDeps {
  wilayah: WilayahList
  /** bulan-store.ts with its database. */
  findBulan: (periode: string, kode_kabkota: string) => Promise<BulanRingkasan>
  findKabkotaList: (periode: string) => Promise<string[]>
  /** The month that /bulan leads to; without it, the month of `now`. */
  findPeriodeKini: () => Promise<string>
}

const KEEP_S = 30
const Params = Type.Object({ periode: Type.String(), kode_kabkota: Type.Optional(Type.String()) })

/** GET /bulan, /bulan/:periode, /bulan/:periode/:kode_kabkota in each language. */
export function addBulanRoutes(app: FastifyInstance, deps: BulanDeps): void {
  const findBulan = keep(deps.findBulan)
  const findKabkotaList = keep(deps.findKabkotaList)
  const findPeriodeKini = keep(deps.findPeriodeKini)
  const answer = async (request: FastifyRequest, reply: FastifyReply, periode: string, kode: string) => {
    if (deps.wilayah.find(kode)?.tingkat !== 2) throw new Problem('halaman.tidak_ada')
    const page = <BulanPage context={pageContext(request)} bulan={await findBulan(periode, kode)} />
    return sendAnswer(reply, htmlAnswer(renderPage(page), 200, KEEP_S))
  }
  for (const bahasa of BAHASA) {
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(addressOf(bahasa, '/bulan'), async (_request, reply) =>
      sendAnswer(reply, redirectAnswer(addressOf(bahasa, `/bulan/${await findPeriodeKini()}`))),
    )
    routes.get(
      addressOf(bahasa, '/bulan/:periode'),
      { schema: { params: Params } },
      async (request, reply) => {
        const periode = requirePeriode(request.params.periode)
        const list = await findKabkotaList(periode)
        const [only] = list
        if (only !== undefined && list.length === 1) return answer(request, reply, periode, only)
        const kabkota = list.map((kode) => ({ kode, nama: deps.wilayah.nama(kode) }))
        const page = <KabkotaPage context={pageContext(request)} periode={periode} kabkota={kabkota} />
        return sendAnswer(reply, htmlAnswer(renderPage(page), 200, KEEP_S))
      },
    )
    routes.get(
      addressOf(bahasa, '/bulan/:periode/:kode_kabkota'),
      { schema: { params: Params } },
      (request, reply) =>
        answer(request, reply, requirePeriode(request.params.periode), request.params.kode_kabkota ?? ''),
    )
  }
}

function requirePeriode(text: string): string {
  const periode = readPeriodeText(text)
  if (periode === null) throw new Problem('halaman.tidak_ada')
  return periode
}

const MAX_KEPT = 500

/** Answers kept for half a minute, so that a public page can't be used to keep the database busy. */
function keep<T>(find: (...key: string[]) => Promise<T>): (...key: string[]) => Promise<T> {
  const kept = new Map<string, { until: number; value: Promise<T> }>()
  return (...key) => {
    const name = key.join(' ')
    const known = kept.get(name)
    if (known && known.until > Date.now()) return known.value
    if (kept.size >= MAX_KEPT) kept.clear()
    const value = find(...key)
    kept.set(name, { until: Date.now() + KEEP_S * 1000, value })
    value.catch(() => kept.delete(name))
    return value
  }
}
