import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

/** A reader without scripts: keeps its cookies, follows redirects, sends forms. */
export class Peramban {
  readonly #app: FastifyInstance
  readonly #kuki = new Map<string, string>()
  readonly #ip: string
  /** Where it is. */
  path = '/'

  constructor(app: FastifyInstance, ip = '203.0.113.9') {
    this.#app = app
    this.#ip = ip
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.#follow({ method: 'GET', url })
  }

  post(url: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) {
    return this.#follow({ method: 'POST', url, payload: encode(fields) })
  }

  /** The cookies that it holds, as it would send them. */
  kuki(): string {
    return [...this.#kuki].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async #follow(request: { method: 'GET' | 'POST'; url: string; payload?: string }) {
    const answer = await this.#app.inject({
      ...request,
      remoteAddress: this.#ip,
      headers: {
        accept: 'text/html',
        cookie: this.kuki(),
        ...(request.payload !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    })
    this.#keep(answer)
    this.path = request.url
    const { location } = answer.headers
    return answer.statusCode === 303 && typeof location === 'string' ? this.get(location) : answer
  }

  #keep(answer: LightMyRequestResponse): void {
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.#kuki.delete(name)
      else this.#kuki.set(name, value)
    }
  }
}

function encode(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  return body.toString()
}

/** The answers of a form, page by page. */
export type IsianUji = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

/** Answers question after question as they come, and sends. Gives the last page. */
export async function fillIsian(
  reader: Peramban,
  dasar: string,
  isi: IsianUji,
): Promise<LightMyRequestResponse> {
  await reader.post(`${dasar}/mulai`)
  for (let at = 0; at < 30; at++) {
    const nama = reader.path.split('/').at(-1) ?? ''
    if (nama === 'periksa') return reader.post(`${dasar}/kirim`)
    const fields = isi[nama]
    if (!fields) throw new Error(`no answer to ${nama}`)
    const answer = await reader.post(reader.path, fields)
    if (answer.statusCode !== 200) throw new Error(`${nama}: ${answer.statusCode} ${answer.body}`)
  }
  throw new Error('the form has no end')
}

/** Ticket and PIN as a receipt shows them. */
export function receiptOf(body: string): { tiket: string; pin: string } {
  const [tiket = '', pin = ''] = [...body.matchAll(/<strong class="kode">([^<]+)</g)].map(([, code]) => code)
  return { tiket: tiket.replaceAll('-', ''), pin }
}
