import { type MessagePort, parentPort } from 'node:worker_threads'
import { runTugas, type Tugas } from './jalankan-tugas.ts'

/** A thread of the engine: does one task after the other, on memory that it shares with the others. */
if (parentPort) listen(parentPort)

function listen(port: MessagePort): void {
  port.on('message', ({ id, tugas }: { id: number; tugas: Tugas }) => {
    void runTugas(tugas)
      .catch((error: unknown) => error)
      .then((hasil) => send(port, hasil instanceof Error ? { id, galat: hasil.stack } : { id, hasil }))
  })
}

function send(port: MessagePort, answer: unknown): void {
  // A thread's port has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  port.postMessage(answer)
}
