import type { Database } from '../db/pool.ts'
import type { Act } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { periodeTujuan } from '../periode/periode.ts'
import { findTempat } from '../periode/periode-store.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import type { Berkas } from './berkas.ts'

export interface ImporDeps {
  db: Database
  kunci: Kunci
  wilayah: WilayahList
  berkas: Berkas
}

/** What the steps of one import share: each `act` is a transaction of the officer who imports. */
export interface ImporRun extends ImporDeps {
  act<T>(fn: (act: Act) => Promise<T>): Promise<T>
}

/** The month that proposals handed in now belong to, for each regency asked. */
export async function periodeReader(
  act: Act,
  kabkotaList: Iterable<string>,
): Promise<(kode: string) => string> {
  const periode = new Map<string, string>()
  for (const kode of new Set(kabkotaList))
    periode.set(kode, periodeTujuan('usulan', act.now, await findTempat(act.tx, kode)))
  return (kode) => periode.get(kode) ?? periodeTujuan('usulan', act.now)
}
