import { type Static, Type } from 'typebox'
import type { Tindakan } from './alur.ts'
import type { LangkahKeberatan, LangkahSanggahan } from './langkah-petugas.ts'

/** What the form of an act sends; all of it is kept when something has to be mended. */
export interface Terketik {
  tindakan: Tindakan | null
  peristiwa_id: string
  individu_id: string
  pilihan: string
  kata: string
}

const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
const Pendek = Type.Optional(Type.String({ maxLength: 40 }))
export const TerketikBody = Type.Object({
  tindakan: Pendek,
  peristiwa_id: Id,
  individu_id: Type.Optional(Type.Union([Id, Type.Literal('')])),
  pilihan: Pendek,
  kata: Type.Optional(Type.String({ maxLength: 8000 })),
})

/** The choices of an act that has some. */
export const PILIHAN: Readonly<Partial<Record<Tindakan, readonly string[]>>> = {
  concludeSanggahan: ['terbukti', 'tidak_terbukti', 'tidak_cukup_bukti'],
  reviewKeberatan: ['kabul', 'tolak'],
  decideKeberatan: ['dikabulkan', 'ditolak'],
}

/** Acts of the pages, and whether words are due. A visit is told in words here, though the table asks for none. */
const BERKATA: Readonly<Partial<Record<Tindakan, boolean>>> = {
  screenSanggahan: false,
  divertSanggahan: false,
  closeSanggahan: true,
  askAnswer: false,
  verifySanggahan: true,
  concludeSanggahan: true,
  reviewKeberatan: false,
  decideKeberatan: true,
}

export type IsianGalat = 'kata' | 'pilihan' | 'tindakan'
type Langkah = Static<typeof LangkahSanggahan> | Static<typeof LangkahKeberatan>

/** What was typed: which act it means, or which fields have to be mended. */
export function readTerketik(body: Static<typeof TerketikBody>): {
  terketik: Terketik
  galat: IsianGalat[]
  langkah: Langkah | null
} {
  const tindakan = (Object.keys(BERKATA) as Tindakan[]).find((one) => one === body.tindakan) ?? null
  const { peristiwa_id, individu_id = '', pilihan = '' } = body
  const kata = body.kata?.trim() ?? ''
  const terketik = { tindakan, peristiwa_id, individu_id, pilihan, kata }
  if (tindakan === null) return { terketik, galat: ['tindakan'], langkah: null }
  const galat: IsianGalat[] = [
    ...(PILIHAN[tindakan] && !PILIHAN[tindakan].includes(pilihan) ? ['pilihan' as const] : []),
    ...(BERKATA[tindakan] && kata === '' ? ['kata' as const] : []),
  ]
  return { terketik, galat, langkah: galat.length > 0 ? null : langkahOf(tindakan, terketik) }
}

function langkahOf(
  tindakan: Tindakan,
  { peristiwa_id, individu_id, pilihan, kata }: Terketik,
): Langkah | null {
  const same = { peristiwa_id }
  switch (tindakan) {
    case 'screenSanggahan':
      return { tindakan, ...same, ...(individu_id !== '' && { individu_id }) }
    case 'divertSanggahan':
    case 'askAnswer':
      return { tindakan, ...same }
    case 'closeSanggahan':
    case 'verifySanggahan':
      return { tindakan, ...same, kata }
    case 'concludeSanggahan':
      return { tindakan, ...same, kata, hasil: pilihan as HasilOf<typeof tindakan> }
    case 'reviewKeberatan':
      return { tindakan, ...same, usul: pilihan === 'kabul' ? 'kabul' : 'tolak' }
    case 'decideKeberatan':
      return { tindakan, ...same, kata, hasil: pilihan === 'dikabulkan' ? 'dikabulkan' : 'ditolak' }
    default:
      return null
  }
}

type HasilOf<T> = Extract<Langkah, { tindakan: T; hasil: string }>['hasil']
