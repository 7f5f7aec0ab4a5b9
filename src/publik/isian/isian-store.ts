import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../../jejak/act.ts'
import type { Kunci } from '../../kunci/kunci.ts'
import { uuid7 } from '../../lib/uuid.ts'
import type { TandaTerima } from '../../usulan/start-usulan.ts'
import type { Jawaban } from './perjalanan.ts'

export type JenisIsian = 'usul' | 'sanggah'

/** A form under way. */
export interface Isian {
  isian_id: string
  /** The resume code that opens it. */
  kode: string
  jawaban: Jawaban
  /** What was handed out when it was sent; null before. */
  tanda_terima: TandaTerima | null
}

interface Row {
  isian_id: string
  kode_bi: Buffer
  isi_enc: Buffer
  tanda_terima_enc: Buffer | null
}

/** Begins a form whose resume code is `kode`. */
export async function createIsian(
  act: Act,
  { kode, jenis, jawaban }: { kode: string; jenis: JenisIsian; jawaban: Jawaban },
): Promise<void> {
  const [kode_bi] = await enter(act, [kode])
  const isian_id = uuid7(act.now)
  const isi_enc = sealJson(act.kunci, kode, isian_id, 'isi_enc', jawaban)
  await sql`insert into isian (isian_id, kode_bi, jenis, isi_enc)
    values (${isian_id}, ${kode_bi}, ${jenis}, ${isi_enc})`.execute(act.tx)
}

/** The form of this code, held until the transaction ends; null when there is none. */
export async function lockIsian(act: Act, kode: string, jenis: JenisIsian): Promise<Isian | null> {
  return (await lockIsianBulk(act, [kode], jenis))[0] ?? null
}

/** The forms of these codes, held until the transaction ends, in one order whoever asks. */
export function lockIsianBulk(act: Act, kodeList: readonly string[], jenis: JenisIsian): Promise<Isian[]> {
  return readIsian(act, kodeList, jenis, sql`for update`)
}

/** The forms of these codes as they are, while others may go on with them. */
export function findIsianBulk(act: Act, kodeList: readonly string[], jenis: JenisIsian): Promise<Isian[]> {
  return readIsian(act, kodeList, jenis, sql``)
}

async function readIsian(
  act: Act,
  kodeList: readonly string[],
  jenis: JenisIsian,
  hold: RawBuilder<unknown>,
): Promise<Isian[]> {
  const hashes = await enter(act, kodeList)
  const kodeOf = new Map(hashes.map((hash, at) => [hash.toString('hex'), kodeList[at] ?? '']))
  const { rows } = await sql<Row>`select isian_id, kode_bi, isi_enc, tanda_terima_enc from isian
    where kode_bi = any(${hashes}::bytea[]) and jenis = ${jenis} order by kode_bi ${hold}`.execute(act.tx)
  return rows.map(({ isian_id, kode_bi, isi_enc, tanda_terima_enc }) => {
    const kode = kodeOf.get(kode_bi.toString('hex')) ?? ''
    const jawaban: Jawaban = openJson(act.kunci, kode, isian_id, 'isi_enc', isi_enc)
    const tanda_terima: TandaTerima | null =
      tanda_terima_enc && openJson(act.kunci, kode, isian_id, 'tanda_terima_enc', tanda_terima_enc)
    return { isian_id, kode, jawaban, tanda_terima }
  })
}

/** Keeps the answers given so far. */
export async function saveJawaban(act: Act, isian: Isian, jawaban: Jawaban): Promise<void> {
  const isi_enc = sealJson(act.kunci, isian.kode, isian.isian_id, 'isi_enc', jawaban)
  await sql`update isian set isi_enc = ${isi_enc}, disentuh = jam() where isian_id = ${isian.isian_id}`.execute(
    act.tx,
  )
}

/**
 * Forms have become cases: their answers go, their receipts stay for a day, in case a reply was lost on the way.
 */
export async function saveTandaTerima(
  act: Act,
  list: readonly (Isian & { tanda_terima: TandaTerima })[],
): Promise<void> {
  const seal = ({ kode, isian_id }: Isian, column: string, value: unknown) =>
    sealJson(act.kunci, kode, isian_id, column, value)
  await sql`update isian set tanda_terima_enc = t.tanda_terima_enc, isi_enc = t.isi_enc, dikirim = jam(), disentuh = jam()
    from unnest(${list.map(({ isian_id }) => isian_id)}::uuid[],
      ${list.map((isian) => seal(isian, 'tanda_terima_enc', isian.tanda_terima))}::bytea[],
      ${list.map((isian) => seal(isian, 'isi_enc', {}))}::bytea[]) as t (isian_id, tanda_terima_enc, isi_enc)
    where isian.isian_id = t.isian_id`.execute(act.tx)
}

/** Deletes the forms that nobody touched for 180 days, and receipts older than a day. Returns how many. */
export async function deleteOldIsian(act: Act): Promise<number> {
  const { numAffectedRows } = await sql`delete from isian`.execute(act.tx)
  return Number(numAffectedRows ?? 0n)
}

/** From here on this transaction sees the forms of these codes, and no other. */
async function enter(act: Act, kodeList: readonly string[]): Promise<Buffer[]> {
  const hashes = kodeList.map((kode) => act.kunci.blindIndex('isian', kode))
  const scope = hashes.map((hash) => hash.toString('hex')).join()
  await sql`select set_config('app.isian', ${scope}, true)`.execute(act.tx)
  return hashes
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
