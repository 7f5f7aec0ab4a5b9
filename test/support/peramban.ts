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
