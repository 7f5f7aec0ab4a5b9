import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type Answer, htmlAnswer, redirectAnswer, sendAnswer } from '../http/answer.ts'
import { addIndonesianOnly } from '../http/indonesian-only.ts'
import { pageContext } from '../http/page-context.ts'
import { requireActor } from '../http/session.ts'
import { type Act, runAct } from '../jejak/act.ts'
import { openIndividu } from '../penduduk/open-individu.ts'
import { renderPage } from '../web/page.tsx'
import type { WilayahList } from '../wilayah/wilayah.ts'
import {
  PANGGILAN,
  PanggilanDaftarPage,
  PanggilanDicabutPage,
  type PanggilanIsian,
  PanggilanPage,
} from './panggilan-pages.tsx'
import {
  CARA_PANGGILAN,
  getPanggilan,
  HASIL_PANGGILAN,
  listPanggilan,
  listTidakSesuai,
  recordPanggilan,
} from './panggilan-store.ts'
import { revokePersetujuan } from './revoke-persetujuan.ts'
import type { PendampingSetara } from './run-pendamping.ts'

interface PanggilanDeps extends PendampingSetara {
  wilayah: WilayahList
}

const Params = Type.Object({
  usulan_id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
})
const Pendek = Type.Optional(Type.String({ maxLength: 20 }))
const Body = Type.Object({ cara: Pendek, hasil: Pendek })

/**
 * GET /petugas/panggilan (whom to call back), GET and POST .../:usulan_id (whom to reach, what they said), POST
 * .../cabut (they take their consent back): for the verifikator. In Indonesian; other languages lead there.
 */
export function panggilanPetugasRoutes(deps: PanggilanDeps): (app: FastifyInstance) => void {
  return (app) => {
    addIndonesianOnly(app, PANGGILAN)
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    const path = `${PANGGILAN}/:usulan_id`
    routes.get(PANGGILAN, async (request, reply) => {
      const page = await runAct(deps, requireActor(request), async (act) => {
        const lists = { menunggu: await listPanggilan(act), tidakSesuai: await listTidakSesuai(act) }
        return <PanggilanDaftarPage {...propsOf(deps, act, request)} {...lists} />
      })
      return sendAnswer(reply, htmlAnswer(renderPage(page)))
    })
    routes.get(path, { schema: { params: Params } }, async (request, reply) =>
      sendAnswer(reply, await look(deps, request, request.params.usulan_id)),
    )
    routes.post(path, { schema: { params: Params, body: Body } }, async (request, reply) => {
      const { usulan_id } = request.params
      const cara = CARA_PANGGILAN.find((one) => one === request.body.cara)
      const hasil = HASIL_PANGGILAN.find((one) => one === request.body.hasil)
      if (!cara || !hasil)
        return sendAnswer(
          reply,
          await look(deps, request, usulan_id, { cara: cara ?? '', hasil: hasil ?? '' }),
        )
      await runAct(deps, requireActor(request), (act) => recordPanggilan(act, { usulan_id, cara, hasil }))
      return sendAnswer(reply, redirectAnswer(`${PANGGILAN}/${usulan_id}`))
    })
    routes.post(`${path}/cabut`, { schema: { params: Params } }, async (request, reply) => {
      const tanda = await runAct(deps, requireActor(request), async (act) => {
        const { usulan_id, cara } = await getPanggilan(act, request.params.usulan_id)
        return revokePersetujuan(act, { usulan_id, lewat: cara === 'telepon' ? 'telepon' : 'loket' })
      })
      const page = <PanggilanDicabutPage context={pageContext(request)} tanda={tanda} />
      return sendAnswer(reply, htmlAnswer(renderPage(page)))
    })
  }
}

/** One call-back with the client's name, telephone and address; opening them stands in the jejak. */
async function look(
  deps: PanggilanDeps,
  request: FastifyRequest,
  usulan_id: string,
  isian?: PanggilanIsian,
): Promise<Answer> {
  const page = await runAct(deps, requireActor(request), async (act) => {
    const panggilan = await getPanggilan(act, usulan_id)
    const klien = await openIndividu(act, panggilan.individu_id, 'Bertanya apakah usulan ini kehendak Anda')
    const props = { ...propsOf(deps, act, request), panggilan, klien, isian }
    return <PanggilanPage {...props} hasGalat={isian !== undefined} />
  })
  return htmlAnswer(renderPage(page), isian === undefined ? 200 : 422)
}

function propsOf({ wilayah }: PanggilanDeps, act: Act, request: FastifyRequest) {
  const namaDesa = (kode: string) => wilayah.nama(kode)
  return { context: pageContext(request), now: act.now, namaDesa }
}
