import type { PDU } from 'smpp'
import type { SmsMasuk } from './answer-sms.ts'
import { SmsParts } from './sms-parts.ts'
import { SmppLink, type SmppOptions, SmppTolak } from './smpp-link.ts'

export interface SmppDeps {
  answer(masuk: SmsMasuk): Promise<string | null>
  onEvent(event: 'sms.siap' | 'sms.putus', error?: unknown): void
}

export interface SmsPintu {
  /** No new message is taken; those in hand are answered. */
  stop(): Promise<void>
}

/** ESME_RX_T_APPN: not now, send it again. */
const LATER = 0x64
/** ESME_RMSGQFUL and ESME_RTHROTTLED: too fast for the operator. */
const SLOWER = new Set([0x14, 0x58])
const SLOWER_MS = 1_000
const TRIES = 3
const RECONNECT_MIN_MS = 250
const RECONNECT_MAX_MS = 30_000

/**
 * Keeps a transceiver to the operator, for as long as it is not stopped: each message that comes in is answered, and
 * only then acknowledged. When the line breaks in between, the operator delivers it again, and it is answered alike.
 */
export function startSmpp(options: SmppOptions, deps: SmppDeps): SmsPintu {
  return new Transceiver(options, deps)
}

class Transceiver implements SmsPintu {
  readonly #options: SmppOptions
  readonly #deps: SmppDeps
  readonly #parts = new SmsParts()
  readonly #busy = new Set<Promise<void>>()
  #link: SmppLink | null = null
  #timer: NodeJS.Timeout | undefined
  #opening: Promise<void>
  #wait_ms = RECONNECT_MIN_MS
  #isStopped = false

  constructor(options: SmppOptions, deps: SmppDeps) {
    this.#options = options
    this.#deps = deps
    this.#opening = this.#open()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#opening
    await Promise.all(this.#busy)
    await this.#link?.close()
  }

  async #open(): Promise<void> {
    try {
      this.#link = await SmppLink.open('transceiver', this.#options, {
        close: () => this.#again(),
        deliver: (pdu, link) => this.#take(pdu, link),
      })
      this.#wait_ms = RECONNECT_MIN_MS
      this.#deps.onEvent('sms.siap')
    } catch (error) {
      this.#deps.onEvent('sms.putus', error)
      this.#again()
    }
  }

  /** Tries again after a while that grows, a little differently each time. */
  #again(): void {
    this.#link = null
    if (this.#isStopped) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(
      () => {
        this.#opening = this.#open()
      },
      this.#wait_ms * (0.75 + Math.random() / 2),
    )
    this.#wait_ms = Math.min(this.#wait_ms * 2, RECONNECT_MAX_MS)
  }

  #take(pdu: PDU, link: SmppLink): void {
    if (this.#isStopped) return link.acknowledge(pdu, LATER)
    const masuk = isReceipt(pdu) ? null : this.#parts.read(pdu)
    // a receipt, a part of more, a picture or an advertisement: taken, and nothing to say
    if (!masuk) return link.acknowledge(pdu)
    const work = this.#answer(pdu, link, masuk).finally(() => this.#busy.delete(work))
    this.#busy.add(work)
  }

  async #answer(pdu: PDU, link: SmppLink, masuk: SmsMasuk): Promise<void> {
    try {
      const jawab = await this.#deps.answer(masuk)
      if (jawab !== null) await submitSlowly(link, masuk.nomor, jawab)
      link.acknowledge(pdu)
    } catch (error) {
      this.#deps.onEvent('sms.putus', error)
      link.acknowledge(pdu, LATER)
    }
  }
}

async function submitSlowly(link: SmppLink, nomor: string, text: string): Promise<void> {
  for (let round = 1; ; round += 1)
    try {
      await link.submit(nomor, text)
      return
    } catch (error) {
      if (!(error instanceof SmppTolak && SLOWER.has(error.status)) || round === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, SLOWER_MS * round))
    }
}

/** Any message type but a plain one: a delivery receipt, an acknowledgement of the handset's, a notice of the operator's. */
function isReceipt(pdu: PDU): boolean {
  return ((pdu.esm_class ?? 0) & 0x3c) !== 0
}
