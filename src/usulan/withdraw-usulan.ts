import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import { takeLangkah } from './take-langkah.ts'
import { lockUsulan } from './usulan-store.ts'

/**
 * The maker takes the case back. After the letter (disahkan to lolos) a verifikator must have confirmed it with a
 * call or a visit (initialUsulan): nobody withdraws another.
 */
export async function withdrawUsulan(
  act: Act,
  input: { usulan_id: string; peristiwa_id: string; petugas_kedua_id?: string },
): Promise<void> {
  const rows = await takeLangkah(act, [{ ...input, tindakan: 'withdrawUsulan', ke: 'ditarik' }])
  await insertPemberitahuan(
    act,
    rows.map((usulan) => ({ ...usulan, kode: 'usulan.ditarik' })),
  )
}

/**
 * Two humans found that this case and `acuan` are one: that one goes on, and both tickets keep working. Problem
 * usulan.langkah_salah when that one is this one, or has itself ended as ditarik or duplikat.
 */
export async function mergeUsulan(
  act: Act,
  input: { usulan_id: string; peristiwa_id: string; petugas_kedua_id: string; acuan: string },
): Promise<void> {
  const goesOn = (await lockUsulan(act, [input.usulan_id, input.acuan])).find(
    (row) => row.usulan_id === input.acuan,
  )
  if (input.acuan === input.usulan_id || goesOn?.status === 'ditarik' || goesOn?.status === 'duplikat')
    throw new Problem('usulan.langkah_salah', { tindakan: 'mergeUsulan' })
  const rows = await takeLangkah(act, [{ ...input, tindakan: 'mergeUsulan', ke: 'duplikat' }])
  await insertPemberitahuan(
    act,
    rows.map((usulan) => ({ ...usulan, kode: 'usulan.duplikat' })),
  )
}
