import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { htmlAnswer, redirectAnswer, sendAnswer } from '../../http/answer.ts'
import { type Batas, networkOf } from '../../http/batas.ts'
import type { Turus } from '../../http/turus.ts'
import { readHalaman } from '../../http/halaman.ts'
import { pageContext } from '../../http/page-context.ts'
import { Problem } from '../../lib/problem.ts'
import { addressOf, BAHASA, type Bahasa, kataOf } from '../../web/kata/kata.ts'
import { renderPage } from '../../web/page.tsx'
import type { Wilayah, WilayahList } from '../../wilayah/wilayah.ts'
import { PilihTempat } from '../pilih-tempat.tsx'
import type { Asal } from '../tempat-pages.tsx'
import { DaftarPage, DaftarTutupPage } from './daftar-pages.tsx'
import type { Penerima } from './daftar-store.ts'

export interface DaftarDeps {
  wilayah: WilayahList
  /** By which basis a regency's lists are open; null: closed. */
  findDasar(kode_kabkota: string): Promise<string | null>
  listPenerima(kode_desa: string, halaman: number): Promise<{ penerima: Penerima[]; semua: number }>
  turus: Turus
  /** Lists that one network may open in an hour. */
  sejam?: number
}

/** Lists that one network opens in an hour: enough to read one's own. */
export const DAFTAR_SEJAM = 30
const HOUR_MS = 3_600_000
const MAX_HALAMAN = 1_000
const Pendek = Type.Optional(Type.String({ maxLength: 20 }))
const Query = Type.Object({ wilayah: Pendek, di: Pendek, halaman: Pendek })
const CariBody = Type.Object({ cari: Type.String({ maxLength: 200, default: '' }) })

/**
 * GET /daftar in each language: who of a village receives a programme, where its regency has opened the lists; anywhere
 * else, that it is closed and why. No search engine keeps it.
 */
export function addDaftarRoutes(app: FastifyInstance, deps: DaftarDeps): void {
  const tempat = new PilihTempat(deps.wilayah)
  const batas = deps.turus.createBatas('daftar', { jumlah: deps.sejam ?? DAFTAR_SEJAM, jendela_ms: HOUR_MS })
  for (const bahasa of BAHASA) {
    const path = addressOf(bahasa, '/daftar')
    const asal = asalOf(bahasa)
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(path, { schema: { querystring: Query } }, async (request, reply) => {
      const chosen = tempat.ask(pageContext(request), asal, request.query)
      if ('page' in chosen) return sendAnswer(reply, htmlAnswer(renderPage(chosen.page), chosen.status))
      return show({ ...deps, batas }, request, reply, chosen, readHalaman(request.query.halaman, MAX_HALAMAN))
    })
    routes.get(`${path}/desa`, async (_request, reply) => sendAnswer(reply, redirectAnswer(path)))
    routes.post(`${path}/desa`, { schema: { body: CariBody } }, async (request, reply) => {
      const { status, page } = tempat.search(pageContext(request), asal, request.body.cari)
      return sendAnswer(reply, htmlAnswer(renderPage(page), status))
    })
  }
}

async function show(
  { wilayah, batas, findDasar, listPenerima }: DaftarDeps & { batas: Batas },
  request: FastifyRequest,
  reply: FastifyReply,
  { kode }: Wilayah,
  halaman: number,
) {
  const asal = networkOf(request.ip)
  if (!batas.take(asal)) throw new Problem('batas.terlalu_sering', { tunggu_s: batas.waitS(asal) })
  const context = { ...pageContext(request), path: '/daftar' }
  const tempat = wilayah.path(kode).toReversed().join(', ')
  const dasar = await findDasar(kode.slice(0, 4))
  const page =
    dasar === null ? (
      <DaftarTutupPage {...{ context, tempat }} />
    ) : (
      <DaftarPage
        {...{ context, tempat, dasar, halaman }}
        kode_desa={kode}
        {...(await listPenerima(kode, halaman))}
      />
    )
  return sendAnswer(reply.header('x-robots-tag', 'noindex'), htmlAnswer(renderPage(page)))
}

function asalOf(bahasa: Bahasa): Asal {
  const { judul, pembuka } = kataOf(bahasa).daftar
  return { path: '/daftar', judul, pembuka, kembali: '/', mulai: '/daftar' }
}
