import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Actor } from '../db/transaction.ts'
import { requireActor } from '../http/session.ts'
import { runAct } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { hasilCsv } from './hasil.ts'
import { enqueueImpor } from './impor-jobs.ts'
import { withHasil } from './hasil-store.ts'
import type { ImporDeps, ImporRun } from './impor-run.ts'
import { findImpor, type Impor } from './impor-store.ts'
import { penolakanOf, startImpor } from './run-impor.ts'
import { hasilXlsx } from './write-hasil.ts'

const UPLOAD_BYTES_MAX = 500_000_000
const CSV = 'text/csv'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const UPLOAD_TYPES = [CSV, XLSX, 'application/octet-stream']
const SAFE_NAME = /[^\p{L}\p{N} ._()-]/gu

const Pertanyaan = Type.Object({
  nama_berkas: Type.Optional(Type.String({ maxLength: 200 })),
  tanggal: Type.Optional(Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' })),
  kamus: Type.Optional(Type.Union([Type.Literal('siak'), Type.Literal('dtks')])),
})
const Nomor = Type.Object({ impor_id: Type.String({ format: 'uuid' }) })
const Jawaban = Type.Object({
  impor_id: Type.String(),
  nama_berkas: Type.String(),
  tahap: Type.String(),
  tanggal: Type.String(),
  kamus: Type.String(),
  kursor: Type.Integer(),
  jumlah: Type.Integer(),
  jumlah_tersimpan: Type.Integer(),
  jumlah_ditolak: Type.Integer(),
  pesan: Type.Optional(Type.String()),
  langkah: Type.Optional(Type.String()),
})

/**
 * POST /impor/usulan takes a CSV or XLSX as the request's body (officer's token) and answers 202 once the file
 * is safe and its job is in the queue (impor-jobs.ts); the import goes on behind the answer, also after a crash.
 * GET /impor/:impor_id says how far it is; hasil.csv and hasil.xlsx give the findings beside the rows.
 */
export function imporRoutes(deps: ImporDeps): (app: FastifyInstance) => void {
  return (app) => {
    app.register(async (scope) => {
      scope.addContentTypeParser(UPLOAD_TYPES, (_, payload, done) => done(null, payload))
      addUpload(scope, deps)
      addReading(scope, deps)
    })
  }
}

function addUpload(app: FastifyInstance, deps: ImporDeps): void {
  app
    .withTypeProvider<TypeBoxTypeProvider>()
    .post(
      '/impor/usulan',
      { bodyLimit: UPLOAD_BYTES_MAX, schema: { querystring: Pertanyaan, response: { 202: Jawaban } } },
      async (request, reply) => {
        const actor = requireActor(request)
        if (!(request.body instanceof Readable)) throw new Problem('masukan.tidak_sah', { isian: 'berkas' })
        const path = await deps.berkas.incoming()
        try {
          await pipeline(request.body, limitBytes(), createWriteStream(path, { mode: 0o600 }))
          const { nama_berkas = 'usulan', ...input } = request.query
          const impor = await startImpor(deps, actor, {
            ...input,
            path,
            nama_berkas: nama_berkas.replace(SAFE_NAME, '_'),
          })
          if (impor.tahap !== 'selesai') await runAct(deps, actor, (act) => enqueueImpor(act, impor))
          return await reply.code(202).header('location', `/impor/${impor.impor_id}`).send(answerOf(impor))
        } finally {
          await rm(path, { force: true })
        }
      },
    )
}

function addReading(app: FastifyInstance, deps: ImporDeps): void {
  const typed = app.withTypeProvider<TypeBoxTypeProvider>()
  const schema = { params: Nomor }
  typed.get(
    '/impor/:impor_id',
    { schema: { ...schema, response: { 200: Jawaban } } },
    async (request, reply) => {
      const { impor } = await openRun(deps, requireActor(request), request.params.impor_id)
      return reply.header('cache-control', 'no-store').send(answerOf(impor))
    },
  )
  typed.get('/impor/:impor_id/hasil.csv', { schema }, async (request, reply) => {
    const { run, impor } = await openRun(deps, requireActor(request), request.params.impor_id)
    return withHasil(run, impor, async (input) => {
      reply.header('content-disposition', 'attachment; filename="hasil.csv"')
      const body = Readable.from(withMark(hasilCsv(input)))
      const sent = new Promise((resolve) => body.once('close', resolve))
      await reply.type(`${CSV}; charset=utf-8`).header('cache-control', 'no-store').send(body)
      await sent
      return reply
    })
  })
  typed.get('/impor/:impor_id/hasil.xlsx', { schema }, async (request, reply) => {
    const { run, impor } = await openRun(deps, requireActor(request), request.params.impor_id)
    const body = await withHasil(run, impor, hasilXlsx)
    reply.header('content-disposition', 'attachment; filename="hasil.xlsx"')
    return reply.type(XLSX).header('cache-control', 'no-store').send(body)
  })
}

async function openRun(
  deps: ImporDeps,
  actor: Actor,
  impor_id: string,
): Promise<{ run: ImporRun; impor: Impor }> {
  const run: ImporRun = { ...deps, act: (fn) => runAct(deps, actor, fn) }
  const impor = await run.act((act) => findImpor(act, impor_id))
  if (!impor) throw new Problem('impor.tidak_ada')
  return { run, impor }
}

function answerOf(impor: Impor) {
  const { impor_id, nama_berkas, tahap, tanggal, kamus, kursor, jumlah, jumlah_tersimpan, jumlah_ditolak } =
    impor
  const penolakan = penolakanOf(impor)
  const words = penolakan ? { pesan: penolakan.pesan, langkah: penolakan.langkah } : {}
  return {
    impor_id,
    nama_berkas,
    tahap,
    tanggal,
    kamus,
    kursor,
    jumlah,
    jumlah_tersimpan,
    jumlah_ditolak,
    ...words,
  }
}

/** Spreadsheets take a CSV for UTF-8 only when it begins with the mark. */
async function* withMark(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield '\ufeff'
  yield* pieces
}

function limitBytes(): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes > UPLOAD_BYTES_MAX) done(new Problem('impor.berkas_terlalu_besar'))
      else done(null, chunk)
    },
  })
}
