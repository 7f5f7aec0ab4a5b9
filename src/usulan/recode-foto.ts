import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { beginsAsFoto } from './foto.ts'

/** Beyond so many who wait, one is asked to come again. */
const MOST_WAITING = 30
const PALING_LAMA_MS = 30_000
const PROCESS = new URL('./recode-foto-process.ts', import.meta.url)

/**
 * Makes pictures anew in a process of its own, which knows no address and no key, one after the other: what a picture does
 * to that process befalls nobody else's. It has what the pages leave of the machine.
 */
export class FotoRecoder {
  readonly #waiting: (() => void)[] = []
  #isBusy = false
  #child: ChildProcess | null = null

  /** Null also for a picture that takes longer than `limit_ms`, or that ends the process. 'ramai': too many wait. */
  async recode(bytes: Uint8Array, limit_ms: number): Promise<Buffer | 'ramai' | null> {
    if (!beginsAsFoto(bytes)) return null
    if (this.#waiting.length >= MOST_WAITING) return 'ramai'
    if (this.#isBusy) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#isBusy = true
    try {
      return await this.#ask(bytes, limit_ms)
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#isBusy = false
    }
  }

  async #ask(bytes: Uint8Array, limit_ms: number): Promise<Buffer | null> {
    const child = this.#child ?? this.#start()
    const kill = setTimeout(() => child.kill('SIGKILL'), limit_ms)
    const stop = new AbortController()
    hold(child, true)
    try {
      const answer = once(child, 'message', { signal: stop.signal }).then(
        ([{ made }]) => made as Buffer | null,
      )
      const end = once(child, 'exit', { signal: stop.signal }).then(() => null)
      child.send(bytes, () => {}) // one that has ended can't be written to, and says so by its end
      return await Promise.race([answer, end])
    } finally {
      clearTimeout(kill)
      stop.abort()
      hold(child, false)
    }
  }

  #start(): ChildProcess {
    const child = fork(PROCESS, { env: {}, execArgv: [], serialization: 'advanced' })
    this.#child = child
    for (const end of ['exit', 'error']) child.on(end, () => (this.#child = null))
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    return child
  }
}

/** Whether the program goes on for it: while a picture is made, and not for a process that waits. */
function hold(child: ChildProcess, isHeld: boolean): void {
  if (isHeld) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}

const recoder = new FotoRecoder()

/**
 * The same picture as a JPEG of at most 1280 px and about 300 kB, upright, with nothing beside its pixels: no place, time,
 * camera, thumbnail, profile or comment, and nothing behind its end. Null when it is no JPEG, PNG or WebP, is damaged, or
 * unfolds to too many pixels. 'ramai': too many wait already.
 */
export function recodeFoto(bytes: Uint8Array): Promise<Buffer | 'ramai' | null> {
  return recoder.recode(bytes, PALING_LAMA_MS)
}
