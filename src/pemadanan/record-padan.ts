import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { recordKematian } from '../penduduk/record-kematian.ts'
import { type LangkahInput, takeLangkah } from '../usulan/take-langkah.ts'
import type { StatusPadan } from './pemadanan.ts'
import { closeTugas, openTugas } from './tugas-store.ts'
import {
  insertPemadanan,
  lockPadan,
  lockPerluPerbaikan,
  setPadan,
  setStatusPadan,
  type PadanKini,
} from './padan-store.ts'
import type { MasaPadan } from './tugas-padan.ts'

/** What the registry answered about one person. `kolom_beda`: names of columns, never values. */
export interface HasilPadan {
  pemadanan_id: string
  individu_id: string
  kode_kabkota: string
  usulan_id: string | null
  putaran_id: string | null
  status: StatusPadan
  kolom_beda: readonly string[]
  /** The version of the facts that was compared. */
  versi: number
  sumber: string
}

/**
 * Records the registry's answers about people: how they stand, and, where that changed, a row of history, the task that
 * follows, the end of the one before. The same answer again only moves the day until which it serves. Agreement closes
 * what was open, also the repair of a case. An outage leaves everything as it is.
 */
export async function recordPadan(
  act: Act,
  hasilList: readonly HasilPadan[],
  masa: MasaPadan,
): Promise<void> {
  // cases before people, as every act takes them: two that meet wait, and don't block each other
  const waiting = await lockPerluPerbaikan(
    act,
    hasilList.filter(isAgreed).map((hasil) => hasil.individu_id),
  )
  const before = await lockPadan(
    act,
    hasilList.map((hasil) => hasil.individu_id),
  )
  const known = hasilList.filter((hasil) => hasil.status !== 'layanan_gangguan')
  const changed = known.filter((hasil) => isNews(hasil, before.get(hasil.individu_id)))
  const news = new Set(changed)
  await insertPemadanan(
    act,
    hasilList.filter((hasil) => news.has(hasil) || hasil.usulan_id !== null),
  )
  await setPadan(act, known, masa)
  await setStatusPadan(act, changed)
  await closeTugas(act, changed)
  await openTugas(act, changed)
  await closeRepairs(act, waiting, changed)
  for (const hasil of changed) await tellOfDeath(act, hasil, before.get(hasil.individu_id))
}

function isNews(hasil: HasilPadan, before: PadanKini | undefined): boolean {
  return (
    before === undefined ||
    before.status !== hasil.status ||
    [...before.kolom_beda].sort().join() !== [...hasil.kolom_beda].sort().join()
  )
}

/** Agreement about a person, not brought by a case of theirs that is at this step anyway. */
function isAgreed({ status, usulan_id }: HasilPadan): boolean {
  return status === 'padan' && usulan_id === null
}

/** The registry has mended what differed: the case goes on without anybody having to come. */
async function closeRepairs(
  act: Act,
  waiting: readonly { usulan_id: string; individu_id: string }[],
  changed: readonly HasilPadan[],
): Promise<void> {
  const acuanOf = new Map(changed.map((hasil) => [hasil.individu_id, hasil.pemadanan_id]))
  const steps = waiting.flatMap(({ usulan_id, individu_id }): LangkahInput[] => {
    const acuan = acuanOf.get(individu_id)
    if (acuan === undefined) return []
    const peristiwa_id = uuidFrom('padan kembali', usulan_id, acuan)
    return [{ usulan_id, peristiwa_id, tindakan: 'recordPemadanan', ke: 'padan', acuan }]
  })
  await takeLangkah(act, steps)
}

/** The registry's word is one source of two; when it takes it back, that is said as well. */
async function tellOfDeath(act: Act, hasil: HasilPadan, before: PadanKini | undefined): Promise<void> {
  const isDead = hasil.status === 'meninggal'
  if (isDead === (before?.status === 'meninggal')) return
  await recordKematian(act, {
    keterangan_id: uuidFrom('kematian', hasil.pemadanan_id),
    individu_id: hasil.individu_id,
    arah: isDead ? 'meninggal' : 'hidup',
    sumber: 'dukcapil',
  })
}
