import type { Database } from '../db/pool.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { readChecked } from '../lib/crockford.ts'
import { type Alasan, getAlasan, type KodeAlasan } from './alasan.ts'
import type { Jalur, Status, Tindakan } from './alur.ts'
import { pinIndex } from './start-usulan.ts'
import { bolehOf, nextTindakan, type TindakanPembuat } from './usulan.ts'
import type { JenisCatatan } from './usulan-catatan.ts'
import type { Pengusul } from './usulan-store.ts'

/** One's own case, as its maker may see it. */
export interface KasusSendiri {
  status: Status
  jenis_usulan: 'masuk_dtks' | 'bansos' | 'perubahan' | 'keluar'
  program: string | null
  periode: string
  langkah: { tindakan: Tindakan; ke: Status; waktu: string }[]
  /** The reason of the last refusal, with the words that were written for this person. */
  alasan: (Alasan & { kode: KodeAlasan; untuk_anda: string | null }) | null
  /** While the case waits to be completed: what is missing, in the words that were written for this person. */
  diminta: string | null
  penetapan: {
    periode: string
    program: string
    hasil: string
    kelas_posisi: string | null
    alasan: Alasan & { kode: KodeAlasan }
  }[]
  /** What may happen next, by whom the table says. */
  berikutnya: Tindakan[]
  /** Who proposes somebody else is told that the case was received and looked at, and nothing of what came of it. */
  isRingkas: boolean
  /** What the maker may do now. */
  boleh: readonly TindakanPembuat[]
  /** Where the help towards documents stands, when there is one. */
  rujukan: string | null
  /** Who assists by a consent in force, or null. */
  pendamping: PendampingKasus | null
  /** What the maker has added since, and when. */
  catatan: readonly { jenis: JenisCatatan; waktu: string }[]
}

/** Who assists in a case, and by which consent. */
export interface PendampingKasus {
  nama: string
  lembaga: string
  /** When consent was given. */
  sejak: string
  /** The day after its last, YYYY-MM-DD. */
  sampai: string
  keperluan: readonly string[]
  cara: 'tanda_tangan' | 'cap_jempol' | 'rekaman_suara' | 'video_isyarat' | 'dua_saksi'
}

/** A case that a ticket and PIN opened, for its page and for the acts of its maker. */
export interface KasusTerbuka {
  usulan_id: string
  individu_id: string
  kode_kabkota: string
  kasus: KasusSendiri
}

interface Found {
  usulan_id: string
  individu_id: string
  status: Status
  jenis_usulan: KasusSendiri['jenis_usulan']
  program: string | null
  jalur: Jalur
  periode: string
  pengusul: Pengusul | null
  kode_kabkota: string
  rujukan: string | null
  pendamping: PendampingKasus | null
  catatan: { jenis: JenisCatatan; waktu: string }[]
  terbungkus: string | null
  versi_kek: number | null
  langkah: {
    urutan: number
    tindakan: Tindakan
    ke: Status
    waktu: string
    alasan: string | null
    kata_enc: string | null
  }[]
  penetapan: {
    periode: string
    program: string
    hasil: string
    alasan: string
    kelas_posisi: string | null
  }[]
}

/**
 * The case behind a ticket and PIN as they were typed; null when they don't fit each other, or the ticket is
 * locked for an hour after five wrong PINs. Nothing tells which.
 */
export async function findKasus(
  deps: { db: Database; kunci: Kunci },
  typed: { tiket: string; pin: string },
): Promise<KasusTerbuka | null> {
  const tiket = readChecked(typed.tiket, 10) ?? ''
  const { rows } = await deps.db.publik.query<{ kasus: Found | null }>({
    name: 'buka_kasus_berpendamping',
    text: 'select buka_kasus_berpendamping($1, $2) as kasus',
    values: [tiket, pinIndex(deps.kunci, tiket, typed.pin.trim())],
  })
  const found = rows[0]?.kasus
  if (!found) return null
  const { usulan_id, individu_id, kode_kabkota } = found
  return { usulan_id, individu_id, kode_kabkota, kasus: tellKasus(deps.kunci, found) }
}

function tellKasus(kunci: Kunci, found: Found): KasusSendiri {
  const { jenis_usulan, program, periode, jalur, rujukan, catatan, pendamping } = found
  const isRingkas = found.pengusul === 'lain'
  const status = isRingkas ? brief(found.status) : told(found.status)
  return {
    status,
    jenis_usulan,
    program,
    periode,
    isRingkas,
    langkah: found.langkah
      .filter((row) => (isRingkas ? RINGKAS.includes(row.tindakan) : told(row.ke) === row.ke))
      .map(({ tindakan, ke, waktu }) => ({ tindakan, ke, waktu })),
    alasan: isRingkas ? null : lastAlasan(kunci, found),
    diminta: found.status === 'perlu_dilengkapi' ? lastWords(kunci, found) : null,
    penetapan: isRingkas ? [] : found.penetapan.map((row) => ({ ...row, alasan: getAlasan(row.alasan) })),
    berikutnya: isRingkas ? [] : nextTindakan({ status, jalur }),
    boleh: isRingkas ? bolehRingkas(status) : bolehOf({ status: found.status, jalur }),
    rujukan: isRingkas ? null : rujukan,
    catatan,
    pendamping,
  }
}

const RINGKAS: readonly Tindakan[] = ['startUsulan', 'submitUsulan', 'requestCompletion', 'completeUsulan']

/** Received, or waiting for an answer of its maker, or taken back: of the rest only the person hears. */
function brief(status: Status): Status {
  return status === 'perlu_dilengkapi' || status === 'ditarik' || status === 'draf' ? status : 'diajukan'
}

/** The same whatever came of it; and nobody takes back what is another's. */
function bolehRingkas(status: Status): TindakanPembuat[] {
  return status === 'perlu_dilengkapi' ? ['lengkapi', 'bukti', 'pin'] : ['bukti', 'pin']
}

/** A refusal that is only proposed is not told before a second human has confirmed it: the case is being looked at. */
function told(status: Status): Status {
  return status === 'usul_tidak_layak' ? 'terverifikasi_lapangan' : status
}

function lastAlasan(kunci: Kunci, found: Found): KasusSendiri['alasan'] {
  const last = found.langkah.findLast((row) => row.ke === found.status)
  if (!last?.alasan || told(found.status) !== found.status) return null
  return { ...getAlasan(last.alasan), untuk_anda: openWords(kunci, found, last) }
}

function lastWords(kunci: Kunci, found: Found): string | null {
  const last = found.langkah.findLast((row) => row.ke === found.status)
  return last ? openWords(kunci, found, last) : null
}

function openWords(kunci: Kunci, found: Found, row: Found['langkah'][number]): string | null {
  const { terbungkus, versi_kek } = found
  if (!row.kata_enc || !terbungkus || versi_kek === null) return null
  const key = kunci.openSubjekKey(found.individu_id, {
    terbungkus: Buffer.from(terbungkus, 'hex'),
    versi_kek,
  })
  const id = `${found.usulan_id}/${row.urutan}`
  return kunci.decryptField(
    key,
    { table: 'usulan_peristiwa', column: 'kata_enc', id },
    Buffer.from(row.kata_enc, 'hex'),
  )
}
