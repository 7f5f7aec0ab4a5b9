import type { CommandInput } from './command.ts'
import { openSetara } from './setara.ts'

export async function run({ config }: CommandInput): Promise<void> {
  const setara = await openSetara(config)
  await setara.close()
  console.log('Basis data siap.')
}
