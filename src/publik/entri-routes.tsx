import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { htmlAnswer, sendAnswer } from '../http/answer.ts'
import { pageContext } from '../http/page-context.ts'
import { requireActor } from '../http/session.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { describeError } from '../lib/describe-error.ts'
import { Problem } from '../lib/problem.ts'
import { cariMirip, type Mirip } from '../pemadanan/cari-mirip.ts'
import type { ModelTerbuka } from '../pemadanan/mesin/nilai-daring.ts'
import { dateOf } from '../periode/waktu.ts'
import { issuePin } from '../usulan/issue-pin.ts'
import { addressOf, BAHASA } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import { scopeOf } from '../wilayah/lingkup.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { declareUsulan, type Pernyataan } from './declare-usulan.ts'
import { type EntriGalat, type Isian, ISIAN, isScanned, readEntri, YA } from './entri.ts'
import { EntriPage, SudahPage, TerimaPage } from './entri-pages.tsx'
import { readNomorFormulir, usulanOfFormulir, writeNomorFormulir } from './formulir.ts'
import { MiripPage, ORANG_LAIN } from './mirip-pages.tsx'

export interface EntriDeps {
  db: Database
  kunci: Kunci
  wilayah: WilayahList
  /** The number for SMS, printed on the receipt; '' where there is none. */
  sms: string
  /** The model by which the clerk is shown who may be meant; a help, and without it the form is saved as it is. */
  padan: () => ModelTerbuka
}

const Pendek = Type.String({ maxLength: 200 })
// every box of the paper is a text; one that was not ticked does not come
const Body = Type.Object(
  Object.fromEntries([...ISIAN, 'sama', 'ditunjukkan'].map((name) => [name, Type.Optional(Pendek)])),
)
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
      const { ditunjukkan, sama = ditunjukkan === YA ? '' : null, ...typed } = request.body
      return sendAnswer(reply, await keyIn(deps, actor, request, { ...EMPTY, ...typed }, sama))
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

/** `sama`: whom the officer chose of those who may be meant; '' chose nobody, null was shown nobody yet. */
async function keyIn(
  deps: EntriDeps,
  actor: Actor,
  request: FastifyRequest,
  isian: Isian,
  sama: string | null,
) {
  if (isScanned(isian)) return formAnswer(request, isian)
  const isInScope = scopeOf(actor)
  const read = readEntri(isian, {
    today: dateOf(await runAct(deps, actor, async ({ now }) => now)),
    isDesa: (kode) => deps.wilayah.isDesa(kode) && isInScope(kode),
  })
  if ('galat' in read) return formAnswer(request, isian, read.galat)
  const { pernyataan } = read
  if (sama !== ORANG_LAIN) {
    const mirip = await findMirip(deps, actor, request, pernyataan)
    const isChosen = mirip.some(({ individu_id }) => individu_id === sama)
    if (mirip.length > 0 && !isChosen) return miripAnswer(deps, request, isian, mirip, sama !== null)
  }
  const dipilih = sama === null || sama === '' || sama === ORANG_LAIN ? undefined : sama
  const result = await runAct(deps, actor, async (act) => {
    const receipt = await declareUsulan(act, { ...pernyataan, dipilih })
    return receipt ?? { sudah: await findTiket(act, pernyataan.usulan_id) }
  })
  if ('sudah' in result) {
    if (result.sudah === null) throw new Problem('usulan.tidak_ada')
    const nomor = writeNomorFormulir(readNomorFormulir(isian.nomor) ?? '')
    const page = <SudahPage context={pageContext(request)} nomor={nomor} tiket={result.sudah} />
    return htmlAnswer(renderPage(page))
  }
  return receiptAnswer(deps, request, result)
}

/** Who may be meant. Nobody where the paper is a case already, or where the looking fails: entering goes on without it. */
async function findMirip(
  deps: EntriDeps,
  actor: Actor,
  request: FastifyRequest,
  pernyataan: Pernyataan,
): Promise<Mirip[]> {
  const { usulan_id, nik, nama_lengkap, nama_ibu_kandung, kode_desa, alamat } = pernyataan
  const tanggal_lahir = pernyataan.presisi_tanggal === 'hari' ? pernyataan.tanggal_lahir : null
  try {
    return await runAct(deps, actor, async (act) => {
      if ((await findTiket(act, usulan_id)) !== null) return []
      const fakta = { nik, nama_lengkap, nama_ibu_kandung, tanggal_lahir, kode_desa, alamat }
      return cariMirip(act, deps.padan(), fakta)
    })
  } catch (error) {
    request.log.error(describeError(error), 'entri.mirip')
    return []
  }
}

function miripAnswer(
  deps: EntriDeps,
  request: FastifyRequest,
  isian: Isian,
  mirip: readonly Mirip[],
  hasGalat: boolean,
) {
  const namaDesa = (kode: string) => deps.wilayah.nama(kode)
  const page = <MiripPage context={pageContext(request)} {...{ isian, mirip, namaDesa, hasGalat }} />
  return htmlAnswer(renderPage(page), hasGalat ? 422 : 200)
}

async function findTiket(act: Act, usulan_id: string): Promise<string | null> {
  const { rows } = await sql<{
    tiket: string
  }>`select tiket from usulan where usulan_id = ${usulan_id}`.execute(act.tx)
  return rows[0]?.tiket ?? null
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
