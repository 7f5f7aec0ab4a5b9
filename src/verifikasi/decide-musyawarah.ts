import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import type { AlasanTidakLayak } from '../usulan/alasan.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { findKelompokTerlewat, hasKuorumInklusi, type Musyawarah } from './musyawarah.ts'
import { insertMusyawarah } from './verifikasi-store.ts'

/** What the meeting said of one case. A disagreement needs a reason and words for the person. */
export type KeputusanMusyawarah =
  | { usulan_id: string; ke: 'daftar_akhir' }
  | { usulan_id: string; ke: 'tidak_disepakati'; alasan: AlasanTidakLayak; kata: string }

/**
 * Records a village meeting (or the SPTJM in its stead) and what it decided on the first list. Without the
 * inclusion quorum the list goes on only with a reason by the camat, and the record shows that it had none.
 * Problems: masukan.tidak_sah (a group that the record doesn't account for), musyawarah.tanpa_kuorum,
 * sesi.di_luar_wilayah (a case of another village), and those of takeLangkah.
 */
export async function decideMusyawarah(
  act: Act,
  input: { musyawarah: Musyawarah; keputusan: readonly KeputusanMusyawarah[] },
): Promise<void> {
  const { musyawarah, keputusan } = input
  const terlewat = findKelompokTerlewat(musyawarah)
  if (terlewat.length > 0)
    throw new Problem('masukan.tidak_sah', { kolom: 'kehadiran', kelompok: terlewat.join() })
  const kuorum_inklusi = hasKuorumInklusi(musyawarah)
  if (!kuorum_inklusi && musyawarah.dasar !== 'sptjm' && !musyawarah.alasan_camat?.trim()) {
    throw new Problem('musyawarah.tanpa_kuorum')
  }
  await insertMusyawarah(act, musyawarah, kuorum_inklusi)
  const acuan = musyawarah.musyawarah_id
  const rows = await takeLangkah(
    act,
    keputusan.map((row) => ({
      ...row,
      peristiwa_id: uuidFrom(acuan, row.usulan_id),
      tindakan: 'decideMusyawarah',
      acuan,
    })),
  )
  if (rows.length === 0) return
  if (rows.some((usulan) => usulan.kode_desa !== musyawarah.kode_desa))
    throw new Problem('sesi.di_luar_wilayah')
  await recordMeeting(act, musyawarah, kuorum_inklusi, keputusan)
  const refused = new Map(
    keputusan.flatMap((row) => (row.ke === 'tidak_disepakati' ? [[row.usulan_id, row.alasan]] : [])),
  )
  const notices = rows.filter((usulan) => refused.has(usulan.usulan_id))
  await insertPemberitahuan(
    act,
    notices.map((usulan) => ({
      ...usulan,
      kode: 'usulan.tidak_disepakati',
      alasan: refused.get(usulan.usulan_id) ?? null,
    })),
  )
}

async function recordMeeting(
  act: Act,
  musyawarah: Musyawarah,
  kuorum_inklusi: boolean,
  keputusan: readonly KeputusanMusyawarah[],
): Promise<void> {
  await recordJejak(act, {
    jenis: 'musyawarah.decide',
    kode_kabkota: musyawarah.kode_desa.slice(0, 4),
    subjek_id: null,
    isi: {
      dasar: musyawarah.dasar,
      hadir_laki_laki: musyawarah.hadir_laki_laki,
      hadir_perempuan: musyawarah.hadir_perempuan,
      jumlah: keputusan.length,
      kuorum_inklusi,
      musyawarah_id: musyawarah.musyawarah_id,
    },
  })
}
