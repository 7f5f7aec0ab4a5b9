import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { kataOf } from '../web/kata/kata.ts'
import { TOPIK, type Topik } from './bantuan.ts'

const FOLDER = new URL('../../data/suara/', import.meta.url)

/** A help text that is also kept as sound. There is a voice for Indonesian only; other languages offer that one. */
export interface Suara {
  topik: Topik
  /** `mudah-hak.opus`, in data/suara. */
  berkas: string
  text: string
  /** SHA-256 of the text in hex: sound of another text is never played. */
  sidik: string
}

/** Every help text that is spoken: the easy-to-read ones, a sentence a line. */
export function listSuara(): Suara[] {
  return TOPIK.map((topik) => {
    const { judul, mudah } = kataOf('id').bantuan.topik[topik]
    const text = [judul, ...mudah].join('\n')
    const sidik = createHash('sha256').update(text).digest('hex')
    return { topik, berkas: `mudah-${topik}.opus`, text, sidik }
  })
}

/** The sound of a topic: Opus in Ogg. Null where there is none that fits the text of today. */
export function readSuara(topik: string): Buffer | null {
  const suara = listSuara().find((one) => one.topik === topik)
  if (!suara || readSidik()[suara.berkas] !== suara.sidik) return null
  return readFileSync(new URL(suara.berkas, FOLDER))
}

/** What the kept sounds were made of: file → SHA-256 of the text. */
export function readSidik(): Readonly<Record<string, string>> {
  const read: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(new URL('suara.json', FOLDER), 'utf8'),
  )
  return read
}
