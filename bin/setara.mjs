// The front door: installs if needed, finds Node 24, and goes on in TypeScript (src/main/cli.ts).
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findNode, install, root, run } from './siapkan.mjs'

install()
const hook = pathToFileURL(join(root, 'bin', 'tsx-hook.mjs')).href
const cli = join(root, 'src', 'main', 'cli.ts')
// The channel tells the program when this process is gone, so that kill -9 here leaves no server behind.
// Rows of an import or an answer live for a moment only: more room for the young saves a seventh of an import's time.
const flags = ['--max-semi-space-size=32', '--import', hook]
process.exitCode = await run(findNode(), [...flags, cli, ...process.argv.slice(2)], {
  cwd: process.cwd(),
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
