import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { lockUsulan, type UsulanRow } from '../usulan/usulan-store.ts'
import { nextStatus, type StatusPadan } from './pemadanan.ts'
import { recordPadan } from './record-padan.ts'
import type { MasaPadan } from './tugas-padan.ts'

/** What the civil registry answered about one case. `kolom_beda`: names of columns, never values. */
export interface HasilPemadanan {
  pemadanan_id: string
  usulan_id: string
  status: StatusPadan
  kolom_beda: readonly string[]
  /** The version of the person's facts that was compared. */
  versi: number
  sumber: string
}

/**
 * Records the registry's answers about cases, and about their people. An outage changes nothing but the date of the last try. A difference, even a
 * death, opens a repair: death needs two sources. No NIK opens a referral. Nothing here ends in a refusal. A case that
 * moved on since it was asked about is left alone.
 */
export async function recordPemadanan(
  act: Act,
  hasilList: readonly HasilPemadanan[],
  masa: MasaPadan,
): Promise<void> {
  const hasilOf = new Map(hasilList.map((hasil) => [hasil.usulan_id, hasil]))
  const cases = await lockUsulan(act, [...hasilOf.keys()])
  const statusOf = new Map(cases.map((row) => [row.usulan_id, row.status]))
  const due = hasilList.filter(({ usulan_id, status }) => {
    const now = statusOf.get(usulan_id)
    // the registry may also have mended what a repair was waiting for
    return now === 'dikirim' || (now === 'perlu_perbaikan' && nextStatus(status) === 'padan')
  })
  const rows = await takeLangkah(
    act,
    due.map(({ usulan_id, pemadanan_id, status }) => ({
      usulan_id,
      peristiwa_id: pemadanan_id,
      tindakan: 'recordPemadanan',
      ke: nextStatus(status),
      acuan: pemadanan_id,
    })),
  )
  const answers = rows.flatMap((usulan) => {
    const hasil = hasilOf.get(usulan.usulan_id)
    return hasil ? [{ usulan, hasil }] : []
  })
  await recordPadan(
    act,
    answers.map(({ usulan: { individu_id, kode_kabkota }, hasil }) => {
      return { ...hasil, individu_id, kode_kabkota, putaran_id: null }
    }),
    masa,
  )
  await openRujukan(
    act,
    answers.filter(({ hasil }) => nextStatus(hasil.status) === 'menunggu_nik'),
  )
  const repairs = answers.filter(({ hasil }) => nextStatus(hasil.status) === 'perlu_perbaikan')
  await insertPemberitahuan(
    act,
    repairs.map(({ usulan }) => ({ ...usulan, kode: 'usulan.perlu_perbaikan' })),
  )
}

interface Jawaban {
  usulan: UsulanRow
  hasil: HasilPemadanan
}

/** A person without NIK is helped towards documents: one open referral each. */
async function openRujukan(act: Act, answers: readonly Jawaban[]): Promise<void> {
  await sql`
    insert into rujukan_adminduk (rujukan_id, individu_id, usulan_id, kode_kabkota)
    select * from unnest(${answers.map(({ usulan }) => uuidFrom('rujukan', usulan.usulan_id))}::uuid[],
      ${answers.map(({ usulan }) => usulan.individu_id)}::uuid[], ${answers.map(({ usulan }) => usulan.usulan_id)}::uuid[],
      ${answers.map(({ usulan }) => usulan.kode_kabkota)}::text[])
    on conflict do nothing
  `.execute(act.tx)
  const notices = answers.map(({ usulan }) => ({ ...usulan, kode: 'usulan.menunggu_nik' as const }))
  await insertPemberitahuan(act, notices)
}
