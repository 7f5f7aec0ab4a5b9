import type { FastifyInstance } from 'fastify'
import type { Turus } from '../http/turus.ts'
import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { dateOf } from '../periode/waktu.ts'
import { proposeIndividuBulk, type UsulIndividu } from '../usulan/propose-individu.ts'
import { kataOf } from '../web/kata/kata.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { Formulir, type SetaraDeps } from './isian/formulir.ts'
import type { IsianBatasOptions } from './isian/isian-pintu.tsx'
import { addIsianRoutes } from './isian/isian-routes.ts'
import { PilihTempat } from './pilih-tempat.tsx'
import { readNomor } from './read-sms.ts'
import { findOrang, saveTujuan } from './sms-store.ts'
import { USUL } from './usul.ts'
import { usulOf } from './usul-isi.ts'

export interface UsulDeps {
  setara: SetaraDeps
  wilayah: WilayahList
  now(): Date
  turus: Turus
  batas?: IsianBatasOptions
}

/** Forms that come together share a transaction: beyond this the last of them would wait too long. */
const AT_ONCE = 40

/** /usul in each language: somebody proposes themselves, their family, or another. */
export function addUsulRoutes(app: FastifyInstance, deps: UsulDeps): void {
  const { setara, wilayah, now, turus, batas } = deps
  const formulir = new Formulir(setara, {
    jenis: 'usul',
    pertanyaanList: USUL,
    desaOf: (jawaban) => jawaban['tempat']?.['kode_desa'] ?? '',
    sekaligus: AT_ONCE,
    send: async (act, list) => {
      const inputs = list.map(({ id, jawaban }) => usulOf(id, jawaban, dateOf(act.now)))
      const receipts = await proposeIndividuBulk(act, inputs)
      await saveKabar(act, inputs)
      return receipts
    },
  })
  addIsianRoutes(app, {
    formulir,
    dasar: '/usul',
    kataOf: (bahasa) => kataOf(bahasa).usul,
    kasus: '/kasus',
    tempat: new PilihTempat(wilayah),
    sayWilayah: ({ kode }) => wilayah.path(kode).toReversed().join(', '),
    now,
    turus,
    ...(batas && { batas }),
  })
}

/**
 * Who proposes themselves or their family and is new in the register hears of the case by SMS, when they gave a number.
 * Nobody else's news is sent to a number that a form brings.
 */
async function saveKabar(act: Act, inputs: readonly UsulIndividu[]): Promise<void> {
  const own = inputs.filter(({ pengusul, fakta }) => pengusul !== 'lain' && fakta.telepon !== null)
  const nomorOf = new Map(own.map(({ usulan_id, fakta }) => [usulan_id, readNomor(fakta.telepon ?? '')]))
  for (const orang of await findOrang(act, [...nomorOf.keys()])) {
    const nomor = nomorOf.get(orang.usulan_id)
    const isNew = orang.individu_id === uuidFrom('individu', orang.usulan_id)
    if (nomor && isNew) await saveTujuan(act, { ...orang, nomor })
  }
}
