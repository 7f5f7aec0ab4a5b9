import type { CommandInput } from './command.ts'
import { serveUntilStopped } from './server.ts'
import { openSetara } from './setara.ts'
import { startWorker } from './worker.ts'

export async function run({ config }: CommandInput): Promise<void> {
  const setara = await openSetara(config)
  try {
    const worker = await startWorker(setara)
    console.log('Pekerjaan latar menyala. Tekan Ctrl+C untuk berhenti.')
    await serveUntilStopped(setara, null, worker)
  } finally {
    await setara.close()
  }
}
