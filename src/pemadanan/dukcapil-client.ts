import { setTimeout as delay } from 'node:timers/promises'
import { type Breaker, type BreakerOptions, createBreaker } from './breaker.ts'
import { callDukcapil } from './dukcapil-http.ts'
import { readCocok, readJawaban, writeTanya } from './dukcapil-json.ts'
import { createPace, type Pace } from './pace.ts'
import type { JawabanDukcapil, OrangTanya } from './pemadanan.ts'

/** Whoever can answer about people: NIK → answer. It answers `gangguan` for an outage and never throws for one. */
export type FindDukcapil = (orangList: readonly OrangTanya[]) => Promise<ReadonlyMap<string, JawabanDukcapil>>

/** What the contract with the registry says. */
export interface DukcapilOptions {
  url: string
  /**
   * `data`: we send NIKs, and it sends what it has. `cocok`: we send what we have, and hear only which columns agree;
   * nothing of the registry's comes to us.
   */
  kontrak?: 'data' | 'cocok'
  /** How long one call may take. */
  timeoutMs: number
  /** People in one call; 1 where the service knows no batches. */
  batch?: number
  /** Calls at once, and calls begun in a second. */
  atOnce?: number
  perSecond?: number
  /** Tries of one call. Before each but the first: a pause by chance, of at most `pauseMs` doubled each time. */
  tries?: number
  pauseMs?: number
  pauseMaxMs?: number
  random?: () => number
  /** When calls in a row have failed, the service is down. */
  breaker?: Partial<BreakerOptions>
}

const GANGGUAN: JawabanDukcapil = { keadaan: 'gangguan' }
const PATH = { data: '/biodata', cocok: '/cocok' } as const
const READ = { data: readJawaban, cocok: readCocok } as const

interface Line extends Required<Omit<DukcapilOptions, 'breaker'>> {
  breaker: Breaker
  pace: Pace
}

/**
 * The civil registry over HTTP. One client is one contract: batches, calls at once, calls a second and the breaker hold
 * for everybody in the process who asks through it. Who could not be asked is `gangguan`, which counts against nobody
 * and is tried again at the next run. A row about a NIK that was not asked for is refused, and only that row.
 */
export function createDukcapilClient(options: DukcapilOptions): FindDukcapil {
  const { atOnce = 4, perSecond = 20 } = options
  const line: Line = {
    kontrak: 'data',
    batch: 100,
    tries: 4,
    pauseMs: 200,
    pauseMaxMs: 10_000,
    random: Math.random,
    ...options,
    atOnce,
    perSecond,
    breaker: createBreaker({ limit: 5, restMs: 30_000, restMaxMs: 600_000, ...options.breaker }),
    pace: createPace({ atOnce, perSecond }),
  }
  return async (orangList) => {
    const byNik = new Map(orangList.map((orang) => [orang.nik, orang]))
    const people = [...byNik.values()]
    const answers = new Map(people.map(({ nik }) => [nik, GANGGUAN]))
    const parts = Array.from({ length: Math.ceil(people.length / line.batch) }, (_, at) =>
      people.slice(at * line.batch, (at + 1) * line.batch),
    )
    await Promise.all(
      parts.map(async (part) => {
        for (const [nik, jawaban] of await askWithRetry(line, part)) answers.set(nik, jawaban)
      }),
    )
    return answers
  }
}

type Found = ReadonlyMap<string, JawabanDukcapil>

/** Asks until everybody is answered or the tries are used up; each time only those who are not answered yet. */
async function askWithRetry(line: Line, part: readonly OrangTanya[]): Promise<Found> {
  const answers = new Map<string, JawabanDukcapil>()
  let left = part
  for (let attempt = 0; attempt < line.tries && left.length > 0; attempt++) {
    if (attempt > 0) await delay(fullJitter(line, attempt))
    const asked = left
    const isDown = () => line.breaker.state() === 'open'
    const found = await line.pace.run<Found | 'berhenti'>(() => ask(line, asked), isDown, 'berhenti')
    if (found === 'berhenti') break
    for (const { nik } of asked) {
      const jawaban = found.get(nik)
      if (jawaban) answers.set(nik, jawaban)
    }
    left = asked.filter(({ nik }) => !answers.has(nik))
  }
  return answers
}

/** Anything between nothing and the whole pause, so that many clients don't come back at once. */
function fullJitter({ pauseMs, pauseMaxMs, random }: Line, attempt: number): number {
  return random() * Math.min(pauseMaxMs, pauseMs * 2 ** (attempt - 1))
}

const NOBODY: Found = new Map()

async function ask(line: Line, part: readonly OrangTanya[]): Promise<Found | 'berhenti'> {
  const { breaker, pace, kontrak, url, timeoutMs } = line
  if (!breaker.take()) return 'berhenti'
  const call = await callDukcapil(new URL(PATH[kontrak], url), writeTanya(kontrak, part), timeoutMs)
  const found = call.hasil === 'jawaban' ? readAnswer(kontrak, call.teks) : NOBODY
  // being asked to slow down is no failure of theirs; we slow down, as far as a run can wait
  if (call.hasil === 'gagal' && call.tunda_ms !== null) {
    pace.hold(Math.min(call.tunda_ms, line.pauseMaxMs))
    breaker.succeed()
    return NOBODY
  }
  if (part.some(({ nik }) => found.has(nik))) breaker.succeed()
  else breaker.fail()
  return call.hasil === 'ditolak' ? 'berhenti' : found
}

function readAnswer(kontrak: Line['kontrak'], text: string): Found {
  try {
    return READ[kontrak](text)
  } catch {
    // no answer of the registry, whatever else it is
    return NOBODY
  }
}
