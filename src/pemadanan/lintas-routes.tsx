import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Database } from '../db/pool.ts'
import { type Answer, htmlAnswer, redirectAnswer, sendAnswer } from '../http/answer.ts'
import { readHalaman } from '../http/halaman.ts'
import { addIndonesianOnly } from '../http/indonesian-only.ts'
import { pageContext } from '../http/page-context.ts'
import { requireActor } from '../http/session.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { uuid7 } from '../lib/uuid.ts'
import { openIndividu } from '../penduduk/open-individu.ts'
import { renderPage } from '../web/page.tsx'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { DaftarLintasPage, LINTAS, TugasLintasPage } from './lintas-pages.tsx'
import { getTugasLintas, KABAR, listTugasLintas, PERAN_LINTAS, sayKabar } from './lintas-tugas.ts'

export interface LintasDeps {
  db: Database
  kunci: Kunci
  wilayah: WilayahList
}

/** Why somebody's record was opened, as they can read it in their own record of acts. */
const KEPERLUAN = 'memeriksa apakah orang ini tercatat juga di kabupaten atau kota lain'
const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
const Params = Type.Object({ pasangan_id: Id })
const Pendek = Type.Optional(Type.String({ maxLength: 20 }))
const Query = Type.Object({ halaman: Pendek })
const Body = Type.Object({ keterangan_id: Id, kabar: Pendek })

/**
 * GET /petugas/lintas (list), GET and POST /petugas/lintas/:pasangan_id (look at one's own record, say what is known):
 * for the officers of each of the two regencies. In Indonesian; other languages lead there.
 */
export function lintasRoutes(deps: LintasDeps): (app: FastifyInstance) => void {
  return (app) => {
    addIndonesianOnly(app, LINTAS)
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    const path = `${LINTAS}/:pasangan_id`
    routes.get(LINTAS, { schema: { querystring: Query } }, async (request, reply) => {
      const halaman = readHalaman(request.query.halaman)
      const answer = await run(deps, request, async (act) => {
        const found = await listTugasLintas(act, halaman)
        const props = { ...found, halaman, now: act.now, namaWilayah: namaWilayahOf(deps) }
        return htmlAnswer(renderPage(<DaftarLintasPage context={pageContext(request)} {...props} />))
      })
      return sendAnswer(reply, answer)
    })
    routes.get(path, { schema: { params: Params } }, async (request, reply) => {
      const { pasangan_id } = request.params
      return sendAnswer(reply, await run(deps, request, (act) => look(deps, act, request, pasangan_id)))
    })
    routes.post(path, { schema: { params: Params, body: Body } }, async (request, reply) => {
      const { pasangan_id } = request.params
      const { keterangan_id } = request.body
      const kabar = KABAR.find((one) => one === request.body.kabar)
      const answer = await run(deps, request, async (act) => {
        if (kabar === undefined) return look(deps, act, request, pasangan_id, true)
        await sayKabar(act, { keterangan_id, pasangan_id, kabar })
        return redirectAnswer(LINTAS)
      })
      return sendAnswer(reply, answer)
    })
  }
}

function run(deps: LintasDeps, request: FastifyRequest, handle: (act: Act) => Promise<Answer>) {
  const actor = requireActor(request)
  if (!PERAN_LINTAS.includes(actor.peran)) throw new Problem('sesi.peran_salah')
  return runAct(deps, actor, handle)
}

async function look(
  deps: LintasDeps,
  act: Act,
  request: FastifyRequest,
  pasangan_id: string,
  hasGalat = false,
): Promise<Answer> {
  const tugas = await getTugasLintas(act, pasangan_id)
  const fakta = await openIndividu(act, tugas.individu_id, KEPERLUAN)
  const props = { tugas, fakta, hasGalat, keterangan_id: uuid7(act.now), namaWilayah: namaWilayahOf(deps) }
  const page = <TugasLintasPage context={pageContext(request)} {...props} />
  return htmlAnswer(renderPage(page), hasGalat ? 422 : 200)
}

function namaWilayahOf({ wilayah }: LintasDeps): (kode: string) => string {
  return (kode) => wilayah.nama(kode)
}
