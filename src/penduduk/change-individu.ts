import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import type { IndividuFakta, ProtectionLevel, Sumber } from './individu.ts'
import { insertVersi, type SealedIndividu, sealRow, sealVersi } from './individu-store.ts'
import { claimNikBulk, releaseNik } from './nik-store.ts'
import { findFakta, type IndividuRow, lockIndividu } from './open-individu.ts'

/** What a source newly says of a person; what it is silent about stays. */
export type IndividuPerubahan = Sumber & { individu_id: string; fakta: Partial<IndividuFakta> }

/**
 * Takes in what a source newly says: a new version of the facts, the older ones kept, and the columns after the
 * newest. Throws `individu.tidak_ada`, `individu.nik_dipakai` (another person has that NIK; nothing is changed) and
 * `individu.pindah_kabkota`. Returns the number of the new version.
 */
export async function changeIndividu(act: Act, input: IndividuPerubahan): Promise<number> {
  const row = await lockIndividu(act, input.individu_id)
  return writeVersi(act, row, input, row.protection_level)
}

/** Moves a person to another village of the same regency, where they live from `tanggal_sumber` on. */
export async function moveIndividu(
  act: Act,
  input: Sumber & { individu_id: string; kode_desa: string },
): Promise<number> {
  return changeIndividu(act, { ...input, fakta: { kode_desa: input.kode_desa } })
}

/**
 * Hides a person from every list: the name only encrypted, out of look-ups by name. The log shows a change like any
 * other, and neither it nor a list says why. Throws `individu.tidak_ada`.
 */
export async function sealIndividu(act: Act, input: Sumber & { individu_id: string }): Promise<number> {
  const row = await lockIndividu(act, input.individu_id)
  return writeVersi(act, row, { ...input, fakta: {} }, 'tersegel')
}

/** Ends the hiding: the name is in clear and in look-ups again. Throws `individu.tidak_ada`. */
export async function unsealIndividu(act: Act, input: Sumber & { individu_id: string }): Promise<number> {
  const row = await lockIndividu(act, input.individu_id)
  return writeVersi(act, row, { ...input, fakta: {} }, 'biasa')
}

async function writeVersi(
  act: Act,
  row: IndividuRow,
  input: IndividuPerubahan,
  protection_level: ProtectionLevel,
): Promise<number> {
  const { individu_id, sumber, tanggal_sumber } = input
  const before = await findFakta(act, individu_id)
  const after = { ...before, ...input.fakta, individu_id, sumber, tanggal_sumber, versi: before.versi + 1 }
  if (after.kode_desa.slice(0, 4) !== row.kode_kabkota) throw new Problem('individu.pindah_kabkota')
  const sealed = sealRow(act, { ...after, protection_level })
  if ('nik' in input.fakta) await moveClaim(act, row, sealed.nik_bi)
  await updateIndividu(act, sealed, 'nik' in input.fakta)
  await insertVersi(act, [sealVersi(act, after)])
  const isi = {
    versi: after.versi,
    sumber,
    tanggal_sumber,
    kolom: Object.keys(input.fakta).sort(),
    protection_level,
  }
  await recordJejak(act, {
    jenis: 'individu.change',
    kode_kabkota: row.kode_kabkota,
    subjek_id: individu_id,
    isi,
  })
  return after.versi
}

async function moveClaim(act: Act, row: IndividuRow, nik_bi: Buffer | null): Promise<void> {
  const { individu_id, kode_kabkota } = row
  if (nik_bi) {
    const taken = await claimNikBulk(act, [{ nik_bi, individu_id, kode_kabkota }])
    if (taken.size > 0) throw new Problem('individu.nik_dipakai')
  }
  if (row.nik_bi && !nik_bi?.equals(row.nik_bi)) await releaseNik(act, row.nik_bi, individu_id)
}

/**
 * Every column that follows from the facts; ids, listing and status of life are others'. The NIK's columns only when
 * a source spoke of it: an import keeps a doubted NIK there that is no fact yet.
 */
async function updateIndividu(act: Act, sealed: SealedIndividu, withNik: boolean): Promise<void> {
  const { individu_id, kode_kabkota, nama_ibu_kandung_bi, nik_bi, nik_enc, nomor_sementara, ...columns } =
    sealed
  const changed = withNik ? { ...columns, nik_bi, nik_enc, nomor_sementara } : columns
  const assignments = Object.entries(changed).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`update individu set ${sql.join(assignments)}, nama_ibu_kandung_bi = ${nama_ibu_kandung_bi}::bytea[]
    where individu_id = ${individu_id} and kode_kabkota = ${kode_kabkota}`.execute(act.tx)
}
