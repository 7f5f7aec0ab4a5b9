import type { Database } from '../db/pool.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { readChecked } from '../lib/crockford.ts'
import { ALASAN, type Alasan } from './alasan.ts'
import type { Jalur, Status, Tindakan } from './alur.ts'
import { pinIndex } from './start-usulan.ts'
import { nextTindakan } from './usulan.ts'

/** One's own case, as its maker may see it. */
export interface KasusSendiri {
  status: Status
  jenis_usulan: 'masuk_dtks' | 'bansos' | 'perubahan' | 'keluar'
  program: string | null
  periode: string
  langkah: { tindakan: Tindakan; ke: Status; waktu: string }[]
  /** The reason of the last refusal, with the words that were written for this person. */
  alasan: (Alasan & { kode: string; untuk_anda: string | null }) | null
  /** While the case waits to be completed: what is missing, in the words that were written for this person. */
  diminta: string | null
  penetapan: {
    periode: string
    program: string
    hasil: string
    kelas_posisi: string | null
    alasan: Alasan & { kode: string }
  }[]
  /** What may happen next, by whom the table says. */
  berikutnya: Tindakan[]
}

interface Found {
  usulan_id: string
  individu_id: string
  status: Status
  jenis_usulan: KasusSendiri['jenis_usulan']
  program: string | null
  jalur: Jalur
  periode: string
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
): Promise<KasusSendiri | null> {
  const tiket = readChecked(typed.tiket, 10) ?? ''
  const { rows } = await deps.db.publik.query<{ kasus: Found | null }>({
    name: 'buka_kasus',
    text: 'select buka_kasus($1, $2) as kasus',
    values: [tiket, pinIndex(deps.kunci, tiket, typed.pin.trim())],
  })
  const found = rows[0]?.kasus
  if (!found) return null
  const { jenis_usulan, program, periode, jalur } = found
  return {
    status: told(found.status),
    jenis_usulan,
    program,
    periode,
    langkah: found.langkah
      .filter((row) => told(row.ke) === row.ke)
      .map(({ tindakan, ke, waktu }) => ({ tindakan, ke, waktu })),
    alasan: lastAlasan(deps.kunci, found),
    diminta: found.status === 'perlu_dilengkapi' ? lastWords(deps.kunci, found) : null,
    penetapan: found.penetapan.map((row) => ({ ...row, alasan: describe(row.alasan) })),
    berikutnya: nextTindakan({ status: told(found.status), jalur }),
  }
}

/** A refusal that is only proposed is not told before a second human has confirmed it: the case is being looked at. */
function told(status: Status): Status {
  return status === 'usul_tidak_layak' ? 'terverifikasi_lapangan' : status
}

function lastAlasan(kunci: Kunci, found: Found): KasusSendiri['alasan'] {
  const last = found.langkah.findLast((row) => row.ke === found.status)
  if (!last?.alasan || told(found.status) !== found.status) return null
  return { ...describe(last.alasan), untuk_anda: openWords(kunci, found, last) }
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

function describe(kode: string): Alasan & { kode: string } {
  const alasan = ALASAN[kode]
  if (!alasan) throw new RangeError(`a reason that is not in the catalogue: ${kode}`)
  return { ...alasan, kode }
}
