// Loads .tsx files: esbuild turns JSX into calls, so that there is still no build step to think of. Node itself
// strips the types of .ts files. Each call of esbuild is a process of its own, so what it made of a file is kept
// beside the packages, under the hash of the file.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync, version } from 'esbuild'

const cache = join(import.meta.dirname, '..', 'node_modules', '.cache', `tsx-${version}`)

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const path = fileURLToPath(url)
    const text = readFileSync(path, 'utf8')
    const kept = join(cache, `${createHash('sha256').update(path).update(text).digest('hex')}.js`)
    return { format: 'module', source: read(kept) ?? keep(kept, transform(path, text)), shortCircuit: true }
  },
})

function transform(sourcefile, text) {
  const options = { loader: 'tsx', format: 'esm', target: 'node24', sourcemap: 'inline', sourcefile }
  return transformSync(text, { ...options, jsx: 'automatic', jsxImportSource: 'preact' }).code
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function keep(path, code) {
  try {
    mkdirSync(cache, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, code)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // A folder that we may not write to costs time only.
  }
  return code
}
