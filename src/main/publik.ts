import { CariDesa } from '../wilayah/cari-desa.ts'
import { CEK_BATAS, CekBatas } from '../publik/cek-batas.ts'
import { StatusCheck } from '../publik/cek-store.ts'
import { KASUS_BATAS, Pintu } from '../publik/pintu.ts'
import { loadWilayah, type WilayahList } from '../wilayah/wilayah.ts'
import { createFindKasus } from './public-kasus.ts'
import type { Setara } from './setara.ts'

/** What the pages and the SMS share: the same look-up, the same limits, the same lock on tickets. */
export interface Publik {
  wilayah: WilayahList
  desa: CariDesa
  status: StatusCheck
  batas: CekBatas
  pintu: Pintu
}

export function createPublik(setara: Pick<Setara, 'db' | 'kunci'>): Publik {
  const wilayah = loadWilayah()
  return {
    wilayah,
    desa: new CariDesa(wilayah),
    status: new StatusCheck(setara.db.publik),
    batas: new CekBatas(CEK_BATAS),
    pintu: new Pintu(createFindKasus(setara), KASUS_BATAS),
  }
}
