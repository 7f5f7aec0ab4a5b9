import { once } from 'node:events'
import { createWriteStream, mkdirSync, renameSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { LaunchProblem } from '../db/launch-problem.ts'
import { dukcapilLine } from '../simulasi/berkas-dukcapil.ts'
import { type DukcapilServer, startDukcapil } from '../simulasi/dukcapil-server.ts'
import { generatePopulasi, type PopulasiOptions } from '../simulasi/generate-populasi.ts'
import type { CommandInput } from './command.ts'
import { readNumber, readPopulasi } from './option.ts'
import { explainPort } from './server.ts'
import { untilStopped } from './until-stopped.ts'

const HOST = '127.0.0.1'

/** The civil registry's double until it is stopped: over a file that `generate --ke` wrote, or over people made now. */
export async function run({ config, options, switches, arguments: [file] }: CommandInput): Promise<void> {
  const port = readNumber(options, 'port', 0, 65_535)
  const lambat_ms = readNumber(options, 'lambat', 0, 60_000)
  const path = file === undefined ? await writeView(config.data, readPopulasi(options)) : await readable(file)
  const server = await startDukcapil(path, port).catch((error: unknown) => {
    throw explainPort(error, HOST, port, `--port ${port + 1}`)
  })
  await misbehave(server, { mode: switches.has('mati') ? 'mati' : 'hidup', lambat_ms })
  console.log(`Tiruan Dukcapil menyala. Pakai dengan: SETARA_DUKCAPIL_URL=${server.url}`)
  await untilStopped()
  await server.close()
}

async function readable(file: string): Promise<string> {
  const path = resolve(file)
  await access(path).catch((error: unknown) => {
    throw new LaunchProblem(
      `Berkas ${file} tidak bisa dibaca.`,
      'Periksa nama dan letaknya, lalu ulangi.',
      error,
    )
  })
  return path
}

/** The registry's view of a made-up regency, as a file. It appears whole or not at all. */
async function writeView(data: string, populasi: PopulasiOptions): Promise<string> {
  const { kode_kabkota, keluarga, seed } = populasi
  const dir = join(data, 'contoh')
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const path = join(dir, `dukcapil-${kode_kabkota}-${keluarga}-${seed}.jsonl`)
  const file = createWriteStream(`${path}.baru`, { mode: 0o600 })
  for (const each of generatePopulasi(populasi))
    if (!file.write(each.dukcapil.map(dukcapilLine).join(''))) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
  renameSync(`${path}.baru`, path)
  return path
}

async function misbehave(
  { url }: DukcapilServer,
  kendali: { mode: string; lambat_ms: number },
): Promise<void> {
  const response = await fetch(new URL('/kendali', url), { method: 'PUT', body: JSON.stringify(kendali) })
  if (!response.ok) throw new Error(`the double refused: ${response.status}`)
}
