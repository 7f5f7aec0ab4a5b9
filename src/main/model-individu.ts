import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ModelTerbuka, openModel } from '../pemadanan/mesin/nilai-daring.ts'
import { root } from './setara.ts'

let opened: ModelTerbuka | undefined

/** The register's own model of linkage, read when it is first asked for. */
export function openModelIndividu(): ModelTerbuka {
  opened ??= openModel(readFileSync(join(root, 'data', 'pemadanan', 'model-individu.json'), 'utf8'))
  return opened
}
