import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
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
import { renderPage } from '../web/page.tsx'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { KEBERATAN, KeberatanDaftarPage, SANGGAHAN, SanggahanDaftarPage } from './antrean-pages.tsx'
import { countBeruntun, queueKeberatan, queueSanggahan, SARINGAN_ANTREAN } from './antrean-sanggahan.ts'
import { stepKeberatan, stepSanggahan } from './langkah-petugas.ts'
import { lookKeberatan } from './look-keberatan.ts'
import { lookSanggahan } from './look-sanggahan.ts'
import { KeberatanPage, SanggahanPage, TanyaPage } from './sanggahan-pages.tsx'
import { readTerketik, TerketikBody } from './terketik.ts'
import type { TindakanGalat } from './tindakan-pages.tsx'

export interface AntreanDeps {
  db: Database
  kunci: Kunci
  wilayah: WilayahList
}

const Params = Type.Object({ nomor: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) })
const Pendek = Type.Optional(Type.String({ maxLength: 20 }))
const Query = Type.Object({ saringan: Pendek, halaman: Pendek })

/** A rule that says no to what was sent: the page comes back with everything that was typed. */
const DITOLAK = new Set([
  'sanggahan.langkah_salah',
  'sanggahan.orang_sama',
  'sanggahan.belum_dijawab',
  'usulan.tanpa_paraf',
  'usulan.langkah_salah',
  'usulan.orang_sama',
])

/**
 * GET /petugas/sanggahan and /petugas/sanggahan/keberatan (what waits), GET and POST .../:nomor (read one, take a step):
 * for verifikator, petugas_lapangan and kepala_opd. In Indonesian; other languages lead there.
 */
export function antreanRoutes(deps: AntreanDeps): (app: FastifyInstance) => void {
  return (app) => {
    addIndonesianOnly(app, SANGGAHAN)
    addDaftar(app, deps)
    addSanggahan(app, deps)
    addKeberatan(app, deps)
  }
}

function addDaftar(app: FastifyInstance, deps: AntreanDeps): void {
  const routes = app.withTypeProvider<TypeBoxTypeProvider>()
  for (const path of [SANGGAHAN, KEBERATAN])
    routes.get(path, { schema: { querystring: Query } }, async (request, reply) => {
      const saringan = SARINGAN_ANTREAN.find((kind) => kind === request.query.saringan) ?? 'giliran'
      const halaman = readHalaman(request.query.halaman)
      const props = { context: pageContext(request), saringan, halaman, namaDesa: namaDesaOf(deps) }
      const page = await runAct(deps, requireActor(request), async (act) =>
        path === SANGGAHAN ? (
          <SanggahanDaftarPage
            {...props}
            antrean={await queueSanggahan(act, saringan, halaman)}
            beruntun={await countBeruntun(act)}
          />
        ) : (
          <KeberatanDaftarPage {...props} antrean={await queueKeberatan(act, saringan, halaman)} />
        ),
      )
      return sendAnswer(reply, htmlAnswer(renderPage(page)))
    })
}

function addSanggahan(app: FastifyInstance, deps: AntreanDeps): void {
  const routes = app.withTypeProvider<TypeBoxTypeProvider>()
  const path = `${SANGGAHAN}/:nomor`
  const look = (request: FastifyRequest, nomor: string, galat?: TindakanGalat) =>
    show(deps, request, galat, async (act, props) => (
      <SanggahanPage {...props} sanggahan={await lookSanggahan(act, nomor)} />
    ))
  routes.get(path, { schema: { params: Params } }, async (request, reply) =>
    sendAnswer(reply, await look(request, request.params.nomor)),
  )
  routes.post(path, { schema: { params: Params, body: TerketikBody } }, async (request, reply) => {
    const { nomor } = request.params
    const answer = await take(
      request.body,
      async (langkah) => {
        if (langkah.tindakan === 'reviewKeberatan' || langkah.tindakan === 'decideKeberatan')
          throw new Problem('sanggahan.langkah_salah')
        const tanda = await runAct(deps, requireActor(request), (act) => stepSanggahan(act, nomor, langkah))
        if (tanda === null) return redirectAnswer(`${SANGGAHAN}/${nomor}`)
        const page = <TanyaPage context={pageContext(request)} sanggahan_id={nomor} tanda={tanda} />
        return htmlAnswer(renderPage(page))
      },
      (galat) => look(request, nomor, galat),
    )
    return sendAnswer(reply, answer)
  })
}

function addKeberatan(app: FastifyInstance, deps: AntreanDeps): void {
  const routes = app.withTypeProvider<TypeBoxTypeProvider>()
  const path = `${KEBERATAN}/:nomor`
  const look = (request: FastifyRequest, nomor: string, galat?: TindakanGalat) =>
    show(deps, request, galat, async (act, props) => (
      <KeberatanPage {...props} keberatan={await lookKeberatan(act, nomor)} />
    ))
  routes.get(path, { schema: { params: Params } }, async (request, reply) =>
    sendAnswer(reply, await look(request, request.params.nomor)),
  )
  routes.post(path, { schema: { params: Params, body: TerketikBody } }, async (request, reply) => {
    const { nomor } = request.params
    const answer = await take(
      request.body,
      async (langkah) => {
        if (langkah.tindakan !== 'reviewKeberatan' && langkah.tindakan !== 'decideKeberatan')
          throw new Problem('sanggahan.langkah_salah')
        await runAct(deps, requireActor(request), (act) => stepKeberatan(act, nomor, langkah))
        return redirectAnswer(`${KEBERATAN}/${nomor}`)
      },
      (galat) => look(request, nomor, galat),
    )
    return sendAnswer(reply, answer)
  })
}

type Langkah = NonNullable<ReturnType<typeof readTerketik>['langkah']>

/** The step that was sent; or the page again with what has to be mended, or with why a rule said no. */
async function take(
  body: Static<typeof TerketikBody>,
  step: (langkah: Langkah) => Promise<Answer>,
  again: (galat: TindakanGalat) => Promise<Answer>,
): Promise<Answer> {
  const { terketik, galat: isian, langkah } = readTerketik(body)
  if (langkah === null) return again({ terketik, isian })
  try {
    return await step(langkah)
  } catch (error) {
    if (!(error instanceof Problem && DITOLAK.has(error.code))) throw error
    const masalah = { pesan: error.message, langkah: error.langkah }
    return again({ terketik, isian: [], masalah })
  }
}

async function show(
  deps: AntreanDeps,
  request: FastifyRequest,
  galat: TindakanGalat | undefined,
  pageOf: (act: Act, props: ReturnType<typeof propsOf>) => Promise<Parameters<typeof renderPage>[0]>,
): Promise<Answer> {
  const page = await runAct(deps, requireActor(request), (act) =>
    pageOf(act, propsOf(deps, act, request, galat)),
  )
  const status = galat === undefined ? 200 : galat.masalah ? 409 : 422
  return htmlAnswer(renderPage(page), status)
}

function propsOf(deps: AntreanDeps, act: Act, request: FastifyRequest, galat: TindakanGalat | undefined) {
  return { context: pageContext(request), namaDesa: namaDesaOf(deps), newId: () => uuid7(act.now), galat }
}

function namaDesaOf({ wilayah }: AntreanDeps): (kode: string) => string {
  return (kode) => wilayah.nama(kode)
}
