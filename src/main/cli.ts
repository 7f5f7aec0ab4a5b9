import './catch-all.ts'
import { findCommand, printCommandHelp, printHelp, readInput } from './command.ts'
import { COMMANDS } from './command-list.ts'
import { readConfig } from './config.ts'
import { explain } from './explain.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(argv: string[]): Promise<number> {
  const wantsHelp = argv.includes('--help') || argv.includes('-h')
  const found = findCommand(COMMANDS, argv)
  if (!found) {
    const list = printHelp(COMMANDS)
    if (wantsHelp || argv.length === 0) console.log(list)
    else console.error(`Perintah tidak dikenal: ${argv[0]}\n\n${list}`)
    return wantsHelp || argv.length === 0 ? 0 : 2
  }
  const [command, rest] = found
  if (wantsHelp) {
    console.log(printCommandHelp(command))
    return 0
  }
  try {
    const input = readInput(command, rest, readConfig(process.env))
    const { run } = await command.load()
    return (await run(input)) ?? 0
  } catch (error) {
    console.error(explain(error))
    return 1
  }
}
