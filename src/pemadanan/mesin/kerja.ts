import { Worker } from 'node:worker_threads'
import { type HasilTugas, runTugas, type Tugas } from './jalankan-tugas.ts'

type Jenis = Tugas['kerja']
type TugasOf<J extends Jenis> = Extract<Tugas, { kerja: J }>

interface Menunggu {
  resolve: (hasil: never) => void
  reject(error: Error): void
}

/** Threads that share the work; with 0 threads everything is done here, one after the other. */
export class Kerja {
  readonly #workers: Worker[]
  readonly #menunggu = new Map<number, Menunggu>()
  #next = 0

  constructor(threads: number) {
    this.#workers = Array.from({ length: threads }, () => this.#start())
  }

  /** How many tasks make sense at a time. */
  get jumlah(): number {
    return Math.max(1, this.#workers.length)
  }

  /** The same task for every thread. */
  async runEach<J extends Jenis>(tugas: TugasOf<J>): Promise<HasilTugas[J][]> {
    return Promise.all(Array.from({ length: this.jumlah }, (_, at) => this.#runOn(at, tugas)))
  }

  /** Tasks in any order, each by the first thread that is free; results in the order of the tasks. */
  async runAll<J extends Jenis>(tugasList: readonly TugasOf<J>[]): Promise<HasilTugas[J][]> {
    const hasil: HasilTugas[J][] = []
    let next = 0
    const go = async (at: number) => {
      for (let i = next++; i < tugasList.length; i = next++) {
        const tugas = tugasList[i]
        if (tugas) hasil[i] = await this.#runOn<J>(at, tugas)
      }
    }
    await Promise.all(Array.from({ length: this.jumlah }, (_, at) => go(at)))
    return hasil
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #runOn<J extends Jenis>(at: number, tugas: TugasOf<J>): Promise<HasilTugas[J]> {
    const worker = this.#workers[at]
    if (!worker) return runTugas(tugas) as Promise<HasilTugas[J]>
    const id = this.#next++
    return new Promise<HasilTugas[J]>((resolve, reject) => {
      this.#menunggu.set(id, { resolve, reject })
      // A thread's port has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage({ id, tugas })
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./mesin-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 64 },
    })
    worker.on('message', ({ id, hasil, galat }: { id: number; hasil: unknown; galat?: string }) => {
      const one = this.#menunggu.get(id)
      this.#menunggu.delete(id)
      if (galat === undefined) one?.resolve(hasil as never)
      else one?.reject(new Error(galat))
    })
    worker.on('error', (error) => {
      for (const one of this.#menunggu.values()) one.reject(error)
      this.#menunggu.clear()
    })
    return worker
  }
}
