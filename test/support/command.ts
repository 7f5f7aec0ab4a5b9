import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import { root } from './cluster.ts'

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs `npm run setara -- ...argv` as people do, through the front door, with `home` as SETARA_DATA. */
export async function runCommand(home: string, ...argv: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'bin', 'setara.mjs'), ...argv], {
    cwd: root,
    env: { ...process.env, SETARA_DATA: home, SETARA_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return { code, stdout: stdout.trim(), stderr: stderr.trim() }
}
