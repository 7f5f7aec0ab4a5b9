import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { htmlAnswer, sendAnswer } from '../http/answer.ts'
import { pageContext } from '../http/page-context.ts'
import { requireActor } from '../http/session.ts'
import { scopeOf } from '../impor/scope.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { dateOf } from '../periode/waktu.ts'
import { issuePin } from '../usulan/issue-pin.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { declareUsulan } from './declare-usulan.ts'
import { type EntriGalat, type Isian, ISIAN, isScanned, readEntri } from './entri.ts'
import { EntriPage, SudahPage, TerimaPage } from './entri-pages.tsx'
import { readNomorFormulir, usulanOfFormulir, writeNomorFormulir } from './formulir.ts'

export interface EntriDeps {
  db: Database
  kunci: Kunci
  wilayah: WilayahList
  /** The number for SMS, printed on the receipt; '' where there is none. */
  sms: string
}

const Pendek = Type.String({ maxLength: 200 })
// every box of the paper is a text; one that was not ticked does not come
const Body = Type.Object(Object.fromEntries(ISIAN.map((name) => [name, Type.Optional(Pendek)])))
const NomorBody = Type.Object({ nomor: Pendek })

/**
 * GET and POST /petugas/formulir (operator_desa's token), in each language: a paper form is keyed in and becomes the same
 * case as any other. POST /petugas/formulir/pin: a new PIN for its maker.
 */
export function addEntriRoutes(app: FastifyInstance, deps: EntriDeps): void {
  for (const bahasa of BAHASA) {
    const path = addressOf(bahasa, '/petugas/formulir')
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(path, async (request, reply) =>
      sendAnswer(reply, formAnswer(request, startIsian(requireOperator(request)))),
    )
    routes.post(path, { schema: { body: Body } }, async (request, reply) => {
      const actor = requireOperator(request)
      const isian: Isian = { ...EMPTY, ...request.body }
      return sendAnswer(reply, await keyIn(deps, actor, request, isian))
    })
    routes.post(`${path}/pin`, { schema: { body: NomorBody } }, async (request, reply) => {
      const actor = requireOperator(request)
      const nomor = readNomorFormulir(request.body.nomor)
      if (nomor === null) throw new Problem('masukan.tidak_sah', { isian: 'nomor' })
      const receipt = await runAct(deps, actor, (act) =>
        issuePin(act, { usulan_id: usulanOfFormulir(nomor) }),
      )
      return sendAnswer(reply, receiptAnswer(deps, request, receipt))
    })
  }
}

function requireOperator(request: FastifyRequest): Actor {
  const actor = requireActor(request)
  if (actor.peran !== 'operator_desa') throw new Problem('sesi.peran_salah')
  return actor
}

/** Everything empty, but for the village of an officer who has one only. */
function startIsian({ desa }: Actor): Isian {
  const [low = '', high = ''] = desa.split(':')
  const kode_desa = low === high ? low : ''
  return { ...EMPTY, kode_desa }
}

const EMPTY = Object.fromEntries(ISIAN.map((name) => [name, ''])) as Isian

async function keyIn(deps: EntriDeps, actor: Actor, request: FastifyRequest, isian: Isian) {
  if (isScanned(isian)) return formAnswer(request, isian)
  const isInScope = scopeOf(actor)
  const result = await runAct(deps, actor, async (act) => {
    const read = readEntri(isian, {
      today: dateOf(act.now),
      isDesa: (kode) => deps.wilayah.find(kode)?.tingkat === 4 && isInScope(kode),
    })
    if ('galat' in read) return read
    const receipt = await declareUsulan(act, read.pernyataan)
    return receipt ?? { sudah: await getTiket(act, read.pernyataan.usulan_id) }
  })
  if ('galat' in result) return formAnswer(request, isian, result.galat)
  if ('sudah' in result) {
    const nomor = writeNomorFormulir(readNomorFormulir(isian.nomor) ?? '')
    const page = <SudahPage context={pageContext(request)} nomor={nomor} tiket={result.sudah} />
    return htmlAnswer(renderPage(page))
  }
  return receiptAnswer(deps, request, result)
}

async function getTiket(act: Act, usulan_id: string): Promise<string> {
  const { rows } = await sql<{
    tiket: string
  }>`select tiket from usulan where usulan_id = ${usulan_id}`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('usulan.tidak_ada')
  return row.tiket
}

function formAnswer(request: FastifyRequest, isian: Isian, galat?: EntriGalat) {
  const page = <EntriPage context={pageContext(request)} isian={isian} {...(galat && { galat })} />
  return htmlAnswer(renderPage(page), galat ? 422 : 200)
}

function receiptAnswer({ sms }: EntriDeps, request: FastifyRequest, receipt: { tiket: string; pin: string }) {
  const { tiket, pin } = receipt
  return htmlAnswer(
    renderPage(<TerimaPage context={pageContext(request)} tiket={tiket} pin={pin} sms={sms} />),
  )
}
