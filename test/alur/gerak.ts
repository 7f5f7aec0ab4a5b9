import { createHash } from 'node:crypto'
import type { Actor } from '../../src/db/transaction.ts'
import type { Act } from '../../src/jejak/act.ts'
import type { Berkas } from '../../src/kunci/berkas.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { acceptMatch } from '../../src/pemadanan/accept-match.ts'
import type { StatusPadan, StatusSesudahPadan } from '../../src/pemadanan/pemadanan.ts'
import { recordPemadanan } from '../../src/pemadanan/record-pemadanan.ts'
import { recordNik, repairUsulan } from '../../src/pemadanan/repair-usulan.ts'
import { MASA_PADAN } from '../../src/pemadanan/tugas-padan.ts'
import { dissolveBatch } from '../../src/pengesahan/dissolve-batch.ts'
import { freezeBatch } from '../../src/pengesahan/freeze-batch.ts'
import type { KegiatanPengesahan } from '../../src/pengesahan/pengesahan.ts'
import { printSurat } from '../../src/pengesahan/print-surat.ts'
import { recordPengesahan } from '../../src/pengesahan/record-pengesahan.ts'
import { rollOver } from '../../src/pengesahan/roll-over.ts'
import { sendBatch } from '../../src/pengesahan/send-batch.ts'
import { periodeOf } from '../../src/periode/periode.ts'
import { dateOf } from '../../src/periode/waktu.ts'
import { signContoh } from '../../src/simulasi/tanda-tangan.ts'
import type { Status, Tindakan } from '../../src/usulan/alur.ts'
import { completeUsulan, requestCompletion } from '../../src/usulan/complete-usulan.ts'
import { initialUsulan } from '../../src/usulan/initial-usulan.ts'
import { listUsulan } from '../../src/usulan/list-usulan.ts'
import { submitUsulan } from '../../src/usulan/start-usulan.ts'
import { takeLangkah } from '../../src/usulan/take-langkah.ts'
import { mergeUsulan, withdrawUsulan } from '../../src/usulan/withdraw-usulan.ts'
import { acceptWithoutNik } from '../../src/verifikasi/accept-without-nik.ts'
import { decideMusyawarah } from '../../src/verifikasi/decide-musyawarah.ts'
import { drawSample, recordQa } from '../../src/verifikasi/draw-sample.ts'
import { recordVerifikasiLapangan } from '../../src/verifikasi/record-verifikasi-lapangan.ts'
import { confirmTidakLayak, verifyUsulan } from '../../src/verifikasi/verify-usulan.ts'
import { KATA, meeting } from '../support/kasus.ts'
import { act, type Panggung } from '../support/panggung.ts'

/** One try: an act on a case, towards a status, by somebody. `id` makes every id that the act asks its caller for. */
export interface Coba {
  usulan_id: string
  tindakan: Tindakan | 'initial'
  ke: Status
  oleh: Actor
  id: string
  kedua?: string | undefined
  /** With `initial`: which act is initialled. */
  untuk?: Tindakan
  /** The case that goes on, in a merge. */
  acuan?: string
  /** The batch that the case is in, and what kind of batch it would be in. */
  pengesahan_id?: string | undefined
  kegiatan?: KegiatanPengesahan
}

export const BENIH = 'biji undian'
const REASON = { alasan: 'mampu', bukti: 'Rumah dua lantai.', kata: KATA } as const

/** Tries it through the act that the program has for it. Rejects when it is refused. */
export function take(panggung: Panggung, coba: Coba): Promise<unknown> {
  return act(panggung, coba.oleh, (a) => dispatch(a, coba))
}

/** The acts by name. */
async function dispatch(a: Act, coba: Coba): Promise<unknown> {
  const { usulan_id, id, ke } = coba
  const peristiwa_id = uuidFrom(id)
  const one = { usulan_id, peristiwa_id }
  const two = { ...one, petugas_kedua_id: coba.kedua ?? uuidFrom('nobody') }
  switch (coba.tindakan) {
    case 'initial':
      return initialUsulan(a, { usulan_id, tindakan: coba.untuk ?? 'withdrawUsulan' })
    case 'submitUsulan':
      return submitUsulan(a, { usulan_id })
    case 'requestCompletion':
      return requestCompletion(a, { ...one, kata: KATA })
    case 'completeUsulan':
      return completeUsulan(a, one)
    case 'listUsulan':
      return listUsulan(a, { act_id: peristiwa_id, usulan_ids: [usulan_id] })
    case 'repairUsulan':
      return repairUsulan(a, { ...one, sumber: 'warga', tanggal_sumber: '2026-11-09', fakta: {} })
    case 'recordNik':
      return recordNik(a, { ...one, sumber: 'dukcapil', tanggal_sumber: '2026-11-09', nik: nikOf(id) })
    case 'acceptMatch':
      return acceptMatch(a, two)
    case 'withdrawUsulan':
      return withdrawUsulan(a, coba.kedua ? two : one)
    case 'mergeUsulan':
      return mergeUsulan(a, { ...two, acuan: coba.acuan ?? usulan_id })
    case 'recordPemadanan':
      return recordPemadanan(a, [answer(peristiwa_id, usulan_id, ke)], MASA_PADAN)
    case 'drawSample':
      return drawSample(a, { kode_kabkota: '3201', periode: '2026-11', benih: BENIH, per10000: 5000 })
    case 'recordQa':
      return recordQa(a, { ...one, ke: ke === 'lolos' ? ke : 'perlu_verifikasi_ulang' })
    case 'acceptWithoutNik':
      return acceptWithoutNik(a, { ...two, verifikasi_id: peristiwa_id, tingkat: 'L1', bukti: 'Dua saksi.' })
    case 'freezeBatch':
    case 'dissolveBatch':
    case 'recordPengesahan':
    case 'sendBatch':
    case 'rollOver':
      return dispatchBatch(a, coba)
    default:
      return dispatchCheck(a, coba)
  }
}

