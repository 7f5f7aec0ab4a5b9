import type { Foto } from '../usulan/foto-store.ts'
import type { KodeAlasan } from '../usulan/alasan.ts'
import type { Status } from '../usulan/alur.ts'
import type { PendampingKasus } from '../usulan/find-kasus.ts'
import type { TindakanPembuat } from '../usulan/usulan.ts'

/** What somebody with a ticket and its PIN may see of a case. No NIK, no name, no address. */
export interface KasusPublik {
  status: Status
  jenis_usulan: 'masuk_dtks' | 'bansos' | 'perubahan' | 'keluar'
  /** The month the case is in now, YYYY-MM. */
  periode: string
  /** What was done, oldest first. */
  langkah: readonly { tindakan: string; waktu: Date }[]
  /** Why not, when it was decided so; `untuk_anda` is what an officer wrote for this person (Indonesian). */
  alasan?: { kode: KodeAlasan; untuk_anda: string | null; dasar: string }
  /** What is missing, in the words that an officer wrote for this person (Indonesian), while the case waits for it. */
  diminta?: string | null
  /** What the newest penetapan said, or null. Shown only once this case has come that far. */
  penetapan: KodeAlasan | null
  /** Somebody proposed another: only that it came and is looked at. */
  isRingkas: boolean
  boleh: readonly TindakanPembuat[]
  /** Where the help towards documents stands. */
  rujukan: string | null
  /** Who assists by a consent in force, or null. */
  pendamping: PendampingKasus | null
  /** What the maker added, oldest first. */
  catatan: readonly { jenis: string; waktu: Date }[]
  /** Photos that were added, oldest first. */
  foto: readonly Foto[]
  /** The day by which the next step is due, when the calendar has one. */
  batas: Date | null
}

/**
 * The case of a ticket and PIN; null when either is wrong, without saying which and in the same time. `tiket` is 11
 * characters as lib/crockford.ts reads them, `pin` six digits.
 */
export type FindKasus = (tiket: string, pin: string) => Promise<KasusPublik | null>

/** Statuses of a case that the ministry's decision has reached: an earlier one is not told what its family gets. */
export const SAMPAI_PENETAPAN: readonly Status[] = ['lolos', 'ditetapkan', 'tidak_ditetapkan']

/** Statuses against which the person may raise a keberatan. */
export const BISA_KEBERATAN: readonly Status[] = ['tidak_disepakati', 'tidak_layak', 'tidak_ditetapkan']

/** What the maker does by ticket and PIN; `id` is the form's, so that pressing twice is doing once. */
export interface TindakanKasus {
  tindakan: TindakanPembuat
  id: string
  isi: string
}

/** Takes consent to the companion back, and gives the new PIN; null where ticket and PIN open nothing, or none is in force. */
export type RevokePendamping = (tiket: string, pin: string) => Promise<{ tiket: string; pin: string } | null>

/** Does it, and gives the PIN that opens the case from now on; null when ticket and PIN open nothing. */
export type ActOnKasus = (tiket: string, pin: string, input: TindakanKasus) => Promise<{ pin: string } | null>

/** Photos of a case by ticket and PIN; null when these open nothing. */
export interface FotoKasus {
  add(tiket: string, pin: string, jpeg: Buffer): Promise<'ada' | 'cukup' | null>
  /** Problem foto.tidak_ada. */
  read(tiket: string, pin: string, foto_id: string): Promise<Buffer | null>
}
