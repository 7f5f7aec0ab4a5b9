import { type Static, Type } from 'typebox'
import type { Act } from '../jejak/act.ts'
import { decideKeberatan, reviewKeberatan } from './keberatan.ts'
import {
  answerSanggahan,
  askAnswer,
  closeSanggahan,
  concludeSanggahan,
  divertSanggahan,
  screenSanggahan,
  verifySanggahan,
} from './process-sanggahan.ts'

const Uuid = Type.String({ format: 'uuid' })
/** What an officer writes for a person. */
export const Kata = Type.String({ minLength: 1, maxLength: 8000 })
const Sama = { peristiwa_id: Uuid }

/** One shape for each act of an officer on a sanggahan; `tindakan` says which. */
export const LangkahSanggahan = Type.Union([
  Type.Object({ tindakan: Type.Literal('screenSanggahan'), ...Sama, individu_id: Type.Optional(Uuid) }),
  Type.Object({ tindakan: Type.Literal('divertSanggahan'), ...Sama }),
  Type.Object({ tindakan: Type.Literal('closeSanggahan'), ...Sama, kata: Kata }),
  Type.Object({
    tindakan: Type.Literal('askAnswer'),
    ...Sama,
    hari: Type.Optional(Type.Integer({ minimum: 7, maximum: 60 })),
  }),
  Type.Object({ tindakan: Type.Literal('answerSanggahan'), ...Sama, kata: Kata }),
  Type.Object({ tindakan: Type.Literal('verifySanggahan'), ...Sama, kata: Type.Optional(Kata) }),
  Type.Object({
    tindakan: Type.Literal('concludeSanggahan'),
    ...Sama,
    hasil: Type.Union([
      Type.Literal('terbukti'),
      Type.Literal('tidak_terbukti'),
      Type.Literal('tidak_cukup_bukti'),
    ]),
    kata: Kata,
  }),
])

/** The same for a keberatan. */
export const LangkahKeberatan = Type.Union([
  Type.Object({
    tindakan: Type.Literal('reviewKeberatan'),
    ...Sama,
    usul: Type.Union([Type.Literal('kabul'), Type.Literal('tolak')]),
  }),
  Type.Object({
    tindakan: Type.Literal('decideKeberatan'),
    ...Sama,
    hasil: Type.Union([Type.Literal('dikabulkan'), Type.Literal('ditolak')]),
    kata: Kata,
  }),
])

/** What `askAnswer` hands over for the person: a ticket and PIN of their own, and the last day to answer. */
export interface TandaJawab {
  tiket: string
  pin: string
  /** YYYY-MM-DD */
  jawab_sampai: string
}

/** Takes an officer's act on a sanggahan, from whichever door. Only `askAnswer` has something to hand over. */
export async function stepSanggahan(
  act: Act,
  sanggahan_id: string,
  input: Static<typeof LangkahSanggahan>,
): Promise<TandaJawab | null> {
  if (input.tindakan === 'askAnswer') return askAnswer(act, { ...input, sanggahan_id })
  await stepSilent(act, sanggahan_id, input)
  return null
}

function stepSilent(
  act: Act,
  sanggahan_id: string,
  input: Exclude<Static<typeof LangkahSanggahan>, { tindakan: 'askAnswer' }>,
): Promise<void> {
  switch (input.tindakan) {
    case 'screenSanggahan':
      return screenSanggahan(act, { ...input, sanggahan_id })
    case 'divertSanggahan':
      return divertSanggahan(act, { ...input, sanggahan_id })
    case 'closeSanggahan':
      return closeSanggahan(act, { ...input, sanggahan_id })
    case 'answerSanggahan':
      return answerSanggahan(act, { ...input, sanggahan_id })
    case 'verifySanggahan':
      return verifySanggahan(act, { ...input, sanggahan_id })
    case 'concludeSanggahan':
      return concludeSanggahan(act, { ...input, sanggahan_id })
  }
}

/** Takes an officer's act on a keberatan, from whichever door. */
export function stepKeberatan(
  act: Act,
  keberatan_id: string,
  input: Static<typeof LangkahKeberatan>,
): Promise<void> {
  return input.tindakan === 'reviewKeberatan'
    ? reviewKeberatan(act, { ...input, keberatan_id })
    : decideKeberatan(act, { ...input, keberatan_id })
}
