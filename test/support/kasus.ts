import { uuidFrom } from '../../src/lib/uuid.ts'
import type { Jalur, Status, Tindakan } from '../../src/usulan/alur.ts'
import { initialUsulan } from '../../src/usulan/initial-usulan.ts'
import { listUsulan } from '../../src/usulan/list-usulan.ts'
import { startUsulan, submitUsulan, type TandaTerima } from '../../src/usulan/start-usulan.ts'
import { takeLangkah } from '../../src/usulan/take-langkah.ts'
import { decideMusyawarah } from '../../src/verifikasi/decide-musyawarah.ts'
import type { Musyawarah } from '../../src/verifikasi/musyawarah.ts'
import { recordVerifikasiLapangan } from '../../src/verifikasi/record-verifikasi-lapangan.ts'
import { confirmTidakLayak, verifyUsulan } from '../../src/verifikasi/verify-usulan.ts'
import { act, actor, createWarga, DESA, type NamaPetugas, type Panggung, type Warga } from './panggung.ts'

export interface KasusUji extends TandaTerima {
  warga: Warga
}

/** A case of a new person as the village operator begins it (or a citizen, on jalur langsung and khusus): status draf. */
export async function startKasus(
  panggung: Panggung,
  nama: string,
  jalur: Jalur = 'desa',
  desa = DESA,
): Promise<KasusUji> {
  const warga = await createWarga(panggung, nama, desa)
  const usulan_id = uuidFrom('usulan', nama)
  const receipt = await act(panggung, makerOf(jalur), (maker) =>
    startUsulan(maker, {
      usulan_id,
      ...warga,
      jenis_usulan: 'masuk_dtks',
      sumber_usulan: jalur === 'kemensos' ? 'kemensos' : 'warga',
      jalur,
      program: null,
      periode: '2026-11',
    }),
  )
  if (!receipt) throw new Error('a case of this name is there already')
  return { ...receipt, warga }
}

function makerOf(jalur: Jalur): NamaPetugas | 'warga' {
  if (jalur === 'kemensos') return 'ratna'
  return jalur === 'desa' ? 'rina' : 'warga'
}

/** A case at the given status, by playing the acts that lead there while the windows are open. */
export async function createKasus(
  panggung: Panggung,
  nama: string,
  status: Status,
  jalur: Jalur = 'desa',
): Promise<KasusUji> {
  const kasus = await startKasus(panggung, nama, jalur)
  for (const step of pathTo(status, jalur)) await STEPS[step]?.(panggung, kasus.usulan_id, jalur)
  return kasus
}

const DOWN: Status[] = ['disahkan', 'dikirim', 'padan', 'lolos']
const NEGATIVE: Status[] = ['usul_tidak_layak', 'tidak_layak']

/** The statuses that a case passes after draf, in order. */
function pathTo(status: Status, jalur: Jalur): Status[] {
  const village: Status[] = jalur === 'desa' ? ['daftar_awal', 'daftar_akhir'] : []
  const path: Status[] = [
    'diajukan',
    ...village,
    'terverifikasi_lapangan',
    'layak',
    'menunggu_pengesahan',
    ...DOWN,
  ]
  if (status === 'draf') return []
  if (path.includes(status)) return path.slice(0, path.indexOf(status) + 1)
  if (NEGATIVE.includes(status))
    return [...path.slice(0, path.indexOf('layak')), ...NEGATIVE.slice(0, NEGATIVE.indexOf(status) + 1)]
  const before: Partial<Record<Status, Status>> = {
    perlu_dilengkapi: 'diajukan',
    tidak_disepakati: 'daftar_awal',
    perlu_verifikasi_ulang: 'terverifikasi_lapangan',
    perlu_perbaikan: 'dikirim',
    menunggu_nik: 'dikirim',
    qa: 'padan',
    ditetapkan: 'lolos',
    tidak_ditetapkan: 'lolos',
    ditarik: 'diajukan',
  }
  const last = before[status]
  if (!last) throw new Error(`no way is known to ${status}`)
  return [...pathTo(last, jalur), status]
}

type Step = (panggung: Panggung, usulan_id: string, jalur: Jalur) => Promise<unknown>

export const KATA = 'Kami sudah memeriksa keterangan Anda.'

