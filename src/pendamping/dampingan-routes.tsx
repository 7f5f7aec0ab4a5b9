import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { Type } from 'typebox'
import { htmlAnswer, redirectAnswer, sendAnswer } from '../http/answer.ts'
import { pageContext } from '../http/page-context.ts'
import { Problem } from '../lib/problem.ts'
import { uuid7 } from '../lib/uuid.ts'
import { dateOf } from '../periode/waktu.ts'
import { addressOf, BAHASA, type Bahasa } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { readFormulir } from './formulir.ts'
import { readIsian } from './isian.ts'
import { IsianPage } from './isian-pages.tsx'
import { getKasusDampingan, listKasusDampingan } from './kasus-store.ts'
import type { Pendamping } from './pendamping.ts'
import { hasPersetujuan } from './persetujuan-store.ts'
import { KasusDampinganPage, KasusListPage } from './pendamping-pages.tsx'
import type { PendampingDeps } from './pendamping-routes.tsx'
import { requirePendamping } from './pintu.ts'
import { runPendamping } from './run-pendamping.ts'
import { findBatas } from './sesi-store.ts'
import { startDampingan } from './start-dampingan.ts'
import { SudahPage, TerimaPage } from './terima-pages.tsx'

/** A photo, a recording of a minute or a short video from a telephone. */
const UPLOAD_BYTES_MAX = 15_000_000
const Tiket = Type.Object({ tiket: Type.String({ maxLength: 40 }) })

/** What a companion who is signed in sees and sends. Others are refused before a byte of theirs is read. */
export function addDampinganRoutes(app: FastifyInstance, deps: PendampingDeps): void {
  app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (request.pendamping === null && request.method === 'GET') {
        const { bahasa } = pageContext(request)
        return sendAnswer(reply, redirectAnswer(addressOf(bahasa, '/pendamping/masuk')))
      }
      requirePendamping(request)
    })
    scope.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: UPLOAD_BYTES_MAX },
      (_request, body, done) => done(null, body),
    )
    for (const bahasa of BAHASA) {
      addKasus(scope, deps, bahasa)
      addUsulan(scope, deps, bahasa)
    }
  })
}

function addKasus(app: FastifyInstance, deps: PendampingDeps, bahasa: Bahasa): void {
  const path = addressOf(bahasa, '/pendamping/kasus')
  const typed = app.withTypeProvider<TypeBoxTypeProvider>()
  typed.get(path, async (request, reply) => {
    const list = await runPendamping(deps, requirePendamping(request), listKasusDampingan)
    return sendPage(reply, <KasusListPage context={pageContext(request)} list={list} />)
  })
  typed.get(`${path}/:tiket`, { schema: { params: Tiket } }, async (request, reply) => {
    const kasus = await runPendamping(deps, requirePendamping(request), (act) =>
      getKasusDampingan(act, request.params.tiket),
    )
    return sendPage(reply, <KasusDampinganPage context={pageContext(request)} kasus={kasus} />)
  })
}

function addUsulan(app: FastifyInstance, deps: PendampingDeps, bahasa: Bahasa): void {
  const path = addressOf(bahasa, '/pendamping/usulan')
  app.get(path, async (request, reply) => {
    const desa = desaOf(deps.wilayah, requirePendamping(request))
    return sendPage(
      reply,
      <IsianPage
        context={pageContext(request)}
        usulan_id={uuid7(new Date())}
        desa={desa}
        batas={await findBatas(deps.db)}
      />,
    )
  })
  app.post(path, { bodyLimit: UPLOAD_BYTES_MAX }, (request, reply) => takeUsulan(request, reply, deps))
}

async function takeUsulan(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: PendampingDeps,
): Promise<FastifyReply> {
  const context = pageContext(request)
  const pendamping = requirePendamping(request)
  const desa = desaOf(deps.wilayah, pendamping)
  const { isian, bukti } = await readFormulir(request.body, request.headers['content-type'] ?? '')
  const isDesa = (kode: string) => desa.some((row) => row.kode === kode)
  const hasil = await runPendamping(deps, pendamping, async (act) => {
    const read = readIsian(isian, bukti, { today: dateOf(act.now), isDesa })
    if (read === null) throw new Problem('masukan.tidak_sah')
    // Before anything is asked for again: who reloads the receipt has lost the file, and nothing else.
    if (await hasPersetujuan(act, isian.usulan_id ?? '')) return null
    if ('galat' in read) return read
    return { ...read, receipt: await startDampingan(act, { berkas: deps.berkas, pendamping }, read.input) }
  })
  if (hasil === null) return sendPage(reply, <SudahPage context={context} />)
  if ('galat' in hasil) {
    const form = { usulan_id: isian.usulan_id ?? '', desa, batas: await findBatas(deps.db) }
    return sendPage(reply, <IsianPage {...{ context, isian, ...form, ...hasil }} />, 422)
  }
  const { receipt, input } = hasil
  if (receipt === null) return sendPage(reply, <SudahPage context={context} />)
  const alamat = `${deps.asal.origin}${addressOf(context.bahasa, '/kasus/cabut')}`
  const { persetujuan } = input
  return sendPage(reply, <TerimaPage {...{ context, receipt, pendamping, persetujuan, alamat }} />)
}

/** The villages where the organisation is accredited, by name. */
function desaOf(wilayah: WilayahList, { kecamatan }: Pendamping): { kode: string; nama: string }[] {
  return kecamatan
    .flatMap((kode) =>
      wilayah
        .children(kode)
        .map((desa) => ({ kode: desa.kode, nama: `${desa.nama}, ${wilayah.find(kode)?.nama ?? ''}` })),
    )
    .toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))
}

function sendPage(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return sendAnswer(reply, htmlAnswer(renderPage(page), status))
}
