import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './cluster.ts'

export interface Glosarium {
  /** Words that are no part of any name in the program. */
  bannedAnywhere: string[]
  /** Words that are no part of the name of a table or column, on top of the others. */
  bannedInData: string[]
  terms: string[]
}

/** Reads the tables of docs/GLOSARIUM.md. */
export function readGlosarium(): Glosarium {
  const rows = readFileSync(join(root, 'docs', 'GLOSARIUM.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const words = (column: number) =>
    rows.flatMap((cells) => (cells[column] ?? '').split(',')).flatMap((word) => word.trim() || [])
  const terms = rows.flatMap((cells) =>
    [...(cells[1] ?? '').matchAll(/`([a-z_]+)`/g)].flatMap((found) => found[1] ?? []),
  )
  return { bannedAnywhere: words(5), bannedInData: words(6), terms }
}

/** `findUsulanByNik` and `usulan_peristiwa` as their words. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_$]+/)
    .filter(Boolean)
}

/** Which of the words, each one or several joined by `_`, stands in the name. */
export function bannedIn(name: string, banned: readonly string[]): string | undefined {
  const joined = `_${wordsOf(name).join('_')}_`
  return banned.find((word) => joined.includes(`_${word}_`))
}
