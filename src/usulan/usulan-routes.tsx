import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Database } from '../db/pool.ts'
import { htmlAnswer, sendAnswer } from '../http/answer.ts'
import { readHalaman } from '../http/halaman.ts'
import { addIndonesianOnly } from '../http/indonesian-only.ts'
import { pageContext } from '../http/page-context.ts'
import { requireActor } from '../http/session.ts'
import { runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { renderPage } from '../web/page.tsx'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { queueUsulan, SARINGAN, USULAN } from './antrean-usulan.ts'
import { AntreanUsulanPage } from './antrean-usulan-pages.tsx'
import { lookUsulan } from './look-usulan.ts'
import { type TellPernyataan, UsulanPage } from './usulan-pages.tsx'

export interface UsulanRoutesDeps {
  db: Database
  kunci: Kunci
  wilayah: WilayahList
  tell: TellPernyataan
}

const Params = Type.Object({
  usulan_id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
})
const Pendek = Type.Optional(Type.String({ maxLength: 20 }))
const Query = Type.Object({ saringan: Pendek, halaman: Pendek })

/** GET /petugas/usulan (what is under way) and .../:usulan_id (one case to read): for who visits and decides. */
export function usulanRoutes(deps: UsulanRoutesDeps): (app: FastifyInstance) => void {
  const namaDesa = (kode: string) => deps.wilayah.nama(kode)
  return (app) => {
    addIndonesianOnly(app, USULAN)
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(USULAN, { schema: { querystring: Query } }, async (request, reply) => {
      const saringan = SARINGAN.find((kind) => kind === request.query.saringan) ?? 'giliran'
      const halaman = readHalaman(request.query.halaman)
      const antrean = await runAct(deps, requireActor(request), (act) => queueUsulan(act, saringan, halaman))
      const props = { context: pageContext(request), antrean, saringan, halaman, namaDesa }
      return sendAnswer(reply, htmlAnswer(renderPage(<AntreanUsulanPage {...props} />)))
    })
    routes.get(`${USULAN}/:usulan_id`, { schema: { params: Params } }, async (request, reply) => {
      const { usulan_id } = request.params
      const usulan = await runAct(deps, requireActor(request), (act) => lookUsulan(act, usulan_id))
      const props = { context: pageContext(request), usulan, namaDesa, tell: deps.tell }
      return sendAnswer(reply, htmlAnswer(renderPage(<UsulanPage {...props} />)))
    })
  }
}
