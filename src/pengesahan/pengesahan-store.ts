import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import type { UsulanRow } from '../usulan/usulan-store.ts'
import { type Butir, hashButir, type KegiatanPengesahan, type Penandatangan } from './pengesahan.ts'

/** A batch as it stands. */
export interface PengesahanRow {
  pengesahan_id: string
  kegiatan: KegiatanPengesahan
  periode: string
  status: 'beku' | 'disahkan' | 'dikirim' | 'bubar'
  jumlah: number
  akar: Buffer
  kode_cek: string
  surat_hash: Buffer | null
  nomor_surat: string | null
  tanggal_surat: string | null
  penandatangan_id: string | null
  tanda_tangan: 'elektronik' | 'basah' | null
  jaminan: 'tinggi' | 'belum_diperiksa' | 'rendah' | null
  berkas_hash: Buffer | null
  disahkan_oleh: string | null
  pembanding_id: string | null
  created_at: Date
  kode_kabkota: string
}

const COLUMNS = sql`pengesahan_id, kegiatan, periode, status, jumlah, akar, kode_cek, surat_hash, nomor_surat,
  tanggal_surat, penandatangan_id, tanda_tangan, jaminan, berkas_hash, disahkan_oleh, pembanding_id, created_at,
  kode_kabkota`

/** The batch of this id, or null. */
export async function findPengesahan(act: Act, pengesahan_id: string): Promise<PengesahanRow | null> {
  const { rows } = await sql<PengesahanRow>`
    select ${COLUMNS} from pengesahan where pengesahan_id = ${pengesahan_id}`.execute(act.tx)
  return rows[0] ?? null
}

/** The batch of this id. Problem pengesahan.tidak_ada. */
export async function getPengesahan(act: Act, pengesahan_id: string): Promise<PengesahanRow> {
  const row = await findPengesahan(act, pengesahan_id)
  if (!row) throw new Problem('pengesahan.tidak_ada')
  return row
}

/**
 * The batch as it stands, locked until the act ends if it has this status: of the same act sent twice at once, the
 * second waits here and then finds it done. Problem pengesahan.tidak_ada.
 */
export async function lockPengesahan(
  act: Act,
  pengesahan_id: string,
  status: PengesahanRow['status'] = 'beku',
): Promise<PengesahanRow> {
  await sql`
    select from pengesahan where pengesahan_id = ${pengesahan_id} and status = ${status} for update`.execute(
    act.tx,
  )
  return getPengesahan(act, pengesahan_id)
}

/** Refuses, with pengesahan.tidak_beku, a batch that is in another status than the act needs. */
export function requireStatus(row: PengesahanRow, status: PengesahanRow['status'] = 'beku'): void {
  if (row.status !== status) throw new Problem('pengesahan.tidak_beku', { status: row.status })
}

/** The frozen batch of a regency's month, locked, or null. */
export async function lockOpenPengesahan(
  act: Act,
  ask: { kode_kabkota: string; periode: string; kegiatan: KegiatanPengesahan },
): Promise<PengesahanRow | null> {
  const { rows } = await sql<PengesahanRow>`
    select ${COLUMNS} from pengesahan
    where kegiatan = ${ask.kegiatan} and periode = ${ask.periode} and kode_kabkota = ${ask.kode_kabkota}
      and status = 'beku' for update
  `.execute(act.tx)
  return rows[0] ?? null
}

/** Writes a batch and its items: the items first, the batch closes behind them. */
export async function insertPengesahan(
  act: Act,
  baru: Pick<PengesahanRow, 'pengesahan_id' | 'kegiatan' | 'periode' | 'akar' | 'kode_cek' | 'kode_kabkota'>,
  butirList: readonly Butir[],
): Promise<void> {
  const { pengesahan_id, kegiatan, periode, akar, kode_cek, kode_kabkota } = baru
  const column = <T>(pick: (butir: Butir) => T) => butirList.map(pick)
  await sql`
    insert into pengesahan_butir (usulan_id, individu_id, keputusan, versi, daun, pengesahan_id, kode_kabkota)
    select u.*, ${pengesahan_id}::uuid, ${kode_kabkota}
    from unnest(${column((b) => b.usulan_id)}::uuid[], ${column((b) => b.individu_id)}::uuid[],
      ${column((b) => b.keputusan)}::text[], ${column((b) => b.versi)}::int[], ${column(hashButir)}::bytea[]) as u
  `.execute(act.tx)
  await sql`
    insert into pengesahan (pengesahan_id, kegiatan, periode, jumlah, akar, kode_cek, dibekukan_oleh, kode_kabkota)
    values (${pengesahan_id}, ${kegiatan}, ${periode}, ${butirList.length}, ${akar}, ${kode_cek},
      ${act.actor.petugas_id}, ${kode_kabkota})
  `.execute(act.tx)
}

/** The items of a batch as they were frozen. */
export async function findButir(act: Act, pengesahan_id: string): Promise<Butir[]> {
  const { rows } = await sql<Butir>`
    select usulan_id, individu_id, keputusan, versi from pengesahan_butir
    where pengesahan_id = ${pengesahan_id} order by usulan_id`.execute(act.tx)
  return rows
}

