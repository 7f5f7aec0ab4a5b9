import { cpus, totalmem } from 'node:os'
import type { BenchRow } from './row.ts'

const GIB = 2 ** 30
const HEAD = ['| ukuran | hasil | lantai | rasio | anggaran | tanggal |', '|---|---|---|---|---|---|']

/** The rows as a table for the terminal. */
export function printRows(rows: readonly BenchRow[], at: Date): string {
  return [...HEAD, ...rows.map((row) => printRow(row, at))].join('\n')
}

/**
 * The text of docs/bench.md: on what, and what came out when. Rows of the text before (`known`) that were measured again
 * are new; the others stay as they were, with their day.
 */
export function printReport(known: string, rows: readonly BenchRow[], postgres: string, at: Date): string {
  const lines = new Map(readLines(known).map((line) => [nameOf(line), line]))
  for (const row of rows) lines.set(row.nama, printRow(row, at))
  const mesin = `${cpus().length} inti (${cpus()[0]?.model.trim() ?? '?'}), ${Math.round(totalmem() / GIB)} GiB, ${process.platform}-${process.arch}`
  return [
    '# Ukuran kecepatan',
    '',
    `Ditulis oleh \`npm run bench\`. Mesin: ${mesin}; Node ${process.versions.node}; PostgreSQL ${postgres} bawaan, tahan mati listrik (fsync menyala).`,
    '',
    'Angka mutlak milik mesin itu. Yang dijaga adalah rasio terhadap lantainya, diukur dalam jalan yang sama.',
    '',
    ...HEAD,
    ...lines.values(),
    '',
  ].join('\n')
}

function printRow({ nama, hasil, lantai, rasio, anggaran }: BenchRow, at: Date): string {
  const cells = [nama, hasil, lantai ?? '', rasio?.toFixed(2) ?? '', anggaran ?? '']
  return `| ${[...cells, at.toISOString().slice(0, 10)].join(' | ')} |`
}

function readLines(known: string): string[] {
  return known.split('\n').filter((line) => line.startsWith('| ') && !HEAD.includes(line))
}

function nameOf(line: string): string {
  return line.slice(2).split(' | ')[0] ?? ''
}
