import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { JALUR } from '../usulan/alur.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { lockUsulanByStatus } from '../usulan/usulan-store.ts'
import { requireBenih } from './benih-store.ts'
import { isDrawn } from './sampel.ts'

/**
 * Sends every matched case of a regency on: a sample to the university (qa), the others to the ministry (lolos).
 * The seed is shown in jejak with the result, so that anybody can draw again. Returns how many of each.
 */
export async function drawSample(
  act: Act,
  input: { kode_kabkota: string; periode: string; benih: string; per10000?: number },
): Promise<{ qa: number; lolos: number }> {
  const { kode_kabkota, periode, benih, per10000 } = input
  await requireBenih(act, { kode_kabkota, periode, tujuan: 'sampel', benih })
  const cases = await lockUsulanByStatus(act, kode_kabkota, 'padan', JALUR)
  if (cases.length === 0) return { qa: 0, lolos: 0 }
  const langkahList = cases.map(({ usulan_id, urutan }) => ({
    usulan_id,
    peristiwa_id: uuidFrom('drawSample', usulan_id, String(urutan)),
    tindakan: 'drawSample' as const,
    ke: isDrawn(benih, usulan_id, per10000) ? ('qa' as const) : ('lolos' as const),
  }))
  await takeLangkah(act, langkahList, { jejak: 'kelompok' })
  const qa = langkahList.filter((langkah) => langkah.ke === 'qa').length
  const isi = { benih, jumlah: cases.length, periode, qa }
  await recordJejak(act, { jenis: 'usulan.draw_sample', kode_kabkota, subjek_id: null, isi })
  return { qa, lolos: cases.length - qa }
}

/** What the university found: the case goes on, or is seen again by another field officer. */
export async function recordQa(
  act: Act,
  input: { usulan_id: string; peristiwa_id: string; ke: 'lolos' | 'perlu_verifikasi_ulang' },
): Promise<void> {
  await takeLangkah(act, [{ ...input, tindakan: 'recordQa' }])
}
