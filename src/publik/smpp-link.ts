import smpp, { type PDU, type Session } from 'smpp'

/** How to reach the operator. */
export interface SmppOptions {
  /** `smpp://host:port`, or `ssmpp://` over TLS. */
  alamat: string
  pengguna: string
  sandi: string
  /** The number that people write to. */
  nomor: string
  per_detik: number
  /** How long an answer may take, and how often the line is tried. */
  tunggu_ms: number
  denyut_ms: number
}

export type SmppJenis = 'transceiver' | 'transmitter'

/** The line broke or stayed silent: whether the operator has taken the message is not known. */
export class SmppPutus extends Error {
  readonly code = 'smpp.putus'
}

/** The operator said no. */
export class SmppTolak extends Error {
  readonly code: string
  readonly status: number
  constructor(status: number) {
    super('the operator said no')
    this.status = status
    this.code = `smpp.${status}`
  }
}

const OK = 0

/** One bound session. It lives until the line breaks; whoever needs another opens it. */
export class SmppLink {
  readonly #session: Session
  readonly #options: SmppOptions
  readonly #waiting = new Set<(error: Error) => void>()
  readonly #denyut: NodeJS.Timeout
  #isOpen = true
  #next = 0

  private constructor(session: Session, options: SmppOptions, onClose: () => void) {
    this.#session = session
    this.#options = options
    const close = () => {
      if (!this.#isOpen) return
      this.#isOpen = false
      clearInterval(this.#denyut)
      for (const reject of this.#waiting) reject(new SmppPutus())
      onClose()
    }
    session.on('close', close)
    session.on('error', () => session.destroy())
    session.on('enquire_link', (pdu) => session.send(pdu.response()))
    session.on('unbind', (pdu) => {
      session.send(pdu.response())
      session.close()
    })
    // a line that does not answer is a broken one
    this.#denyut = setInterval(() => {
      this.#ask('enquire_link', {}).catch(() => session.destroy())
    }, options.denyut_ms)
    this.#denyut.unref()
  }

  /** Connects and binds. Errors: SmppPutus, SmppTolak (wrong name or password). */
  static async open(
    jenis: SmppJenis,
    options: SmppOptions,
    on: { close?: () => void; deliver?: (pdu: PDU, link: SmppLink) => void } = {},
  ): Promise<SmppLink> {
    const session = smpp.connect({ url: options.alamat })
    const link = new SmppLink(session, options, on.close ?? (() => {}))
    const { deliver } = on
    if (deliver) session.on('deliver_sm', (pdu) => deliver(pdu, link))
    await link.#connected(options.alamat.startsWith('ssmpp:') ? 'secureConnect' : 'connect')
    try {
      await link.#ask(`bind_${jenis}`, {
        system_id: options.pengguna,
        password: options.sandi,
        interface_version: 0x34,
      })
    } catch (error) {
      session.destroy()
      throw error
    }
    return link
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Sends one message in the alphabet of SMS, at the pace agreed. Resolves to the operator's name for it. */
  async submit(nomor: string, text: string, fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
    await this.#turn()
    const answer = await this.#ask('submit_sm', {
      source_addr: this.#options.nomor,
      source_addr_ton: 0,
      dest_addr_ton: 1,
      dest_addr_npi: 1,
      destination_addr: nomor,
      data_coding: 0,
      short_message: text,
      ...fields,
    })
    return answer.message_id ?? ''
  }

  /** Tells the operator that a message was taken (0), or that it should come again later. */
  acknowledge(pdu: PDU, status = OK): void {
    if (this.#isOpen) this.#session.send(pdu.response({ command_status: status }))
  }

  /** Says goodbye, so that the operator sends nothing more, and closes. */
  async close(): Promise<void> {
    if (!this.#isOpen) return
    await this.#ask('unbind', {}).catch(() => {})
    this.#session.destroy()
  }

  #turn(): Promise<void> {
    const now = performance.now()
    this.#next = Math.max(this.#next, now)
    const wait = this.#next - now
    this.#next += 1000 / this.#options.per_detik
    return wait <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait))
  }

  #connected(event: 'connect' | 'secureConnect'): Promise<void> {
    return this.#within((resolve) => this.#session.on(event, resolve))
  }

  async #ask(command: string, fields: Readonly<Record<string, unknown>>): Promise<PDU> {
    const answer = await this.#within<PDU>((resolve, reject) => {
      if (!this.#session.send(new smpp.PDU(command, fields), resolve)) reject(new SmppPutus())
    })
    if (answer.command_status !== OK) throw new SmppTolak(answer.command_status)
    return answer
  }

  /** Waits for something of the line: it ends with it, and is not waited for too long. */
  #within<T = void>(
    start: (resolve: (value: T) => void, reject: (error: Error) => void) => void,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!this.#isOpen) return reject(new SmppPutus())
      const end = () => {
        clearTimeout(timer)
        this.#waiting.delete(fail)
      }
      const fail = (error: Error) => {
        end()
        reject(error)
      }
      const timer = setTimeout(() => {
        fail(new SmppPutus())
        this.#session.destroy()
      }, this.#options.tunggu_ms)
      this.#waiting.add(fail)
      start((value) => {
        end()
        resolve(value)
      }, fail)
    })
  }
}
