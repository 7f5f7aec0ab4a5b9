import type { CommandInput } from './command.ts'
import { createSetaraApp } from './public-app.ts'
import { listen, serveUntilStopped } from './server.ts'
import { openSetara } from './setara.ts'

export async function run({ config }: CommandInput): Promise<void> {
  const setara = await openSetara(config)
  try {
    const app = createSetaraApp(setara, false)
    console.log(`Situs menyala di ${await listen(setara, app)}. Tekan Ctrl+C untuk berhenti.`)
    await serveUntilStopped(setara, app, null)
  } finally {
    await setara.close()
  }
}
