import type { Act } from '../jejak/act.ts'
import type { PeranPetugas } from './petugas.ts'

/** A kind of work that waits for officers, with the page where it is done. */
export interface BagianPetugas {
  path: string
  nama: string
  keterangan: string
  /** The roles that may open the page. */
  peran: readonly string[]
  /** How many wait for this officer, counted under what they may see; null where nothing is counted. */
  count: ((act: Act) => Promise<number>) | null
}

/** A kind of work as it stands for one officer. */
export interface BagianTerhitung extends Pick<BagianPetugas, 'path' | 'nama' | 'keterangan'> {
  jumlah: number | null
}

/** The kinds of work of this officer's role, with how many of each wait for them. */
export async function countBagian(act: Act, list: readonly BagianPetugas[]): Promise<BagianTerhitung[]> {
  const counted: BagianTerhitung[] = []
  for (const { path, nama, keterangan, peran, count } of list)
    if (peran.includes(act.actor.peran))
      counted.push({ path, nama, keterangan, jumlah: count && (await count(act)) })
  return counted
}

export const KATA_PERAN: Readonly<Record<PeranPetugas, string>> = {
  pembuat: 'pembuat usulan',
  operator_desa: 'operator desa',
  petugas_lapangan: 'petugas lapangan',
  verifikator: 'verifikator',
  kepala_opd: 'kepala dinas',
  pusdatin: 'Pusdatin',
  menteri: 'Menteri Sosial',
  perguruan_tinggi: 'perguruan tinggi',
  dukcapil: 'Dukcapil',
}
