import type { PDU, ShortMessage } from 'smpp'
import type { SmsMasuk } from './answer-sms.ts'
import { readNomor } from './read-sms.ts'

const KEPT_MS = 10 * 60_000
const MOST_PARTS = 8
const MOST_WAITING = 1_000

interface Waiting {
  since: number
  parts: (string | undefined)[]
}

/** Puts messages together that came in parts (3GPP TS 23.040 headers, or SMPP's own), in whatever order. */
export class SmsParts {
  readonly #waiting = new Map<string, Waiting>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /** The message, once all of it is there; null until then, and for what is no text of a person's. */
  read(pdu: PDU): SmsMasuk | null {
    const nomor = readNomor(pdu.source_addr ?? '')
    const body = hasText(pdu.short_message) ? pdu.short_message : pdu.message_payload
    const text = body?.message
    if (nomor === null || typeof text !== 'string') return null
    const part = partOf(pdu, body)
    if (!part) return { nomor, text, pesan_id: pesanId(pdu, text) }
    const whole = this.#collect(`${nomor}/${part.nomor}/${part.jumlah}`, part, text)
    return whole === null ? null : { nomor, text: whole, pesan_id: `${part.nomor}/${whole}` }
  }

  #collect(key: string, { urutan, jumlah }: Part, text: string): string | null {
    this.#forget()
    const waiting = this.#waiting.get(key) ?? { since: this.#now(), parts: Array<undefined>(jumlah) }
    waiting.parts[urutan - 1] = text
    this.#waiting.set(key, waiting)
    const { parts } = waiting
    // (`every` alone would skip the holes)
    if (parts.length !== jumlah || Array.from(parts).some((one) => one === undefined)) return null
    this.#waiting.delete(key)
    return parts.join('')
  }

  #forget(): void {
    for (const [key, { since }] of this.#waiting)
      if (this.#now() - since > KEPT_MS || this.#waiting.size > MOST_WAITING) this.#waiting.delete(key)
  }
}

interface Part {
  /** The sender's number for this message. */
  nomor: number
  urutan: number
  jumlah: number
}

function partOf(pdu: PDU, body: ShortMessage | undefined): Part | null {
  const header = Array.isArray(body?.udh)
    ? body.udh.find((one) => one[0] === 0x00 || one[0] === 0x08)
    : undefined
  const part = header ? readHeader(header) : readFields(pdu)
  return part &&
    part.jumlah > 1 &&
    part.jumlah <= MOST_PARTS &&
    part.urutan >= 1 &&
    part.urutan <= part.jumlah
    ? part
    : null
}

function readHeader(header: Buffer): Part | null {
  const isWide = header[0] === 0x08
  if (header.length < (isWide ? 6 : 5)) return null
  const at = isWide ? 4 : 3
  const nomor = isWide ? header.readUInt16BE(2) : header.readUInt8(2)
  return { nomor, jumlah: header.readUInt8(at), urutan: header.readUInt8(at + 1) }
}

function readFields(pdu: PDU): Part | null {
  const { sar_msg_ref_num: nomor, sar_total_segments: jumlah, sar_segment_seqnum: urutan } = pdu
  return nomor === undefined || jumlah === undefined || urutan === undefined
    ? null
    : { nomor, jumlah, urutan }
}

function hasText(body: ShortMessage | undefined): body is ShortMessage {
  return body?.message !== undefined && body.message.length > 0
}

/** The operator's own name for the message, or the telephone's number for it, which counts to 255 and begins anew. */
function pesanId({ receipted_message_id, user_message_reference }: PDU, text: string): string | null {
  if (receipted_message_id) return receipted_message_id
  return user_message_reference === undefined ? null : `${user_message_reference}/${text}`
}
