import type { CommandInput } from './command.ts'
import { createSetaraApp } from './public-app.ts'
import { createPublik } from './publik.ts'
import { listen, serveUntilStopped } from './server.ts'
import { openSetara } from './setara.ts'
import { startSms } from './sms.ts'

export async function run({ config }: CommandInput): Promise<void> {
  const setara = await openSetara(config)
  try {
    const publik = createPublik(setara)
    const app = createSetaraApp(setara, false, publik)
    console.log(`Situs menyala di ${await listen(setara, app)}. Tekan Ctrl+C untuk berhenti.`)
    await serveUntilStopped(setara, app, null, startSms(setara, publik))
  } finally {
    await setara.close()
  }
}
