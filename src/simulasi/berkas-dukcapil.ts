import type { BarisDukcapil, StatusDukcapil } from './keluarga-sintetis.ts'

const RESPON: Readonly<Record<StatusDukcapil, string>> = {
  aktif: 'Data Ditemukan',
  belum_rekam: 'Data Ditemukan, Belum Rekam KTP-el',
  nonaktif: 'NIK Nonaktif, hubungi Dinas Dukcapil',
  ganda: 'Data Ganda, hubungi Dinas Dukcapil',
  meninggal: 'Data Meninggal Dunia',
  pindah_ln: 'Pindah ke Luar Negeri',
}

/**
 * One line of `dukcapil.jsonl`, which the civil registry's double reads: all values text, codes in the registry's
 * words where clients have seen words (domain.md 4.4).
 */
export function dukcapilLine({ STATUS, ...baris }: BarisDukcapil): string {
  return `${JSON.stringify({
    ...baris,
    JENIS_KLMIN: baris.JENIS_KLMIN === 1 ? 'Laki-Laki' : 'Perempuan',
    STATUS_KAWIN: String(baris.STATUS_KAWIN),
    STAT_HBKEL: String(baris.STAT_HBKEL),
    PDDK_AKH: String(baris.PDDK_AKH),
    JENIS_PKRJN: String(baris.JENIS_PKRJN),
    EKTP_STATUS: STATUS === 'belum_rekam' ? 'BELUM REKAM' : 'SUDAH REKAM',
    RESPON: RESPON[STATUS],
  })}\n`
}
