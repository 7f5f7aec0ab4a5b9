import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Database } from '../db/pool.ts'
import { requireActor } from '../http/session.ts'
import { runAct } from '../jejak/act.ts'
import type { Berkas } from '../kunci/berkas.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { comparePindaian } from './compare-pindaian.ts'
import { dissolveBatch } from './dissolve-batch.ts'
import { freezeBatch } from './freeze-batch.ts'
import { KEGIATAN_PENGESAHAN } from './pengesahan.ts'
import { getPengesahan, type PengesahanRow } from './pengesahan-store.ts'
import { getSurat, printSurat } from './print-surat.ts'
import { recordPengesahan } from './record-pengesahan.ts'

export interface PengesahanDeps {
  db: Database
  kunci: Kunci
  berkas: Berkas
}

/** A letter is one page; a scan of it is larger. */
const UPLOAD_BYTES_MAX = 20_000_000
const UPLOAD_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'application/octet-stream']

const Uuid = Type.String({ format: 'uuid' })
const Nomor = Type.Object({ pengesahan_id: Uuid })
const Kabkota = Type.Object({ kode_kabkota: Type.String({ pattern: '^[0-9]{4}$' }) })
const Beku = Type.Object({
  pengesahan_id: Uuid,
  periode: Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' }),
  kegiatan: Type.Union(KEGIATAN_PENGESAHAN.map((kegiatan) => Type.Literal(kegiatan))),
})
const Isian = Type.Object({
  nomor_surat: Type.String({ minLength: 1, maxLength: 80 }),
  tanggal_surat: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
  penandatangan_id: Uuid,
})
const KodeCek = Type.String({ minLength: 9, maxLength: 20 })
const Tanda = Type.Object({
  tanda_tangan: Type.Union([Type.Literal('elektronik'), Type.Literal('basah')]),
  kode_cek: Type.Optional(KodeCek),
})
const TextOrNull = Type.Union([Type.String(), Type.Null()])
const Jawaban = Type.Object({
  pengesahan_id: Type.String(),
  kode_kabkota: Type.String(),
  periode: Type.String(),
  kegiatan: Type.String(),
  status: Type.String(),
  jumlah: Type.Integer(),
  akar: Type.String(),
  kode_cek: Type.String(),
  nomor_surat: TextOrNull,
  tanggal_surat: TextOrNull,
  jaminan: TextOrNull,
})

/**
 * The head of the office's way through a month (officer's token): POST bekukan, POST surat, GET surat.pdf, the letter
 * is signed elsewhere, POST unggah; or on paper, which a second person takes to POST bandingkan first.
 */
export function pengesahanRoutes(deps: PengesahanDeps): (app: FastifyInstance) => void {
  return (app) => {
    app.register(async (scope) => {
      scope.addContentTypeParser(UPLOAD_TYPES, { parseAs: 'buffer' }, (_, body, done) => done(null, body))
      addBatch(scope, deps)
      addSurat(scope, deps)
      addUpload(scope, deps)
    })
  }
}

function addBatch(app: FastifyInstance, deps: PengesahanDeps): void {
  const typed = app.withTypeProvider<TypeBoxTypeProvider>()
  typed.post(
    '/pengesahan/:kode_kabkota/bekukan',
    { schema: { params: Kabkota, body: Beku, response: { 201: Jawaban } } },
    async (request, reply) => {
      const input = { ...request.body, ...request.params }
      const row = await runAct(deps, requireActor(request), (act) => freezeBatch(act, input))
      return reply.code(201).header('cache-control', 'no-store').send(answerOf(row))
    },
  )
  typed.post(
    '/pengesahan/:pengesahan_id/bubarkan',
    { schema: { params: Nomor, response: { 200: Jawaban } } },
    async (request, reply) => {
      const row = await runAct(deps, requireActor(request), async (act) => {
        await dissolveBatch(act, request.params)
        return getPengesahan(act, request.params.pengesahan_id)
      })
      return reply.header('cache-control', 'no-store').send(answerOf(row))
    },
  )
  typed.get(
    '/pengesahan/:pengesahan_id',
    { schema: { params: Nomor, response: { 200: Jawaban } } },
    async (request, reply) => {
      const row = await runAct(deps, requireActor(request), (act) =>
        getPengesahan(act, request.params.pengesahan_id),
      )
      return reply.header('cache-control', 'no-store').send(answerOf(row))
    },
  )
}

function addSurat(app: FastifyInstance, deps: PengesahanDeps): void {
  const typed = app.withTypeProvider<TypeBoxTypeProvider>()
  typed.post(
    '/pengesahan/:pengesahan_id/surat',
    { schema: { params: Nomor, body: Isian, response: { 200: Jawaban } } },
    async (request, reply) => {
      const row = await runAct(deps, requireActor(request), async (act) => {
        await printSurat(act, deps.berkas, { ...request.body, ...request.params })
        return getPengesahan(act, request.params.pengesahan_id)
      })
      return reply.header('cache-control', 'no-store').send(answerOf(row))
    },
  )
  typed.get('/pengesahan/:pengesahan_id/surat.pdf', { schema: { params: Nomor } }, async (request, reply) => {
    const pdf = await runAct(deps, requireActor(request), (act) =>
      getSurat(act, deps.berkas, request.params.pengesahan_id),
    )
    reply.header('content-disposition', 'attachment; filename="surat-pengesahan.pdf"')
    return reply.type('application/pdf').header('cache-control', 'no-store').send(pdf)
  })
}

function addUpload(app: FastifyInstance, deps: PengesahanDeps): void {
  const typed = app.withTypeProvider<TypeBoxTypeProvider>()
  typed.post(
    '/pengesahan/:pengesahan_id/bandingkan',
    {
      bodyLimit: UPLOAD_BYTES_MAX,
      schema: {
        params: Nomor,
        querystring: Type.Object({ kode_cek: KodeCek }),
        response: { 200: Type.Object({ pindaian_hash: Type.String() }) },
      },
    },
    async (request, reply) => {
      const input = { ...request.params, ...request.query, pindaian: bytesOf(request) }
      const pindaian_hash = await runAct(deps, requireActor(request), (act) =>
        comparePindaian(act, deps.berkas, input),
      )
      return reply.header('cache-control', 'no-store').send({ pindaian_hash })
    },
  )
  typed.post(
    '/pengesahan/:pengesahan_id/unggah',
    {
      bodyLimit: UPLOAD_BYTES_MAX,
      schema: {
        params: Nomor,
        querystring: Tanda,
        response: { 200: Type.Object({ disahkan: Type.Integer(), keluar: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const { tanda_tangan, kode_cek = '' } = request.query
      const bytes = bytesOf(request)
      const signed =
        tanda_tangan === 'elektronik'
          ? { tanda_tangan, berkas: bytes }
          : { tanda_tangan, pindaian: bytes, kode_cek }
      const hasil = await runAct(deps, requireActor(request), (act) =>
        recordPengesahan(act, deps.berkas, { ...request.params, ...signed }),
      )
      return reply.header('cache-control', 'no-store').send(hasil)
    },
  )
}

function bytesOf({ body }: { body: unknown }): Buffer {
  if (!Buffer.isBuffer(body)) throw new Problem('masukan.tidak_sah', { isian: 'berkas' })
  return body
}

function answerOf(row: PengesahanRow) {
  return { ...row, akar: row.akar.toString('hex') }
}
