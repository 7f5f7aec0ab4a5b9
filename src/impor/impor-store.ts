import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { createSubjekKunciBulk, getSubjekKunci } from '../kunci/kunci-store.ts'
import type { Galat } from './galat.ts'
import type { KamusHubungan } from './kamus.ts'
import type { AlasanPenolakan } from './penolakan.ts'

export type Tahap = 'diperiksa' | 'disimpan' | 'selesai' | 'ditolak'

export interface Impor {
  impor_id: string
  hash: Buffer
  nama_berkas: string
  kamus: KamusHubungan
  /** The clock of the check. */
  tanggal: string
  tahap: Tahap
  /** The last record that is stored. */
  kursor: number
  jumlah: number
  jumlah_tersimpan: number
  jumlah_ditolak: number
  penolakan: AlasanPenolakan | null
  petugas_id: string
  kode_kabkota: string
}

export type NewImpor = Pick<
  Impor,
  'impor_id' | 'hash' | 'nama_berkas' | 'kamus' | 'tanggal' | 'petugas_id' | 'kode_kabkota'
>

const COLUMNS = sql`impor_id, hash, nama_berkas, kamus, tanggal, tahap, kursor, jumlah, jumlah_tersimpan,
  jumlah_ditolak, penolakan, petugas_id, kode_kabkota`

/** Begins an import, or finds it begun: the same file is the same import, with the clock it began with. */
export async function beginImpor(act: Act, baru: NewImpor): Promise<Impor> {
  const { numAffectedRows } = await sql`
    insert into impor (impor_id, hash, nama_berkas, kamus, tanggal, petugas_id, kode_kabkota)
    values (${baru.impor_id}, ${baru.hash}, ${baru.nama_berkas}, ${baru.kamus}, ${baru.tanggal}, ${baru.petugas_id},
      ${baru.kode_kabkota})
    on conflict do nothing`.execute(act.tx)
  if (numAffectedRows === 1n)
    await createSubjekKunciBulk(act, [{ subjek_id: baru.impor_id, kode_kabkota: baru.kode_kabkota }])
  return getImpor(act, baru.impor_id, baru.kode_kabkota)
}

/** The import with this id that the officer may see, or null. */
export async function findImpor(act: Act, impor_id: string): Promise<Impor | null> {
  const { rows } = await sql<Impor>`select ${COLUMNS} from impor where impor_id = ${impor_id}
    order by kode_kabkota limit 1`.execute(act.tx)
  return rows[0] ?? null
}

/** Imports that are neither finished nor refused, oldest first. */
export async function findOpenImpor(act: Act): Promise<Impor[]> {
  const { rows } = await sql<Impor>`select ${COLUMNS} from impor where tahap in ('diperiksa', 'disimpan')
    order by created_at, impor_id`.execute(act.tx)
  return rows
}

async function getImpor(act: Act, impor_id: string, kode_kabkota: string): Promise<Impor> {
  const { rows } = await sql<Impor>`select ${COLUMNS} from impor
    where impor_id = ${impor_id} and kode_kabkota = ${kode_kabkota}`.execute(act.tx)
  if (!rows[0]) throw new Error('the import that was begun is not there')
  return rows[0]
}

/** Locks the import for this transaction and says where it stands. */
export async function lockImpor(act: Act, impor: Impor): Promise<Pick<Impor, 'tahap' | 'kursor'>> {
  const { rows } = await sql<Pick<Impor, 'tahap' | 'kursor'>>`select tahap, kursor from impor
    where impor_id = ${impor.impor_id} and kode_kabkota = ${impor.kode_kabkota} for update`.execute(act.tx)
  if (!rows[0]) throw new Error('the import is out of scope')
  return rows[0]
}

/** Moves the cursor, in the transaction of the records that it passes. */
export async function moveKursor(act: Act, impor: Impor, kursor: number, tersimpan: number): Promise<void> {
  await sql`update impor set kursor = ${kursor}, jumlah_tersimpan = jumlah_tersimpan + ${tersimpan}
    where impor_id = ${impor.impor_id} and kode_kabkota = ${impor.kode_kabkota}`.execute(act.tx)
}

