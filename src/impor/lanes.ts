/** Work that may run beside other work, and what it touches. */
interface InFlight {
  keys: ReadonlySet<string>
  done: Promise<void>
}

/**
 * Runs batches side by side, at most `width` at once, when they touch nothing in common; they end in order,
 * because each is given the promise of the one before it. After the first failure nothing new is begun.
 */
export class Lanes {
  readonly #width: number
  #inFlight: InFlight[] = []
  #failure: { error: unknown } | null = null

  constructor(width: number) {
    this.#width = width
  }

  /**
   * Begins `work` as soon as there is a lane and nothing in flight shares a key with it. Throws what an earlier
   * batch failed with.
   * @param work gets the promise of the batch before: it must wait for it before it commits
   */
  async add(keys: ReadonlySet<string>, work: (before: Promise<void>) => Promise<void>): Promise<void> {
    while (this.#inFlight.length >= this.#width || this.#inFlight.some((other) => shares(other.keys, keys)))
      await this.#inFlight[0]?.done
    this.#throwFailure()
    const done = work(this.#inFlight.at(-1)?.done ?? Promise.resolve()).catch((error: unknown) => {
      this.#failure ??= { error }
    })
    const entry: InFlight = { keys, done }
    entry.done = done.then(() => this.#remove(entry))
    this.#inFlight.push(entry)
  }

  /** Waits for everything. Throws the first failure. */
  async end(): Promise<void> {
    await Promise.all(this.#inFlight.map((entry) => entry.done))
    this.#throwFailure()
  }

  /** True once a batch has failed: those after it must not commit. */
  get hasFailed(): boolean {
    return this.#failure !== null
  }

  #remove(entry: InFlight): void {
    this.#inFlight = this.#inFlight.filter((other) => other !== entry)
  }

  #throwFailure(): void {
    if (this.#failure) throw this.#failure.error
  }
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  for (const key of small) if (large.has(key)) return true
  return false
}
