import { createBerkas } from '../impor/berkas.ts'
import type { ImporDeps } from '../impor/impor-run.ts'
import { loadWilayah, type WilayahList } from '../wilayah/wilayah.ts'
import { berkasDir } from './config.ts'
import type { Setara } from './setara.ts'

/** What an import works with. Its files lie encrypted in SETARA_DATA/berkas. */
export function createImporDeps(
  { db, kunci, config }: Pick<Setara, 'db' | 'kunci' | 'config'>,
  wilayah: WilayahList = loadWilayah(),
): ImporDeps {
  return { db, kunci, wilayah, berkas: createBerkas(berkasDir(config)) }
}
