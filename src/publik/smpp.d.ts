/** What we use of the package smpp, which ships no types. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events'
  import type { Server as NetServer } from 'node:net'

  export interface ShortMessage {
    message?: string | Buffer
    udh?: Buffer | Buffer[]
  }

  export interface PDU {
    command: string
    command_status: number
    sequence_number: number
    source_addr?: string
    destination_addr?: string
    esm_class?: number
    data_coding?: number
    replace_if_present_flag?: number
    short_message?: ShortMessage
    message_payload?: ShortMessage
    message_id?: string
    receipted_message_id?: string
    user_message_reference?: number
    sar_msg_ref_num?: number
    sar_total_segments?: number
    sar_segment_seqnum?: number
    system_id?: string
    password?: string
    isResponse(): boolean
    response(fields?: Readonly<Record<string, unknown>>): PDU
  }

  export class Session extends EventEmitter {
    send(pdu: PDU, onAnswer?: (answer: PDU) => void): boolean
    close(done?: () => void): void
    destroy(done?: () => void): void
    on(event: 'connect' | 'secureConnect' | 'close', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    on(event: string, listener: (pdu: PDU) => void): this
  }

  export const PDU: new (command: string, fields?: Readonly<Record<string, unknown>>) => PDU
  export function connect(options: Readonly<Record<string, unknown>>): Session
  export function createServer(listener: (session: Session) => void): NetServer

  const smpp: { PDU: typeof PDU; connect: typeof connect; createServer: typeof createServer }
  export default smpp
}
