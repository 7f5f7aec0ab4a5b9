import { createTurusForTest } from '../../src/http/turus.ts'
import {
  createActOnKasus,
  createFindKasus,
  createFotoKasus,
  createRevokePendamping,
} from '../../src/main/public-kasus.ts'
import type { SetaraDeps } from '../../src/publik/isian/formulir.ts'
import { KASUS_BATAS, Pintu } from '../../src/publik/pintu.ts'

/** What the pages of a case need, on a test's own database; many may ask from one network. */
export function kasusWeb(setara: SetaraDeps) {
  return {
    pintu: new Pintu(createFindKasus(setara), { ...KASUS_BATAS, cobaPerJaringan: 1e6 }, createTurusForTest()),
    act: createActOnKasus(setara),
    foto: createFotoKasus(setara),
    revoke: createRevokePendamping(setara),
    kunci: setara.kunci,
  }
}
