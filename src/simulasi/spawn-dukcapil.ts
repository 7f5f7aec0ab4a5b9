import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ModeDukcapil } from './dukcapil-server.ts'

export interface DukcapilProcess {
  url: string
  /** Makes the double slow, wrong or down (see `startDukcapil`). */
  setKendali(kendali: { mode: ModeDukcapil; lambat_ms?: number; tunda_s?: number }): Promise<void>
  /** How often it was called since `setKendali`. */
  countCalls(): Promise<number>
  stop(): Promise<void>
}

/** Starts the civil registry's double as a separate process on a free port of 127.0.0.1. It dies with its parent. */
export async function spawnDukcapil(file: string): Promise<DukcapilProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'dukcapil-child.ts'), file, '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    const gone = child.exitCode === null ? once(child, 'exit') : Promise.resolve()
    child.kill()
    await gone
  }
  const killWithParent = () => child.kill()
  process.once('exit', killWithParent)
  const exited = once(child, 'exit').then(() => {
    process.off('exit', killWithParent)
    throw new Error('the double of the civil registry did not start')
  })
  exited.catch(() => {})
  const url = await Promise.race([firstLine(child.stdout), exited])
  return {
    url,
    stop,
    setKendali: async (kendali) => {
      const response = await fetch(new URL('/kendali', url), { method: 'PUT', body: JSON.stringify(kendali) })
      if (!response.ok) throw new Error(`the double refused: ${response.status}`)
    },
    countCalls: async () => {
      const answer: unknown = await (await fetch(new URL('/kendali', url))).json()
      return (answer as { panggilan: number }).panggilan
    },
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line
  throw new Error('the double of the civil registry said nothing')
}
