import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { Type } from 'typebox'
import { Value } from 'typebox/value'

/** One person of the registry's view, as a line of `dukcapil.jsonl` (`dukcapilLine`): fields of domain.md 4.4, all text. */
export type BarisDukcapil = Record<string, string>

/**
 * How the double misbehaves: `mati` 503, `gantung` never answers, `putus` cuts the line, `kacau` sends half a JSON,
 * `salah` tells somebody else's facts, `tertukar` answers about NIKs that nobody asked for.
 */
const MODE = ['hidup', 'mati', 'gantung', 'putus', 'kacau', 'salah', 'tertukar']
const Kendali = Type.Object({
  mode: Type.Union(MODE.map((mode) => Type.Literal(mode))),
  lambat_ms: Type.Optional(Type.Integer({ minimum: 0, maximum: 60_000 })),
})
const Tanya = Type.Object({ NIK: Type.Array(Type.String(), { maxItems: 1000 }) })

/** Requests a second; above it 429, as contracts have it. */
const REQUESTS_A_SECOND = 50

export interface DukcapilServer {
  url: string
  close(): Promise<void>
}

/**
 * The civil registry's double, on 127.0.0.1: POST /biodata {"NIK":[...]} answers {"content":[...]} with the quirks
 * that clients of the real service know: NIK and NO_KK as JSON numbers, three date formats, words in RESPON.
 * PUT /kendali makes it slow, wrong or down.
 */
export async function startDukcapil(file: string, port: number): Promise<DukcapilServer> {
  const people = await readPeople(file)
  const state = { mode: 'hidup', lambat_ms: 0 }
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
  mode: string
  lambat_ms: number
}

async function serve(
  people: ReadonlyMap<string, BarisDukcapil[]>,
  state: State,
  limit: () => boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body: unknown = JSON.parse((await text(request)) || '{}')
  if (request.method === 'PUT' && request.url === '/kendali' && Value.Check(Kendali, body)) {
    Object.assign(state, { lambat_ms: 0, ...body })
    return send(response, 204, '')
  }
  if (request.method !== 'POST' || request.url !== '/biodata' || !Value.Check(Tanya, body)) {
    return send(response, 400, '{"RESPON":"Permintaan salah"}')
  }
  if (!limit()) return send(response, 429, '{"RESPON":"Kuota Akses Habis"}')
  if (state.lambat_ms > 0) await delay(state.lambat_ms)
  const answer = `{"content":[${body.NIK.flatMap((nik) => format(nik, findBaris(people, state, nik))).join()}]}`
  if (state.mode === 'mati') return send(response, 503, '{"RESPON":"Layanan Tidak Tersedia"}')
  if (state.mode === 'gantung') return
  if (state.mode === 'putus') return void request.socket.destroy()
  send(response, 200, state.mode === 'kacau' ? answer.slice(0, answer.length / 2) : answer)
}

/** The rows of a NIK; in the modes `salah` and `tertukar` those of the person after. */
function findBaris(
  people: ReadonlyMap<string, BarisDukcapil[]>,
  { mode }: State,
  nik: string,
): readonly BarisDukcapil[] | undefined {
  if (mode !== 'salah' && mode !== 'tertukar') return people.get(nik)
  const nikList = [...people.keys()]
  const other = people.get(nikList[(nikList.indexOf(nik) + 1) % nikList.length] ?? '')
  return mode === 'tertukar' ? other : other?.map((baris) => ({ ...baris, NIK: nik }))
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
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
