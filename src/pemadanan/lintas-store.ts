import { type RawBuilder, sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { dateOf } from '../periode/waktu.ts'
import { BLOK_TERBESAR } from './calon-ganda.ts'
import type { PasanganBaru } from './pasangan-store.ts'

/** What two records of different regencies share: the NIK, or birth date and how the name sounds. */
export type KunciLintas = 'nik' | 'lahir_nama'

/** A record as far as the national step sees it: hashes and ids, nothing that a person could read. */
export interface AnggotaGugus {
  individu_id: string
  kode_kabkota: string
  /** Keyed hashes, hexadecimal. */
  nik: string | null
  ibu: readonly string[]
}

/** Records of several regencies that share a key; no members where there are too many to say anything. */
export interface GugusLintas {
  kunci: Buffer
  anggota: readonly AnggotaGugus[] | null
}

/** Part of all keys: those behind `sesudah`, before `sampai`; or these very ones. */
export type Cakupan = { sesudah: Buffer; sampai: Buffer | null } | { kunci: readonly Buffer[] }

/** Keys that are shared across regencies, in order, a few at a time. Whoever is sealed or points elsewhere is not there. */
export async function listGugus(
  act: Act,
  jenis: KunciLintas,
  cakupan: Cakupan,
  sekali: number,
): Promise<GugusLintas[]> {
  const column = jenis === 'nik' ? sql`nik_bi` : sql`lahir_nama_bi`
  // along the index, so that a few keys cost a few rows, however many more there are in the part
  await sql`select set_config(nama, 'off', true)
    from unnest(array['enable_bitmapscan', 'enable_seqscan', 'enable_sort', 'enable_hashagg']) nama`.execute(
    act.tx,
  )
  const { rows } = await sql<GugusLintas>`
    select ${column} as kunci, case when count(*) <= ${BLOK_TERBESAR} then jsonb_agg(jsonb_build_object(
      'individu_id', individu_id, 'kode_kabkota', kode_kabkota, 'nik', encode(nik_bi, 'hex'),
      'ibu', array(select encode(bi, 'hex') from unnest(nama_ibu_kandung_bi) bi)) order by individu_id) end as anggota
    from individu
    where protection_level = 'biasa' and digabung_ke is null and ${within(column, cakupan)}
    group by ${column} having min(kode_kabkota) <> max(kode_kabkota)
    order by ${column} limit ${sekali}`.execute(act.tx)
  return rows
}

function within(column: RawBuilder<unknown>, cakupan: Cakupan): RawBuilder<unknown> {
  if ('kunci' in cakupan) return sql`${column} = any(${cakupan.kunci}::bytea[])`
  const { sesudah, sampai } = cakupan
  return sampai === null ? sql`${column} > ${sesudah}` : sql`${column} > ${sesudah} and ${column} < ${sampai}`
}

/** The NIKs of people who are not sealed, as hashes. */
export async function findNikOf(act: Act, individuIds: readonly string[]): Promise<Buffer[]> {
  const { rows } = await sql<{ nik_bi: Buffer }>`
    select distinct nik_bi from individu
    where individu_id = any(${individuIds}::uuid[]) and nik_bi is not null and protection_level = 'biasa'`.execute(
    act.tx,
  )
  return rows.map(({ nik_bi }) => nik_bi)
}

const BATAS_HARI = 30

/**
 * Columns that a regency may hear about: what two who know the same person would compare first. Never a number, never an
 * address: who enters an invented record could try one after the other by them.
 */
const KOLOM_DISEBUT = ['nama_lengkap', 'tanggal_lahir', 'nama_ibu_kandung', 'jenis_kelamin', 'tempat_lahir']

/** Levels at which a column is said to agree: the same, or the same written otherwise. */
const TARAF_SAMA = ['sama', 'urutan', 'bagian', 'satu_huruf', 'bunyi']

/** Tells both regencies of each pair. A pair that both were told of before leaves the tasks as they are. */
export async function insertTugasLintas(act: Act, list: readonly PasanganBaru[]): Promise<void> {
  const rows = list.flatMap((pair) => {
    const { pasangan_id, individu_id, individu_id_lain, asal, kode_kabkota, kode_kabkota_lain } = pair
    if (kode_kabkota_lain === null) return []
    const said = { pasangan_id, asal, kolom_sama: `{${kolomSama(pair).join()}}` }
    return [
      { ...said, individu_id, kode_kabkota, kode_kabkota_lain },
      {
        ...said,
        individu_id: individu_id_lain,
        kode_kabkota: kode_kabkota_lain,
        kode_kabkota_lain: kode_kabkota,
      },
    ]
  })
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name])
  const batas = dateOf(new Date(act.now.getTime() + BATAS_HARI * 86_400_000))
  await sql`
    insert into tugas_lintas (pasangan_id, individu_id, kode_kabkota, kode_kabkota_lain, asal, kolom_sama, batas, created_at)
    select pasangan_id, individu_id, kode_kabkota, kode_kabkota_lain, asal, kolom_sama::text[], ${batas}::date, (select jam())
    from unnest(${column('pasangan_id')}::uuid[], ${column('individu_id')}::uuid[], ${column('kode_kabkota')}::text[],
      ${column('kode_kabkota_lain')}::text[], ${column('asal')}::text[], ${column('kolom_sama')}::text[])
      as t (pasangan_id, individu_id, kode_kabkota, kode_kabkota_lain, asal, kolom_sama)
    on conflict do nothing`.execute(act.tx)
}

/** Of one NIK nothing but the NIK is said: who claims it is not known to be this person at all. */
function kolomSama({ asal, taraf }: PasanganBaru): string[] {
  return asal === 'nik' ? ['nik'] : KOLOM_DISEBUT.filter((kolom) => TARAF_SAMA.includes(taraf[kolom] ?? ''))
}
