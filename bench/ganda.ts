import type { Actor } from '../src/db/transaction.ts'
import { runAct } from '../src/jejak/act.ts'
import { createKunciForTest } from '../src/kunci/kunci.ts'
import { uuidFrom } from '../src/lib/uuid.ts'
import { openModelIndividu } from '../src/main/model-individu.ts'
import { findGanda, type HasilGanda } from '../src/pemadanan/find-ganda.ts'
import { createIndividuBulk } from '../src/penduduk/individu-store.ts'
import { addAnggotaBulk, createKeluargaBulk } from '../src/penduduk/keluarga-store.ts'
import { Acak } from '../src/simulasi/acak.ts'
import { generatePopulasi } from '../src/simulasi/generate-populasi.ts'
import { misspell } from '../src/simulasi/kesalahan.ts'
import type { IndividuSintetis, KeluargaSintetis } from '../src/simulasi/keluarga-sintetis.ts'
import { createTestDatabase, type TestDatabase } from '../test/support/database.ts'
import type { BenchRow } from './row.ts'

const KABKOTA = '3310'
const PEOPLE = 300_000
/** One in so many is new; every second of those stands in the register already, written by another clerk. */
const NEW_ONE_IN = 100
const BEFORE = '2026-11-01T09:00:00+07:00'
const SINCE = '2026-11-09T00:00:00+07:00'
const TODAY = '2026-11-10T02:00:00+07:00'
const MIB = 2 ** 20
const SISTEM: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar: 'SK Ukur 1/2026' }

/** The nightly search for people who stand twice, in one regency, encrypted as they are: after a day, and from scratch. */
export async function bench(jumlah = PEOPLE): Promise<BenchRow[]> {
  const uji = await createTestDatabase()
  const setara = { db: uji.db, kunci: createKunciForTest() }
  try {
    await fill(setara, uji, jumlah)
    openModelIndividu()
    const search = (sejak: Date | null) =>
      measure(() =>
        findGanda({ ...setara, openModel: openModelIndividu }, SISTEM, {
          kode_kabkota: KABKOTA,
          sejak,
          benih: 'ukur',
        }),
      )
    const night = await search(new Date(SINCE))
    const month = await search(null)
    return [
      { nama: `cari ganda semalam, ${number(jumlah)} orang, ${100 / NEW_ONE_IN}% baru`, hasil: print(night) },
      { nama: `cari ganda semua, ${number(jumlah)} orang`, hasil: print(month) },
    ]
  } finally {
    await uji.close()
  }
}

const number = (value: number) => Math.round(value).toLocaleString('id')

interface Terukur extends HasilGanda {
  seconds: number
  mib: number
}

function print({ seconds, mib, ditimbang, berat, dilewati }: Terukur): string {
  const pairs = `${number(ditimbang)} pasangan ditimbang (${number(ditimbang / seconds)}/s), ${number(berat)} berat`
  return `${seconds.toFixed(1)} s; ${pairs}, ${number(dilewati)} blok dilewati; puncak memori +${mib} MiB`
}

async function measure(work: () => Promise<HasilGanda>): Promise<Terukur> {
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50)
  const began = performance.now()
  try {
    const hasil = await work()
    return { ...hasil, seconds: (performance.now() - began) / 1000, mib: Math.round((peak - before) / MIB) }
  } finally {
    clearInterval(watch)
  }
}

type Setara = Parameters<typeof runAct>[0]
const BATCH = 3_000

/** The people of a regency in their families; then the new ones, each in a family of their own. */
async function fill(setara: Setara, uji: TestDatabase, jumlah: number): Promise<void> {
  await uji.setJam(BEFORE)
  const acak = new Acak(5, 'baru')
  const fresh = Math.round(jumlah / NEW_ONE_IN)
  const baru: KeluargaSintetis[] = []
  let batch: KeluargaSintetis[] = []
  let [known, waiting] = [0, 0]
  for (const keluarga of generatePopulasi({ kode_kabkota: KABKOTA, keluarga: jumlah, seed: 8 })) {
    const { anggota } = keluarga
    const [first] = anggota
    if (!first) continue
    if (known >= jumlah - fresh) {
      baru.push(alone(keluarga, first))
      if (baru.length >= fresh) break
      continue
    }
    if (acak.chance(anggota.length / (2 * NEW_ONE_IN))) baru.push(alone(keluarga, rewrite(acak, first)))
    batch.push(keluarga)
    known += anggota.length
    waiting += anggota.length
    if (waiting < BATCH && known < jumlah - fresh) continue
    await store(setara, batch)
    ;[batch, waiting] = [[], 0]
  }
  await uji.setJam(TODAY)
  await store(setara, baru)
  await uji.owner.query('analyze')
}

/** What another clerk makes of somebody: without a NIK, the name a little otherwise. */
function rewrite(acak: Acak, one: IndividuSintetis): IndividuSintetis {
  return { ...one, nik: null, nama_lengkap: misspell(acak, one.nama_lengkap) }
}

function alone(keluarga: KeluargaSintetis, one: IndividuSintetis): KeluargaSintetis {
  const ids = {
    individu_id: uuidFrom('baru', one.individu_id),
    keluarga_id: uuidFrom('baru', keluarga.keluarga_id),
  }
  return { ...keluarga, ...ids, no_kk: null, anggota: [{ ...one, ...ids }] }
}

async function store(setara: Setara, batch: readonly KeluargaSintetis[]): Promise<void> {
  const people = batch.flatMap(({ anggota }) => anggota)
  await runAct(setara, SISTEM, async (act) => {
    await createIndividuBulk(act, people)
    await createKeluargaBulk(act, batch)
    const dari = '2020-01-01'
    await addAnggotaBulk(
      act,
      people.map((one) => ({ ...one, dari, kode_kabkota: KABKOTA })),
    )
  })
}