function answer(pemadanan_id: string, usulan_id: string, ke: Status) {
  return { pemadanan_id, usulan_id, status: answerFor(ke), kolom_beda: [], versi: 1, sumber: 'dukcapil' }
}

/** The acts of the regency's batch: whatever else is in it goes the same way. */
async function dispatchBatch(a: Act, { tindakan, id, pengesahan_id = uuidFrom('no batch'), ...coba }: Coba) {
  const batch = { kode_kabkota: '3201', periode: periodeOf(a.now) }
  switch (tindakan) {
    case 'freezeBatch':
      return freezeBatch(a, { ...batch, pengesahan_id: uuidFrom(id), kegiatan: coba.kegiatan ?? 'usulan' })
    case 'dissolveBatch':
      return dissolveBatch(a, { pengesahan_id })
    case 'recordPengesahan':
      return endorse(a, id, pengesahan_id)
    case 'sendBatch':
      return sendBatch(a, { pengesahan_id })
    default:
      return rollOver(a, batch)
  }
}

export const BUPATI = uuidFrom('penandatangan', 'Bupati Bogor')
const kept = new Map<string, Buffer>()
const BERKAS: Berkas = {
  put: async (bytes) => {
    const sidik = createHash('sha256').update(bytes).digest('hex')
    kept.set(sidik, Buffer.from(bytes))
    return sidik
  },
  get: async (sidik) => kept.get(sidik) ?? null,
}
/** Letters that came back signed and were recorded. */
const signed = new Map<string, Buffer>()

/** Prints the letter and records it as it comes back signed; sent again, it is the same file. */
async function endorse(a: Act, id: string, pengesahan_id: string): Promise<unknown> {
  const surat = {
    pengesahan_id,
    nomor_surat: `400/${id}`,
    tanggal_surat: dateOf(a.now),
    penandatangan_id: BUPATI,
  }
  const berkas = signed.get(pengesahan_id) ?? signContoh(await printSurat(a, BERKAS, surat))
  const hasil = await recordPengesahan(a, BERKAS, { pengesahan_id, tanda_tangan: 'elektronik', berkas })
  signed.set(pengesahan_id, berkas)
  return hasil
}

async function dispatchCheck(a: Act, coba: Coba): Promise<unknown> {
  const { usulan_id, id, ke } = coba
  const verifikasi_id = uuidFrom(id)
  switch (coba.tindakan) {
    case 'decideMusyawarah':
      return decideMusyawarah(a, {
        musyawarah: meeting(id),
        keputusan: [
          ke === 'tidak_disepakati' ? { usulan_id, ke, ...REASON } : { usulan_id, ke: 'daftar_akhir' },
        ],
      })
    case 'recordVerifikasiLapangan':
      return recordVerifikasiLapangan(a, {
        usulan_id,
        verifikasi_id,
        kunjungan: [{ tanggal: '2026-11-07', cara: 'kunjungan' }],
        hasil: 'ditemui',
        bukti: 'Ditemui di rumah.',
      })
    case 'verifyUsulan':
      return verifyUsulan(a, {
        usulan_id,
        verifikasi_id,
        hasil:
          ke === 'usul_tidak_layak'
            ? { ke, ...REASON }
            : { ke: ke === 'layak' ? ke : 'perlu_verifikasi_ulang' },
      })
    case 'confirmTidakLayak':
      return confirmTidakLayak(a, {
        usulan_id,
        verifikasi_id,
        hasil: ke === 'tidak_layak' ? { ke, ...REASON } : { ke: 'perlu_verifikasi_ulang' },
      })
    default: {
      const { tindakan, kedua } = coba
      if (tindakan === 'initial') throw new RangeError('initial is no step')
      const alasan = ke === 'tidak_ditetapkan' ? { alasan: 'dtks.dikeluarkan_mampu' } : {}
      const second = kedua ? { petugas_kedua_id: kedua } : {}
      return takeLangkah(a, [{ usulan_id, peristiwa_id: verifikasi_id, tindakan, ke, ...alasan, ...second }])
    }
  }
}

function answerFor(ke: Status): StatusPadan {
  const answers: Record<StatusSesudahPadan, StatusPadan> = {
    padan: 'padan',
    perlu_perbaikan: 'meninggal',
    menunggu_nik: 'tanpa_dokumen',
    dikirim: 'layanan_gangguan',
  }
  return ke in answers ? answers[ke as StatusSesudahPadan] : 'layanan_gangguan'
}

/** A NIK of Kabupaten Bogor, another for each id. */
function nikOf(id: string): string {
  const digits = BigInt(`0x${uuidFrom('nik', id).replaceAll('-', '').slice(0, 8)}`) % 10_000n
  const day = BigInt(`0x${uuidFrom('hari', id).replaceAll('-', '').slice(0, 8)}`) % 28n
  return `320101${String(day + 41n)}0861${String(digits).padStart(4, '0')}`
}
