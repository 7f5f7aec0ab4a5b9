import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import type { Kriteria262 } from '../penduduk/keluarga.ts'
import { recordHunian262 } from '../penduduk/record-hunian.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import type { Kunjungan } from './verifikasi.ts'
import { hasVisited, insertVerifikasi } from './verifikasi-store.ts'

/**
 * A field officer's visit: the answers of Kepmensos 262/HUK/2022, or other evidence (a homeless person has no
 * floor to look at), or that nobody was found. The answers become the newest version of the family's dwelling.
 * A case that must be seen again is seen by another officer. Problems: usulan.bukti_kurang, usulan.orang_sama, those
 * of takeLangkah.
 */
export async function recordVerifikasiLapangan(
  act: Act,
  input: {
    usulan_id: string
    verifikasi_id: string
    kunjungan: readonly Kunjungan[]
    hasil: 'ditemui' | 'tidak_ditemukan'
    jawaban?: Kriteria262
    bukti?: string
  },
): Promise<void> {
  const { usulan_id, verifikasi_id, jawaban, bukti } = input
  if (input.kunjungan.length === 0 || (!jawaban && !bukti)) throw new Problem('usulan.bukti_kurang')
  if (await hasVisited(act, input)) throw new Problem('usulan.orang_sama')
  const [usulan] = await takeLangkah(act, [
    {
      usulan_id,
      peristiwa_id: verifikasi_id,
      tindakan: 'recordVerifikasiLapangan',
      ke: 'terverifikasi_lapangan',
      acuan: verifikasi_id,
    },
  ])
  if (!usulan) return
  const tanggal_sumber =
    input.kunjungan
      .map((row) => row.tanggal)
      .toSorted()
      .at(-1) ?? ''
  const hunian_id =
    jawaban && usulan.keluarga_id
      ? await recordHunian262(act, {
          ...jawaban,
          keluarga_id: usulan.keluarga_id,
          kode_kabkota: usulan.kode_kabkota,
          sumber: 'verifikasi',
          tanggal_sumber,
        })
      : null
  await insertVerifikasi(act, usulan, { ...input, jenis: 'lapangan', hunian_id })
}
