import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import type { SubjekKunci } from '../kunci/kunci.ts'
import type { OrangPadan } from './pemadanan.ts'

/** A person to be asked about, opened in memory for that and nowhere else. */
export interface OrangRegister {
  individu_id: string
  kode_desa: string
  kode_kabkota: string
  /** The version of the facts that is compared. */
  versi: number
  orang: OrangPadan
}

/** A case that waits for the registry's answer, with what the register says of its person. */
export interface KasusPadan extends OrangRegister {
  usulan_id: string
  /** The number of the case's last row: a case sent again after a repair is another question. */
  urutan: number
  /** The person agreed, that answer still serves, and the facts are the same. */
  masih_padan: boolean
}

interface Row {
  individu_id: string
  kode_desa: string
  kode_kabkota: string
  versi: number
  keluarga_id: string | null
  nama_lengkap: string | null
  nama_enc: Buffer | null
  tanggal_lahir: string | null
  presisi_tanggal: OrangPadan['presisi_tanggal']
  jenis_kelamin: 'L' | 'P' | null
  nik_bi: Buffer | null
  nik_enc: Buffer | null
  nama_ibu_kandung_enc: Buffer | null
  no_kk_enc: Buffer | null
}

/**
 * Of individu `i`: what is compared, and its version `v`; the last answer is `p`. Each is looked up for one person at a
 * time (lateral, limit 1), so that a table without statistics is never read whole for each.
 */
const COLUMNS = sql`i.individu_id, i.kode_desa, i.kode_kabkota, v.versi, k.keluarga_id, i.nama_lengkap, i.nama_enc,
  i.tanggal_lahir, i.presisi_tanggal, i.jenis_kelamin, i.nik_bi, i.nik_enc, i.nama_ibu_kandung_enc, k.no_kk_enc`
const JOINS = sql`
  left join lateral (
    select x.keluarga_id from anggota_keluarga x
    where x.individu_id = i.individu_id and x.kode_kabkota = i.kode_kabkota and x.sampai is null limit 1) a on true
  left join lateral (
    select x.keluarga_id, x.no_kk_enc from keluarga x
    where x.keluarga_id = a.keluarga_id and x.kode_kabkota = i.kode_kabkota limit 1) k on true
  left join lateral (
    select x.status, x.versi, x.diperiksa_pada, x.kedaluwarsa from padan_individu x
    where x.individu_id = i.individu_id and x.kode_kabkota = i.kode_kabkota limit 1) p on true
  cross join lateral (
    select coalesce(max(x.versi), 0) as versi from individu_versi x
    where x.individu_id = i.individu_id and x.kode_kabkota = i.kode_kabkota) v`

/** The sent cases of a regency. Sealed people too: it is no list. */
export async function findKasusPadan(act: Act, kode_kabkota: string): Promise<KasusPadan[]> {
  const { rows } = await sql<Row & { usulan_id: string; urutan: number; masih_padan: boolean }>`
    select u.usulan_id, u.urutan, ${COLUMNS},
      coalesce(p.status = 'padan' and p.kedaluwarsa > jam() and p.versi >= v.versi, false) as masih_padan
    from usulan u
    join individu i on i.individu_id = u.individu_id and i.kode_kabkota = u.kode_kabkota
    ${JOINS}
    where u.kode_kabkota = ${kode_kabkota} and u.status = 'dikirim'
    order by u.usulan_id`.execute(act.tx)
  const people = await openRows(act, rows)
  return rows.flatMap(({ usulan_id, urutan, masih_padan }, at) => {
    const orang = people[at]
    return orang ? [{ usulan_id, urutan, masih_padan, ...orang }] : []
  })
}

/** Where a round stands: people are passed in the order of village and id. */
export interface Kursor {
  kursor_desa: string
  kursor_individu: string
}

/**
 * The next people of a regency, after the cursor, whom a round that began at `mulai` asks about: all who were not asked
 * since, or (not `semua`) those never asked, whose answer serves no longer, or whose facts are newer than it. The dead
 * are asked about as long as the registry says so too: it may take its word back.
 */
export async function findOrangDue(
  act: Act,
  input: Kursor & { kode_kabkota: string; semua: boolean; mulai_pada: Date },
  limit: number,
): Promise<OrangRegister[]> {
  const { kode_kabkota, kursor_desa, kursor_individu, semua, mulai_pada } = input
  const due = semua
    ? sql`(p.diperiksa_pada is null or p.diperiksa_pada < ${mulai_pada})`
    : sql`(p.kedaluwarsa is null or p.kedaluwarsa <= ${mulai_pada} or p.versi < v.versi)`
  const from = kursor_desa === '' ? `${kode_kabkota}000000` : kursor_desa
  return readOrang(
    act,
    sql`i.kode_desa >= ${from} and i.kode_desa <= ${`${kode_kabkota}999999`} and i.kode_kabkota = ${kode_kabkota}
      and (i.kode_desa > ${from} or i.individu_id > ${kursor_individu}::uuid)
      and (i.status_hidup = 'hidup' or p.status = 'meninggal') and i.digabung_ke is null and ${due}`,
    limit,
  )
}

/** One person, whether due or not; nobody when merged, or out of scope. */
export async function findOrangById(act: Act, individu_id: string): Promise<OrangRegister[]> {
  return readOrang(act, sql`i.individu_id = ${individu_id} and i.digabung_ke is null`, 1)
}

async function readOrang(act: Act, where: RawBuilder<unknown>, limit: number): Promise<OrangRegister[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from individu i ${JOINS} where ${where}
    order by i.kode_desa, i.individu_id limit ${limit}`.execute(act.tx)
  return openRows(act, rows)
}

async function openRows(act: Act, rows: readonly Row[]): Promise<OrangRegister[]> {
  const subjekIds = rows.flatMap((row) => [row.individu_id, row.keluarga_id ?? []].flat())
  const keys = await openSubjekKunciBulk(act, subjekIds)
  return rows.map((row) => {
    const { individu_id, kode_desa, kode_kabkota, versi } = row
    return { individu_id, kode_desa, kode_kabkota, versi, orang: openRow(act, row, keys) }
  })
}

function openRow(act: Act, row: Row, keys: ReadonlyMap<string, SubjekKunci>): OrangPadan {
  const open = (table: string, column: string, id: string | null, sealed: Buffer | null): string | null => {
    const key = id ? keys.get(id) : undefined
    return id && key && sealed ? act.kunci.decryptField(key, { table, column, id }, sealed) : null
  }
  const person = (column: string, sealed: Buffer | null) => open('individu', column, row.individu_id, sealed)
  return {
    // a NIK that is not 16 digits was kept as it was written, and can't be asked about
    nik: row.nik_bi ? person('nik_enc', row.nik_enc) : null,
    no_kk: open('keluarga', 'no_kk_enc', row.keluarga_id, row.no_kk_enc),
    nama_lengkap: row.nama_lengkap ?? person('nama_enc', row.nama_enc) ?? '',
    tanggal_lahir: row.tanggal_lahir,
    presisi_tanggal: row.presisi_tanggal,
    jenis_kelamin: row.jenis_kelamin,
    nama_ibu_kandung: person('nama_ibu_kandung_enc', row.nama_ibu_kandung_enc),
  }
}
