/** How one call ended. `tunda_ms`: the service asked us to wait that long (429 or 503 with Retry-After). */
export type Panggilan =
  | { hasil: 'jawaban'; teks: string }
  | { hasil: 'gagal'; tunda_ms: number | null }
  | { hasil: 'ditolak' }

/** An answer for 1,000 people takes less than 1 MB. */
const BYTES_MAX = 16_000_000
const JSON_TYPE = /^(application|text)\/([\w.-]+\+)?json(\s*;|$)/i

/**
 * One call to the registry. Never throws: refused, busy, hung, cut off, too long, or said to be something else than
 * JSON (a page of a proxy with status 200) is `gagal`; a request that it will never take is `ditolak`. A redirect is
 * not followed: NIKs go to the address of the contract and nowhere else.
 */
export async function callDukcapil(url: URL, isi: unknown, timeoutMs: number): Promise<Panggilan> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(isi),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    })
    if (response.ok) return await readAnswer(response)
    await response.body?.cancel()
    const { status } = response
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) return { hasil: 'ditolak' }
    return { hasil: 'gagal', tunda_ms: readRetryAfter(response.headers.get('retry-after'), Date.now()) }
  } catch {
    // whatever broke, nobody was answered
    return { hasil: 'gagal', tunda_ms: null }
  }
}

async function readAnswer(response: Response): Promise<Panggilan> {
  if (!JSON_TYPE.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel()
    return { hasil: 'gagal', tunda_ms: null }
  }
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of response.body ?? []) {
    bytes += piece.length
    if (bytes > BYTES_MAX) return { hasil: 'gagal', tunda_ms: null }
    pieces.push(piece)
  }
  return { hasil: 'jawaban', teks: Buffer.concat(pieces).toString('utf8') }
}

/** Retry-After in milliseconds: seconds or an HTTP date (RFC 9110 section 10.2.3); null when there is none. */
export function readRetryAfter(text: string | null, now_ms: number): number | null {
  if (text === null || text.trim() === '') return null
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1000
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.max(0, at - now_ms)
}
