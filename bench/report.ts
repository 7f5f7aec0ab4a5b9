import { cpus, totalmem } from 'node:os'
import type { BenchRow } from './row.ts'

const GIB = 2 ** 30

/** The rows as a table for the terminal and for docs/bench.md. */
export function printRows(rows: readonly BenchRow[]): string {
  const lines = rows.map(({ nama, hasil, lantai, rasio, anggaran }) =>
    [nama, hasil, lantai ?? '', rasio === undefined ? '' : rasio.toFixed(2), anggaran ?? ''].join(' | '),
  )
  return [
    '| ukuran | hasil | lantai | rasio | anggaran |',
    '|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n')
}

/** The text of docs/bench.md: when, on what, and what came out. */
export function printReport(rows: readonly BenchRow[], postgres: string, at: Date): string {
  const mesin = `${cpus().length} inti (${cpus()[0]?.model.trim() ?? '?'}), ${Math.round(totalmem() / GIB)} GiB, ${process.platform}-${process.arch}`
  return [
    '# Ukuran kecepatan',
    '',
    `Ditulis oleh \`npm run bench\` pada ${at.toISOString().slice(0, 10)}. Mesin: ${mesin}; Node ${process.versions.node}; PostgreSQL ${postgres} bawaan, tahan mati listrik (fsync menyala).`,
    '',
    'Angka mutlak milik mesin itu. Yang dijaga adalah rasio terhadap lantainya, diukur dalam jalan yang sama.',
    '',
    printRows(rows),
    '',
  ].join('\n')
}
