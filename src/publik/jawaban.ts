import type { Answer } from '../http/answer.ts'
import { packPage } from '../http/equal-answer.ts'
import { VARY } from '../http/headers.ts'
import type { Bahasa } from '../web/kata/kata.ts'
import type { PageContext } from '../web/page.tsx'
import { JAWABAN, type Jawaban, STATUS_OF } from './cek.ts'
import { renderJawaban } from './jawaban-page.tsx'

const CLASS_BYTES = 256

/**
 * The answers of the public check as they go over the wire: in one language and one encoding all four have the same
 * number of bytes, so that a listener who sees only lengths learns nothing. Made once, then kept: the answer costs
 * the same whatever it says.
 */
export class JawabanList {
  readonly #kept = new Map<string, ReadonlyMap<Jawaban, Answer>>()

  get(context: PageContext, jawaban: Jawaban, isGzip: boolean): Answer {
    const key = `${context.bahasa} ${context.hasGaya} ${context.isDemo} ${isGzip}`
    const kept = this.#kept.get(key) ?? makeAnswers(context, isGzip)
    this.#kept.set(key, kept)
    const answer = kept.get(jawaban)
    if (!answer) throw new Error(`no page for ${jawaban}`)
    return answer
  }

  /** Makes the pages of a language before anybody asks, so that not even the first answer is slower. */
  prepare(bahasa: Bahasa, isDemo: boolean): void {
    for (const hasGaya of [true, false])
      for (const isGzip of [true, false])
        this.get({ bahasa, path: '/cek', hasGaya, isDemo }, 'tidak_ditemukan', isGzip)
  }
}

function makeAnswers(context: PageContext, isGzip: boolean): Map<Jawaban, Answer> {
  const pages = JAWABAN.map((jawaban) => ({
    jawaban,
    pack: packPage(renderJawaban(context, jawaban), isGzip),
  }))
  const largest = Math.max(...pages.map(({ pack }) => pack.least))
  const size = Math.ceil(largest / CLASS_BYTES) * CLASS_BYTES
  return new Map(
    pages.map(({ jawaban, pack }) => [
      jawaban,
      {
        status: STATUS_OF[jawaban],
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          vary: VARY,
          ...(isGzip && { 'content-encoding': 'gzip' }),
        },
        body: pack.to(size),
      },
    ]),
  )
}
