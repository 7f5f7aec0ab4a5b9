import { uuidFrom } from '../lib/uuid.ts'
import { completeUsulan, requestCompletion } from '../usulan/complete-usulan.ts'
import { initialUsulan } from '../usulan/initial-usulan.ts'
import { listUsulan } from '../usulan/list-usulan.ts'
import { mergeUsulan, withdrawUsulan } from '../usulan/withdraw-usulan.ts'
import { decideMusyawarah, type KeputusanMusyawarah } from '../verifikasi/decide-musyawarah.ts'
import { petugasId } from './bulan-petugas.ts'
import { as, findByStatus, forEachKasus, type KasusBulan, nasibOf, type Panggung } from './bulan-panggung.ts'

/** What was handed in goes on the villages' first lists; some things are missing, one maker thinks again. */
export async function playDaftarAwal(panggung: Panggung): Promise<void> {
  const cases = await findByStatus(panggung, 'diajukan', 'desa')
  const usulan_ids = cases.map((kasus) => kasus.usulan_id)
  const act_id = uuidFrom('bulan', panggung.periode, 'list')
  await as(panggung, 'operator', (act) => listUsulan(act, { act_id, usulan_ids }))
  for (const { usulan_id } of cases) {
    const { jenis } = nasibOf(panggung, usulan_id)
    if (jenis === 'belum_dilengkapi' || jenis === 'dilengkapi')
      await askCompletion(panggung, usulan_id, jenis)
    if (jenis === 'ditarik') await withdraw(panggung, usulan_id)
  }
}

async function askCompletion(panggung: Panggung, usulan_id: string, jenis: string): Promise<void> {
  const kata = 'Mohon tulis nama ibu kandung dan alamat tempat Anda biasa ditemui.'
  const peristiwa_id = uuidFrom('bulan', usulan_id, 'lengkapi')
  await as(panggung, 'operator', (act) => requestCompletion(act, { usulan_id, peristiwa_id, kata }))
  if (jenis === 'belum_dilengkapi') return
  const id = uuidFrom('bulan', usulan_id, 'dilengkapi')
  await as(panggung, 'operator', (act) => completeUsulan(act, { usulan_id, peristiwa_id: id }))
}

async function withdraw(panggung: Panggung, usulan_id: string): Promise<void> {
  const peristiwa_id = uuidFrom('bulan', usulan_id, 'tarik')
  await as(panggung, 'operator', (act) => withdrawUsulan(act, { usulan_id, peristiwa_id }))
}

/** A meeting in each village: women, disabled people, the old and the adat are there, or it says why not. */
export async function playMusyawarah(panggung: Panggung): Promise<void> {
  const byDesa = Map.groupBy(await findByStatus(panggung, 'daftar_awal', 'desa'), (kasus) => kasus.kode_desa)
  await forEachKasus(
    [...byDesa].map(([kode_desa, cases], at) => ({ kode_desa, cases, nomor: at + 1 })),
    (desa) => meet(panggung, desa),
  )
  await mergeDuplicates(panggung)
}

interface Rapat {
  kode_desa: string
  cases: readonly KasusBulan[]
  nomor: number
}

async function meet(panggung: Panggung, { kode_desa, cases, nomor }: Rapat): Promise<void> {
  // one meeting in ten misses the quorum: it goes on only with the camat's reason, and shows it
  const lengkap = nomor % 10 !== 0
  await as(panggung, 'operator', (act) =>
    decideMusyawarah(act, {
      musyawarah: {
        musyawarah_id: uuidFrom('bulan', panggung.periode, 'musyawarah', kode_desa),
        kode_desa,
        dasar: 'berita_acara',
        nomor: `140/${nomor}/${panggung.periode}`,
        tanggal: `${panggung.periode}-05`,
        hadir_perempuan: lengkap ? 11 : 4,
        hadir_laki_laki: 19,
        kehadiran: [
          { kelompok: 'perempuan', hadir: true, keterangan: 'PKK dan kader posyandu' },
          {
            kelompok: 'disabilitas',
            hadir: lengkap,
            keterangan: lengkap ? 'dua warga dan pendampingnya' : 'diundang lewat surat, tidak ada angkutan',
          },
          { kelompok: 'lansia', hadir: true, keterangan: 'karang werda' },
          {
            kelompok: 'ormas',
            hadir: lengkap,
            keterangan: lengkap ? 'karang taruna' : 'diundang lewat telepon, berhalangan',
          },
        ],
        ...(lengkap
          ? {}
          : { alasan_camat: 'Desa terputus banjir; musyawarah susulan dijadwalkan bulan depan.' }),
      },
      keputusan: cases.map((kasus) => decide(panggung, kasus)),
    }),
  )
}

function decide(panggung: Panggung, { usulan_id }: KasusBulan): KeputusanMusyawarah {
  if (nasibOf(panggung, usulan_id).jenis !== 'tidak_disepakati') return { usulan_id, ke: 'daftar_akhir' }
  const kata = 'Musyawarah menilai keluarga ini punya penghasilan tetap. Anda boleh mengajukan keberatan.'
  return { usulan_id, ke: 'tidak_disepakati', alasan: 'mampu', kata }
}

async function mergeDuplicates(panggung: Panggung): Promise<void> {
  const cases = await findByStatus(panggung, 'daftar_akhir')
  const goesOn = cases.find((kasus) => nasibOf(panggung, kasus.usulan_id).jenis === 'biasa')
  for (const { usulan_id } of cases.filter(
    (kasus) => nasibOf(panggung, kasus.usulan_id).jenis === 'duplikat',
  )) {
    if (!goesOn) return
    await as(panggung, 'verifikator', (act) => initialUsulan(act, { usulan_id, tindakan: 'mergeUsulan' }))
    const peristiwa_id = uuidFrom('bulan', usulan_id, 'gabung')
    const petugas_kedua_id = petugasId('verifikator')
    await as(panggung, 'kepala', (act) =>
      mergeUsulan(act, { usulan_id, peristiwa_id, petugas_kedua_id, acuan: goesOn.usulan_id }),
    )
  }
}
