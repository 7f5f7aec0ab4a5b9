import { connect, type Socket } from 'node:net'

/** What a load came to: requests per second, and the time below which 95 and 99 of 100 answers stayed, in ms. */
export interface LoadResult {
  perSecond: number
  p95: number
  p99: number
}

/** `connections` in all, spread over the ports; answers of the first `warmUpS` seconds do not count. */
export interface Load {
  connections: number
  warmUpS: number
  seconds: number
  /** What every answer must say; 200 unless told. */
  status?: number
}

/**
 * Keeps the connections open, each with one request at a time. `next` gives the bytes of a request; every answer must
 * have the status and a content-length.
 */
export async function loadHttp(
  ports: readonly number[],
  { connections, warmUpS, seconds, status = 200 }: Load,
  next: () => string,
): Promise<LoadResult> {
  const from = performance.now() + warmUpS * 1000
  const until = from + seconds * 1000
  const times: number[] = []
  const count = (began: number) => {
    const now = performance.now()
    if (now >= from && now < until) times.push(now - began)
    return now < until
  }
  await Promise.all(
    Array.from({ length: connections }, (_, i) =>
      runConnection(ports[i % ports.length] ?? 0, status, next, count),
    ),
  )
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  return { perSecond: times.length / seconds, p95: at(0.95), p99: at(0.99) }
}

function runConnection(
  port: number,
  wanted: number,
  next: () => string,
  count: (began: number) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let began = 0
    const send = () => {
      began = performance.now()
      socket.write(next())
    }
    socket.once('connect', send)
    socket.once('error', reject)
    onAnswer(socket, (status) => {
      if (status !== wanted) reject(new Error(`an answer with status ${status}`))
      else if (count(began)) send()
      else {
        socket.end()
        resolve()
      }
    })
  })
}

function onAnswer(socket: Socket, done: (status: number) => void): void {
  let seen = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    seen = seen.length === 0 ? chunk : Buffer.concat([seen, chunk])
    const end = seen.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = seen.toString('latin1', 0, end)
    const length = /content-length: (\d+)/i.exec(head)?.[1]
    if (length === undefined) throw new Error('an answer without content-length')
    if (seen.length < end + 4 + Number(length)) return
    seen = Buffer.alloc(0)
    done(Number(head.slice(9, 12)))
  })
}
