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
import { uuid7, uuidFrom } from '../lib/uuid.ts'
import { renderPage } from '../web/page.tsx'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { findUkuran } from './find-ukuran.ts'
import { judgePasangan, type TelaahInput } from './judge-pasangan.ts'
import { listPasangan, SARINGAN } from './list-pasangan.ts'
import { mergeIndividu, unmergeIndividu } from './merge-individu.ts'
import type { ModelTerbuka } from './mesin/nilai-daring.ts'
import { openPasangan } from './open-pasangan.ts'
import { DAFTAR, PasanganPage } from './pasangan-pages.tsx'
import { getPasangan } from './pasangan-store.ts'
import { PERAN_TELAAH, PUTUSAN } from './telaah.ts'
import { DaftarPage, UkuranPage } from './telaah-pages.tsx'

export interface TelaahDeps {
  db: Database
  kunci: Kunci
  wilayah: WilayahList
  /** The model at work. */
  padan: () => ModelTerbuka
}

const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
const Params = Type.Object({ pasangan_id: Id })
const Pendek = Type.Optional(Type.String({ maxLength: 20 }))
const Query = Type.Object({ saringan: Pendek, halaman: Pendek })
const Juga = Type.Object({ juga: Type.Optional(Type.Union([Id, Type.Array(Id, { maxItems: 10 })])) })
const Body = Type.Object({
  telaah_id: Id,
  putusan: Pendek,
  catatan: Type.Optional(Type.String({ maxLength: 2000 })),
})

/**
 * GET /petugas/telaah (list), /petugas/telaah/ukuran (figures), GET and POST /petugas/telaah/:pasangan_id (look, judge),
 * POST .../lepas (undo): for verifikator and pusdatin. In Indonesian; other languages lead there.
 */
export function telaahRoutes(deps: TelaahDeps): (app: FastifyInstance) => void {
  return (app) => {
    addIndonesianOnly(app, DAFTAR)
    addDaftarRoutes(app, deps)
    addPasanganRoutes(app, deps)
  }
}

function addDaftarRoutes(app: FastifyInstance, deps: TelaahDeps): void {
  const routes = app.withTypeProvider<TypeBoxTypeProvider>()
  routes.get(DAFTAR, { schema: { querystring: Query } }, async (request, reply) => {
    const saringan = SARINGAN.find((kind) => kind === request.query.saringan) ?? 'terbuka'
    const halaman = readHalaman(request.query.halaman)
    const answer = await run(deps, request, async (act) => {
      const found = await listPasangan(act, saringan, halaman)
      const props = { ...found, saringan, halaman, now: act.now, namaDesa: namaDesaOf(deps) }
      return htmlAnswer(renderPage(<DaftarPage context={pageContext(request)} {...props} />))
    })
    return sendAnswer(reply, answer)
  })
  routes.get(`${DAFTAR}/ukuran`, async (request, reply) => {
    const answer = await run(deps, request, async (act) => {
      const ukuran = await findUkuran(act, deps.padan())
      return htmlAnswer(renderPage(<UkuranPage context={pageContext(request)} ukuran={ukuran} />))
    })
    return sendAnswer(reply, answer)
  })
}

function addPasanganRoutes(app: FastifyInstance, deps: TelaahDeps): void {
  const routes = app.withTypeProvider<TypeBoxTypeProvider>()
  const path = `${DAFTAR}/:pasangan_id`
  routes.get(path, { schema: { params: Params, querystring: Juga } }, async (request, reply) => {
    const asked = [request.query.juga ?? []].flat()
    const input = { pasangan_id: request.params.pasangan_id, asked }
    return sendAnswer(reply, await run(deps, request, (act) => look(deps, act, request, input)))
  })
  routes.post(path, { schema: { params: Params, body: Body } }, async (request, reply) => {
    const { pasangan_id } = request.params
    const { telaah_id, catatan = '' } = request.body
    const putusan = PUTUSAN.find((one) => one === request.body.putusan)
    const answer = await run(deps, request, async (act) => {
      if (putusan === undefined) return look(deps, act, request, { pasangan_id, asked: [] }, true)
      await judgeAndMerge(act, { pasangan_id, telaah_id, putusan, catatan: catatan.trim() })
      return redirectAnswer(`${DAFTAR}/${pasangan_id}`)
    })
    return sendAnswer(reply, answer)
  })
  routes.post(`${path}/lepas`, { schema: { params: Params } }, async (request, reply) => {
    const { pasangan_id } = request.params
    const answer = await run(deps, request, async (act) => {
      await unmergeIndividu(act, { pasangan_id })
      return redirectAnswer(`${DAFTAR}/${pasangan_id}`)
    })
    return sendAnswer(reply, answer)
  })
}

function run(deps: TelaahDeps, request: FastifyRequest, handle: (act: Act) => Promise<Answer>) {
  const actor = requireActor(request)
  if (!PERAN_TELAAH.includes(actor.peran)) throw new Problem('sesi.peran_salah')
  return runAct(deps, actor, handle)
}

async function look(
  deps: TelaahDeps,
  act: Act,
  request: FastifyRequest,
  { pasangan_id, asked }: { pasangan_id: string; asked: readonly string[] },
  hasGalat = false,
): Promise<Answer> {
  const padan = deps.padan()
  const terbuka = await openPasangan(act, pasangan_id, padan, asked)
  const props = {
    terbuka,
    hasGalat,
    model: padan.model,
    telaah_id: uuid7(act.now),
    namaDesa: namaDesaOf(deps),
  }
  const page = <PasanganPage context={pageContext(request)} {...props} />
  return htmlAnswer(renderPage(page), hasGalat ? 422 : 200)
}

function namaDesaOf({ wilayah }: TelaahDeps): (kode: string) => string {
  return (kode) => wilayah.nama(kode)
}

/**
 * What two humans have called one person is one from that moment; both in one transaction. In two regencies the records
 * stay apart, and both regencies are asked where the person lives.
 */
async function judgeAndMerge(act: Act, input: TelaahInput): Promise<void> {
  const status = await judgePasangan(act, input)
  if (status !== 'sama' || (await getPasangan(act, input.pasangan_id)).kode_kabkota_lain !== null) return
  const penggabungan_id = uuidFrom('penggabungan', input.telaah_id)
  await mergeIndividu(act, { penggabungan_id, pasangan_id: input.pasangan_id })
}
