/** The topics of the help pages, by their address. Each has a full and an easy-to-read text. */
export const TOPIK = ['cara-kerja', 'hak', 'istilah'] as const
export type Topik = (typeof TOPIK)[number]

/** What the machine found about the pages, as the browser test wrote it down. */
export interface Aksesibilitas {
  /** YYYY-MM-DD */
  tanggal: string
  axe: string
  /** States of pages, by name. */
  halaman: readonly string[]
  aturan: number
  temuan: number
}
