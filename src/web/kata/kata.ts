import { en } from './en.ts'
import { id, type Kata } from './id.ts'
import { jv } from './jv.ts'
import { su } from './su.ts'

export const BAHASA = ['id', 'en', 'jv', 'su'] as const
export type Bahasa = (typeof BAHASA)[number]

const KATA: Readonly<Record<Bahasa, Kata>> = { id, en, jv, su }

/** All words of one language. */
export function kataOf(bahasa: Bahasa): Kata {
  return KATA[bahasa]
}

/** The address of a page in a language: Indonesian has no prefix, the others /en, /jv, /su. */
export function addressOf(bahasa: Bahasa, path: string): string {
  if (bahasa === 'id') return path
  return path === '/' ? `/${bahasa}` : `/${bahasa}${path}`
}

/** The language of an address. */
export function bahasaOf(path: string): Bahasa {
  const first = path.split(/[/?]/)[1]
  return BAHASA.find((bahasa) => bahasa !== 'id' && bahasa === first) ?? 'id'
}

export type { Kata }
