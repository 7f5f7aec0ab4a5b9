import { Type } from 'typebox'
import { readChecked } from '../lib/crockford.ts'
import type { SesiKasus } from './kasus-sesi.ts'

/** Ticket and PIN as they were typed. */
export const KasusBody = Type.Object({
  tiket: Type.String({ maxLength: 40, default: '' }),
  pin: Type.String({ maxLength: 20, default: '' }),
})

/** A form of a page that ticket and PIN opened. */
export const TindakanBody = Type.Object({
  kunci: Type.String({ maxLength: 400 }),
  id: Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' }),
  isi: Type.String({ maxLength: 12_000, default: '' }),
})

/** A photo of one's own, asked for on such a page. */
export const LihatFotoBody = Type.Object({
  kunci: Type.String({ maxLength: 400 }),
  foto_id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
})
/** The form that takes consent back, of such a page. */
export const KunciBody = Type.Object({ kunci: Type.String({ maxLength: 400 }) })

const TIKET_CHARACTERS = 10

/** Reads ticket and PIN, spaces and hyphens left out; or which of them can't be one. */
export function readKasusIsian(body: {
  tiket: string
  pin: string
}): SesiKasus | { galat: { tiket: boolean; pin: boolean } } {
  const tiket = readChecked(body.tiket, TIKET_CHARACTERS)
  const pin = body.pin.replace(/[\s-]/g, '')
  const isPin = /^\d{6}$/.test(pin)
  return tiket === null || !isPin ? { galat: { tiket: tiket === null, pin: !isPin } } : { tiket, pin }
}
