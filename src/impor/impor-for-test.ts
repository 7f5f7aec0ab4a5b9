import { join } from 'node:path'
import { openDatabase } from '../db/pool.ts'
import { openKunci } from '../kunci/kunci.ts'
import { findActor } from '../petugas/petugas-store.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { createBerkas } from './berkas.ts'
import { runImpor } from './run-impor.ts'

/** A process that imports a file and says how far it is, for the test that kills it. */
const [dir = '', path = '', petugas_id = '', ...roleUrls] = process.argv.slice(2)
const [setara_petugas = '', setara_pekerja = '', setara_publik = ''] = roleUrls
const db = openDatabase(
  { setara_migrasi: '', setara_petugas, setara_pekerja, setara_publik },
  { petugas: 4, pekerja: 1, publik: 1 },
)
const kunci = openKunci(join(dir, 'kunci'))
const deps = { db, kunci, wilayah: loadWilayah(), berkas: createBerkas(join(dir, 'berkas')) }
await runImpor(deps, await findActor(db, petugas_id), {
  path,
  nama_berkas: 'besar.csv',
  tanggal: '2026-11-21',
  onProgress: (kursor) => console.log(kursor),
})
await db.close()
