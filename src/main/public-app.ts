import type { FastifyInstance } from 'fastify'
import { type AppDeps, createApp } from '../http/app.ts'
import type { Turus } from '../http/turus.ts'
import { imporRoutes } from '../impor/impor-routes.ts'
import { openBerkas } from '../kunci/berkas.ts'
import { cariRoutes } from '../pemadanan/cari-routes.tsx'
import { dukcapilRoutes } from '../pemadanan/dukcapil-routes.ts'
import { lintasRoutes } from '../pemadanan/lintas-routes.tsx'
import { telaahRoutes } from '../pemadanan/telaah-routes.tsx'
import { panggilanPetugasRoutes } from '../pendamping/panggilan-petugas-routes.tsx'
import { panggilanRoutes } from '../pendamping/panggilan-routes.ts'
import { pendampingRoutes } from '../pendamping/pendamping-routes.tsx'
import { pengesahanRoutes } from '../pengesahan/pengesahan-routes.ts'
import { berandaRoutes } from '../petugas/beranda-routes.tsx'
import { masukRoutes } from '../petugas/masuk-routes.tsx'
import { findActorByToken } from '../petugas/token-store.ts'
import { addAngkaRoutes } from '../publik/angka/angka-routes.tsx'
import { addBantuanRoutes } from '../publik/bantuan-routes.tsx'
import { addBulanRoutes } from '../publik/bulan-routes.tsx'
import { findBulan, findKabkotaList, findPeriodeKini } from '../publik/bulan-store.ts'
import { addCekRoutes } from '../publik/cek-routes.tsx'
import { addDaftarRoutes } from '../publik/daftar/daftar-routes.tsx'
import { findDasar, listPenerima } from '../publik/daftar/daftar-store.ts'
import { addDepanRoutes } from '../publik/depan-routes.tsx'
import { addDesaRoutes } from '../publik/desa-routes.ts'
import { addEntriRoutes } from '../publik/entri-routes.tsx'
import { addFormulirRoutes } from '../publik/formulir-routes.ts'
import { addKasusRoutes } from '../publik/kasus-routes.tsx'
import { addPonselRoutes } from '../publik/ponsel-routes.tsx'
import { addSanggahRoutes } from '../publik/sanggah-routes.tsx'
import { addUsulRoutes } from '../publik/usul-routes.ts'
import { tellPernyataan } from '../publik/tell-pernyataan.ts'
import { antreanRoutes } from '../sanggahan/antrean-routes.tsx'
import { sanggahanRoutes } from '../sanggahan/sanggahan-routes.ts'
import { fotoRoutes } from '../usulan/foto-routes.ts'
import { usulanRoutes } from '../usulan/usulan-routes.tsx'
import { readAsal } from './asal.ts'
import { BAGIAN_PETUGAS } from './bagian-petugas.ts'
import { berkasDir } from './config.ts'
import { createImporDeps } from './impor-deps.ts'
import { openModelIndividu } from './model-individu.ts'
import { createActOnKasus, createFotoKasus, createRevokePendamping } from './public-kasus.ts'
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
  const { wilayah, status, batas, pintu, turus } = publik
  const now = () => new Date()
  return createApp({
    logger: log,
    findActor: (token) => findActorByToken(db, token),
    checkSehat: createSehatCheck(setara),
    isDemo,
    isBehindProxy: config.proxy === 'ya',
    routes: [
      addDepanRoutes,
      masukRoutes((token) => findActorByToken(db, token), turus),
      berandaRoutes(setara, BAGIAN_PETUGAS),
      addPonselRoutes,
      (app) => addBantuanRoutes(app, { now }),
      (app) => addAngkaRoutes(app, { publik: db.publik, wilayah }),
      (app) => addCekRoutes(app, { wilayah, now, status, batas, kunci: setara.kunci, turus }),
      (app) => addDesaRoutes(app, publik.desa),
      (app) =>
        addDaftarRoutes(app, {
          wilayah,
          turus,
          findDasar: (kode_kabkota) => findDasar(db.publik, kode_kabkota),
          listPenerima: (kode_desa, halaman) => listPenerima(db.publik, kode_desa, halaman),
        }),
      (app) => addUsulRoutes(app, { setara, wilayah, now, turus }),
      (app) => addSanggahRoutes(app, { setara, wilayah, now, turus }),
      (app) =>
        addKasusRoutes(app, {
          ...{ pintu, act: createActOnKasus(setara), revoke: createRevokePendamping(setara) },
          ...{ foto: createFotoKasus(setara), kunci: setara.kunci, now },
        }),
      (app) => addFormulirRoutes(app, publik.desa, turus),
      (app) =>
        addEntriRoutes(app, {
          db,
          kunci: setara.kunci,
          wilayah,
          sms: config.smpp_nomor,
          padan: openModelIndividu,
        }),
      (app) =>
        addBulanRoutes(app, {
          wilayah,
          findBulan: (periode, kode_kabkota) => findBulan(db, wilayah, periode, kode_kabkota),
          findKabkotaList: (periode) => findKabkotaList(db, periode),
          findPeriodeKini: () => findPeriodeKini(db),
        }),
      ...petugasRoutes(setara, publik),
      (app) => shareCounts(app, turus),
    ],
  })
}

/** Limits are counted together with the other processes while this one serves. */
function shareCounts(app: FastifyInstance, turus: Turus): void {
  app.addHook('onReady', () => turus.start())
  app.addHook('onClose', () => turus.stop())
}

/** What officers, companions and the civil registry have. */
function petugasRoutes(setara: Setara, { wilayah, turus }: Publik): AppDeps['routes'] {
  const { db, config, kunci } = setara
  const berkas = openBerkas(berkasDir(config))
  return [
    dukcapilRoutes(setara),
    cariRoutes({ db, kunci, wilayah, padan: openModelIndividu }),
    telaahRoutes({ db, kunci, wilayah, padan: openModelIndividu }),
    lintasRoutes({ db, kunci, wilayah }),
    imporRoutes(createImporDeps(setara, wilayah)),
    pendampingRoutes({
      db,
      kunci,
      wilayah,
      asal: readAsal(config),
      berkas,
      turus,
    }),
    panggilanRoutes(setara),
    panggilanPetugasRoutes({ db, kunci, wilayah }),
    sanggahanRoutes(setara),
    fotoRoutes(setara),
    usulanRoutes({ db, kunci, wilayah, tell: (isi) => tellPernyataan(isi, wilayah) }),
    antreanRoutes({ db, kunci, wilayah }),
    pengesahanRoutes({ db, kunci, berkas }),
  ]
}
