import { type ImporDeps } from '../impor/impor-run.ts'
import { runImpor } from '../impor/run-impor.ts'
import { jendelaFor } from '../periode/periode.ts'
import { dateOf } from '../periode/waktu.ts'
import { playDaftarAwal, playMusyawarah } from './bulan-desa.ts'
import { spreadNasib } from './bulan-nasib.ts'
import { findDikirimDesa, type Panggung, setHari } from './bulan-panggung.ts'
import { playPemadanan, playPerbaikan, playPutaran } from './bulan-pemadanan.ts'
import { playPenetapan, playSampel, promiseBenih } from './bulan-penetapan.ts'
import { playBekukan, playBergeser, playKirim, playPengesahan } from './bulan-pengesahan.ts'
import { actorOf, appointPetugas } from './bulan-petugas.ts'
import { playKunjungan, playKunjunganTerlambat, playVerifikasi } from './bulan-verifikasi.ts'
import { playUsulanWarga } from './bulan-warga.ts'
import type { DukcapilProcess } from './spawn-dukcapil.ts'

export interface BulanInput {
  panggung: Panggung
  impor: ImporDeps
  /** Files of proposals that the villages send in. */
  berkasList: readonly string[]
  dukcapil: DukcapilProcess
  /** Hears of each step when it is done. */
  onStep: (langkah: { nama: string; hari: string; ms: number }) => void
}

/** A step of the month: its day and time (WIB). */
type Langkah = readonly [
  hari: string,
  pukul: string,
  nama: string,
  play: (input: BulanInput) => Promise<unknown>,
]

const SAMPAI_PENGESAHAN: readonly Langkah[] = [
  ['02', '08:00', 'Petugas ditunjuk, benih undian dijanjikan', playAwal],
  ['02', '09:00', 'Desa mengirim berkas usulan', playImpor],
  ['03', '10:00', 'Warga mengusulkan sendiri', ({ panggung }) => playUsulanWarga(panggung)],
  ['03', '14:00', 'Daftar awal desa', ({ panggung }) => playDaftarAwal(panggung)],
  ['05', '09:00', 'Musyawarah desa dan kelurahan', ({ panggung }) => playMusyawarah(panggung)],
  ['08', '16:00', 'Kunjungan petugas lapangan', ({ panggung }) => playKunjungan(panggung)],
  ['12', '09:00', 'Verifikasi, dua orang untuk setiap penolakan', ({ panggung }) => playVerifikasi(panggung)],
  ['15', '09:00', 'Daftar dibekukan, surat dicetak', ({ panggung }) => playBekukan(panggung)],
  ['16', '09:00', 'Surat pengesahan kepala daerah', ({ panggung }) => playPengesahan(panggung)],
  ['17', '15:00', 'Kunjungan yang terlambat', playTerlambat],
]

/**
 * What comes once the window `pengesahan` has closed: on the days after it under dtsen_2025_12 (closed from the 18th),
 * and within the last day of the month under the older rule sets (closed from the last day on).
 */
function afterTutup(periode: string): readonly Langkah[] {
  const tutup = jendelaFor('pengesahan', periode)?.sampai
  if (!tutup) throw new RangeError('no windows are known for this month')
  const hari = dateOf(tutup).slice(8)
  const [kirim, padan, perbaikan, sampel, penetapan] =
    hari === '18' ? (['18', '19', '20', '24', '28'] as const) : ([hari, hari, hari, hari, hari] as const)
  return [
    [hari, '00:05', 'Yang belum sempat bergeser ke bulan depan', ({ panggung }) => playBergeser(panggung)],
    [kirim, '08:00', 'Daftar dikirim ke kementerian', ({ panggung }) => playKirim(panggung)],
    [padan, '09:00', 'Pemadanan Dukcapil', ({ panggung, dukcapil }) => playPemadanan(panggung, dukcapil)],
    [perbaikan, '10:00', 'Perbaikan di desa', ({ panggung, dukcapil }) => playPerbaikan(panggung, dukcapil)],
    [sampel, '13:00', 'Sampel diperiksa universitas', ({ panggung }) => playSampel(panggung)],
    [penetapan, '15:00', 'Penetapan Menteri', ({ panggung }) => playPenetapan(panggung)],
    [
      penetapan,
      '23:00',
      'Seluruh register ditanyakan kepada Dukcapil',
      ({ panggung, dukcapil }) => playPutaran(panggung, dukcapil),
    ],
  ]
}

/** Plays one month of one regency, from the villages' files to the minister's decision, on the demo clock. */
export async function playBulan(input: BulanInput): Promise<void> {
  for (const [hari, pukul, nama, play] of [...SAMPAI_PENGESAHAN, ...afterTutup(input.panggung.periode)]) {
    const began = performance.now()
    await setHari(input.panggung, hari, pukul)
    await play(input)
    input.onStep({ nama, hari, ms: performance.now() - began })
  }
}

async function playAwal({ panggung }: BulanInput): Promise<void> {
  await appointPetugas(panggung.setara, panggung.kabkota)
  await promiseBenih(panggung)
}

async function playImpor({ panggung, impor, berkasList }: BulanInput): Promise<void> {
  const actor = actorOf('operator', panggung.kabkota)
  for (const path of berkasList) {
    await runImpor(impor, actor, { path, nama_berkas: path.split(/[\\/]/).at(-1) ?? path })
  }
  for (const [usulan_id, nasib] of spreadNasib(await findDikirimDesa(panggung))) {
    panggung.nasib.set(usulan_id, nasib)
  }
}

async function playTerlambat({ panggung }: BulanInput): Promise<void> {
  await playKunjunganTerlambat(panggung)
  await playVerifikasi(panggung)
}
