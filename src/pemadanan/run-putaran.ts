import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { askDukcapil } from './ask-dukcapil.ts'
import { countPadan, jumlahkan } from './laporan-store.ts'
import type { PadanDeps } from './match-usulan.ts'
import type { HasilBanding } from './pemadanan.ts'
import { findOrangById, findOrangDue, type Kursor, type OrangRegister } from './pemadanan-store.ts'
import {
  finishPutaran,
  getPutaran,
  type Hitungan,
  movePutaran,
  type Putaran,
  startPutaran,
} from './putaran-store.ts'
import { type HasilPadan, recordPadan } from './record-padan.ts'

/** People asked about, recorded in one transaction, and kept in memory at a time. */
const HALAMAN = 500
/** Pages in a row that nobody answered: one may be a page that the service chokes on, two are an outage. */
const HALAMAN_DIAM = 2

export interface PutaranInput {
  putaran_id: string
  kode_kabkota: string
  jenis: Putaran['jenis']
  semua: boolean
  /** Hears after each page. */
  onProgress?: (putaran: Putaran) => void
  /** For tests: people of one page. */
  halaman?: number
}

/**
 * Goes over the people of a regency and asks the civil registry about whoever is due. It stands where its cursor stands:
 * each page is one transaction with the cursor in it, so that a stop at any point loses nothing and does nothing twice,
 * and two that work on one round share it. When the service is down the round stops and stays open (`tertunda`): whoever
 * was not reached is asked when it goes on, or, when it has stood open for days, in the next one. A round that is done is left as it is.
 */
export async function runPutaran(
  deps: PadanDeps,
  sistem: Actor,
  input: PutaranInput,
): Promise<{ putaran: Putaran; tertunda: boolean }> {
  let putaran = await runAct(deps, sistem, (act) => startPutaran(act, input))
  let kursor: Kursor = putaran
  let diam = 0
  while (putaran.selesai_pada === null) {
    const from = { ...putaran, ...kursorOf(kursor) }
    const people = await runAct(deps, sistem, (act) => findOrangDue(act, from, input.halaman ?? HALAMAN))
    const last = people.at(-1)
    if (!last) {
      if (diam > 0 && !putaran.basi) return { putaran, tertunda: true }
      return { putaran: await finish(deps, sistem, putaran), tertunda: false }
    }
    const hasil = await askDukcapil(deps.findDukcapil, people)
    kursor = { kursor_desa: last.kode_desa, kursor_individu: last.individu_id }
    diam = isDiam(people, hasil) ? diam + 1 : 0
    if (diam >= HALAMAN_DIAM) return { putaran, tertunda: true }
    if (diam > 0) continue
    putaran = await recordPage(deps, sistem, putaran, { kursor, people, hasil })
    kursor = putaran
    input.onProgress?.(putaran)
  }
  return { putaran, tertunda: false }
}

function kursorOf({ kursor_desa, kursor_individu }: Kursor): Kursor {
  return { kursor_desa, kursor_individu }
}

/** Were people asked about, and nobody answered? */
function isDiam(people: readonly OrangRegister[], hasil: readonly HasilBanding[]): boolean {
  const asked = hasil.filter((_, at) => people[at]?.orang.nik !== null)
  return asked.length > 0 && asked.every(({ status }) => status === 'layanan_gangguan')
}

/** One page and the cursor behind it; nothing, when somebody else had moved on meanwhile. Answers where the round stands. */
function recordPage(
  deps: PadanDeps,
  sistem: Actor,
  putaran: Putaran,
  page: { kursor: Kursor; people: readonly OrangRegister[]; hasil: readonly HasilBanding[] },
): Promise<Putaran> {
  const hitungan = addHitungan(putaran.hitungan, page.hasil)
  return runAct(deps, sistem, async (act) => {
    if (!(await movePutaran(act, putaran, { ...page.kursor, hitungan }))) return getPutaran(act, putaran)
    await recordPadan(act, toHasilPadan(page.people, page.hasil, putaran.putaran_id), deps.masa)
    return { ...putaran, ...page.kursor, hitungan }
  })
}

function addHitungan(hitungan: Hitungan, hasil: readonly HasilBanding[]): Hitungan {
  const sum: Record<string, number> = { ...hitungan }
  for (const { status } of hasil) sum[status] = (sum[status] ?? 0) + 1
  return sum
}

function toHasilPadan(
  people: readonly OrangRegister[],
  hasil: readonly HasilBanding[],
  putaran_id: string,
): HasilPadan[] {
  return people.flatMap(({ individu_id, kode_kabkota, versi }, at) => {
    const banding = hasil[at]
    if (!banding) return []
    const pemadanan_id = uuidFrom('pemadanan', putaran_id, individu_id, JSON.stringify([banding, versi]))
    return [
      {
        pemadanan_id,
        individu_id,
        kode_kabkota,
        versi,
        putaran_id,
        usulan_id: null,
        sumber: 'dukcapil',
        ...banding,
      },
    ]
  })
}

function finish(deps: PadanDeps, sistem: Actor, putaran: Putaran): Promise<Putaran> {
  const { kode_kabkota } = putaran
  return runAct(deps, sistem, async (act) => {
    const sampai = new Date(act.now.getTime() + 1) // up to this moment, and it too
    const rows = await countPadan(act, { kode_kabkota, sampai })
    await finishPutaran(act, putaran, jumlahkan(rows))
    return getPutaran(act, putaran)
  })
}

/**
 * Asks about one person now: after a repair in the village, or when the registry says that something changed there.
 * `nomor` names the asking, so that one begun again records nothing twice. False when the service was down.
 */
export async function checkOrang(
  deps: PadanDeps,
  sistem: Actor,
  { individu_id, nomor }: { individu_id: string; nomor: string },
): Promise<boolean> {
  const people = await runAct(deps, sistem, (act) => findOrangById(act, individu_id))
  const hasil = await askDukcapil(deps.findDukcapil, people)
  const list = toHasilPadan(people, hasil, uuidFrom('periksa', nomor)).map((one) => ({
    ...one,
    putaran_id: null,
  }))
  await runAct(deps, sistem, (act) => recordPadan(act, list, deps.masa))
  return hasil.every(({ status }) => status !== 'layanan_gangguan')
}
