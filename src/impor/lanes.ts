/** Work that may run beside other work, and what it touches. */
interface InFlight {
  keys: ReadonlySet<string>
  done: Promise<void>
}

/** What a batch is told when it begins. */
export interface Turn {
  /** The batch before this one: wait for it before anything that must come after it, and before the commit. */
  before: Promise<void>
  /** Does a batch that is still under way touch this key? */
  isTaken(key: string): boolean
}

/**
 * Runs batches side by side, at most `width` at once; they end in order, because each is given the promise of the one
 * before it. After the first failure nothing new is begun.
 */
export class Lanes {
  readonly #width: number
  #inFlight: InFlight[] = []
  #failure: { error: unknown } | null = null

  constructor(width: number) {
    this.#width = width
  }

  /** Begins `work` as soon as there is a lane. Throws what an earlier batch failed with. */
  async add(keys: ReadonlySet<string>, work: (turn: Turn) => Promise<void>): Promise<void> {
    while (this.#inFlight.length >= this.#width) await this.#inFlight[0]?.done
    this.#throwFailure()
    const others = [...this.#inFlight]
    const turn: Turn = {
      before: others.at(-1)?.done ?? Promise.resolve(),
      isTaken: (key) => others.some((other) => other.keys.has(key)),
    }
    const done = work(turn).catch((error: unknown) => {
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

/**
 * Parts rows into those that have nothing to do with a batch under way and those that must wait for it: whoever shares
 * a key with it, and whoever shares a key with one of those, so that rows of one person or family keep their order.
 */
export function splitTaken<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
  isTaken: (key: string) => boolean,
): { free: Row[]; taken: Row[] } {
  const held = new Set(rows.flatMap((row) => keysOf(row).filter(isTaken)))
  const holds = (row: Row) => keysOf(row).some((key) => held.has(key))
  for (let before = -1; held.size > before; ) {
    before = held.size
    for (const row of rows) if (holds(row)) for (const key of keysOf(row)) held.add(key)
  }
  return { free: rows.filter((row) => !holds(row)), taken: rows.filter(holds) }
}
