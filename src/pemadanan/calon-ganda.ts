import { phoneticTokens, sortedNama } from '../lib/nama.ts'

/** A person as far as it takes to say with whom to compare them. */
export interface CalonGanda {
  individu_id: string
  kode_desa: string
  nama_norm: string
  /** YYYY-MM-DD */
  tanggal_lahir: string | null
  /** Keyed hashes of the mother's name, token by token (hexadecimal). */
  ibu: readonly string[]
  /** Something was said about them lately: only a pair with such a one is new. */
  baru: boolean
}

/** A block of more people than this says nothing about them: its pairs are left to the other keys. */
export const BLOK_TERBESAR = 60

/**
 * Born on the same day (day and month may have changed places), and a word of the name that sounds the same, or a word of
 * the mother's name.
 */
export function keysByLahir({ nama_norm, tanggal_lahir, ibu }: CalonGanda): string[] {
  if (tanggal_lahir === null) return []
  const [tahun = '', bulan = '', hari = ''] = tanggal_lahir.split('-')
  const lahir = [tahun, ...[bulan, hari].toSorted()].join('-')
  return [
    ...phoneticTokens(nama_norm).map((word) => `${lahir}/${word}`),
    ...ibu.map((bi) => `${lahir}//${bi}`),
  ]
}

/** A whole name that sounds the same, in any order of its words: for one village, whatever the birth dates. */
export function keysByNama({ nama_norm }: CalonGanda): string[] {
  return [sortedNama(phoneticTokens(nama_norm).join(' '))]
}

/** Whether the two come again when their village is looked at. */
export function isSedesa(a: CalonGanda, b: CalonGanda): boolean {
  return a.kode_desa === b.kode_desa && keysByNama(a)[0] === keysByNama(b)[0]
}

/** The pairs that share a key and of which one is new, each once, as indices; and how many blocks were too large. */
export function pairUp(
  rows: readonly CalonGanda[],
  keysOf: (row: CalonGanda) => readonly string[],
): { pasangan: [number, number][]; dilewati: number } {
  const blok = new Map<string, number[]>()
  for (const [at, row] of rows.entries())
    for (const key of new Set(keysOf(row))) {
      const members = blok.get(key)
      if (members) members.push(at)
      else blok.set(key, [at])
    }
  const seen = new Set<number>()
  let dilewati = 0
  for (const members of blok.values())
    if (members.length > BLOK_TERBESAR) dilewati += 1
    else
      for (const [i, a] of members.entries())
        for (const b of members.slice(i + 1))
          if (rows[a]?.baru || rows[b]?.baru) seen.add(a * rows.length + b)
  const pasangan = [...seen].map((pair): [number, number] => [
    Math.floor(pair / rows.length),
    pair % rows.length,
  ])
  return { pasangan, dilewati }
}
