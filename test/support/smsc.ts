import type { AddressInfo } from 'node:net'
import smpp, { type PDU, type Session } from 'smpp'
import type { SmppOptions } from '../../src/publik/smpp-link.ts'

/** One message that the operator took for a telephone. */
export interface Terkirim {
  nomor: string
  text: string
  ganti: boolean
}

/** An operator of the tests, on smpp's own server: it takes what is sent, delivers what it is told to, and can fail. */
export interface Smsc {
  options: SmppOptions
  /** What waits for telephones that are off, in order. What asks to replace takes the place of an earlier one. */
  terkirim: Terkirim[]
  /** How often each kind of session was bound. */
  bound: string[]
  /** What happens to the next submit_sm: taken and the line cut before the answer, refused, or too fast. */
  next: ('putus' | 'tolak' | 'cepat')[]
  /** Delivers a message and resolves to the answer's status; 'putus' when the line broke first. */
  deliver(nomor: string, text: string, fields?: Readonly<Record<string, unknown>>): Promise<number | 'putus'>
  /** Breaks every line. */
  cut(): void
  ready(count?: number): Promise<void>
  close(): Promise<void>
}

const STATUS = { tolak: 0x45, cepat: 0x58 } as const

export async function createSmsc(): Promise<Smsc> {
  const sessions = new Map<Session, string>()
  const waiting = new Set<() => void>()
  const server = smpp.createServer((session) => {
    session.on('error', () => session.destroy())
    session.on('close', () => sessions.delete(session))
    session.on('pdu', (pdu) => serve(session, pdu))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const smsc: Smsc = {
    options: {
      alamat: `smpp://127.0.0.1:${port}`,
      pengguna: 'setara',
      sandi: 'rahasia',
      nomor: '1500',
      per_detik: 1_000,
      tunggu_ms: 2_000,
      denyut_ms: 60_000,
    },
    terkirim: [],
    bound: [],
    next: [],
    deliver: (nomor, text, fields) => deliver(receiverOf(sessions), nomor, text, fields),
    cut: () => {
      for (const session of sessions.keys()) session.destroy()
    },
    ready: async (count = 1) => {
      while ([...sessions.values()].filter(Boolean).length < count)
        await new Promise<void>((resolve) => waiting.add(resolve))
    },
    close: async () => {
      smsc.cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  function serve(session: Session, pdu: PDU): void {
    if (pdu.command.startsWith('bind_')) {
      const isKnown = pdu.system_id === 'setara' && pdu.password === 'rahasia'
      session.send(pdu.response({ command_status: isKnown ? 0 : 0x0e }))
      if (!isKnown) return
      sessions.set(session, pdu.command)
      smsc.bound.push(pdu.command)
      for (const wake of waiting) wake()
      waiting.clear()
    } else if (pdu.command === 'submit_sm') take(smsc, session, pdu)
    else if (!pdu.isResponse()) session.send(pdu.response())
  }
  return smsc
}

function take(smsc: Smsc, session: Session, pdu: PDU): void {
  const fault = smsc.next.shift()
  if (fault === 'tolak' || fault === 'cepat') {
    session.send(pdu.response({ command_status: STATUS[fault] }))
    return
  }
  const pesan: Terkirim = {
    nomor: pdu.destination_addr ?? '',
    text: String(pdu.short_message?.message ?? ''),
    ganti: pdu.replace_if_present_flag === 1,
  }
  // SMPP 3.4, 5.2.18: it takes the place of what waits for that telephone, whatever that was
  const before = pesan.ganti ? smsc.terkirim.findIndex(({ nomor }) => nomor === pesan.nomor) : -1
  if (before < 0) smsc.terkirim.push(pesan)
  else smsc.terkirim[before] = pesan
  if (fault === 'putus') session.destroy()
  else session.send(pdu.response({ message_id: `id${smsc.terkirim.length}` }))
}

function receiverOf(sessions: ReadonlyMap<Session, string>): Session {
  const [session] = [...sessions].find(([, bound]) => bound === 'bind_transceiver') ?? []
  if (!session) throw new Error('nobody is bound to receive')
  return session
}

function deliver(
  session: Session,
  nomor: string,
  text: string,
  fields: Readonly<Record<string, unknown>> = {},
) {
  return new Promise<number | 'putus'>((resolve) => {
    const cut = () => resolve('putus')
    session.on('close', cut)
    const pdu = new smpp.PDU('deliver_sm', {
      source_addr: nomor,
      destination_addr: '1500',
      short_message: text,
      ...fields,
    })
    session.send(pdu, (answer) => {
      session.off('close', cut)
      resolve(answer.command_status)
    })
  })
}
