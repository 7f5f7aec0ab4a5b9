import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { createHunianBulk, recordDesilBulk } from '../penduduk/hunian-store.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { addAnggotaBulk, createKeluargaBulk } from '../penduduk/keluarga-store.ts'
import type { KeluargaSintetis } from './keluarga-sintetis.ts'

const BATCH = 600

export interface HasilMuat {
  keluarga: number
  individu: number
  /** Rows whose NIK another row has: individu_id → the one that came first. The generated second rows among them. */
  nik_ganda: Map<string, string>
}

/**
 * Writes generated families into the register: people, families, members, dwellings, deciles, keys, and since when the
 * ministry lists them. In batches of 600 families, each one transaction of the system with one entry in jejak.
 * `sistem` must act under a decree and see the regency. A batch that is there already is left as it is, so that a load
 * that was cut off goes on.
 */
export async function loadPopulasi(
  setara: { db: Database; kunci: Kunci },
  sistem: Actor,
  families: Iterable<KeluargaSintetis>,
): Promise<HasilMuat> {
  const hasil: HasilMuat = { keluarga: 0, individu: 0, nik_ganda: new Map() }
  for (const batch of batches(families)) {
    const taken = await runAct(setara, sistem, (act) => loadKeluarga(act, batch))
    for (const [individu_id, first] of taken) hasil.nik_ganda.set(individu_id, first)
    hasil.keluarga += batch.length
    hasil.individu += batch.reduce((sum, { anggota }) => sum + anggota.length, 0)
  }
  return hasil
}

async function loadKeluarga(
  act: Act,
  families: readonly KeluargaSintetis[],
): Promise<ReadonlyMap<string, string>> {
  if (await hasKeluarga(act, families)) return new Map()
  const anggota = families.flatMap((keluarga) =>
    keluarga.anggota.map((row) => ({
      ...row,
      dari: row.tanggal_sumber,
      kode_kabkota: keluarga.kode_kabkota,
    })),
  )
  await createKeluargaBulk(act, families)
  const taken = await createIndividuBulk(act, anggota)
  await addAnggotaBulk(act, anggota)
  await createHunianBulk(
    act,
    families.map(({ hunian }) => hunian),
  )
  await recordDesilBulk(
    act,
    families.map(({ desil }) => desil),
  )
  await setTerdaftar(act, anggota)
  for (const [kode_kabkota, part] of Map.groupBy(families, (keluarga) => keluarga.kode_kabkota)) {
    const isi = { keluarga: part.length, individu: part.reduce((sum, each) => sum + each.anggota.length, 0) }
    await recordJejak(act, { jenis: 'populasi.load', kode_kabkota, subjek_id: null, isi })
  }
  return taken
}

async function hasKeluarga(act: Act, families: readonly KeluargaSintetis[]): Promise<boolean> {
  const { rows } = await sql`
    select from keluarga where keluarga_id = any(${families.map((row) => row.keluarga_id)}::uuid[]) limit 1
  `.execute(act.tx)
  return rows.length > 0
}

async function setTerdaftar(
  act: Act,
  anggota: readonly { individu_id: string; kode_kabkota: string; terdaftar_sejak: string | null }[],
): Promise<void> {
  const listed = anggota.filter(({ terdaftar_sejak }) => terdaftar_sejak !== null)
  if (listed.length === 0) return
  await sql`update individu set terdaftar_sejak = n.terdaftar_sejak
    from unnest(${listed.map((row) => row.individu_id)}::uuid[], ${listed.map((row) => row.kode_kabkota)}::text[],
      ${listed.map((row) => row.terdaftar_sejak)}::text[]) as n (individu_id, kode_kabkota, terdaftar_sejak)
    where individu.individu_id = n.individu_id and individu.kode_kabkota = n.kode_kabkota`.execute(act.tx)
}

function* batches(families: Iterable<KeluargaSintetis>): Generator<KeluargaSintetis[]> {
  let batch: KeluargaSintetis[] = []
  for (const keluarga of families) {
    batch.push(keluarga)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
