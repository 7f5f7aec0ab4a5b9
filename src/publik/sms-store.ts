import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import type { SmsDialog } from './sms.ts'

/** One sender's conversation as it is kept: where it stands, and what was answered to what came last. */
export interface SmsCatatan {
  /** How many messages were taken; the same number twice means that another process was quicker. */
  urutan: number
  dialog: SmsDialog
  /** Keys of the last messages with their answers, the newest last: what is delivered twice is answered alike. */
  terjawab: readonly { kunci: string; waktu: string; jawab: string }[]
}

export const SMS_BERSIH = 'sms.bersih'

const DAY_MS = 24 * 3_600_000

/** Numbers are known by a keyed hash, in a field of its own: it joins with no telephone column. */
export function pengirimIndex(kunci: Kunci, nomor: string): Buffer {
  return kunci.blindIndex('telepon', `sms/${nomor}`)
}

interface Row {
  urutan: number
  terbungkus: Buffer
  versi_kek: number
  isi_enc: Buffer
}

/** The conversation of this sender, or null when there is none or its day is over. Locked until the act ends. */
export async function findDialog(act: Act, pengirim_bi: Buffer): Promise<SmsCatatan | null> {
  const { rows } = await sql<Row>`
    select urutan, terbungkus, versi_kek, isi_enc from sms_dialog
    where pengirim_bi = ${pengirim_bi} and kedaluwarsa > jam() for update`.execute(act.tx)
  const [row] = rows
  if (!row) return null
  const id = pengirim_bi.toString('hex')
  const key = act.kunci.openSubjekKey(id, row)
  const isi: Omit<SmsCatatan, 'urutan'> = JSON.parse(act.kunci.decryptField(key, cellOf(id), row.isi_enc))
  return { ...isi, urutan: row.urutan }
}

/** Keeps the conversation for a day from now, under a new key. False when another message of this sender was quicker. */
export async function saveDialog(act: Act, pengirim_bi: Buffer, catatan: SmsCatatan): Promise<boolean> {
  const id = pengirim_bi.toString('hex')
  const { kunci, terbungkus, versi_kek } = act.kunci.newSubjekKey(id)
  const { urutan, ...isi } = catatan
  const isi_enc = act.kunci.encryptField(kunci, cellOf(id), JSON.stringify(isi))
  const kedaluwarsa = new Date(act.now.getTime() + DAY_MS)
  const { numAffectedRows } = await sql`
    insert into sms_dialog as d (pengirim_bi, urutan, terbungkus, versi_kek, isi_enc, kedaluwarsa)
    values (${pengirim_bi}, ${urutan}, ${terbungkus}, ${versi_kek}, ${isi_enc}, ${kedaluwarsa})
    on conflict (pengirim_bi) do update set urutan = excluded.urutan, terbungkus = excluded.terbungkus,
      versi_kek = excluded.versi_kek, isi_enc = excluded.isi_enc, kedaluwarsa = excluded.kedaluwarsa
    where d.urutan = excluded.urutan - 1 or d.kedaluwarsa <= jam()`.execute(act.tx)
  return numAffectedRows === 1n
}

function cellOf(id: string) {
  return { table: 'sms_dialog', column: 'isi_enc', id }
}

/** Clears away what is over. Only the machine may. Returns how many went. */
export async function deleteDialogUsang(act: Act): Promise<number> {
  const { numAffectedRows } = await sql`delete from sms_dialog where kedaluwarsa <= jam()`.execute(act.tx)
  return Number(numAffectedRows ?? 0n)
}

/** This person wants notices by SMS, to this number. The newest number counts. */
export async function saveTujuan(
  act: Act,
  tujuan: { individu_id: string; kode_kabkota: string; nomor: string },
): Promise<void> {
  const { individu_id, kode_kabkota, nomor } = tujuan
  const key = await getSubjekKunci(act, individu_id)
  const nomor_enc = act.kunci.encryptField(key, tujuanCell(individu_id), nomor)
  const pengirim_bi = pengirimIndex(act.kunci, nomor)
  await sql`
    insert into sms_tujuan (individu_id, pengirim_bi, nomor_enc, kode_kabkota)
    values (${individu_id}, ${pengirim_bi}, ${nomor_enc}, ${kode_kabkota})
    on conflict (individu_id, kode_kabkota) do update
      set pengirim_bi = excluded.pengirim_bi, nomor_enc = excluded.nomor_enc, berhenti = null`.execute(act.tx)
}

/** Whom cases are about. */
export async function findOrang(
  act: Act,
  usulanIds: readonly string[],
): Promise<{ usulan_id: string; individu_id: string; kode_kabkota: string }[]> {
  if (usulanIds.length === 0) return []
  const { rows } = await sql<{ usulan_id: string; individu_id: string; kode_kabkota: string }>`
    select usulan_id, individu_id, kode_kabkota from usulan where usulan_id = any(${[...usulanIds]}::uuid[])`.execute(
    act.tx,
  )
  return rows
}

export function tujuanCell(individu_id: string) {
  return { table: 'sms_tujuan', column: 'nomor_enc', id: individu_id }
}

/** No more notices to this number. */
export async function stopTujuan(act: Act, pengirim_bi: Buffer): Promise<void> {
  await sql`select berhenti_sms(${pengirim_bi})`.execute(act.tx)
}
