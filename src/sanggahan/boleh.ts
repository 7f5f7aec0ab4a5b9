import { type Arah, type Kasus, LANGKAH, type Langkah, type Tindakan } from './alur.ts'

/** Why an act that the table gives this role can't be taken yet, or not by this human. */
export type Halangan = 'orang_sama' | 'belum_dijawab' | 'desa_sendiri' | 'orang_belum_dikenal'

export interface Boleh {
  tindakan: Tindakan
  halangan: Halangan | null
}

/** A case as far as it says what an officer may do with it. */
export interface KeadaanKasus {
  kasus: Kasus
  status: Langkah['dari']
  arah: Arah | ''
  /** The part that this officer has had in it, if any. */
  kelas: string | null
  /** The officer is appointed to the very village of the person. */
  isDesaSendiri: boolean
  /** Somebody of the register is meant. */
  isDikenal: boolean
  /** The person has answered, or had the time to. */
  isDijawab: boolean
  /** Keberatan: this officer has reviewed it. */
  isSudahMenelaah: boolean
}

/** Acts of an officer at the counter stay out: they are the person's own word. */
const PENGISI: readonly Tindakan[] = ['answerSanggahan', 'withdrawSanggahan', 'withdrawKeberatan']

/** What the table allows this role now, in the table's order, each with what stands in its way. */
export function findBoleh(keadaan: KeadaanKasus, peran: string): Boleh[] {
  const rows = LANGKAH.filter(
    (row) =>
      row.kasus === keadaan.kasus &&
      row.dari === keadaan.status &&
      row.peran === peran &&
      (row.arah === '' || row.arah === keadaan.arah) &&
      !PENGISI.includes(row.tindakan),
  )
  const first = rows.filter((row, at) => rows.findIndex((one) => one.tindakan === row.tindakan) === at)
  return first.map((row) => ({ tindakan: row.tindakan, halangan: findHalangan(keadaan, row) }))
}

function findHalangan(keadaan: KeadaanKasus, { tindakan, kelas }: Langkah): Halangan | null {
  if ((keadaan.kelas !== null && keadaan.kelas !== kelas) || keadaan.isSudahMenelaah) return 'orang_sama'
  if (tindakan === 'askAnswer' && !keadaan.isDikenal) return 'orang_belum_dikenal'
  if (tindakan === 'verifySanggahan' && keadaan.isDesaSendiri) return 'desa_sendiri'
  if (tindakan === 'verifySanggahan' && keadaan.arah === 'tidak_layak' && !keadaan.isDijawab)
    return 'belum_dijawab'
  return null
}
