import { sql } from 'kysely'
import type { Act } from '../../jejak/act.ts'
import type { Kunci } from '../../kunci/kunci.ts'
import { uuid7 } from '../../lib/uuid.ts'
import type { TandaTerima } from '../../usulan/start-usulan.ts'
import type { Jawaban } from './perjalanan.ts'

export type JenisIsian = 'usul' | 'sanggah'

/** A form under way. */
export interface Isian {
  isian_id: string
  jawaban: Jawaban
  /** What was handed out when it was sent; null before. */
  tanda_terima: TandaTerima | null
}

interface Row {
  isian_id: string
  isi_enc: Buffer
  tanda_terima_enc: Buffer | null
}

/** Begins a form whose resume code is `kode`. */
export async function createIsian(
  act: Act,
  { kode, jenis, jawaban }: { kode: string; jenis: JenisIsian; jawaban: Jawaban },
): Promise<void> {
  const kode_bi = await enter(act, kode)
  const isian_id = uuid7(act.now)
  const isi_enc = sealJson(act.kunci, kode, isian_id, 'isi_enc', jawaban)
  await sql`insert into isian (isian_id, kode_bi, jenis, isi_enc)
    values (${isian_id}, ${kode_bi}, ${jenis}, ${isi_enc})`.execute(act.tx)
}

/** The form of this code, held until the transaction ends; null when there is none. */
export async function lockIsian(act: Act, kode: string, jenis: JenisIsian): Promise<Isian | null> {
  const kode_bi = await enter(act, kode)
  const { rows } = await sql<Row>`select isian_id, isi_enc, tanda_terima_enc from isian
    where kode_bi = ${kode_bi} and jenis = ${jenis} for update`.execute(act.tx)
  const [row] = rows
  if (!row) return null
  const { isian_id, isi_enc, tanda_terima_enc } = row
  const jawaban: Jawaban = openJson(act.kunci, kode, isian_id, 'isi_enc', isi_enc)
  const tanda_terima: TandaTerima | null =
    tanda_terima_enc && openJson(act.kunci, kode, isian_id, 'tanda_terima_enc', tanda_terima_enc)
  return { isian_id, jawaban, tanda_terima }
}

/** Keeps the answers given so far. */
export async function saveJawaban(act: Act, kode: string, isian: Isian, jawaban: Jawaban): Promise<void> {
  const isi_enc = sealJson(act.kunci, kode, isian.isian_id, 'isi_enc', jawaban)
  await sql`update isian set isi_enc = ${isi_enc}, disentuh = jam() where isian_id = ${isian.isian_id}`.execute(
    act.tx,
  )
}

/** The form has become a case: its answers go, its receipt stays for a day, in case the reply was lost on the way. */
export async function saveTandaTerima(
  act: Act,
  kode: string,
  isian: Isian,
  tanda_terima: TandaTerima,
): Promise<void> {
  const enc = sealJson(act.kunci, kode, isian.isian_id, 'tanda_terima_enc', tanda_terima)
  const isi_enc = sealJson(act.kunci, kode, isian.isian_id, 'isi_enc', {})
  await sql`update isian set tanda_terima_enc = ${enc}, isi_enc = ${isi_enc}, dikirim = jam(), disentuh = jam()
    where isian_id = ${isian.isian_id}`.execute(act.tx)
}

/** Deletes the forms that nobody touched for 180 days, and receipts older than a day. Returns how many. */
export async function deleteOldIsian(act: Act): Promise<number> {
  const { numAffectedRows } = await sql`delete from isian`.execute(act.tx)
  return Number(numAffectedRows ?? 0n)
}

/** From here on this transaction sees the form of this code, and no other. */
async function enter(act: Act, kode: string): Promise<Buffer> {
  const kode_bi = act.kunci.blindIndex('isian', kode)
  await sql`select set_config('app.isian', ${kode_bi.toString('hex')}, true)`.execute(act.tx)
  return kode_bi
}

function sealJson(kunci: Kunci, kode: string, id: string, column: string, value: unknown): Buffer {
  return kunci.encryptField(
    kunci.sharedKey('isian', kode),
    { table: 'isian', column, id },
    JSON.stringify(value),
  )
}

function openJson(kunci: Kunci, kode: string, id: string, column: string, sealed: Buffer) {
  return JSON.parse(
    kunci.decryptField(kunci.sharedKey('isian', kode), { table: 'isian', column, id }, sealed),
  )
}
