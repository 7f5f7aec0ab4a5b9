import type { FastifyInstance } from 'fastify'
import { dateOf } from '../periode/waktu.ts'
import { proposeIndividuBulk } from '../usulan/propose-individu.ts'
import { kataOf } from '../web/kata/kata.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { Formulir, type SetaraDeps } from './isian/formulir.ts'
import type { IsianBatasOptions } from './isian/isian-pintu.tsx'
import { addIsianRoutes } from './isian/isian-routes.ts'
import { PilihTempat } from './pilih-tempat.tsx'
import { USUL } from './usul.ts'
import { usulOf } from './usul-isi.ts'

export interface UsulDeps {
  setara: SetaraDeps
  wilayah: WilayahList
  now(): Date
  batas?: IsianBatasOptions
}

/** Forms that come together share a transaction: beyond this the last of them would wait too long. */
const AT_ONCE = 40

/** /usul in each language: somebody proposes themselves, their family, or another. */
export function addUsulRoutes(app: FastifyInstance, { setara, wilayah, now, batas }: UsulDeps): void {
  const formulir = new Formulir(setara, {
    jenis: 'usul',
    pertanyaanList: USUL,
    desaOf: (jawaban) => jawaban['tempat']?.['kode_desa'] ?? '',
    sekaligus: AT_ONCE,
    send: (act, list) =>
      proposeIndividuBulk(
        act,
        list.map(({ id, jawaban }) => usulOf(id, jawaban, dateOf(act.now))),
      ),
  })
  addIsianRoutes(app, {
    formulir,
    dasar: '/usul',
    kataOf: (bahasa) => kataOf(bahasa).usul,
    kasus: '/kasus',
    tempat: new PilihTempat(wilayah),
    sayWilayah: ({ kode }) => wilayah.path(kode).toReversed().join(', '),
    now,
    ...(batas && { batas }),
  })
}