const STEPS: Partial<Record<Status, Step>> = {
  diajukan: (p, usulan_id, jalur) => act(p, makerOf(jalur), (a) => submitUsulan(a, { usulan_id })),
  daftar_awal: (p, usulan_id) =>
    act(p, 'rina', (a) => listUsulan(a, { act_id: uuidFrom('daftar', usulan_id), usulan_ids: [usulan_id] })),
  daftar_akhir: (p, usulan_id) =>
    act(p, 'rina', (a) =>
      decideMusyawarah(a, { musyawarah: meeting(usulan_id), keputusan: [{ usulan_id, ke: 'daftar_akhir' }] }),
    ),
  tidak_disepakati: (p, usulan_id) =>
    act(p, 'rina', (a) =>
      decideMusyawarah(a, {
        musyawarah: meeting(usulan_id),
        keputusan: [{ usulan_id, ke: 'tidak_disepakati', alasan: 'mampu', kata: KATA }],
      }),
    ),
  terverifikasi_lapangan: (p, usulan_id) => visit(p, usulan_id, 'asep'),
  layak: (p, usulan_id) => verify(p, usulan_id, 'layak'),
  perlu_verifikasi_ulang: (p, usulan_id) => verify(p, usulan_id, 'perlu_verifikasi_ulang'),
  usul_tidak_layak: (p, usulan_id) =>
    act(p, 'budi', (a) =>
      verifyUsulan(a, {
        usulan_id,
        verifikasi_id: uuidFrom('usul_tidak_layak', usulan_id),
        hasil: { ke: 'usul_tidak_layak', alasan: 'mampu', bukti: 'Rumah dua lantai.', kata: KATA },
      }),
    ),
  tidak_layak: (p, usulan_id) =>
    act(p, 'hendra', (a) =>
      confirmTidakLayak(a, {
        usulan_id,
        verifikasi_id: uuidFrom('tidak_layak', usulan_id),
        hasil: { ke: 'tidak_layak', alasan: 'mampu', bukti: 'Rumah dua lantai.', kata: KATA },
      }),
    ),
  menunggu_pengesahan: (p, usulan_id) => step(p, usulan_id, 'hendra', 'freezeBatch', 'menunggu_pengesahan'),
  disahkan: (p, usulan_id) => step(p, usulan_id, 'hendra', 'recordPengesahan', 'disahkan'),
  dikirim: (p, usulan_id) => step(p, usulan_id, 'sistem', 'sendBatch', 'dikirim'),
  padan: (p, usulan_id) => step(p, usulan_id, 'sistem', 'recordPemadanan', 'padan'),
  perlu_perbaikan: (p, usulan_id) => step(p, usulan_id, 'sistem', 'recordPemadanan', 'perlu_perbaikan'),
  menunggu_nik: (p, usulan_id) => step(p, usulan_id, 'sistem', 'recordPemadanan', 'menunggu_nik'),
  lolos: (p, usulan_id) => step(p, usulan_id, 'sistem', 'drawSample', 'lolos'),
  qa: (p, usulan_id) => step(p, usulan_id, 'sistem', 'drawSample', 'qa'),
  ditetapkan: (p, usulan_id) => step(p, usulan_id, 'lestari', 'determine', 'ditetapkan'),
  tidak_ditetapkan: (p, usulan_id) =>
    act(p, 'lestari', (a) =>
      takeLangkah(a, [
        {
          usulan_id,
          peristiwa_id: uuidFrom(usulan_id, 'tidak_ditetapkan'),
          tindakan: 'determine',
          ke: 'tidak_ditetapkan',
          alasan: 'dtks.dikeluarkan_mampu',
        },
      ]),
    ),
  perlu_dilengkapi: (p, usulan_id) => step(p, usulan_id, 'rina', 'requestCompletion', 'perlu_dilengkapi'),
  ditarik: (p, usulan_id, jalur) => step(p, usulan_id, makerOf(jalur), 'withdrawUsulan', 'ditarik'),
}

/** A step of the table as an officer takes it, without the record that a whole batch or month would bring. */
export function step(
  panggung: Panggung,
  usulan_id: string,
  nama: Parameters<typeof act>[1],
  tindakan: Tindakan,
  ke: Status,
) {
  const peristiwa_id = uuidFrom(usulan_id, tindakan, ke)
  return act(panggung, nama, (a) => takeLangkah(a, [{ usulan_id, peristiwa_id, tindakan, ke }]))
}

/** A meeting of Pondok Rajeg with the inclusion quorum; `kunci` makes its id and number. */
export function meeting(kunci: string, change: Partial<Musyawarah> = {}): Musyawarah {
  return {
    musyawarah_id: uuidFrom('musyawarah', kunci),
    kode_desa: DESA,
    dasar: 'berita_acara',
    nomor: `BA/${kunci}`,
    tanggal: '2026-11-05',
    hadir_perempuan: 12,
    hadir_laki_laki: 20,
    kehadiran: [
      { kelompok: 'perempuan', hadir: true, keterangan: 'PKK Pondok Rajeg' },
      { kelompok: 'disabilitas', hadir: true, keterangan: 'PPDI ranting Cibinong' },
      { kelompok: 'lansia', hadir: true, keterangan: 'Posyandu lansia RW 03' },
      { kelompok: 'ormas', hadir: false, keterangan: 'Diundang dengan surat, berhalangan' },
    ],
    ...change,
  }
}

export function visit(panggung: Panggung, usulan_id: string, nama: NamaPetugas) {
  return act(panggung, actor(panggung, nama, 'petugas_lapangan'), (a) =>
    recordVerifikasiLapangan(a, {
      usulan_id,
      verifikasi_id: uuidFrom('kunjungan', usulan_id, nama),
      kunjungan: [{ tanggal: '2026-11-07', cara: 'kunjungan' }],
      hasil: 'ditemui',
      bukti: 'Ditemui di rumah bersama ketua RT.',
    }),
  )
}

function verify(panggung: Panggung, usulan_id: string, ke: 'layak' | 'perlu_verifikasi_ulang') {
  const verifikasi_id = uuidFrom('meja', usulan_id, ke)
  return act(panggung, 'budi', (a) => verifyUsulan(a, { usulan_id, verifikasi_id, hasil: { ke } }))
}

/** The first of two humans initials an act on a case as it stands. */
export function paraf(
  panggung: Panggung,
  usulan_id: string,
  nama: Parameters<typeof act>[1],
  tindakan: Tindakan,
) {
  return act(panggung, nama, (a) => initialUsulan(a, { usulan_id, tindakan }))
}

/** A case as the owner sees it. */
export async function readKasus(panggung: Panggung, usulan_id: string) {
  const { rows } = await panggung.uji.owner.query<{ status: Status; urutan: number; periode: string }>(
    'select status, urutan, periode from usulan where usulan_id = $1',
    [usulan_id],
  )
  const [row] = rows
  if (!row) throw new Error('no such case')
  return row
}
