import type { CobaWarga, Hitungan, LaporanBulan } from '../simulasi/bulan-laporan.ts'
import type { WilayahList } from '../wilayah/wilayah.ts'

/** One step on one line: its day, how long it took, what it was. */
export function formatStep({ nama, hari, ms }: { nama: string; hari: string; ms: number }): string {
  return `  tanggal ${hari}  ${formatDetik(ms)}  ${nama}`
}

export function formatDetik(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(5)} s`
}

/** What the month came to, as text for a terminal. */
export function formatLaporan(periode: string, laporan: LaporanBulan): string {
  return [
    `Laporan bulan ${periode}`,
    '',
    ...formatTable('Usulan menurut status', laporan.status),
    ...formatTable('Usulan menurut alasan', laporan.alasan),
    ...formatTable('Penetapan menurut alasan', laporan.penetapan),
    ...formatTable('Di antaranya', laporan.cerita),
    `Nama daftar penetapan (SHA-256): ${laporan.nama_daftar}`,
  ].join('\n')
}

function formatTable(judul: string, rows: readonly Hitungan[]): string[] {
  return [judul, ...rows.map((row) => `  ${String(row.jumlah).padStart(7)}  ${row.nama}`), '']
}

/** People to try the pages with. Nobody is real. */
export function formatCoba(alamat: string, coba: readonly CobaWarga[], wilayah: WilayahList): string {
  const lines = coba.flatMap((orang) => [
    `  ${orang.nama_lengkap} (${orang.cerita})`,
    `    ${alamat}/cek    desa ${wilayah.find(orang.kode_desa)?.nama ?? ''} (${orang.kode_desa}), lahir ${orang.tanggal_lahir}`,
    `    ${alamat}/kasus  tiket ${orang.tiket}  PIN ${orang.pin}`,
  ])
  return ['Tiga orang buatan untuk mencoba:', ...lines].join('\n')
}
