import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { insertVerifikasi } from './verifikasi-store.ts'

/** How well it is known who the person is, without a NIK: own word only, then witnesses, papers, biometrics. */
export type TingkatBukti = 'L0' | 'L1' | 'L2' | 'L3' | 'L4'

/**
 * Two humans (verifikator by initialUsulan, then kepala_opd) let a person without NIK be listed and counted, on
 * evidence L1 or better. The referral to the civil registry goes on. Problem usulan.bukti_kurang at L0.
 */
export async function acceptWithoutNik(
  act: Act,
  input: {
    usulan_id: string
    verifikasi_id: string
    petugas_kedua_id: string
    tingkat: TingkatBukti
    bukti: string
  },
): Promise<void> {
  const { verifikasi_id, tingkat, bukti } = input
  if (tingkat === 'L0' || bukti.trim() === '') throw new Problem('usulan.bukti_kurang')
  const [usulan] = await takeLangkah(act, [
    {
      ...input,
      peristiwa_id: verifikasi_id,
      tindakan: 'acceptWithoutNik',
      ke: 'lolos',
      acuan: verifikasi_id,
    },
  ])
  if (!usulan) return
  await insertVerifikasi(act, usulan, {
    verifikasi_id,
    jenis: 'penegasan',
    hasil: `tanpa_nik_${tingkat}`,
    bukti,
  })
}
