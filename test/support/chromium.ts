import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

let unpacked: Promise<string> | undefined

/** A Chromium: the machine's own where there is one, else the binary in the npm package @sparticuz/chromium. */
export async function openChromium(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path))
  unpacked ??= installed === undefined ? unpackChromium() : Promise.resolve(installed)
  // one argument only: the package's own list breaks when contexts close
  return chromium.launch({ executablePath: await unpacked, args: ['--no-sandbox'] })
}

/**
 * The package unpacks itself, with the libraries it needs only when a run time is named before it is imported, into
 * the temporary folder with mode 0700: so each process gives it a folder of its own, and clears it away. Its list of
 * fonts names fixed folders; without a font the browser dies at the first form field, so the list is written anew.
 */
async function unpackChromium(): Promise<string> {
  const before = process.env['TMPDIR']
  const folder = mkdtempSync(join(tmpdir(), 'setara-chromium-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.env['TMPDIR'] = folder
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  const { default: sparticuz } = await import('@sparticuz/chromium')
  const path = await sparticuz.executablePath()
  writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontsConf(folder))
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  return path
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}
