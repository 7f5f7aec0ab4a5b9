import type { StatusPadan } from './pemadanan.ts'

/** Answers of that tool: history of a person, and nothing that counts today. */
export const SUMBER_LAMA = 'mk2021'

/** What a code of the ministry's tool of 2021 (MK, domain.md 3.6) said, in words, and as a status of today. */
export interface KodeLama {
  arti: string
  status: StatusPadan
}

/**
 * Codes of a person's matching say how the person stood then. Codes of a household's way through the tool, and those that
 * say only that nobody had confirmed the person, say nothing about the registry: not checked.
 */
export const KODE_LAMA: Readonly<Record<string, KodeLama>> = {
  P0: { arti: 'prelist awal', status: 'belum_dicek' },
  P1: { arti: 'dikirim koordinator wilayah', status: 'belum_dicek' },
  P2: { arti: 'dikirim koordinator kabupaten', status: 'belum_dicek' },
  P3: { arti: 'dikirim kepada petugas', status: 'belum_dicek' },
  M1: { arti: 'disimpan pengumpul data', status: 'belum_dicek' },
  M2: { arti: 'dalam proses MK', status: 'belum_dicek' },
  M4: { arti: 'rumah tangga terkonfirmasi', status: 'belum_dicek' },
  M4a: { arti: 'rumah tangga tidak terkonfirmasi', status: 'belum_dicek' },
  MK: { arti: 'terkonfirmasi, padan', status: 'padan' },
  MKa: { arti: 'terkonfirmasi, tidak padan', status: 'tidak_padan' },
  MKb: { arti: 'tidak terkonfirmasi', status: 'belum_dicek' },
  Q1: { arti: 'tidak padan, dalam perbaikan', status: 'tidak_padan' },
  Q1a: { arti: 'tidak terkonfirmasi, dalam perbaikan', status: 'belum_dicek' },
  Q1b: { arti: 'lolos pemeriksaan kabupaten, tidak terkonfirmasi', status: 'belum_dicek' },
  Q2: { arti: 'padan', status: 'padan' },
  Q2a: { arti: 'tidak padan', status: 'tidak_padan' },
  Q2b: { arti: 'tidak terkonfirmasi, padan', status: 'padan' },
}

const BY_CASE = new Map(Object.keys(KODE_LAMA).map((kode) => [kode.toLowerCase(), kode]))

/** A code as it is written in the list, in whatever case it came; undefined when it is none. */
export function readKodeLama(text: string): string | undefined {
  return BY_CASE.get(text.trim().toLowerCase())
}
