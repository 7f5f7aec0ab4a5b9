import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejakBulk } from '../jejak/jejak-store.ts'

/** A person who shares a search key with what is looked for. */
export interface CalonCari {
  individu_id: string
  kode_desa: string
  nama_lengkap: string
  /** YYYY-MM-DD */
  tanggal_lahir: string | null
  presisi_tanggal: string
  jenis_kelamin: string | null
  digabung_ke: string | null
}

/** So many people are read for one look-up: beyond it the keys say too little. */
const DIBACA = 6_000

/**
 * People of a regency with any of `kunci`, within the session's scope: those who have most of `timbang` as well, at most so
 * many; nobody who is sealed. `isPenuh`: there were more than were read. Throws the database's 42501 for a regency out of
 * scope.
 */
export async function lookUpCalon(
  act: Act,
  kode_kabkota: string,
  keys: { kunci: readonly number[]; timbang: readonly number[] },
  most: number,
): Promise<{ calon: CalonCari[]; isPenuh: boolean }> {
  if (keys.kunci.length === 0) return { calon: [], isPenuh: false }
  const { rows } = await sql<CalonCari & { terbaca: string }>`
    select * from cari_individu(${keys.kunci}::integer[], ${keys.timbang}::integer[], ${kode_kabkota}, ${DIBACA}, ${most})`.execute(
    act.tx,
  )
  return { calon: rows, isPenuh: Number(rows[0]?.terbaca ?? 0) >= DIBACA }
}

/** Where a record points to another, the other is meant; how the first was spelled counts as a spelling of the other. */
export async function followAkar(act: Act, calon: readonly CalonCari[]): Promise<CalonCari[]> {
  const to = calon.flatMap(({ digabung_ke }) => (digabung_ke === null ? [] : [digabung_ke]))
  const own = calon.filter(({ digabung_ke }) => digabung_ke === null)
  if (to.length === 0) return own
  const { rows } = await sql<CalonCari>`
    select individu_id, kode_desa, nama_lengkap, tanggal_lahir, presisi_tanggal, jenis_kelamin, digabung_ke from individu
    where individu_id = any(${to}::uuid[]) and protection_level = 'biasa' and digabung_ke is null`.execute(
    act.tx,
  )
  const byId = new Map(rows.map((row) => [row.individu_id, row]))
  const asRoot = calon.flatMap((one) => {
    const root = byId.get(one.digabung_ke ?? '')
    return root
      ? [{ ...one, individu_id: root.individu_id, kode_desa: root.kode_desa, digabung_ke: null }]
      : []
  })
  return [...own, ...rows, ...asRoot]
}

/** Each person once, by the spelling that fits best, the best first. `bitsOf`: how well a spelling fits. */
export function rankCalon(
  calon: readonly CalonCari[],
  bitsOf: (one: CalonCari) => number,
): { one: CalonCari; bits: number }[] {
  const best = new Map<string, { one: CalonCari; bits: number }>()
  for (const one of calon) {
    const bits = bitsOf(one)
    if (bits > (best.get(one.individu_id)?.bits ?? Number.NEGATIVE_INFINITY))
      best.set(one.individu_id, { one, bits })
  }
  return [...best.values()].toSorted(
    (a, b) => b.bits - a.bits || a.one.individu_id.localeCompare(b.one.individu_id),
  )
}

/** An entry for each who was shown, which they can read. `keperluan`: why, in their words. */
export async function recordTampil(
  act: Act,
  people: readonly { individu_id: string; kode_desa: string }[],
  keperluan: string,
): Promise<void> {
  await recordJejakBulk(
    act,
    people.map(({ individu_id, kode_desa }) => ({
      jenis: 'individu.find',
      ...{ kode_kabkota: kode_desa.slice(0, 4), subjek_id: individu_id },
      isi: { keperluan },
    })),
  )
}
