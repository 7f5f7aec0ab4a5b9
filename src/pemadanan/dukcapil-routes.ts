import type { FastifyInstance } from 'fastify'
import type { Database } from '../db/pool.ts'
import { requireActor } from '../http/session.ts'
import { type Act, runAct } from '../jejak/act.ts'
import { NASIONAL } from '../jejak/jejak.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { findByNikBulk } from '../penduduk/nik-store.ts'
import { readNikList } from './dukcapil-json.ts'
import { enqueuePeriksa } from './enqueue-padan.ts'

const BYTES_MAX = 256 * 1024
const NIK_MAX = 1_000

/**
 * POST /dukcapil/perubahan {"NIK":[...]}: the registry (role `dukcapil`) says that something changed about these people.
 * Whoever of them is in the register is asked about again; nothing that the message says is believed. The answer is the
 * same whoever is in the register: who is poor is not the registry's to know.
 */
export function dukcapilRoutes(deps: { db: Database; kunci: Kunci }): (app: FastifyInstance) => void {
  return (app) => {
    app.register(async (scope) => {
      // as text: a NIK may come as a number, and a parser would lose its last digits
      scope.removeContentTypeParser('application/json')
      scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) =>
        done(null, body),
      )
      scope.post('/dukcapil/perubahan', { bodyLimit: BYTES_MAX }, async (request, reply) => {
        const actor = requireActor(request)
        if (actor.peran !== 'dukcapil') throw new Problem('sesi.peran_salah')
        const nikList = readBody(request.body)
        await runAct(deps, actor, (act) => recordPerubahan(act, nikList))
        return reply.code(202).header('cache-control', 'no-store').send({ diterima: nikList.length })
      })
    })
  }
}

function readBody(body: unknown): string[] {
  try {
    const nikList = readNikList(typeof body === 'string' ? body : '')
    if (nikList.length <= NIK_MAX) return nikList
  } catch {
    // said below, without what was sent
  }
  throw new Problem('masukan.tidak_sah', { isian: 'NIK' })
}

async function recordPerubahan(act: Act, nikList: readonly string[]): Promise<void> {
  const owners = await findByNikBulk(act, nikList)
  for (const owner of owners.values()) await enqueuePeriksa(act.tx, owner)
  const { kabkota } = act.actor
  const kode_kabkota = kabkota === '*' ? NASIONAL : kabkota.slice(0, 4)
  const isi = { jumlah: nikList.length }
  await recordJejak(act, { jenis: 'pemadanan.perubahan', kode_kabkota, subjek_id: null, isi })
}
