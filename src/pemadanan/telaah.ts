export const PUTUSAN = ['sama', 'beda', 'ragu'] as const
export type Putusan = (typeof PUTUSAN)[number]
export type StatusPasangan = 'terbuka' | Putusan | 'digabung'

/** Who may judge whether two records are one person. */
export const PERAN_TELAAH: readonly string[] = ['verifikator', 'pusdatin']

/** One judgement, in the order in which they were made; `dikukuhkan`: it confirms another human's "the same". */
export interface Telaah {
  telaah_id: string
  urutan: number
  putusan: Putusan
  dikukuhkan: boolean
  petugas_id: string
}

/**
 * What a judgement does now: the judgement of another human that it confirms, if it says "the same" and the last one
 * said so too; `orang_sama` if that was this human's own; `sudah` if two humans have said so already.
 * `telaahList`: those that count, none from before a merge was undone.
 */
export function confirmOf(
  telaahList: readonly Telaah[],
  putusan: Putusan,
  petugas_id: string,
): Telaah | null | 'orang_sama' | 'sudah' {
  const last = telaahList.at(-1)
  if (putusan !== 'sama' || last?.putusan !== 'sama') return null
  if (last.dikukuhkan) return 'sudah'
  return last.petugas_id === petugas_id ? 'orang_sama' : last
}

/** A pair's status from what was said: "the same" by one human leaves it open. The database says the same (0094). */
export function statusOf(telaahList: readonly Telaah[]): Exclude<StatusPasangan, 'digabung'> {
  const last = telaahList.at(-1)
  if (!last) return 'terbuka'
  return last.putusan === 'sama' && !last.dikukuhkan ? 'terbuka' : last.putusan
}

/** What decides which of two records stays. */
export interface Rekaman {
  individu_id: string
  ada_nik: boolean
  terdaftar: boolean
  created_at: Date
}

/**
 * The record that stays and the one that points to it: a NIK goes before a provisional number, then being on the
 * list, then age. The same pair always gives the same answer.
 */
export function pickTujuan<T extends Rekaman>(a: T, b: T): { tujuan: T; lebur: T } {
  const order =
    Number(b.ada_nik) - Number(a.ada_nik) ||
    Number(b.terdaftar) - Number(a.terdaftar) ||
    a.created_at.getTime() - b.created_at.getTime() ||
    (a.individu_id < b.individu_id ? -1 : 1)
  return order <= 0 ? { tujuan: a, lebur: b } : { tujuan: b, lebur: a }
}
