import type { FastifyInstance } from 'fastify'
import { createApp } from '../http/app.ts'
import { imporRoutes } from '../impor/impor-routes.ts'
import { openBerkas } from '../kunci/berkas.ts'
import { dukcapilRoutes } from '../pemadanan/dukcapil-routes.ts'
import { pengesahanRoutes } from '../pengesahan/pengesahan-routes.ts'
import { findActorByToken } from '../petugas/token-store.ts'
import { addBulanRoutes } from '../publik/bulan-routes.tsx'
import { findBulan, findKabkotaList, findPeriodeKini } from '../publik/bulan-store.ts'
import { addCekRoutes } from '../publik/cek-routes.tsx'
import { addDepanRoutes } from '../publik/depan-routes.tsx'
import { addEntriRoutes } from '../publik/entri-routes.tsx'
import { addFormulirRoutes } from '../publik/formulir-routes.ts'
import { addKasusRoutes } from '../publik/kasus-routes.tsx'
import { berkasDir } from './config.ts'
import { createImporDeps } from './impor-deps.ts'
import { createPublik, type Publik } from './publik.ts'
import { createSehatCheck } from './sehat.ts'
import type { Setara } from './setara.ts'

/** The web server put together: every route there is, in a list one can read. */
export function createSetaraApp(
  setara: Setara,
  isDemo: boolean,
  publik: Publik = createPublik(setara),
): FastifyInstance {
  const { db, config, log } = setara
  const { wilayah, status, batas, pintu } = publik
  const now = () => new Date()
  return createApp({
    logger: log,
    findActor: (token) => findActorByToken(db, token),
    checkSehat: createSehatCheck(setara),
    isDemo,
    isBehindProxy: config.proxy === 'ya',
    routes: [
      addDepanRoutes,
      (app) => addCekRoutes(app, { wilayah, now, status, batas }),
      (app) => addKasusRoutes(app, pintu),
      (app) => addFormulirRoutes(app, publik.desa),
      (app) => addEntriRoutes(app, { db, kunci: setara.kunci, wilayah, sms: config.smpp_nomor }),
      (app) =>
        addBulanRoutes(app, {
          wilayah,
          findBulan: (periode, kode_kabkota) => findBulan(db, wilayah, periode, kode_kabkota),
          findKabkotaList: (periode) => findKabkotaList(db, periode),
          findPeriodeKini: () => findPeriodeKini(db),
        }),
      dukcapilRoutes(setara),
      imporRoutes(createImporDeps(setara, wilayah)),
      pengesahanRoutes({ db, kunci: setara.kunci, berkas: openBerkas(berkasDir(config)) }),
    ],
  })
}
