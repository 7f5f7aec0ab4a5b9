import type { Kunci } from '../kunci/kunci.ts'

/** A ticket and its PIN that opened a case, to be sent along with the forms of its page. */
export interface SesiKasus {
  tiket: string
  pin: string
}

/** Long enough to write an answer in one's own time (WCAG 2.2.1 names twenty hours). */
const LAMA_MS = 20 * 3_600_000
const CELL = { table: 'kasus', column: 'sesi', id: '' }

/**
 * Seals ticket and PIN into the page itself: no cookie, nothing kept on the server, and the page closed is the session
 * ended. The PIN changed, it opens nothing any more.
 */
export class SegelKasus {
  readonly #kunci: Kunci
  readonly #now: () => Date

  constructor(kunci: Kunci, now: () => Date) {
    this.#kunci = kunci
    this.#now = now
  }

  seal(sesi: SesiKasus): string {
    const text = JSON.stringify([sesi.tiket, sesi.pin, this.#now().getTime() + LAMA_MS])
    return this.#kunci.encryptField(this.#key(), CELL, text).toString('base64url')
  }

  /** What was sealed; null when it is not ours, or older than twenty hours. */
  open(sealed: string): SesiKasus | null {
    try {
      const text = this.#kunci.decryptField(this.#key(), CELL, Buffer.from(sealed, 'base64url'))
      const read: unknown = JSON.parse(text)
      if (!Array.isArray(read)) return null
      const [tiket, pin, habis] = read.map(String)
      return Number(habis) > this.#now().getTime() ? { tiket: tiket ?? '', pin: pin ?? '' } : null
    } catch {
      // somebody else's making, or damaged on the way: the page asks for ticket and PIN again
      return null
    }
  }

  #key() {
    return this.#kunci.sharedKey('kasus', 'sesi')
  }
}
