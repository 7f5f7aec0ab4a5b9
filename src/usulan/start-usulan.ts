import type { Act } from '../jejak/act.ts'
import { recordJejakBulk } from '../jejak/jejak-store.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import { createPin, createTiket } from '../lib/crockford.ts'
import type { JsonObject } from '../lib/jcs.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import type { Status, Tindakan } from './alur.ts'
import { jejakEntry, takeLangkah } from './take-langkah.ts'
import { findLangkah } from './usulan.ts'
import {
  insertPelaku,
  insertPeristiwa,
  insertUsulan,
  type PeristiwaBaru,
  type UsulanBaru,
  type UsulanTersegel,
} from './usulan-store.ts'

/** What the maker takes home. */
export interface TandaTerima {
  usulan_id: string
  tiket: string
  pin: string
}

/**
 * Begins a case as a draft (belum_ada → draf). Sent twice with the same `usulan_id`, the second time answers null:
 * the case is there, and its receipt was given. `isi` is kept in jejak beside the step, under the person's key.
 */
export async function startUsulan(
  act: Act,
  input: UsulanBaru,
  isi?: JsonObject,
): Promise<TandaTerima | null> {
  const { receipts, list } = await withReceipts(act, [input])
  const fresh = await insertUsulan(act, list, 'belum_ada', 0)
  if (fresh.size === 0) return null
  await takeLangkah(act, [{ ...step(input.usulan_id, 'startUsulan', 'draf'), ...(isi && { isi }) }])
  return receipts[0] ?? null
}

/** Hands the draft in (draf → diajukan). Any time; from here on nobody but its maker can make it go away. */
export async function submitUsulan(act: Act, input: { usulan_id: string }): Promise<void> {
  await takeLangkah(act, [step(input.usulan_id, 'submitUsulan', 'diajukan')])
}

/**
 * Begins and hands in many cases at once, as an import does: each has both rows and both jejak entries. Cases
 * that are there already are left alone. Returns the receipts of the new ones.
 */
export async function createUsulanBulk(act: Act, inputs: readonly UsulanBaru[]): Promise<TandaTerima[]> {
  if (inputs.length === 0) return []
  const { receipts, list } = await withReceipts(act, inputs)
  const fresh = await insertUsulan(act, list, 'diajukan', 2)
  const rows = inputs.filter((input) => fresh.has(input.usulan_id))
  const peristiwaList = rows.flatMap((input) => firstRows(act, input))
  const pelaku = peristiwaList.map(({ usulan, langkah }) => ({ ...usulan, kelas: langkah.kelas }))
  await insertPelaku(
    act,
    pelaku.filter((row) => row.urutan === 0),
  )
  await insertPeristiwa(act, peristiwaList)
  await recordJejakBulk(
    act,
    peristiwaList.map((peristiwa) => jejakEntry(act, peristiwa)),
  )
  return receipts.filter((receipt) => fresh.has(receipt.usulan_id))
}

/** The keyed hash under which a PIN is kept. */
export function pinIndex(kunci: Kunci, tiket: string, pin: string): Buffer {
  return kunci.blindIndex('pin', `${tiket}/${pin}`)
}

async function withReceipts(act: Act, inputs: readonly UsulanBaru[]) {
  const keys = await openSubjekKunciBulk(
    act,
    inputs.flatMap((input) => (input.catatan ? input.individu_id : [])),
  )
  const receipts = inputs.map(({ usulan_id, pin }) => ({
    usulan_id,
    tiket: createTiket(),
    pin: pin ?? createPin(),
  }))
  const list = inputs.map((input, at): UsulanTersegel => {
    const { tiket = '', pin = '' } = receipts[at] ?? {}
    const key = keys.get(input.individu_id)
    const cell = { table: 'usulan', column: 'catatan_enc', id: input.usulan_id }
    const catatan_enc = input.catatan && key ? act.kunci.encryptField(key, cell, input.catatan) : null
    return { ...input, tiket, pin_bi: pinIndex(act.kunci, tiket, pin), catatan_enc }
  })
  return { receipts, list }
}

function step(usulan_id: string, tindakan: Tindakan, ke: Status) {
  return { usulan_id, peristiwa_id: uuidFrom(usulan_id, tindakan), tindakan, ke }
}

function firstRows(act: Act, input: UsulanBaru): PeristiwaBaru[] {
  const steps = [
    { status: 'belum_ada', urutan: 0, tindakan: 'startUsulan', ke: 'draf' },
    { status: 'draf', urutan: 1, tindakan: 'submitUsulan', ke: 'diajukan' },
  ] as const
  return steps.map(({ status, urutan, tindakan, ke }) => {
    const usulan = { ...input, status, urutan, kode_kabkota: input.kode_desa.slice(0, 4) }
    const langkah = findLangkah(usulan, { tindakan, ke, peran: act.actor.peran }, () => false)
    if (typeof langkah === 'string') throw new Problem(langkah, { tindakan })
    const peristiwa_id = uuidFrom(input.usulan_id, tindakan)
    const rest = { petugas_kedua_id: null, alasan: null, kata_enc: null, acuan: null, periode: input.periode }
    return { usulan, langkah, peristiwa_id, ...rest }
  })
}
