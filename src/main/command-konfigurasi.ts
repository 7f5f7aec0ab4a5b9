import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CommandInput, printCommandTable } from './command.ts'
import { COMMANDS } from './command-list.ts'
import { printKonfigurasi } from './config.ts'
import { root } from './setara.ts'

export async function run({ switches }: CommandInput): Promise<void> {
  if (switches.has('tulis')) writeFileSync(join(root, 'docs', 'konfigurasi.md'), printDocument())
  else console.log(printDocument())
}

/** The text of docs/konfigurasi.md: every setting, every command. */
export function printDocument(): string {
  return `${printKonfigurasi()}\n${printCommandTable(COMMANDS)}`
}
