import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Database } from '../db/pool.ts'
import { htmlAnswer, jsonAnswer, sendAnswer } from '../http/answer.ts'
import { addIndonesianOnly } from '../http/indonesian-only.ts'
import { pageContext } from '../http/page-context.ts'
import { requireActor } from '../http/session.ts'
import { runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { renderPage } from '../web/page.tsx'
import { CariDesa } from '../wilayah/cari-desa.ts'
import { listDesa, listKabkota } from '../wilayah/lingkup.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { cariIndividu } from './cari-individu.ts'
import { type CariIsian, PERAN_CARI, readCari } from './cari-isian.ts'
import { CARI, CariPage } from './cari-pages.tsx'
import type { ModelTerbuka } from './mesin/nilai-daring.ts'

export interface CariDeps {
  db: Database
  kunci: Kunci
  wilayah: WilayahList
  padan: () => ModelTerbuka
}

const Body = Type.Object({
  nama: Type.Optional(Type.String({ maxLength: 200 })),
  lahir: Type.Optional(Type.String({ maxLength: 20 })),
  wilayah: Type.Optional(Type.String({ maxLength: 4 })),
  tempat: Type.Optional(Type.String({ maxLength: 100 })),
})
const KOSONG: CariIsian = { nama: '', lahir: '', wilayah: '', tempat: '' }

/**
 * GET /petugas/cari (the form) and POST (who is meant), for officers who meet or check people. A page, or JSON for who
 * accepts only that: `{ temuan: Temuan[], isTerlaluBanyak }`. By POST, so that no name stands in an address.
 */
export function cariRoutes(deps: CariDeps): (app: FastifyInstance) => void {
  const desa = new CariDesa(deps.wilayah)
  return (app) => {
    addIndonesianOnly(app, CARI)
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(CARI, async (request, reply) => {
      const props = propsOf(deps, request, KOSONG)
      return sendAnswer(reply, htmlAnswer(renderPage(<CariPage {...props} />)))
    })
    routes.post(CARI, { schema: { body: Body } }, async (request, reply) => {
      const props = propsOf(deps, request, { ...KOSONG, ...request.body })
      const read = readCari(props.isian, {
        kabkota: props.kabkota,
        ownOf: (kode) => listDesa(props.actor, kode, deps.wilayah),
        findWithin: (kode, typed) => desa.findWithin(kode, typed),
      })
      if ('galat' in read) {
        if (isJson(request)) throw new Problem('masukan.tidak_sah', { isian: Object.keys(read.galat).join() })
        return sendAnswer(reply, htmlAnswer(renderPage(<CariPage {...props} galat={read.galat} />), 422))
      }
      const hasil = await runAct(deps, props.actor, (act) => cariIndividu(act, deps.padan(), read))
      if (isJson(request)) return sendAnswer(reply, jsonAnswer(hasil))
      return sendAnswer(reply, htmlAnswer(renderPage(<CariPage {...props} hasil={hasil} />)))
    })
  }
}

function propsOf(deps: CariDeps, request: FastifyRequest, isian: CariIsian) {
  const actor = requireActor(request)
  if (!PERAN_CARI.includes(actor.peran)) throw new Problem('sesi.peran_salah')
  return {
    actor,
    context: pageContext(request),
    isian,
    kabkota: listKabkota(actor, deps.wilayah),
    namaDesa: (kode: string) => deps.wilayah.nama(kode),
  }
}

function isJson(request: FastifyRequest): boolean {
  return request.headers.accept === 'application/json'
}
