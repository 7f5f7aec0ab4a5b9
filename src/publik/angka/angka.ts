import { hideSmall, TERKECIL } from '../../lib/tutup.ts'

/** The columns that add up, over regions: each is a flow of the month. */
export const KOLOM = ['masuk', 'ditetapkan', 'tidak', 'ditarik'] as const
export type Kolom = (typeof KOLOM)[number]

/** Counts of one regency in a month that is over. */
export interface AngkaRow extends Record<Kolom, number> {
  kode_kabkota: string
  median_hari: number | null
  jatuh_tempo: number
  tanpa_putusan: number
  individu_awal: number
  diperbarui: number
}

/** One region as it is published; null is hidden because it is small, or because it would betray one that is. */
export interface AngkaTampil extends Record<Kolom, number | null> {
  /** '' is the nation, 2 digits a province, 4 a regency. */
  kode: string
  median_hari: number | null
  /** Percent without a decision on the sixtieth day. */
  tanpa_putusan: number | null
  /** Percent of the register that a human checked or changed. */
  pembaruan: number | null
}

/** Of 140,483,575 people 26,757,147 were updated in May 2021 (domain.md 7.6). */
export const PEMBARUAN_MEI_2021 = (26_757_147 / 140_483_575) * 100

interface Node {
  kode: string
  rows: readonly AngkaRow[]
}

/**
 * A month as it may be published: the nation, its provinces, their regencies. Hidden is decided for all levels together:
 * a province stands in the nation's table and heads its own, and what one hides the other hides too, until nothing
 * changes any more.
 */
export function publishAngka(rows: readonly AngkaRow[]): AngkaTampil[] {
  const provinces = groupBy(rows, (row) => row.kode_kabkota.slice(0, 2))
  const tables = [
    { head: { kode: '', rows }, parts: provinces },
    ...provinces.map((head) => ({ head, parts: groupBy(head.rows, (row) => row.kode_kabkota) })),
  ]
  const hidden = new Map<string, ReadonlySet<Kolom>>()
  for (let isStable = false; !isStable; ) {
    isStable = true
    for (const { head, parts } of tables) if (hideTable([...parts, head], hidden)) isStable = false
  }
  const nodes = tables.flatMap(({ head, parts }, at) => (at === 0 ? [head, ...parts] : parts))
  return nodes.map((node) => tell(node, hidden.get(node.kode) ?? new Set()))
}

/** Hides what a list has to hide; true when that is more than before. The last node is the sum of the others. */
function hideTable(nodes: readonly Node[], hidden: Map<string, ReadonlySet<Kolom>>): boolean {
  let isMore = false
  for (const kolom of KOLOM) {
    const isHidden = (kode: string) => hidden.get(kode)?.has(kolom) ?? false
    const result = hideSmall(
      nodes.map((node) => sumOf(node, kolom)),
      nodes.map(({ kode }) => isHidden(kode)),
    )
    for (const [at, { kode }] of nodes.entries()) {
      if (!result[at] || isHidden(kode)) continue
      hidden.set(kode, new Set([...(hidden.get(kode) ?? []), kolom]))
      isMore = true
    }
  }
  return isMore
}

function tell({ kode, rows }: Node, hidden: ReadonlySet<Kolom>): AngkaTampil {
  const node = { kode, rows }
  const shown = (kolom: Kolom) => (hidden.has(kolom) ? null : sumOf(node, kolom))
  const [only] = rows
  const decided = sumOf(node, 'ditetapkan') + sumOf(node, 'tidak')
  const median = rows.length === 1 && only && decided >= TERKECIL ? only.median_hari : null
  return {
    kode,
    masuk: shown('masuk'),
    ditetapkan: shown('ditetapkan'),
    tidak: shown('tidak'),
    ditarik: shown('ditarik'),
    median_hari: median,
    tanpa_putusan: percent(sum(rows, 'tanpa_putusan'), sum(rows, 'jatuh_tempo')),
    pembaruan: percent(sum(rows, 'diperbarui'), sum(rows, 'individu_awal')),
  }
}

/** A share is told when both what it counts and what it leaves are none, or ten or more. */
function percent(part: number, whole: number): number | null {
  const isSmall = (count: number) => count > 0 && count < TERKECIL
  if (whole < TERKECIL || isSmall(part) || isSmall(whole - part)) return null
  return Math.round((part / whole) * 1000) / 10
}

function sumOf(node: Node, kolom: Kolom): number {
  return sum(node.rows, kolom)
}

function sum(
  rows: readonly AngkaRow[],
  kolom: Exclude<keyof AngkaRow, 'kode_kabkota' | 'median_hari'>,
): number {
  return rows.reduce((all, row) => all + row[kolom], 0)
}

function groupBy(rows: readonly AngkaRow[], kodeOf: (row: AngkaRow) => string): Node[] {
  return [...Map.groupBy(rows, kodeOf)]
    .map(([kode, own]) => ({ kode, rows: own }))
    .toSorted((a, b) => (a.kode < b.kode ? -1 : 1))
}
