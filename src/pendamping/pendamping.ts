/** How a client gives consent; each leaves something that can be shown later. */
export const CARA = ['tanda_tangan', 'cap_jempol', 'rekaman_suara', 'video_isyarat', 'dua_saksi'] as const
export type Cara = (typeof CARA)[number]

/** What a companion may do for the client. */
export const KEPERLUAN = ['mengusulkan', 'melengkapi', 'menerima_kabar'] as const
export type Keperluan = (typeof KEPERLUAN)[number]

/** Languages that consent is asked in most, by their ISO 639 codes and own names; the column takes any code. */
export const BAHASA_PERSETUJUAN: Readonly<Record<string, string>> = {
  id: 'Indonesia',
  jv: 'Jawa',
  su: 'Sunda',
  mad: 'Madura',
  min: 'Minangkabau',
  ban: 'Bali',
  bug: 'Bugis',
  ace: 'Aceh',
  bjn: 'Banjar',
  pmy: 'Melayu Papua',
  inl: 'Isyarat Indonesia',
}

/** By which way a client takes consent back. */
export const LEWAT = ['tiket', 'loket', 'sms', 'telepon', 'surat'] as const
export type Lewat = (typeof LEWAT)[number]

/** The companion of a request. */
export interface Pendamping {
  pendamping_id: string
  nama: string
  lembaga: string
  kode_kabkota: string
  /** Codes of the districts where the organisation is accredited. */
  kecamatan: readonly string[]
}

/** How many cases one companion may have: open at once, and new in a day. Parameters, in force since a day. */
export interface BatasPendamping {
  terbuka: number
  sehari: number
}

const IDLE_MS = 30 * 60_000
const ABSOLUTE_MS = 12 * 3_600_000

/** Does a session still hold: not idle for half an hour, not older than twelve? */
export function isSesiHidup(sesi: { mulai: Date; terakhir: Date }, now: Date): boolean {
  return (
    now.getTime() - sesi.terakhir.getTime() < IDLE_MS && now.getTime() - sesi.mulai.getTime() < ABSOLUTE_MS
  )
}

const LONGEST_DAYS = 366

/** May consent run until `sampai` (the day after the last)? After today, and for a year at most. Days as YYYY-MM-DD. */
export function isSampaiFit(sampai: string, today: string): boolean {
  const days = (Date.parse(sampai) - Date.parse(today)) / 86_400_000
  return days > 0 && days <= LONGEST_DAYS
}

/** A client's consent as the companion gives it in. */
export interface PersetujuanBaru {
  keperluan: readonly Keperluan[]
  /** The day after the last, YYYY-MM-DD. */
  sampai: string
  bahasa: string
  cara: Cara
  /** Names of the two witnesses, for `dua_saksi`. */
  saksi: readonly string[]
  /** Photo, recording or video, as it came. */
  bukti: Uint8Array | null
}

/** Is there what this way of consenting has to leave? */
export function hasBukti({ cara, saksi, bukti }: PersetujuanBaru): boolean {
  if (cara === 'dua_saksi') return saksi.length === 2 && saksi.every((nama) => nama.trim() !== '')
  return bukti !== null && bukti.length > 0
}
