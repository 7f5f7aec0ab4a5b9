import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { isSearchedEnough, type Penolakan } from './verifikasi.ts'
import { findKunjungan, insertVerifikasi } from './verifikasi-store.ts'

/** What a verifikator finds. A refusal is only proposed: a second human confirms it before the person is told. */
export type HasilVerifikasi =
  | { ke: 'layak' | 'perlu_verifikasi_ulang'; bukti?: string }
  | ({ ke: 'usul_tidak_layak' } & Penolakan)

/** Problems: usulan.kunjungan_kurang (tidak_ditemukan without two visits and a try), those of takeLangkah. */
export async function verifyUsulan(
  act: Act,
  input: { usulan_id: string; verifikasi_id: string; hasil: HasilVerifikasi },
): Promise<void> {
  const { usulan_id, verifikasi_id, hasil } = input
  if (hasil.ke === 'usul_tidak_layak') await requireProof(act, usulan_id, hasil)
  const [usulan] = await takeLangkah(act, [
    { ...hasil, usulan_id, peristiwa_id: verifikasi_id, tindakan: 'verifyUsulan', acuan: verifikasi_id },
  ])
  if (!usulan) return
  await insertVerifikasi(act, usulan, { verifikasi_id, jenis: 'meja', hasil: hasil.ke, bukti: hasil.bukti })
}

/** The second human on a refusal (kepala_opd): only now is the person told, or the case is looked at again. */
export async function confirmTidakLayak(
  act: Act,
  input: {
    usulan_id: string
    verifikasi_id: string
    hasil: { ke: 'perlu_verifikasi_ulang' } | ({ ke: 'tidak_layak' } & Penolakan)
  },
): Promise<void> {
  const { usulan_id, verifikasi_id, hasil } = input
  if (hasil.ke === 'tidak_layak') await requireProof(act, usulan_id, hasil)
  const [usulan] = await takeLangkah(act, [
    { ...hasil, usulan_id, peristiwa_id: verifikasi_id, tindakan: 'confirmTidakLayak', acuan: verifikasi_id },
  ])
  if (!usulan) return
  const bukti = hasil.ke === 'tidak_layak' ? hasil.bukti : undefined
  await insertVerifikasi(act, usulan, { verifikasi_id, jenis: 'penegasan', hasil: hasil.ke, bukti })
  if (hasil.ke !== 'tidak_layak') return
  await insertPemberitahuan(act, [{ ...usulan, kode: 'usulan.tidak_layak', alasan: hasil.alasan }])
}

async function requireProof(act: Act, usulan_id: string, { alasan, bukti }: Penolakan): Promise<void> {
  if (bukti.trim() === '') throw new Problem('usulan.bukti_kurang')
  if (alasan !== 'tidak_ditemukan') return
  if (!isSearchedEnough(await findKunjungan(act, usulan_id))) throw new Problem('usulan.kunjungan_kurang')
}