/** The cases of a batch that stand at this status, locked in the order of their ids. */
export async function lockButirUsulan(
  act: Act,
  { pengesahan_id, kode_kabkota }: PengesahanRow,
  status: 'menunggu_pengesahan' | 'disahkan',
): Promise<Pick<UsulanRow, 'usulan_id' | 'urutan'>[]> {
  const { rows } = await sql<Pick<UsulanRow, 'usulan_id' | 'urutan'>>`
    select u.usulan_id, u.urutan
    from pengesahan_butir b join usulan u using (usulan_id, kode_kabkota)
    where b.pengesahan_id = ${pengesahan_id} and b.kode_kabkota = ${kode_kabkota} and u.status = ${status}
    order by u.usulan_id for update of u
  `.execute(act.tx)
  return rows
}

/** How many cases this batch's letter endorsed. */
export async function countDisahkan(act: Act, row: PengesahanRow): Promise<number> {
  const { rows } = await sql`
    select from pengesahan_butir b join usulan_peristiwa p using (usulan_id, kode_kabkota)
    where b.pengesahan_id = ${row.pengesahan_id} and p.tindakan = 'recordPengesahan' and p.acuan = b.pengesahan_id
  `.execute(act.tx)
  return rows.length
}

/** The letter as it was printed. Printed again, the one before is void. */
export async function setSurat(
  act: Act,
  row: PengesahanRow,
  surat: { surat_hash: string; nomor_surat: string; tanggal_surat: string; penandatangan_id: string },
): Promise<void> {
  await sql`
    update pengesahan set surat_hash = ${Buffer.from(surat.surat_hash, 'hex')}, nomor_surat = ${surat.nomor_surat},
      tanggal_surat = ${surat.tanggal_surat}, penandatangan_id = ${surat.penandatangan_id}
    where pengesahan_id = ${row.pengesahan_id} and kode_kabkota = ${row.kode_kabkota}`.execute(act.tx)
}

/** The endorsement: whose, on which file. */
export async function setDisahkan(
  act: Act,
  row: PengesahanRow,
  sah: Pick<PengesahanRow, 'tanda_tangan' | 'jaminan' | 'berkas_hash' | 'pembanding_id'>,
): Promise<void> {
  await sql`
    update pengesahan set status = 'disahkan', tanda_tangan = ${sah.tanda_tangan}, jaminan = ${sah.jaminan},
      berkas_hash = ${sah.berkas_hash}, pembanding_id = ${sah.pembanding_id},
      disahkan_oleh = ${act.actor.petugas_id}, disahkan_at = jam()
    where pengesahan_id = ${row.pengesahan_id} and kode_kabkota = ${row.kode_kabkota}`.execute(act.tx)
}

/** Sent, or dissolved. */
export async function setStatusPengesahan(
  act: Act,
  row: PengesahanRow,
  status: 'dikirim' | 'bubar',
): Promise<void> {
  await sql`
    update pengesahan set status = ${status}
    where pengesahan_id = ${row.pengesahan_id} and kode_kabkota = ${row.kode_kabkota}`.execute(act.tx)
}

/** Notes that this officer compared the scan with the paper. Again changes nothing; true when it is new. */
export async function insertPindaian(
  act: Act,
  { pengesahan_id, kode_cek, kode_kabkota }: PengesahanRow,
  pindaian_hash: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into pengesahan_pindaian (pengesahan_id, pindaian_hash, petugas_id, kode_cek, kode_kabkota)
    values (${pengesahan_id}, ${Buffer.from(pindaian_hash, 'hex')}, ${act.actor.petugas_id}, ${kode_cek},
      ${kode_kabkota})
    on conflict do nothing`.execute(act.tx)
  return numAffectedRows === 1n
}

/** Who compared this scan first, other than the acting officer; null when nobody did. */
export async function findPembanding(
  act: Act,
  { pengesahan_id }: PengesahanRow,
  pindaian_hash: Buffer,
): Promise<string | null> {
  const { rows } = await sql<{ petugas_id: string }>`
    select petugas_id from pengesahan_pindaian
    where pengesahan_id = ${pengesahan_id} and pindaian_hash = ${pindaian_hash}
      and petugas_id <> ${act.actor.petugas_id}
    order by waktu, petugas_id limit 1`.execute(act.tx)
  return rows[0]?.petugas_id ?? null
}

/** Somebody who may sign for a regency, or null. */
export async function findPenandatangan(
  act: Act,
  penandatangan_id: string,
  kode_kabkota: string,
): Promise<Penandatangan | null> {
  const { rows } = await sql<Penandatangan>`
    select penandatangan_id, nama, jabatan, dasar, mulai, sampai from penandatangan
    where penandatangan_id = ${penandatangan_id} and kode_kabkota = ${kode_kabkota}`.execute(act.tx)
  return rows[0] ?? null
}

/** The regency's name, as "Kabupaten Bogor". */
export async function getNamaKabkota(act: Act, kode_kabkota: string): Promise<string> {
  const { rows } = await sql<{ nama: string }>`select nama from wilayah where kode = ${kode_kabkota}`.execute(
    act.tx,
  )
  const [row] = rows
  if (!row) throw new Error('the regency of a batch is not in the table of regions')
  return row.nama
}
