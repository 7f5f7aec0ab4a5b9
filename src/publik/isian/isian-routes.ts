import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { addressOf, BAHASA } from '../../web/kata/kata.ts'
import { type IsianDeps, IsianPintu } from './isian-pintu.tsx'
import type { JawabanIsian } from './perjalanan.ts'

const Isi = Type.String({ maxLength: 4_000 })
const Body = Type.Record(Type.String({ maxLength: 40 }), Type.Union([Isi, Type.Array(Isi, { maxItems: 30 })]))
const Params = Type.Object({ pertanyaan: Type.String({ maxLength: 40 }) })
const TempatQuery = Type.Object({
  wilayah: Type.Optional(Type.String({ maxLength: 20 })),
  di: Type.Optional(Type.String({ maxLength: 20 })),
  ganti: Type.Optional(Type.String({ maxLength: 4 })),
})
const KodeBody = Type.Object({ kode: Type.String({ maxLength: 40, default: '' }) })
const CariBody = Type.Object({ cari: Type.String({ maxLength: 200, default: '' }) })

/** All pages of a form, in each language. Nothing that is typed ever stands in an address. */
export function addIsianRoutes(app: FastifyInstance, deps: IsianDeps): void {
  const pintu = new IsianPintu(deps)
  for (const bahasa of BAHASA) {
    const to = (path: string) => addressOf(bahasa, deps.dasar + path)
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(to(''), (request, reply) => pintu.showMulai(request, reply))
    routes.post(to('/mulai'), (request, reply) => pintu.start(request, reply))
    routes.get(to('/lanjut'), (request, reply) => pintu.showLanjut(request, reply))
    routes.post(to('/lanjut'), { schema: { body: KodeBody } }, (request, reply) =>
      pintu.resume(request, reply, request.body.kode),
    )
    routes.get(to('/simpan'), (request, reply) => pintu.showSimpan(request, reply))
    routes.post(to('/keluar'), (request, reply) => pintu.leave(request, reply))
    routes.get(to('/periksa'), (request, reply) => pintu.showPeriksa(request, reply))
    routes.post(to('/kirim'), (request, reply) => pintu.send(request, reply))
    routes.get(to('/tanda-terima'), (request, reply) => pintu.showTerima(request, reply))
    routes.post(to('/tempat/desa'), { schema: { body: CariBody } }, (request, reply) =>
      pintu.searchDesa(request, reply, request.body.cari),
    )
    routes.get(
      to('/:pertanyaan'),
      { schema: { params: Params, querystring: TempatQuery } },
      (request, reply) => pintu.ask(request, reply, request.params.pertanyaan, request.query),
    )
    routes.post(to('/:pertanyaan'), { schema: { params: Params, body: Body } }, (request, reply) =>
      pintu.answer(request, reply, request.params.pertanyaan, flatten(request.body)),
    )
  }
}

/** Boxes ticked in one group come as a list: to the form they are one answer. */
function flatten(body: Readonly<Record<string, string | readonly string[]>>): JawabanIsian {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, typeof value === 'string' ? value : value.join(',')]),
  )
}
