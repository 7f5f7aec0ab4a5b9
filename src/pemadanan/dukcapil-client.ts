import { setTimeout as delay } from 'node:timers/promises'
import { readJawaban } from './dukcapil-json.ts'
import type { FindDukcapil } from './match-usulan.ts'
import type { JawabanDukcapil } from './pemadanan.ts'

export interface DukcapilOptions {
  url: string
  /** How long one call may take. */
  timeoutMs: number
  /** NIKs in one call. */
  batch?: number
  /** Tries of one call, with a pause between them that doubles. */
  tries?: number
  pauseMs?: number
  /** 0 to 1: pauses are shortened by chance, so that many clients don't come back at once. */
  random?: () => number
  /** Calls in a row that may fail before the rest of a run is not tried: the service is down. */
  breaker?: number
}

const GANGGUAN: JawabanDukcapil = { keadaan: 'gangguan' }

/**
 * The civil registry over HTTP, asked in batches. It never throws for an outage: whoever could not be asked is
 * `gangguan`, which counts against nobody and is tried again at the next run.
 */
export function createDukcapilClient(options: DukcapilOptions): FindDukcapil {
  const { batch = 100, breaker = 3 } = options
  return async (nikList) => {
    const answers = new Map<string, JawabanDukcapil>()
    let failed = 0
    for (let at = 0; at < nikList.length; at += batch) {
      const part = nikList.slice(at, at + batch)
      const found = failed < breaker ? await askWithRetry(options, part) : null
      failed = found ? 0 : failed + 1
      for (const nik of part) answers.set(nik, found?.get(nik) ?? GANGGUAN)
    }
    return answers
  }
}

type Found = ReadonlyMap<string, JawabanDukcapil>

async function askWithRetry(options: DukcapilOptions, nikList: readonly string[]): Promise<Found | null> {
  const { tries = 3, pauseMs = 200, random = Math.random } = options
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt > 0) await delay(pauseMs * 2 ** (attempt - 1) * (0.5 + random() / 2))
    const found = await ask(options, nikList)
    if (found) return found
  }
  return null
}

/** One call; null for everything that is no answer: refused, busy, hung, cut off, not JSON. */
async function ask({ url, timeoutMs }: DukcapilOptions, nikList: readonly string[]): Promise<Found | null> {
  try {
    const response = await fetch(new URL('/biodata', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ NIK: nikList }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    return response.ok ? readJawaban(await response.text()) : null
  } catch {
    return null
  }
}
