import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './cluster.ts'

export interface Launched {
  how: string
  pid: number
  port: number
  adminUrl: string
  dataDir: string
  salah?: string
  child: ChildProcess
  /** Lets the program end by itself. */
  end(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
}

export interface User {
  uid: number
  gid: number
}

const running = new Set<ChildProcess>()

/** Starts a program of its own that starts or joins the server of `home`; resolves when it is up or has failed. */
export async function launch(home: string, port = 0, user?: User): Promise<Launched> {
  const script = join(root, 'test', 'support', 'launch-child.ts')
  const child = spawn(process.execPath, [script, home, String(port)], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] },
    ...user,
  })
  running.add(child)
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      running.delete(child)
      resolve()
    }),
  )
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('error', reject)
    child.once('exit', () => reject(new Error('the program ended without a word')))
  })
  const end = async () => {
    child.stdin.end()
    await exited
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await exited
  }
  return { ...JSON.parse(line), child, end, kill }
}

/** A fresh folder, of this user. */
export function freshHome(user?: User): string {
  const home = mkdtempSync(join(tmpdir(), 'setara-uji-'))
  chmodSync(home, 0o755)
  if (user) chownSync(home, user.uid, user.gid)
  return home
}

/** Programs that a failed test left behind. */
export function killLeftovers(): void {
  for (const child of running) child.kill('SIGKILL')
}
