import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { comparePadan, type JawabanDukcapil, type StatusPadan } from './pemadanan.ts'
import { findKasusPadan } from './pemadanan-store.ts'
import { type HasilPemadanan, recordPemadanan } from './record-pemadanan.ts'

/** Whoever can answer about NIKs: NIK → answer. It answers `gangguan` for an outage and never throws for one. */
export type FindDukcapil = (nikList: readonly string[]) => Promise<ReadonlyMap<string, JawabanDukcapil>>

/** Cases recorded in one transaction. */
const BATCH = 500

/**
 * Asks the civil registry about every sent case of a regency and records what it said. No transaction is open while
 * the registry is asked; a case that moved on meanwhile is left alone, and a run that stops half-way goes on with
 * the rest. Returns how many cases got which answer.
 */
export async function matchUsulan(
  setara: { db: Database; kunci: Kunci },
  sistem: Actor,
  input: { kode_kabkota: string; run_id: string; findDukcapil: FindDukcapil },
): Promise<Map<StatusPadan, number>> {
  const cases = await runAct(setara, sistem, (act) => findKasusPadan(act, input.kode_kabkota))
  const answers = await input.findDukcapil([...new Set(cases.flatMap((kasus) => kasus.orang.nik ?? []))])
  const hasilList = cases.map(({ usulan_id, urutan, orang }): HasilPemadanan => {
    const jawaban = answers.get(orang.nik ?? '') ?? { keadaan: 'gangguan' }
    const pemadanan_id = uuidFrom('pemadanan', input.run_id, usulan_id, String(urutan))
    return { usulan_id, pemadanan_id, sumber: 'dukcapil', ...comparePadan(orang, jawaban) }
  })
  for (let at = 0; at < hasilList.length; at += BATCH) {
    await runAct(setara, sistem, (act) => recordPemadanan(act, hasilList.slice(at, at + BATCH)))
  }
  const counts = new Map<StatusPadan, number>()
  for (const { status } of hasilList) counts.set(status, (counts.get(status) ?? 0) + 1)
  return counts
}
