import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { requireActor } from '../http/session.ts'
import { runAct } from '../jejak/act.ts'
import { CARA_PANGGILAN, HASIL_PANGGILAN, listPanggilan, recordPanggilan } from './panggilan-store.ts'
import { LEWAT } from './pendamping.ts'
import { revokePersetujuan } from './revoke-persetujuan.ts'
import type { PendampingSetara } from './run-pendamping.ts'

const Nomor = Type.Object({ usulan_id: Type.String({ format: 'uuid' }) })
const Cabut = Type.Object({ lewat: Type.Union(LEWAT.map((lewat) => Type.Literal(lewat))) })
const Tanda = Type.Object({ tiket: Type.String(), pin: Type.String() })
const Hasil = Type.Object({
  cara: Type.Union(CARA_PANGGILAN.map((cara) => Type.Literal(cara))),
  hasil: Type.Union(HASIL_PANGGILAN.map((hasil) => Type.Literal(hasil))),
})
const Daftar = Type.Array(
  Type.Object({
    usulan_id: Type.String(),
    tiket: Type.String(),
    kode_desa: Type.String(),
    sebab: Type.Array(Type.String()),
    created_at: Type.String(),
  }),
)

/**
 * The officers' side (token): taking consent back for a client at the counter, by phone, letter or SMS; whom to call
 * back, and what the client said.
 */
export function panggilanRoutes(setara: PendampingSetara): (app: FastifyInstance) => void {
  return (app) => {
    const typed = app.withTypeProvider<TypeBoxTypeProvider>()
    typed.post(
      '/persetujuan/:usulan_id/cabut',
      { schema: { params: Nomor, body: Cabut, response: { 200: Tanda } } },
      async (request, reply) => {
        const input = { ...request.params, ...request.body }
        const receipt = await runAct(setara, requireActor(request), (act) => revokePersetujuan(act, input))
        return reply.header('cache-control', 'no-store').send(receipt)
      },
    )
    typed.get('/panggilan', { schema: { response: { 200: Daftar } } }, async (request, reply) => {
      const list = await runAct(setara, requireActor(request), listPanggilan)
      const rows = list.map((row) => ({ ...row, created_at: row.created_at.toISOString() }))
      return reply.header('cache-control', 'no-store').send(rows)
    })
    typed.post(
      '/panggilan/:usulan_id',
      { schema: { params: Nomor, body: Hasil } },
      async (request, reply) => {
        const input = { ...request.params, ...request.body }
        await runAct(setara, requireActor(request), (act) => recordPanggilan(act, input))
        return reply.code(204).header('cache-control', 'no-store').send()
      },
    )
  }
}