/** The check is done and its findings are stored; from here on records are. */
export async function markChecked(act: Act, impor: Impor, jumlah: number, ditolak: number): Promise<void> {
  await sql`update impor set tahap = 'disimpan', jumlah = ${jumlah}, jumlah_ditolak = ${ditolak}
    where impor_id = ${impor.impor_id} and kode_kabkota = ${impor.kode_kabkota}`.execute(act.tx)
}

export async function markRefused(act: Act, impor: Impor, penolakan: AlasanPenolakan): Promise<void> {
  await sql`update impor set tahap = 'ditolak', penolakan = ${penolakan}, selesai_at = jam()
    where impor_id = ${impor.impor_id} and kode_kabkota = ${impor.kode_kabkota}`.execute(act.tx)
}

/** True for the one call that finishes the import. */
export async function markDone(act: Act, impor: Impor): Promise<boolean> {
  const { numAffectedRows } = await sql`update impor set tahap = 'selesai', selesai_at = jam()
    where impor_id = ${impor.impor_id} and kode_kabkota = ${impor.kode_kabkota} and tahap = 'disimpan'
  `.execute(act.tx)
  return numAffectedRows === 1n
}

export type GalatBaris = Galat & { baris: number; urutan: number }

/** Stores findings; what was read is under the import's own key. */
export async function insertGalat(act: Act, impor: Impor, list: readonly GalatBaris[]): Promise<void> {
  if (list.length === 0) return
  const key = await getSubjekKunci(act, impor.impor_id)
  const column = <K extends keyof GalatBaris>(name: K) => list.map((galat) => galat[name])
  const terbaca = list.map(({ baris, urutan, terbaca: text }) =>
    text === '' ? null : act.kunci.encryptField(key, galatCell(impor.impor_id, baris, urutan), text),
  )
  await sql`insert into impor_galat
      (impor_id, baris, urutan, kode, keras, kolom, terbaca_enc, seharusnya, tindakan, kode_kabkota)
    select ${impor.impor_id}::uuid, g.*, ${impor.kode_kabkota} from unnest(${column('baris')}::int[],
      ${column('urutan')}::smallint[], ${column('kode')}::text[], ${column('keras')}::boolean[],
      ${column('kolom')}::text[], ${terbaca}::bytea[], ${column('seharusnya')}::text[],
      ${column('tindakan')}::text[]) g`.execute(act.tx)
}

/** The codes of the records from `first` to `last`, as they were stored by the check. */
export async function findKode(
  act: Act,
  impor: Impor,
  first: number,
  last: number,
): Promise<{ baris: number; kode: Galat['kode'] }[]> {
  const { rows } = await sql<{ baris: number; kode: Galat['kode'] }>`select baris, kode from impor_galat
    where impor_id = ${impor.impor_id} and kode_kabkota = ${impor.kode_kabkota}
      and baris between ${first} and ${last}`.execute(act.tx)
  return rows
}

/** The findings of the records from `first` to `last`, readable. */
export async function findGalat(act: Act, impor: Impor, first: number, last: number): Promise<GalatBaris[]> {
  const { rows } = await sql<Omit<GalatBaris, 'terbaca'> & { terbaca_enc: Buffer | null }>`
    select baris, urutan, kode, keras, kolom, terbaca_enc, seharusnya, tindakan from impor_galat
    where impor_id = ${impor.impor_id} and kode_kabkota = ${impor.kode_kabkota}
      and baris between ${first} and ${last} order by baris, urutan`.execute(act.tx)
  if (rows.length === 0) return []
  const key = await getSubjekKunci(act, impor.impor_id)
  return rows.map(({ terbaca_enc, ...galat }) => {
    const cell = galatCell(impor.impor_id, galat.baris, galat.urutan)
    return { ...galat, terbaca: terbaca_enc ? act.kunci.decryptField(key, cell, terbaca_enc) : '' }
  })
}

function galatCell(impor_id: string, baris: number, urutan: number) {
  return { table: 'impor_galat', column: 'terbaca_enc', id: `${impor_id}/${baris}/${urutan}` }
}
