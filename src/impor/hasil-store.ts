import { sql } from 'kysely'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import type { HasilInput } from './hasil.ts'
import type { ImporRun } from './impor-run.ts'
import { findKode, type Impor } from './impor-store.ts'
import { BIT } from './kode.ts'
import { openUsulanFile } from './open-file.ts'
import { usulanIdOf } from './store-batch.ts'

/** The codes of a stretch of records as the check stored them. */
export function storedMasks(run: ImporRun, impor: Impor): HasilInput['masksOf'] {
  return (first, last) =>
    run.act(async (act) => {
      const masks = new Map<number, number>()
      for (const { baris, kode } of await findKode(act, impor, first, last))
        masks.set(baris, (masks.get(baris) ?? 0) | BIT[kode])
      return masks
    })
}

/** The tickets of a stretch of records, as far as the officer may see them. */
function storedTiket(run: ImporRun, impor: Impor): NonNullable<HasilInput['tiketOf']> {
  return (first, last) =>
    run.act(async (act) => {
      const barisOf = new Map<string, number>()
      for (let baris = first; baris <= last; baris += 1) barisOf.set(usulanIdOf(impor, baris), baris)
      const { rows } = await sql<{ usulan_id: string; tiket: string }>`
        select usulan_id, tiket from usulan where usulan_id = any(${[...barisOf.keys()]}::uuid[])`.execute(
        act.tx,
      )
      return new Map(rows.map(({ usulan_id, tiket }) => [barisOf.get(usulan_id) ?? 0, tiket]))
    })
}

/**
 * Runs `fn` with what the result of an import is made of: the file that was kept and the codes that were
 * stored. Throws Problem impor.belum_diperiksa while there is no check to show.
 */
export async function withHasil<T>(
  run: ImporRun,
  impor: Impor,
  fn: (input: HasilInput) => Promise<T>,
): Promise<T> {
  if (impor.tahap === 'diperiksa' || impor.tahap === 'ditolak') throw new Problem('impor.belum_diperiksa')
  const key = await run.act((act) => getSubjekKunci(act, impor.impor_id))
  return run.berkas.withPlain(impor.impor_id, key, async (path) => {
    const records = await openUsulanFile(path)
    if (records === 'xls_lama') throw new Problem('impor.belum_diperiksa')
    const { kamus, tanggal } = impor
    const masksOf = storedMasks(run, impor)
    return fn({ records, kamus, tanggal, wilayah: run.wilayah, masksOf, tiketOf: storedTiket(run, impor) })
  })
}
