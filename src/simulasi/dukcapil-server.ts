import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { type BarisDukcapil, compareBaris } from './dukcapil-cocok.ts'

/**
 * How the double misbehaves: `mati` 503, `gantung` never answers, `putus` cuts the line, `kacau` sends half a JSON,
 * `html` a page of a proxy with status 200, `tipe` the answer as plain text, `kuota` 429 with Retry-After, `salah` tells
 * somebody else's facts, `tertukar` answers about NIKs that nobody asked for, `sebagian` does so for one row in ten.
 */
const MODE = [
  'hidup',
  'mati',
  'gantung',
  'putus',
  'kacau',
  'html',
  'tipe',
  'kuota',
  'salah',
  'tertukar',
  'sebagian',
] as const
export type ModeDukcapil = (typeof MODE)[number]
const Kendali = Type.Object({
  mode: Type.Union(MODE.map((mode) => Type.Literal(mode))),
  lambat_ms: Type.Optional(Type.Integer({ minimum: 0, maximum: 60_000 })),
  /** Seconds in Retry-After of `kuota`. */
  tunda_s: Type.Optional(Type.Integer({ minimum: 0, maximum: 3_600 })),
})
const MOST = { maxItems: 1000 }
const Tanya = Type.Object({ NIK: Type.Array(Type.String(), MOST) })
const TanyaCocok = Type.Object({ content: Type.Array(Type.Record(Type.String(), Type.String()), MOST) })

/** Requests a second; above it 429, as contracts have it. */
const REQUESTS_A_SECOND = 50

export interface DukcapilServer {
  url: string
  close(): Promise<void>
}

/**
 * The civil registry's double, on 127.0.0.1: POST /biodata {"NIK":[...]} answers {"content":[...]} with the quirks
 * that clients of the real service know: NIK and NO_KK as JSON numbers, three date formats, words in RESPON.
 * POST /cocok {"content":[{NIK, NAMA_LGKP, ...}]} answers which of the fields agree, and no data (dukcapil-cocok.ts).
 * PUT /kendali makes it slow, wrong or down; GET /kendali says how often it was called since.
 */
export async function startDukcapil(file: string, port: number): Promise<DukcapilServer> {
  const people = await readPeople(file)
  const state: State = { mode: 'hidup', lambat_ms: 0, tunda_s: 1, calls: 0, rows: 0 }
  const limit = createLimit()
  const server = createServer((request, response) => {
    void serve(people, state, limit, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  )
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${bound}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readPeople(file: string): Promise<Map<string, BarisDukcapil[]>> {
  const people = new Map<string, BarisDukcapil[]>()
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const baris: BarisDukcapil = JSON.parse(line)
    const nik = baris.NIK ?? ''
    people.set(nik, [...(people.get(nik) ?? []), baris])
  }
  return people
}

interface State {
  mode: ModeDukcapil
  lambat_ms: number
  tunda_s: number
  /** Calls that were answered, and rows. */
  calls: number
  rows: number
}

async function serve(
  people: ReadonlyMap<string, BarisDukcapil[]>,
  state: State,
  limit: () => boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET' && request.url === '/kendali') {
    return send(response, 200, JSON.stringify({ panggilan: state.calls }))
  }
  const body: unknown = JSON.parse((await text(request)) || '{}')
  if (request.method === 'PUT' && request.url === '/kendali' && Value.Check(Kendali, body)) {
    Object.assign(state, { lambat_ms: 0, tunda_s: 1, calls: 0, ...body })
    return send(response, 204, '')
  }
  state.calls += 1
  const rows = request.method === 'POST' ? answerRows(people, state, request.url ?? '', body) : null
  if (!rows) return send(response, 400, '{"RESPON":"Permintaan salah"}')
  if (state.mode === 'kuota' || !limit()) {
    response.setHeader('retry-after', String(state.tunda_s))
    return send(response, 429, '{"RESPON":"Kuota Akses Habis"}')
  }
  if (state.lambat_ms > 0) await delay(state.lambat_ms)
  sendInMode(state.mode, `{"content":[${rows.join()}]}`, request, response)
}

function sendInMode(
  mode: ModeDukcapil,
  answer: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (mode === 'gantung') return
  if (mode === 'mati') return send(response, 503, '{"RESPON":"Layanan Tidak Tersedia"}')
  if (mode === 'putus') return void request.socket.destroy()
  if (mode === 'html') return send(response, 200, '<!doctype html><title>Pemeliharaan</title>', 'text/html')
  if (mode === 'tipe') return send(response, 200, answer, 'text/plain')
  send(response, 200, mode === 'kacau' ? answer.slice(0, answer.length / 2) : answer)
}

/** What is answered to whom; null for a question that is none. */
function answerRows(
  people: ReadonlyMap<string, BarisDukcapil[]>,
  state: State,
  url: string,
  body: unknown,
): string[] | null {
  if (url === '/biodata' && Value.Check(Tanya, body))
    return body.NIK.flatMap((nik) => format(nik, findBaris(people, state, nik)))
  if (url === '/cocok' && Value.Check(TanyaCocok, body))
    return body.content.map((tanya) => compareBaris(tanya, findBaris(people, state, tanya['NIK'] ?? '')))
  return null
}

/** The rows of a NIK; in the modes `salah`, `tertukar` and `sebagian` those of the person after. */
function findBaris(
  people: ReadonlyMap<string, BarisDukcapil[]>,
  state: State,
  nik: string,
): readonly BarisDukcapil[] | undefined {
  state.rows += 1
  const { mode } = state
  const isSwapped = mode === 'tertukar' || (mode === 'sebagian' && state.rows % 10 === 0)
  if (mode !== 'salah' && !isSwapped) return people.get(nik)
  const nikList = [...people.keys()]
  const other = people.get(nikList[(nikList.indexOf(nik) + 1) % nikList.length] ?? '')
  return isSwapped ? other : other?.map((baris) => ({ ...baris, NIK: nik }))
}

function send(response: ServerResponse, status: number, body: string, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type }).end(body)
}

function format(nik: string, found: readonly BarisDukcapil[] = []): string[] {
  if (found.length === 0) return [`{"NIK":${nik},"RESPON":"Data Tidak Ditemukan"}`]
  return found.map((baris, at) => {
    const { NIK = '', NO_KK = '', TGL_LHR = '', ...rest } = baris
    const tanggal = JSON.stringify(formatTanggal(TGL_LHR, (Number(NIK.slice(-2)) + at) % 3))
    // as numbers: whoever parses this carelessly loses the last digits of Papua
    return `{"NIK":${NIK},"NO_KK":${NO_KK || 'null'},"TGL_LHR":${tanggal},${JSON.stringify(rest).slice(1)}`
  })
}

const BULAN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function formatTanggal(iso: string, style: number): string {
  const [tahun = '', bulan = '', hari = ''] = iso.split('-')
  if (style === 1) return `${Number(hari)}-${BULAN[Number(bulan) - 1] ?? bulan}-${tahun}`
  return style === 2 ? `${hari}-${bulan}-${tahun}` : iso
}

function createLimit(): () => boolean {
  let second = 0
  let used = 0
  return () => {
    const now = Math.floor(performance.now() / 1000)
    used = now === second ? used + 1 : 1
    second = now
    return used <= REQUESTS_A_SECOND
  }
}
