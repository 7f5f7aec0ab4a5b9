import type { Act } from '../jejak/act.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import type { FileCheck } from './check-usulan-file.ts'
import { describeGalat } from './galat.ts'
import { type GalatBaris, type Impor, insertGalat } from './impor-store.ts'

const BATCH = 2_000

/**
 * Reads the file again beside the masks of its check and stores each finding with what was read, in the
 * transaction of `act`.
 */
export async function saveGalat(
  act: Act,
  impor: Impor,
  check: Extract<FileCheck, { penolakan: null }>,
  wilayah: WilayahList,
): Promise<void> {
  const { keys, header, read } = check
  const barisList = keys.column('baris')
  const masks = keys.column('mask')
  let next = 0
  let batch: GalatBaris[] = []
  for await (const records of check.records()) {
    for (const { baris, cells } of records) {
      if (barisList[next] !== baris) continue
      const mask = masks[next] ?? 0
      next += 1
      if (mask === 0) continue
      const found = describeGalat(mask, read(cells), cells, { header, wilayah })
      batch.push(...found.map((galat, urutan) => ({ ...galat, baris, urutan })))
    }
    if (batch.length < BATCH) continue
    await insertGalat(act, impor, batch)
    batch = []
  }
  await insertGalat(act, impor, batch)
}
