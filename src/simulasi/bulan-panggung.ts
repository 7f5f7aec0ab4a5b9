import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Berkas } from '../kunci/berkas.ts'
import type { Kunci } from '../kunci/kunci.ts'
import type { IndividuFakta } from '../penduduk/individu.ts'
import type { BulanJam } from './bulan-jam.ts'
import type { Nasib } from './bulan-nasib.ts'
import { actorOf, type PetugasContoh, sistemOf } from './bulan-petugas.ts'

/** What every scene of the demo month works with. */
export interface Panggung {
  setara: { db: Database; kunci: Kunci }
  berkas: Berkas
  jam: BulanJam
  kabkota: string
  periode: string
  nasib: Map<string, Nasib>
  /** What a person's own papers say, by NIK: what a village finds when it looks into a difference. */
  kebenaran: ReadonlyMap<string, Partial<IndividuFakta>>
}

/** Moves the clock to a day and time (WIB) of the month. */
export function setHari(panggung: Panggung, hari: string, pukul = '09:00'): Promise<void> {
  return panggung.jam.set(`${panggung.periode}-${hari} ${pukul}`)
}

/** An act of one officer of the demo. */
export function as<T>(panggung: Panggung, siapa: PetugasContoh, fn: (act: Act) => Promise<T>): Promise<T> {
  return runAct(panggung.setara, actorOf(siapa, panggung.kabkota), fn)
}

/** An act of the machine, under the demo's decree. */
export function asSistem<T>(panggung: Panggung, fn: (act: Act) => Promise<T>): Promise<T> {
  return runAct(panggung.setara, sistemOf(panggung.kabkota), fn)
}

export interface KasusBulan {
  usulan_id: string
  individu_id: string
  kode_desa: string
  urutan: number
}

/** The month's cases in one status, in the order they came in. */
export async function findByStatus(
  panggung: Panggung,
  status: string,
  jalur?: string,
): Promise<KasusBulan[]> {
  return as(panggung, 'verifikator', async (act) => {
    const { rows } = await sql<KasusBulan>`
      select usulan_id, individu_id, kode_desa, urutan from usulan
      where kode_kabkota = ${panggung.kabkota} and status = ${status}
        and (${jalur ?? null}::text is null or jalur = ${jalur ?? null})
      order by baris nulls last, created_at, usulan_id`.execute(act.tx)
    return rows
  })
}

/** What the villages sent in for their own lists, in the order of their files, wherever each case stands by now. */
export function findDikirimDesa(panggung: Panggung): Promise<string[]> {
  return as(panggung, 'verifikator', async (act) => {
    const { rows } = await sql<{ usulan_id: string }>`
      select usulan_id from usulan where kode_kabkota = ${panggung.kabkota} and impor_id is not null and jalur = 'desa'
      order by impor_id, baris`.execute(act.tx)
    return rows.map((row) => row.usulan_id)
  })
}

export function nasibOf(panggung: Panggung, usulan_id: string): Nasib {
  return panggung.nasib.get(usulan_id) ?? { jenis: 'biasa' }
}

/** Officers work side by side. */
const BERDAMPINGAN = 6

/** Plays a scene for each case, several at a time; the first that fails is heard of when those begun are done. */
export async function forEachKasus<T>(cases: readonly T[], play: (kasus: T) => Promise<void>): Promise<void> {
  const queue = [...cases]
  const work = async () => {
    for (let kasus = queue.shift(); kasus !== undefined; kasus = queue.shift()) await play(kasus)
  }
  await Promise.all(Array.from({ length: BERDAMPINGAN }, work))
}
