import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { seorangOf } from '../penduduk/akar-store.ts'
import type { Stored, StoredIndividu, StoredKepala } from './stored.ts'

/** Runs one reading transaction for the officer who imports. */
export type ReadAct = <T>(fn: (act: Act) => Promise<T>) => Promise<T>

/**
 * The register as the check of a file asks it, within what the officer may see: a NIK claimed by somebody out of
 * sight comes back without a name.
 */
export function storedOf(read: ReadAct, kunci: Kunci): Stored {
  const hashesOf = (field: 'nik' | 'no_kk', numbers: readonly string[]) =>
    new Map(numbers.map((number) => [kunci.blindIndex(field, number).toString('hex'), number]))
  return {
    token: (field, number) => kunci.blindIndex(field, number).toString('hex'),
    findByNik: (nikList) => {
      const nikOf = hashesOf('nik', nikList)
      return read(async (act) => groupBy(await selectByNik(act, [...nikOf.keys()]), nikOf))
    },
    findKepala: (noKkList) => {
      const noKkOf = hashesOf('no_kk', noKkList)
      return read(async (act) => groupBy(await selectKepala(act, [...noKkOf.keys()]), noKkOf))
    },
  }
}

function groupBy<T>(
  rows: readonly (T & { hash: string })[],
  numberOf: ReadonlyMap<string, string>,
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const number = numberOf.get(row.hash) ?? ''
    const group = groups.get(number)
    if (group) group.push(row)
    else groups.set(number, [row])
  }
  return groups
}

async function selectByNik(
  act: Act,
  hashes: readonly string[],
): Promise<(StoredIndividu & { hash: string })[]> {
  const { rows } = await sql<StoredIndividu & { hash: string }>`
    select encode(n.nik_bi, 'hex') as hash, i.nama_lengkap, encode(k.no_kk_bi, 'hex') as no_kk_token
    from nik_indeks n
    left join individu i on i.individu_id = n.individu_id and i.kode_kabkota = n.kode_kabkota
    left join lateral (${keluargaOf(sql`i`)}) a on true
    left join keluarga k on k.keluarga_id = a.keluarga_id and k.kode_kabkota = i.kode_kabkota
    where n.nik_bi = any(${toBytes(hashes)}::bytea[])`.execute(act.tx)
  return rows
}

/** A person's family of today: that of the record that others lead to, else that of another of their records. */
function keluargaOf(i: RawBuilder<unknown>) {
  return sql`
    select m.keluarga_id
    from ${seorangOf(i)} s (individu_id)
    join anggota_keluarga m
      on m.individu_id = s.individu_id and m.kode_kabkota = ${i}.kode_kabkota and m.sampai is null
    join individu r on r.individu_id = s.individu_id and r.kode_kabkota = m.kode_kabkota
    order by r.digabung_ke is not null, m.dari desc limit 1`
}

async function selectKepala(
  act: Act,
  hashes: readonly string[],
): Promise<(StoredKepala & { hash: string })[]> {
  const { rows } = await sql<StoredKepala & { hash: string }>`
    select encode(k.no_kk_bi, 'hex') as hash, encode(i.nik_bi, 'hex') as nik_token, i.nama_lengkap,
      case when i.presisi_tanggal = 'hari' then to_char(i.tanggal_lahir, 'YYYY-MM-DD') end as tanggal_lahir
    from keluarga k
    join anggota_keluarga a
      on a.keluarga_id = k.keluarga_id and a.kode_kabkota = k.kode_kabkota and a.sampai is null and a.hubungan_keluarga = 1
    join individu i on i.individu_id = a.individu_id and i.kode_kabkota = a.kode_kabkota
    where k.no_kk_bi = any(${toBytes(hashes)}::bytea[]) and i.status_hidup = 'hidup' and i.digabung_ke is null
  `.execute(act.tx)
  return rows
}

function toBytes(hashes: readonly string[]): Buffer[] {
  return hashes.map((hash) => Buffer.from(hash, 'hex'))
}
