import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import { toGsm7 } from '../lib/gsm7.ts'
import { uuidBytes } from '../lib/uuid.ts'
import { PEMBERITAHUAN } from '../pemberitahuan/pemberitahuan.ts'
import { type SmppLink, SmppTolak } from './smpp-link.ts'
import { tujuanCell } from './sms-store.ts'

export const PEMBERITAHUAN_SMS = 'pemberitahuan.sms'

export interface KirimDeps {
  db: Database
  kunci: Kunci
  /** A line to the operator, to send on only. */
  open(): Promise<SmppLink>
}

const AT_ONCE = 100
/** After these the notice waits for the counter, as every other does. */
const TRIES = 6

interface Kiriman {
  pemberitahuan_id: string
  individu_id: string
  usulan_id: string | null
  kode: string
  kode_kabkota: string
  nomor_enc: Buffer
  percobaan: number
  acuan: number
  /** Another notice may still be on its way to this telephone. */
  ada_lain: boolean
}

/**
 * Sends what waits for people who asked for SMS. Each try is written down before it leaves, and what the operator has
 * taken never leaves again. When its answer is lost, the next try says so: it carries the same reference and asks to
 * take the place of the one before. Returns how many the operator took.
 */
export async function sendPemberitahuanSms(deps: KirimDeps, sistem: Actor): Promise<number> {
  if (!(await runAct(deps, sistem, isDue))) return 0
  const link = await deps.open()
  let sent = 0
  try {
    for (;;) {
      const list = await runAct(deps, sistem, claim)
      if (list.length === 0) return sent
      for (const { kiriman, nomor } of list) if (await sendOne(deps, sistem, link, kiriman, nomor)) sent += 1
    }
  } finally {
    await link.close()
  }
}

const DUE = sql`
  from pemberitahuan p
  join sms_tujuan t using (individu_id, kode_kabkota)
  left join sms_kirim k using (pemberitahuan_id, kode_kabkota)
  where p.kanal = 'sms' and p.status = 'antre' and t.berhenti is null
    and (k.percobaan is null or (k.diterima is null and k.percobaan < ${sql.lit(TRIES)}
      and k.waktu < jam() - interval '5 minutes' * (2 ^ (k.percobaan - 1))))`

async function isDue(act: Act): Promise<boolean> {
  const { rows } = await sql`select ${DUE} limit 1`.execute(act.tx)
  return rows.length > 0
}

/** Notes the next try of what is due, so that no other process tries at the same time. */
async function claim(act: Act): Promise<{ kiriman: Kiriman; nomor: string }[]> {
  const { rows } = await sql<Omit<Kiriman, 'percobaan' | 'acuan'>>`
    select pemberitahuan_id, individu_id, p.usulan_id, p.kode, kode_kabkota, t.nomor_enc,
      exists (select from pemberitahuan p2 join sms_kirim k2 using (pemberitahuan_id, kode_kabkota)
        where p2.individu_id = p.individu_id and p2.kode_kabkota = p.kode_kabkota
          and p2.pemberitahuan_id <> p.pemberitahuan_id and k2.diterima > jam() - interval '3 days') as ada_lain
    ${DUE} order by p.created_at limit ${AT_ONCE} for update of p skip locked`.execute(act.tx)
  if (rows.length === 0) return []
  const tries = await noteTries(act, rows)
  const keys = await openSubjekKunciBulk(
    act,
    rows.map((row) => row.individu_id),
  )
  return rows.flatMap((row) => {
    const key = keys.get(row.individu_id)
    const acuan = acuanOf(row.pemberitahuan_id)
    if (!key) return []
    const nomor = act.kunci.decryptField(key, tujuanCell(row.individu_id), row.nomor_enc)
    return [{ kiriman: { ...row, acuan, percobaan: tries.get(row.pemberitahuan_id) ?? 1 }, nomor }]
  })
}

async function noteTries(
  act: Act,
  rows: readonly Pick<Kiriman, 'pemberitahuan_id' | 'kode_kabkota'>[],
): Promise<Map<string, number>> {
  const noted = await sql<{ pemberitahuan_id: string; percobaan: number }>`
    insert into sms_kirim as k (pemberitahuan_id, acuan, percobaan, waktu, kode_kabkota)
    select b.id, b.acuan, 1, jam(), b.kode_kabkota
    from unnest(${rows.map((row) => row.pemberitahuan_id)}::uuid[],
      ${rows.map((row) => acuanOf(row.pemberitahuan_id))}::int[],
      ${rows.map((row) => row.kode_kabkota)}::text[]) as b (id, acuan, kode_kabkota)
    on conflict (pemberitahuan_id, kode_kabkota) do update set percobaan = k.percobaan + 1, waktu = jam()
    returning pemberitahuan_id, percobaan`.execute(act.tx)
  return new Map(noted.rows.map((row) => [row.pemberitahuan_id, row.percobaan]))
}

/** The reference of a notice, the same on each try: what SMPP has room for. */
function acuanOf(pemberitahuan_id: string): number {
  return uuidBytes(pemberitahuan_id).readUInt16BE(14)
}

/** One message. A refusal leaves it for later; a broken line ends the round (SmppPutus). */
async function sendOne(
  deps: KirimDeps,
  sistem: Actor,
  link: SmppLink,
  kiriman: Kiriman,
  nomor: string,
): Promise<boolean> {
  const text = sayPemberitahuan(kiriman.kode)
  if (text === null) return false
  // without another on its way, the only one that can be replaced is the try before
  const isReplacing = kiriman.percobaan > 1 && !kiriman.ada_lain
  const fields = { user_message_reference: kiriman.acuan, replace_if_present_flag: isReplacing ? 1 : 0 }
  try {
    const pesan_id = await link.submit(nomor, text, fields)
    await runAct(deps, sistem, (act) => recordDiterima(act, kiriman, pesan_id))
    return true
  } catch (error) {
    if (error instanceof SmppTolak) return false
    throw error
  }
}

function sayPemberitahuan(kode: string): string | null {
  const texts: Readonly<Record<string, string>> = PEMBERITAHUAN
  const text = texts[kode]
  return text === undefined ? null : toGsm7(text)
}

async function recordDiterima(act: Act, kiriman: Kiriman, pesan_id: string): Promise<void> {
  const { pemberitahuan_id, kode_kabkota, individu_id: subjek_id, usulan_id, kode } = kiriman
  await sql`update sms_kirim set diterima = jam(), pesan_id = ${pesan_id.slice(0, 64)}
    where pemberitahuan_id = ${pemberitahuan_id} and kode_kabkota = ${kode_kabkota}`.execute(act.tx)
  await sql`update pemberitahuan set status = 'terkirim'
    where pemberitahuan_id = ${pemberitahuan_id} and kode_kabkota = ${kode_kabkota} and status = 'antre'`.execute(
    act.tx,
  )
  const isi = { kanal: 'sms', kode, pemberitahuan_id, percobaan: kiriman.percobaan }
  await recordJejak(act, { jenis: 'pemberitahuan.kirim', kode_kabkota, subjek_id, usulan_id, isi })
}
