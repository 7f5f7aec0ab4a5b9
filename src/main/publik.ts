import { Turus } from '../http/turus.ts'
import { createTukarTurus } from '../http/turus-store.ts'
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
  /** What all processes count together; exchanges only while the web server is up. */
  turus: Turus
}

export function createPublik(setara: Pick<Setara, 'db' | 'kunci' | 'log'>): Publik {
  const turus = createTurus(setara)
  const wilayah = loadWilayah()
  return {
    wilayah,
    desa: new CariDesa(wilayah),
    status: new StatusCheck(setara.db.publik),
    batas: new CekBatas(CEK_BATAS, turus),
    pintu: new Pintu(createFindKasus(setara), KASUS_BATAS, turus),
    turus,
  }
}

function createTurus({ db, kunci, log }: Pick<Setara, 'db' | 'kunci' | 'log'>): Turus {
  return new Turus({
    rahasia: kunci.blindIndex('batas', 'turus').toString('base64'),
    exchange: createTukarTurus(db.publik),
    onEvent: (event, err) => (err === undefined ? log.info(event) : log.warn({ err }, event)),
  })
}
