/** Closed: calls go out. Open: none does. Half open: one goes out, and its end says which of the two comes next. */
export interface Breaker {
  /** May a call go out now? Each that may must be told of by `succeed` or `fail`. */
  take(): boolean
  succeed(): void
  fail(): void
  state(): 'closed' | 'open' | 'half_open'
}

export interface BreakerOptions {
  /** Calls in a row that may fail before none goes out. */
  limit: number
  /** How long none goes out; doubled each time the one that tried has failed, up to `restMaxMs`. */
  restMs: number
  restMaxMs: number
  now?: () => number
}

/** A circuit breaker: a service that is down is left in peace, and tried by one call now and then. */
export function createBreaker(options: BreakerOptions): Breaker {
  const { limit, restMs, restMaxMs, now = () => performance.now() } = options
  let failed = 0
  let rest = restMs
  let until = 0
  let isTrying = false
  const isOpen = () => failed >= limit
  return {
    take() {
      if (!isOpen()) return true
      if (isTrying || now() < until) return false
      isTrying = true
      return true
    },
    succeed() {
      failed = 0
      rest = restMs
      isTrying = false
    },
    fail() {
      const wasTrying = isTrying
      isTrying = false
      failed += 1
      if (!isOpen()) return
      if (wasTrying) rest = Math.min(rest * 2, restMaxMs)
      if (wasTrying || failed === limit) until = now() + rest
    },
    state() {
      if (!isOpen()) return 'closed'
      return isTrying || now() >= until ? 'half_open' : 'open'
    },
  }
}
