import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import { previousPeriode } from '../periode/periode.ts'
import { requireBenih } from '../verifikasi/benih-store.ts'
import { determineUsulan } from './determine-usulan.ts'
import {
  findPenetapan,
  hashDaftar,
  insertButir,
  insertPenetapan,
  lockKuota,
  notifyButir,
  type PenetapanRow,
  setTerdaftar,
} from './penetapan-store.ts'

/** `penetapan_id` is the caller's: the same decision sent twice is one. */
export interface PenetapanInput {
  penetapan_id: string
  kode_kabkota: string
  periode: string
  /** The seed that was promised (`commitBenih`, tujuan `penetapan`) in an earlier transaction. */
  benih: string
  /** The minister's decree. */
  dasar: string
}

/** The one programme until the rule engine comes: Sembako. */
const PROGRAM = 'BPNT'

/**
 * The minister's decision of a month for one regency, in one transaction: who is in the register, who gets the
 * programme, why; what becomes of every case that has passed; who is told. It can't be changed afterwards.
 * Problems: sesi.peran_salah, penetapan.sudah_ada, penetapan.kuota_tidak_ada, benih.tidak_dijanjikan.
 */
export async function createPenetapan(act: Act, input: PenetapanInput): Promise<PenetapanRow> {
  const { penetapan_id, kode_kabkota, periode, benih, dasar } = input
  if (act.actor.peran !== 'menteri') throw new Problem('sesi.peran_salah')
  await prepareLongAct(act)
  // The lock first: whoever decides the same month at the same time waits here, and then finds it decided.
  const { kuota, perlu_nik } = await lockKuota(act, { kode_kabkota, periode, program: PROGRAM })
  const known = await findPenetapan(act, kode_kabkota, periode)
  if (known?.penetapan_id === penetapan_id) return known
  if (known) throw new Problem('penetapan.sudah_ada', { kode_kabkota, periode })
  await requireBenih(act, { kode_kabkota, periode, tujuan: 'penetapan', benih })
  await insertButir(act, penetapan_id, { kode_kabkota, periode, benih, program: PROGRAM, perlu_nik, kuota })
  const { nama_daftar, jumlah } = await hashDaftar(act, input)
  await insertPenetapan(act, { penetapan_id, periode, nama_daftar, jumlah, benih, dasar, kode_kabkota })
  await notifyButir(act, input, await findPenetapan(act, kode_kabkota, previousPeriode(periode)))
  const usulan = await determineUsulan(act, input)
  await setTerdaftar(act, input)
  await recordJejak(act, {
    jenis: 'penetapan.create',
    kode_kabkota,
    subjek_id: null,
    isi: {
      benih,
      dasar,
      jumlah,
      kuota,
      nama_daftar: nama_daftar.toString('hex'),
      penetapan_id,
      periode,
      usulan,
    },
  })
  const written = await findPenetapan(act, kode_kabkota, periode)
  if (!written) throw new Error('the decision that was written is not there')
  return written
}

// A regency of millions takes minutes, and its sorts should stay in memory. Nobody has counted lines that were written
// a moment ago, and a planner that takes them for few joins them row by row (a hundred times slower at 25,000 people):
// hash joins only. For this transaction.
async function prepareLongAct(act: Act): Promise<void> {
  await sql`
    select set_config('statement_timeout', '30min', true), set_config('work_mem', '64MB', true),
      set_config('idle_in_transaction_session_timeout', '5min', true), set_config('enable_nestloop', 'off', true),
      set_config('enable_mergejoin', 'off', true)`.execute(act.tx)
}
