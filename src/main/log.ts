import { type DestinationStream, type Logger, pino } from 'pino'
import { describeError } from '../lib/describe-error.ts'

export type Log = Logger

const CODE = /^[\w.:*@+-]{1,80}$/
const RUTE = /^[A-Z]+ [\w/:.*()-]+( ada\))?$/
const TEMPAT = /^(at [^|]+:\d+:\d+\)?( \| |$))+$/
const EVENT = /^[a-z][a-z0-9_.]{0,60}$/
// With or without the separators that people write between the groups of a NIK.
const LONG_NUMBER = /\d(?:[ .-]?\d){15,}/g

/** The only fields of text that a line may have, and the shape of each. None is about a person. */
const TEXTS: Record<string, RegExp> = {
  galat: CODE,
  kegiatan: CODE,
  kendala: CODE,
  kode: CODE,
  kode_kabkota: CODE,
  peran: CODE,
  periode: CODE,
  reqId: CODE,
  rute: RUTE,
  tempat: TEMPAT,
  tugas: CODE,
  versi: CODE,
}

/** The only fields that count. */
const COUNTS = new Set(['baris', 'jumlah', 'lama_ms', 'percobaan', 'port', 'status'])

/**
 * A logger that cannot say what it was not allowed to: declared fields whose values look like codes and counts, a
 * message only where it is an event's name (`server.siap`), of an error what `describeError` tells. A list of what
 * to hide would miss the next field; this list misses nothing. It stands at the very end, on the finished line, so
 * that child loggers and libraries pass it too. Last of all, 16 digits in a row are masked.
 */
export function createLog(level: string, destination: DestinationStream = process.stdout): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    {
      write: (line) => {
        destination.write(`${allowLine(line)}\n`)
      },
    },
  )
}

/** Where the lines go: to a file when a person sits at the terminal, else to the output, for whoever collects it. */
export function logDestination(file: string): DestinationStream {
  return process.stdout.isTTY ? pino.destination({ dest: file, mkdir: true, mode: 0o600 }) : process.stdout
}

function allowLine(line: string): string {
  const fields: Record<string, unknown> = JSON.parse(line)
  const { level, time, msg } = fields
  const kept = { level, time, ...allow(fields), msg: allowEvent(msg, 'err' in fields) }
  return JSON.stringify(kept).replace(LONG_NUMBER, 'x'.repeat(16))
}

// pino makes an error's own message the line's when none is given, and that may be one word: a name.
function allowEvent(text: unknown, ofError: boolean): string | undefined {
  if (typeof text !== 'string') return undefined
  return EVENT.test(text) && (!ofError || text.includes('.')) ? text : 'pesan_lain'
}

function allow(fields: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    const shape = TEXTS[key]
    if (shape && typeof value === 'string') kept[key] = shape.test(value) || value === '' ? value : '?'
    else if (COUNTS.has(key) && typeof value === 'number') kept[key] = Math.abs(value) < 1e12 ? value : -1
    else if ((key === 'err' || key === 'sebab') && typeof value === 'object' && value)
      kept[key] = allow(value)
  }
  return kept
}
