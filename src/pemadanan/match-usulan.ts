import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { askDukcapil } from './ask-dukcapil.ts'
import type { FindDukcapil } from './dukcapil-client.ts'
import type { HasilBanding, StatusPadan } from './pemadanan.ts'
import { findKasusPadan, type KasusPadan } from './pemadanan-store.ts'
import { type HasilPemadanan, recordPemadanan } from './record-pemadanan.ts'
import type { MasaPadan } from './tugas-padan.ts'

/** Cases recorded in one transaction. */
const BATCH = 500

/** What matching works with. */
export interface PadanDeps {
  db: Database
  kunci: Kunci
  findDukcapil: FindDukcapil
  masa: MasaPadan
}

/**
 * Asks the civil registry about every sent case of a regency and records what it said. Whoever agreed lately, with the
 * same facts, is not asked about again. No transaction is open while the registry is asked; a case that moved on
 * meanwhile is left alone, and a run that stops half-way goes on with the rest. Returns how many cases got which answer.
 */
export async function matchUsulan(
  deps: PadanDeps,
  sistem: Actor,
  input: { kode_kabkota: string; run_id: string },
): Promise<Map<StatusPadan, number>> {
  const cases = await runAct(deps, sistem, (act) => findKasusPadan(act, input.kode_kabkota))
  const [known, open] = [
    cases.filter((kasus) => kasus.masih_padan),
    cases.filter((kasus) => !kasus.masih_padan),
  ]
  const agreed: HasilBanding = { status: 'padan', kolom_beda: [] }
  const answers = await askDukcapil(deps.findDukcapil, open)
  const hasilList = [
    ...known.map((kasus) => toHasil(input.run_id, kasus, agreed, 'simpanan')),
    ...open.map((kasus, at) => toHasil(input.run_id, kasus, answers[at] ?? GANGGUAN, 'dukcapil')),
  ]
  for (let at = 0; at < hasilList.length; at += BATCH) {
    await runAct(deps, sistem, (act) => recordPemadanan(act, hasilList.slice(at, at + BATCH), deps.masa))
  }
  const counts = new Map<StatusPadan, number>()
  for (const { status } of hasilList) counts.set(status, (counts.get(status) ?? 0) + 1)
  return counts
}

const GANGGUAN: HasilBanding = { status: 'layanan_gangguan', kolom_beda: [] }

function toHasil(
  run_id: string,
  { usulan_id, urutan, versi }: KasusPadan,
  hasil: HasilBanding,
  sumber: string,
): HasilPemadanan {
  const pemadanan_id = uuidFrom('pemadanan', run_id, usulan_id, String(urutan))
  return { usulan_id, pemadanan_id, versi, sumber, ...hasil }
}
