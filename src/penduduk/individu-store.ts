import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { insertSubjekKunci, newSubjekKunci, openedSubjekKunci } from '../kunci/kunci-store.ts'
import { normalizeNama } from '../lib/nama.ts'
import { isWellFormed } from '../lib/nik.ts'
import { prepareWhileStoring } from '../lib/overlap.ts'
import { faktaOf, type IndividuVersi, type NewIndividu, nomorSementara } from './individu.ts'
import { hashIbu } from './ibu.ts'
import { kunciOf } from './kunci-cari.ts'
import { hashLahirNama } from './lahir-nama.ts'
import { claimNikBulk, type NikClaim } from './nik-store.ts'

/**
 * Stores people with their keys, the first version of their facts and their claim on their NIK, in a few statements
 * whatever their number. Writes no jejak: the act that calls does. Returns the people whose NIK another person has
 * claimed before, with that person's id; they are stored all the same, for a human to look at.
 * Errors: an id that exists, a village out of the session's scope.
 */
export async function createIndividuBulk(
  act: Act,
  rows: readonly NewIndividu[],
): Promise<ReadonlyMap<string, string>> {
  const taken = new Map<string, string>()
  await prepareWhileStoring(
    rows,
    (row) => ({
      kunci: newSubjekKunci(act, { subjek_id: row.individu_id, kode_kabkota: row.kode_desa.slice(0, 4) }),
      individu: sealRow(act, row),
      versi: sealVersi(act, { ...row, versi: 1 }),
    }),
    async (prepared) => {
      await insertSubjekKunci(
        act,
        prepared.map((row) => row.kunci),
      )
      await insertIndividu(
        act,
        prepared.map((row) => row.individu),
      )
      await insertVersi(
        act,
        prepared.map((row) => row.versi),
      )
      const late = await claimNikBulk(
        act,
        prepared.flatMap(({ individu }) => claimOf(individu)),
      )
      for (const [individu_id, pemilik] of late) taken.set(individu_id, pemilik)
    },
  )
  return taken
}

function claimOf({ nik_bi, individu_id, kode_kabkota }: SealedIndividu): NikClaim[] {
  return nik_bi ? [{ nik_bi, individu_id, kode_kabkota }] : []
}

/** The columns of `individu` that follow from facts; encrypted ones are bound to this row. */
export function sealRow(act: Act, row: NewIndividu) {
  const { individu_id } = row
  const key = openedSubjekKunci(act, individu_id)
  const encrypt = (column: string, text: string | null) =>
    text === null ? null : act.kunci.encryptField(key, { table: 'individu', column, id: individu_id }, text)
  const nik = row.nik !== null && isWellFormed(row.nik) ? row.nik : null
  const tersegel = row.protection_level === 'tersegel'
  const nama_norm = tersegel ? null : normalizeNama(row.nama_lengkap).norm
  return {
    individu_id,
    kode_desa: row.kode_desa,
    kode_kabkota: row.kode_desa.slice(0, 4),
    protection_level: row.protection_level ?? 'biasa',
    nama_lengkap: tersegel ? null : row.nama_lengkap,
    nama_norm,
    kunci_cari: nama_norm === null ? null : kunciOf({ ...row, nama_norm }),
    lahir_nama_bi: nama_norm === null ? null : hashLahirNama(act.kunci, { ...row, nama_norm }),
    nama_enc: tersegel ? encrypt('nama_enc', row.nama_lengkap) : null,
    tanggal_lahir: row.tanggal_lahir,
    presisi_tanggal: row.presisi_tanggal,
    jenis_kelamin: row.jenis_kelamin,
    nomor_sementara: nik === null ? nomorSementara(individu_id) : null,
    nik_bi: nik === null ? null : act.kunci.blindIndex('nik', nik),
    nik_enc: encrypt('nik_enc', row.nik),
    nama_ibu_kandung_enc: encrypt('nama_ibu_kandung_enc', row.nama_ibu_kandung),
    nama_ibu_kandung_bi: hashIbu(act.kunci, row.nama_ibu_kandung),
    tempat_lahir_enc: encrypt('tempat_lahir_enc', row.tempat_lahir),
    telepon_enc: encrypt('telepon_enc', row.telepon),
    alamat_enc: encrypt('alamat_enc', row.alamat),
    status_kawin: row.status_kawin,
    pendidikan: row.pendidikan,
    pekerjaan: row.pekerjaan,
    disabilitas: row.disabilitas,
    hamil_sampai: row.hamil_sampai,
  }
}

export type SealedIndividu = ReturnType<typeof sealRow>

