/** One line of docs/bench.md: what ran, what came out, the floor that limits it, the share of it, the budget. */
export interface BenchRow {
  nama: string
  hasil: string
  lantai?: string
  rasio?: number
  anggaran?: string
}
