import { openDatabase } from '../../src/db/pool.ts'
import { openKunci } from '../../src/kunci/kunci.ts'
import { uuid7 } from '../../src/lib/uuid.ts'
import { createDukcapilClient } from '../../src/pemadanan/dukcapil-client.ts'
import { runPutaran } from '../../src/pemadanan/run-putaran.ts'
import { MASA_PADAN } from '../../src/pemadanan/tugas-padan.ts'

/** A round as a process of its own, for tests that kill it: HOME PETUGAS_URL PEKERJA_URL DUKCAPIL_URL KABKOTA. */
const [home = '', setara_petugas = '', setara_pekerja = '', url = '', kode_kabkota = ''] =
  process.argv.slice(2)
const urls = { setara_migrasi: '', setara_petugas, setara_pekerja, setara_publik: '' }
await runPutaran(
  {
    db: openDatabase(urls, { petugas: 2, pekerja: 2, publik: 1 }),
    kunci: openKunci(home),
    findDukcapil: createDukcapilClient({ url, timeoutMs: 5000 }),
    masa: MASA_PADAN,
  },
  { petugas_id: null, peran: 'sistem', kabkota: kode_kabkota, desa: '', dasar: 'SK Uji 1/2026' },
  { putaran_id: uuid7(new Date()), kode_kabkota, jenis: 'permintaan', semua: false, halaman: 40 },
)
