import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { lockUsulan, type UsulanRow } from '../usulan/usulan-store.ts'
import { nextStatus, type StatusPadan } from './pemadanan.ts'

/** What the civil registry answered about one case. `kolom_beda`: names of columns, never values. */
export interface HasilPemadanan {
  pemadanan_id: string
  usulan_id: string
  status: StatusPadan
  kolom_beda: readonly string[]
  sumber: string
}

/**
 * Records the registry's answers. An outage changes nothing but the date of the last try. A difference, even a
 * death, opens a repair: death needs two sources. No NIK opens a referral. Nothing here ends in a refusal. A case that
 * moved on since it was asked about is left alone.
 */
export async function recordPemadanan(act: Act, hasilList: readonly HasilPemadanan[]): Promise<void> {
  const hasilOf = new Map(hasilList.map((hasil) => [hasil.usulan_id, hasil]))
  const cases = await lockUsulan(act, [...hasilOf.keys()])
  const waiting = new Set(cases.filter((row) => row.status === 'dikirim').map((row) => row.usulan_id))
  const due = hasilList.filter((hasil) => waiting.has(hasil.usulan_id))
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
  await insertPemadanan(act, answers)
  await setStatusPadan(act, answers)
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

async function insertPemadanan(act: Act, answers: readonly Jawaban[]): Promise<void> {
  await sql`
    insert into pemadanan (pemadanan_id, usulan_id, individu_id, status, kolom_beda, sumber, kode_kabkota)
    select pemadanan_id, usulan_id, individu_id, status, string_to_array(kolom_beda, ','), sumber, kode_kabkota
    from unnest(${answers.map(({ hasil }) => hasil.pemadanan_id)}::uuid[],
      ${answers.map(({ usulan }) => usulan.usulan_id)}::uuid[], ${answers.map(({ usulan }) => usulan.individu_id)}::uuid[],
      ${answers.map(({ hasil }) => hasil.status)}::text[], ${answers.map(({ hasil }) => hasil.kolom_beda.join())}::text[],
      ${answers.map(({ hasil }) => hasil.sumber)}::text[], ${answers.map(({ usulan }) => usulan.kode_kabkota)}::text[]
    ) as p (pemadanan_id, usulan_id, individu_id, status, kolom_beda, sumber, kode_kabkota)
  `.execute(act.tx)
}

/** The person's last known answer. An outage is no answer. */
async function setStatusPadan(act: Act, answers: readonly Jawaban[]): Promise<void> {
  const known = answers.filter(({ hasil }) => hasil.status !== 'layanan_gangguan')
  await sql`
    update individu set status_padan = n.status
    from unnest(${known.map(({ usulan }) => usulan.individu_id)}::uuid[],
      ${known.map(({ usulan }) => usulan.kode_kabkota)}::text[], ${known.map(({ hasil }) => hasil.status)}::text[]
    ) as n (individu_id, kode_kabkota, status)
    where individu.individu_id = n.individu_id and individu.kode_kabkota = n.kode_kabkota
  `.execute(act.tx)
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
