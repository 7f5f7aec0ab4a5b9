import { describeError } from '../../lib/describe-error.ts'

interface Waiting<T, R> {
  item: T
  resolve: (result: R) => void
  reject: (error: unknown) => void
}

/**
 * Sends together what comes while another sending is under way: forms that share a transaction cost little more than one.
 * Each is answered when its transaction has been committed. One that can't be done takes no other with it: when a
 * sending fails, each of it is tried by itself, and hears its own verdict.
 */
export class Pengirim<T, R> {
  readonly #send: (items: readonly T[]) => Promise<readonly R[]>
  readonly #most: number
  #waiting: Waiting<T, R>[] = []
  #isBusy = false

  constructor(most: number, send: (items: readonly T[]) => Promise<readonly R[]>) {
    this.#most = most
    this.#send = send
  }

  send(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      void this.#work()
    })
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    while (this.#waiting.length > 0) await this.#try(this.#waiting.splice(0, this.#most))
    this.#isBusy = false
  }

  async #try(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.#send(batch.map(({ item }) => item))
      for (const [at, { resolve, reject }] of batch.entries()) {
        const result = results[at]
        if (result === undefined) reject(new Error('a form without a verdict'))
        else resolve(result)
      }
    } catch (error) {
      const [only] = batch
      if (batch.length === 1) only?.reject(error)
      else if (describeError(error)) for (const one of batch) await this.#try([one])
    }
  }
}
