import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Bahasa, kataOf } from '../web/kata/kata.ts'
import { TOPIK, type Topik } from './bantuan.ts'

const FOLDER = new URL('../../data/suara/', import.meta.url)

/** Languages that a machine's voice speaks. */
export const SUARA_BAHASA = ['id', 'en'] as const satisfies readonly Bahasa[]
export type SuaraBahasa = (typeof SUARA_BAHASA)[number]

/** The easy text of a topic, a sentence a line; or the whole of it. */
export const VERSI = ['mudah', 'lengkap'] as const
export type Versi = (typeof VERSI)[number]

/** A help text that is also kept as sound. */
export interface Suara {
  bahasa: SuaraBahasa
  /** `id-mudah-hak`: its address below /suara, and its file in data/suara. */
  nama: string
  text: string
  /** SHA-256 of the text in hex: sound of another text is never played. */
  sidik: string
}

/** Every help text that is spoken. */
export function listSuara(): Suara[] {
  return SUARA_BAHASA.flatMap((bahasa) =>
    TOPIK.flatMap((topik) =>
      VERSI.map((versi) => {
        const text = textOf(bahasa, topik, versi)
        const sidik = createHash('sha256').update(text).digest('hex')
        return { bahasa, nama: nameSuara(bahasa, topik, versi), text, sidik }
      }),
    ),
  )
}

/** The sound of a page: in its language, or in Indonesian where no voice speaks that. */
export function nameSuara(bahasa: Bahasa, topik: Topik, versi: Versi): string {
  const spoken = SUARA_BAHASA.find((one) => one === bahasa) ?? 'id'
  return `${spoken}-${versi}-${topik}`
}

function textOf(bahasa: SuaraBahasa, topik: Topik, versi: Versi): string {
  const { judul, mudah, bagian } = kataOf(bahasa).bantuan.topik[topik]
  const lines = versi === 'mudah' ? mudah : bagian.flatMap((satu) => [satu.judul, ...satu.isi])
  return [judul, ...lines].join('\n')
}

/** Opus in Ogg. Null where there is none that fits the text of today. */
export function readSuara({ nama, sidik }: Suara): Buffer | null {
  return readSidik()[nama] === sidik ? readFileSync(new URL(`${nama}.opus`, FOLDER)) : null
}

/** What the kept sounds were made of: name → SHA-256 of the text. */
export function readSidik(): Readonly<Record<string, string>> {
  const read: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(new URL('suara.json', FOLDER), 'utf8'),
  )
  return read
}
