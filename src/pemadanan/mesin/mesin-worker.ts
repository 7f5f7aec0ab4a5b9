import { parentPort } from 'node:worker_threads'
import { runTugas, type Tugas } from './jalankan-tugas.ts'

/** A thread of the engine: does one task after the other, on memory that it shares with the others. */
parentPort?.on('message', async ({ id, tugas }: { id: number; tugas: Tugas }) => {
  try {
    parentPort?.postMessage({ id, hasil: await runTugas(tugas) })
  } catch (error) {
    parentPort?.postMessage({ id, galat: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
