import {
  isTerbuka,
  type Jendela,
  jendelaOf,
  type KegiatanBerjendela,
  type Perpanjangan,
  periodeTujuan,
  type Tempat,
} from './periode.ts'
import { NAMA_KEGIATAN } from './rezim.ts'
import { dateOf } from './waktu.ts'

const BULAN = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
]

/** One line of the calendar of a month: first and last day as dates, whether it is open now, and what prolongs it. */
export interface KalenderBaris {
  kegiatan: KegiatanBerjendela
  nama: string
  /** First and last day, both open, `YYYY-MM-DD`. */
  hari_pertama: string
  hari_terakhir: string
  keadaan: 'belum_buka' | 'buka' | 'tutup'
  perpanjangan: readonly Perpanjangan[]
}

/** The windows of a month as a page shows them at `at`, in the order in which they open. */
export function kalenderOf(periode: string, at: Date, tempat: Tempat): KalenderBaris[] {
  return jendelaOf(periode)
    .toSorted((a, b) => a.dari.getTime() - b.dari.getTime() || a.sampai.getTime() - b.sampai.getTime())
    .map((jendela) => toBaris(jendela, at, tempat))
}

function toBaris(jendela: Jendela, at: Date, tempat: Tempat): KalenderBaris {
  const { kegiatan, periode } = jendela
  const perpanjangan = tempat.perpanjangan.filter(
    (row) =>
      row.kegiatan === kegiatan &&
      row.periode === periode &&
      (row.kode_kabkota === null || row.kode_kabkota === tempat.kode_kabkota),
  )
  return {
    kegiatan,
    nama: NAMA_KEGIATAN[kegiatan],
    hari_pertama: dateOf(jendela.dari),
    hari_terakhir: dateOf(new Date(jendela.sampai.getTime() - 1)),
    keadaan: keadaanOf(jendela, at, perpanjangan),
    perpanjangan,
  }
}

function keadaanOf(
  jendela: Jendela,
  at: Date,
  perpanjangan: readonly Perpanjangan[],
): KalenderBaris['keadaan'] {
  const today = dateOf(at)
  if (jendela.dari <= at && at < jendela.sampai) return 'buka'
  if (perpanjangan.some((row) => row.dari <= today && today < row.sampai)) return 'buka'
  return at < jendela.dari ? 'belum_buka' : 'tutup'
}

/** `2026-11` as people say it: `November 2026`. */
export function formatPeriode(periode: string): string {
  return `${BULAN[Number(periode.slice(5)) - 1] ?? periode} ${periode.slice(0, 4)}`
}

/** `2026-11-17` as people say it: `17 November 2026`. */
export function formatTanggal(tanggal: string): string {
  return `${Number(tanggal.slice(8, 10))} ${formatPeriode(tanggal.slice(0, 7))}`
}

/**
 * What a person is told about the window of an activity now: until when it is open, or that it is closed, that
 * nothing is lost, and which period the work goes on in.
 */
export function describeJendela(kegiatan: KegiatanBerjendela, at: Date, tempat: Tempat): string {
  const tujuan = periodeTujuan(kegiatan, at, tempat)
  const baris = kalenderOf(tujuan, at, tempat).find((row) => row.kegiatan === kegiatan)
  const nama = NAMA_KEGIATAN[kegiatan]
  if (!baris) return `${nama}: belum ada jadwal untuk ${formatPeriode(tujuan)}. Data tetap tersimpan.`
  if (isTerbuka(kegiatan, at, tempat)) return `${nama} dibuka sampai ${formatTanggal(lastDay(baris, at))}.`
  const buka = formatTanggal(baris.hari_pertama)
  if (dateOf(at).slice(0, 7) === tujuan)
    return `${nama} belum dibuka. Mulai ${buka}. Yang sudah masuk tetap tersimpan.`
  return `${nama} bulan ini sudah ditutup. Yang masuk sekarang ikut periode ${formatPeriode(tujuan)}, mulai ${buka}. Tidak ada yang hilang, dan tidak perlu mengulang.`
}

// Days that follow on from the window by decree count as one stretch; the last day is the latest that is open.
function lastDay(baris: KalenderBaris, at: Date): string {
  const today = dateOf(at)
  const running = baris.perpanjangan.filter((row) => row.dari <= today && today < row.sampai)
  const ends = running.map((row) => dateOf(new Date(Date.parse(`${row.sampai}T00:00:00+07:00`) - 1)))
  const regular = today >= baris.hari_pertama && today <= baris.hari_terakhir ? [baris.hari_terakhir] : []
  return [...ends, ...regular].reduce((a, b) => (a > b ? a : b), today)
}
