import { setTimeout as delay } from 'node:timers/promises'

/** What a contract allows: calls at once, and calls begun in a second. */
export interface Pace {
  /** Does the work when its turn comes; answers `off` at once, at whatever point of the wait `isOff` says so. */
  run<T>(work: () => Promise<T>, isOff: () => boolean, off: T): Promise<T>
  /** Nothing begins for this long: the service asked us to wait. */
  hold(ms: number): void
}

const STEP_MS = 200

/** Keeps calls within the contract, whoever in the process makes them. */
export function createPace({ atOnce, perSecond }: { atOnce: number; perSecond: number }): Pace {
  const waiting: (() => void)[] = []
  let running = 0
  let next = 0
  const enter = async () => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
  }
  const takeTurn = async (isOff: () => boolean): Promise<boolean> => {
    // asked again after each wait: a hold may have come meanwhile
    for (let now = performance.now(); now < next && !isOff(); now = performance.now())
      await delay(Math.min(next - now, STEP_MS))
    if (isOff()) return false
    next = Math.max(next, performance.now()) + 1000 / perSecond
    return true
  }
  const leave = () => {
    const first = waiting.shift()
    if (first) first()
    else running -= 1
  }
  return {
    async run(work, isOff, off) {
      await enter()
      try {
        return (await takeTurn(isOff)) ? await work() : off
      } finally {
        leave()
      }
    },
    hold(ms) {
      next = Math.max(next, performance.now() + ms)
    },
  }
}
