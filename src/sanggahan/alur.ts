/**
 * What may happen next to a sanggahan and to a keberatan (keadaan.md sections 1 and 7), as one constant. Pages, acts,
 * tests and the database (sanggahan_alur) read it. Nothing here changes the register: a sanggahan ends in a
 * recommendation, and a keberatan that is granted goes on as a step of its usulan.
 */
export type Kasus = 'sanggahan' | 'keberatan'

export const STATUS_SANGGAHAN = [
  'diajukan',
  'disaring',
  'menunggu_jawaban',
  'diverifikasi',
  'terbukti',
  'tidak_terbukti',
  'tidak_cukup_bukti',
  'dialihkan',
  'ditarik',
] as const
export type StatusSanggahan = (typeof STATUS_SANGGAHAN)[number]

/** Statuses that nothing leaves. */
export const AKHIR_SANGGAHAN: readonly StatusSanggahan[] = [
  'terbukti',
  'tidak_terbukti',
  'tidak_cukup_bukti',
  'dialihkan',
  'ditarik',
]

export const STATUS_KEBERATAN = ['diajukan', 'ditelaah', 'dikabulkan', 'ditolak', 'ditarik'] as const
export type StatusKeberatan = (typeof STATUS_KEBERATAN)[number]

/** What the recommendation would be: that a person stays out, or that one belongs in. */
export const ARAH = ['tidak_layak', 'layak'] as const
export type Arah = (typeof ARAH)[number]

/** What kind of human acts. One human has one kelas on one case. */
export type Kelas = 'pengisi' | 'penyaring' | 'lapangan' | 'pemutus' | 'penelaah'

export type Peran = 'pembuat' | 'operator_desa' | 'petugas_lapangan' | 'verifikator' | 'kepala_opd'

/** One step, flat, as a row of sanggahan_alur. */
export interface Langkah {
  kasus: Kasus
  dari: StatusSanggahan | StatusKeberatan | 'belum_ada'
  tindakan: Tindakan
  peran: Peran
  ke: StatusSanggahan | StatusKeberatan
  /** '' either, or only of this direction. */
  arah: Arah | ''
  kelas: Kelas
  /** Words for the person are due. */
  berkata: boolean
}

interface Baris {
  readonly kasus: Kasus
  readonly dari: readonly Langkah['dari'][]
  readonly tindakan: string
  readonly oleh: Partial<Record<Peran, Kelas>>
  readonly ke: readonly Langkah['ke'][]
  readonly arah?: Arah
  readonly berkata?: true
}

const PENGISI = { pembuat: 'pengisi', operator_desa: 'pengisi' } as const
const SARING = { verifikator: 'penyaring' } as const
const OPEN = ['diajukan', 'disaring', 'menunggu_jawaban', 'diverifikasi'] as const
const HASIL = ['terbukti', 'tidak_terbukti', 'tidak_cukup_bukti'] as const

// biome-ignore format: one row of the table, one line
export const ALUR = [
  { kasus: 'sanggahan', dari: ['belum_ada'], tindakan: 'submitSanggahan', oleh: PENGISI, ke: ['diajukan'] },
  { kasus: 'sanggahan', dari: ['diajukan'], tindakan: 'screenSanggahan', oleh: SARING, ke: ['disaring'] },
  { kasus: 'sanggahan', dari: ['diajukan', 'disaring'], tindakan: 'divertSanggahan', oleh: SARING, ke: ['dialihkan'] },
  { kasus: 'sanggahan', dari: ['diajukan', 'disaring'], tindakan: 'closeSanggahan', oleh: SARING, ke: ['tidak_cukup_bukti'], berkata: true },
  { kasus: 'sanggahan', dari: ['disaring'], tindakan: 'askAnswer', oleh: SARING, ke: ['menunggu_jawaban'], arah: 'tidak_layak' },
  { kasus: 'sanggahan', dari: ['menunggu_jawaban'], tindakan: 'answerSanggahan', oleh: PENGISI, ke: ['menunggu_jawaban'], berkata: true },
  { kasus: 'sanggahan', dari: ['menunggu_jawaban'], tindakan: 'verifySanggahan', oleh: { petugas_lapangan: 'lapangan' }, ke: ['diverifikasi'], arah: 'tidak_layak' },
  { kasus: 'sanggahan', dari: ['disaring'], tindakan: 'verifySanggahan', oleh: { petugas_lapangan: 'lapangan' }, ke: ['diverifikasi'], arah: 'layak' },
  { kasus: 'sanggahan', dari: ['diverifikasi'], tindakan: 'concludeSanggahan', oleh: { verifikator: 'pemutus' }, ke: HASIL, berkata: true },
  { kasus: 'sanggahan', dari: OPEN, tindakan: 'withdrawSanggahan', oleh: PENGISI, ke: ['ditarik'] },
  { kasus: 'keberatan', dari: ['belum_ada'], tindakan: 'submitKeberatan', oleh: PENGISI, ke: ['diajukan'] },
  { kasus: 'keberatan', dari: ['diajukan', 'ditelaah'], tindakan: 'reviewKeberatan', oleh: { verifikator: 'penelaah' }, ke: ['ditelaah'] },
  { kasus: 'keberatan', dari: ['ditelaah'], tindakan: 'decideKeberatan', oleh: { kepala_opd: 'penelaah' }, ke: ['dikabulkan', 'ditolak'], berkata: true },
  { kasus: 'keberatan', dari: ['diajukan', 'ditelaah'], tindakan: 'withdrawKeberatan', oleh: PENGISI, ke: ['ditarik'] },
] as const satisfies readonly Baris[]
export type Tindakan = (typeof ALUR)[number]['tindakan']

/** The table, one row for each combination. */
export const LANGKAH: readonly Langkah[] = ALUR.flatMap((baris: Baris & { tindakan: Tindakan }) =>
  baris.dari.flatMap((dari) =>
    (Object.entries(baris.oleh) as [Peran, Kelas][]).flatMap(([peran, kelas]) =>
      baris.ke.map((ke) => ({
        kasus: baris.kasus,
        dari,
        tindakan: baris.tindakan,
        peran,
        ke,
        arah: baris.arah ?? '',
        kelas,
        berkata: baris.berkata ?? false,
      })),
    ),
  ),
)
