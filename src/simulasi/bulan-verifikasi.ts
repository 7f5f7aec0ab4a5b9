import { uuidFrom } from '../lib/uuid.ts'
import type { Kriteria262 } from '../penduduk/keluarga.ts'
import { ALASAN_TIDAK_LAYAK, type AlasanTidakLayak } from '../usulan/alasan.ts'
import { recordVerifikasiLapangan } from '../verifikasi/record-verifikasi-lapangan.ts'
import type { Kunjungan } from '../verifikasi/verifikasi.ts'
import { confirmTidakLayak, verifyUsulan } from '../verifikasi/verify-usulan.ts'
import { as, findByStatus, forEachKasus, nasibOf, type Panggung } from './bulan-panggung.ts'
import type { PetugasContoh } from './bulan-petugas.ts'

/** Visits to everybody on the final lists and to those who came directly. */
export async function playKunjungan(panggung: Panggung): Promise<void> {
  const listed = await findByStatus(panggung, 'daftar_akhir')
  const direct = (await findByStatus(panggung, 'diajukan')).filter(
    (kasus) => !panggung.nasib.has(kasus.usulan_id),
  )
  await forEachKasus([...listed, ...direct], async ({ usulan_id }) => {
    const nasib = nasibOf(panggung, usulan_id)
    if (nasib.jenis !== 'terlambat') await visit(panggung, usulan_id, 'lapangan', isNotFound(nasib))
  })
}

/** Those who were seen too late for this month's window. */
export async function playKunjunganTerlambat(panggung: Panggung): Promise<void> {
  for (const { usulan_id } of await findByStatus(panggung, 'daftar_akhir')) {
    await visit(panggung, usulan_id, 'lapangan', false)
  }
}

function isNotFound(nasib: ReturnType<typeof nasibOf>): boolean {
  return nasib.jenis === 'tidak_layak' && nasib.alasan === 'tidak_ditemukan'
}

async function visit(
  panggung: Panggung,
  usulan_id: string,
  siapa: PetugasContoh,
  notFound: boolean,
): Promise<void> {
  const { periode } = panggung
  const once: Kunjungan[] = [{ tanggal: `${periode}-07`, cara: 'kunjungan' }]
  const again: Kunjungan[] = [
    { tanggal: `${periode}-08`, cara: 'kunjungan' },
    { tanggal: `${periode}-08`, cara: 'tetangga' },
  ]
  const seed = Number.parseInt(usulan_id.slice(0, 4), 16)
  await as(panggung, siapa, (act) =>
    recordVerifikasiLapangan(act, {
      usulan_id,
      verifikasi_id: uuidFrom('bulan', usulan_id, 'kunjungan', siapa),
      kunjungan: notFound ? [...once, ...again] : once,
      hasil: notFound ? 'tidak_ditemukan' : 'ditemui',
      ...(notFound
        ? { bukti: 'Rumah kosong pada dua kunjungan; tetangga tidak tahu.' }
        : { jawaban: answers(seed) }),
    }),
  )
}

/** Answers of Kepmensos 262 for a made-up dwelling: bit n of the seed is question n. */
function answers(seed: number): Kriteria262 {
  const yes = (bit: number) => ((seed >> bit) & 1) === 1
  return {
    tanpa_tempat_tinggal: seed % 97 === 0,
    kepala_tidak_bekerja: yes(0),
    khawatir_makan: yes(1),
    pangan_lebih_separuh: yes(2),
    tanpa_belanja_pakaian: yes(3),
    lantai_tanah: yes(4),
    dinding_bambu: yes(5),
    tanpa_jamban: yes(6),
    listrik_450: yes(7),
  }
}

/** The verifikator's findings; a refusal is confirmed, once sent back, by a second human. */
export async function playVerifikasi(panggung: Panggung): Promise<void> {
  await forEachKasus(await findByStatus(panggung, 'terverifikasi_lapangan'), async ({ usulan_id }) => {
    const nasib = nasibOf(panggung, usulan_id)
    if (nasib.jenis === 'tidak_layak') await refuse(panggung, usulan_id, nasib.alasan)
    else if (nasib.jenis === 'dikunjungi_ulang') await seeAgain(panggung, usulan_id)
    else await find(panggung, usulan_id, 'layak')
  })
}

async function find(
  panggung: Panggung,
  usulan_id: string,
  ke: 'layak' | 'perlu_verifikasi_ulang',
): Promise<void> {
  const verifikasi_id = uuidFrom('bulan', usulan_id, 'verifikasi', ke)
  await as(panggung, 'verifikator', (act) => verifyUsulan(act, { usulan_id, verifikasi_id, hasil: { ke } }))
}

async function seeAgain(panggung: Panggung, usulan_id: string): Promise<void> {
  await find(panggung, usulan_id, 'perlu_verifikasi_ulang')
  await visit(panggung, usulan_id, 'lapangan_lain', false)
  await find(panggung, usulan_id, 'layak')
}

async function refuse(panggung: Panggung, usulan_id: string, alasan: AlasanTidakLayak): Promise<void> {
  const { bukti, kata } = ALASAN_TIDAK_LAYAK[alasan]
  const penolakan = { alasan, bukti, kata: `${kata} Diperiksa dua petugas pada 12 November.` }
  const proposed = uuidFrom('bulan', usulan_id, 'usul_tidak_layak')
  await as(panggung, 'verifikator', (act) =>
    verifyUsulan(act, {
      usulan_id,
      verifikasi_id: proposed,
      hasil: { ke: 'usul_tidak_layak', ...penolakan },
    }),
  )
  const confirmed = uuidFrom('bulan', usulan_id, 'tidak_layak')
  await as(panggung, 'kepala', (act) =>
    confirmTidakLayak(act, {
      usulan_id,
      verifikasi_id: confirmed,
      hasil: { ke: 'tidak_layak', ...penolakan },
    }),
  )
}
