import { sql } from 'kysely'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { enqueue } from '../db/enqueue.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { dateOf } from '../periode/waktu.ts'
import { enqueuePadankan, PEMADANAN_PUTARAN } from './enqueue-padan.ts'
import { matchUsulan, type PadanDeps } from './match-usulan.ts'
import { findKabkotaBerpenduduk } from './putaran-store.ts'
import { checkOrang, runPutaran } from './run-putaran.ts'

const Isi = Type.Object({ kode_kabkota: Type.Optional(Type.String()) })
const IsiPutaran = Type.Object({ kode_kabkota: Type.String(), malam: Type.String() })
const IsiPeriksa = Type.Object({ kode_kabkota: Type.String(), individu_id: Type.String() })

/**
 * Job pemadanan.padankan: asks the civil registry for the sent cases of a regency; without a regency, puts one job
 * in for each that has any. `nomor` names the run, so that a run begun again after a crash records nothing twice.
 * Whoever could not be asked is asked at the next run.
 */
export async function padankanUsulan(
  deps: PadanDeps,
  sistem: Actor,
  isi: unknown,
  nomor: string,
): Promise<void> {
  const { kode_kabkota } = Value.Parse(Isi, isi)
  if (kode_kabkota !== undefined) {
    await matchUsulan(deps, { ...sistem, kabkota: kode_kabkota }, { kode_kabkota, run_id: nomor })
    return
  }
  await runAct(deps, sistem, async ({ tx }) => {
    const { rows } = await sql<{ kode_kabkota: string }>`
      select distinct kode_kabkota from usulan where status = 'dikirim'`.execute(tx)
    for (const row of rows) await enqueuePadankan(tx, row.kode_kabkota)
  })
}

/**
 * Job pemadanan.putaran: tonight's round over a regency, or the one that is still open there; without a regency, one job
 * for each that has people. A night's round is one, however often it is asked for. Throws when the service is down, so
 * that the queue tries again later and the round goes on where it stands.
 */
export async function putarPadan(deps: PadanDeps, sistem: Actor, isi: unknown): Promise<void> {
  if (!Value.Check(IsiPutaran, isi)) return spreadPutaran(deps, sistem)
  const { kode_kabkota, malam } = isi
  const { tertunda } = await runPutaran(
    deps,
    { ...sistem, kabkota: kode_kabkota },
    {
      putaran_id: uuidFrom('putaran malam', kode_kabkota, malam),
      kode_kabkota,
      jenis: 'malam',
      semua: false,
    },
  )
  if (tertunda) throw new Problem('gangguan')
}

async function spreadPutaran(deps: PadanDeps, sistem: Actor): Promise<void> {
  await runAct(deps, sistem, async (act) => {
    for (const kode_kabkota of await findKabkotaBerpenduduk(act)) {
      const isi = { kode_kabkota, malam: dateOf(act.now) }
      await enqueue(act.tx, { nama: PEMADANAN_PUTARAN, isi, kunci: kode_kabkota })
    }
  })
}

/** Job pemadanan.periksa: asks about one person now. Throws when the service is down, so that the queue tries again. */
export async function periksaOrang(
  deps: PadanDeps,
  sistem: Actor,
  isi: unknown,
  nomor: string,
): Promise<void> {
  const { kode_kabkota, individu_id } = Value.Parse(IsiPeriksa, isi)
  const own = { ...sistem, kabkota: kode_kabkota }
  if (!(await checkOrang(deps, own, { individu_id, nomor }))) throw new Problem('gangguan')
}
