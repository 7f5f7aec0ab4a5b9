// Every check of the project: types, lint, format, unused code, migrations, then the tests on a PostgreSQL of
// their own. `npm test` needs nothing before it. With arguments it runs those test files only.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findNode, install, root, run, script } from './siapkan.mjs'

install()
const node = findNode()
const migrations = readdirSync(join(root, 'migrations')).map((name) => join('migrations', name))
const hook = pathToFileURL(join(root, 'bin', 'tsx-hook.mjs')).href
const files = process.argv.slice(2)

const checks = {
  tsc: [script('typescript', 'tsc'), '-p', '.'],
  oxlint: [script('oxlint', 'oxlint'), '--type-aware', '--deny-warnings'],
  biome: [script('@biomejs/biome', 'biome'), 'format', '.'],
  knip: [script('knip', 'knip'), '--no-progress'],
  squawk: [script('squawk-cli', 'squawk'), '--config', '.squawk.toml', ...migrations],
}
const tests = [
  ...['--import', hook, '--test', '--test-concurrency=2', '--test-timeout=300000'],
  '--test-global-setup=test/support/cluster.ts',
  ...(files.length > 0 ? files : ['{src,test,bench}/**/*.test.{ts,tsx}']),
]

const failed = []
for (const [name, args] of files.length > 0 ? [] : Object.entries(checks)) {
  const start = Date.now()
  const code = await run(node, args)
  console.log(`${code === 0 ? '✔' : '✖'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
  if (code !== 0) failed.push(name)
}
if ((await run(node, tests)) !== 0) failed.push('node --test')
if (failed.length > 0) console.error(`\nGagal: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