async function insertIndividu(act: Act, rows: readonly SealedIndividu[]): Promise<void> {
  const column = <K extends keyof SealedIndividu>(name: K) => rows.map((row) => row[name])
  // Arrays within arrays: unnest would flatten them, so each goes as the text of an array.
  const list = (values: readonly (readonly string[] | null)[]) =>
    values.map((value) => value && pgArray(value))
  await sql`insert into individu (individu_id, kode_desa, kode_kabkota, protection_level, nama_lengkap, nama_norm,
      nama_enc, tanggal_lahir, presisi_tanggal, jenis_kelamin, nomor_sementara, nik_bi, nik_enc, nama_ibu_kandung_enc,
      nama_ibu_kandung_bi, tempat_lahir_enc, telepon_enc, alamat_enc, status_kawin, pendidikan, pekerjaan, disabilitas,
      hamil_sampai, kunci_cari, lahir_nama_bi, created_at)
    select individu_id, kode_desa, kode_kabkota, protection_level, nama_lengkap, nama_norm,
      nama_enc, tanggal_lahir, presisi_tanggal, jenis_kelamin, nomor_sementara, nik_bi, nik_enc, nama_ibu_kandung_enc,
      nama_ibu_kandung_bi::bytea[], tempat_lahir_enc, telepon_enc, alamat_enc, status_kawin, pendidikan, pekerjaan,
      disabilitas::text[], hamil_sampai, kunci_cari::integer[], lahir_nama_bi, (select jam())
    from unnest(${column('individu_id')}::uuid[], ${column('kode_desa')}::text[], ${column('kode_kabkota')}::text[],
      ${column('protection_level')}::text[], ${column('nama_lengkap')}::text[], ${column('nama_norm')}::text[],
      ${column('nama_enc')}::bytea[], ${column('tanggal_lahir')}::date[], ${column('presisi_tanggal')}::text[],
      ${column('jenis_kelamin')}::text[], ${column('nomor_sementara')}::text[], ${column('nik_bi')}::bytea[],
      ${column('nik_enc')}::bytea[], ${column('nama_ibu_kandung_enc')}::bytea[],
      ${list(rows.map((row) => row.nama_ibu_kandung_bi.map((hash) => `\\x${hash.toString('hex')}`)))}::text[],
      ${column('tempat_lahir_enc')}::bytea[], ${column('telepon_enc')}::bytea[], ${column('alamat_enc')}::bytea[],
      ${column('status_kawin')}::smallint[], ${column('pendidikan')}::smallint[], ${column('pekerjaan')}::smallint[],
      ${list(column('disabilitas'))}::text[], ${column('hamil_sampai')}::date[],
      ${column('kunci_cari').map((keys) => keys && `{${keys.join()}}`)}::text[], ${column('lahir_nama_bi')}::bytea[]
    ) as i (individu_id, kode_desa, kode_kabkota, protection_level, nama_lengkap, nama_norm, nama_enc, tanggal_lahir,
      presisi_tanggal, jenis_kelamin, nomor_sementara, nik_bi, nik_enc, nama_ibu_kandung_enc, nama_ibu_kandung_bi,
      tempat_lahir_enc, telepon_enc, alamat_enc, status_kawin, pendidikan, pekerjaan, disabilitas, hamil_sampai, kunci_cari,
      lahir_nama_bi)
  `.execute(act.tx)
}

/** Text form of a PostgreSQL array. */
export function pgArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join()}}`
}

/** A version of the facts as a source gave them: whole, and encrypted. */
export function sealVersi(act: Act, row: IndividuVersi) {
  const { individu_id, versi, sumber, tanggal_sumber } = row
  const key = openedSubjekKunci(act, individu_id)
  const isi_enc = act.kunci.encryptField(key, versiCell(individu_id, versi), JSON.stringify(faktaOf(row)))
  return { individu_id, versi, sumber, tanggal_sumber, isi_enc, kode_kabkota: row.kode_desa.slice(0, 4) }
}

type SealedVersi = ReturnType<typeof sealVersi>

/** Adds versions; none is ever overwritten. */
export async function insertVersi(act: Act, rows: readonly SealedVersi[]): Promise<void> {
  const column = <K extends keyof SealedVersi>(name: K) => rows.map((row) => row[name])
  await sql`insert into individu_versi
      (individu_id, versi, sumber, tanggal_sumber, isi_enc, kode_kabkota, created_at)
    select v.*, (select jam()) from unnest(${column('individu_id')}::uuid[], ${column('versi')}::int[],
      ${column('sumber')}::text[], ${column('tanggal_sumber')}::date[], ${column('isi_enc')}::bytea[],
      ${column('kode_kabkota')}::text[]) v`.execute(act.tx)
}

export function versiCell(individu_id: string, versi: number) {
  return { table: 'individu_versi', column: 'isi_enc', id: `${individu_id}/${versi}` }
}
