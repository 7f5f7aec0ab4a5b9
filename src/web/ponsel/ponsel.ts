import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { GAYA } from '../gaya/gaya.ts'

/**
 * What the browser may keep and run: the small module of every page (ponsel.js keeps, dengar.js reads aloud), its worker,
 * the manifest and the icon.
 */
export interface Ponsel {
  /** The module, at an address that names its content. */
  path: string
  module: string
  /** The module of the page that asks for a village: shows what it may be while one types. */
  cariPath: string
  cari: string
  /** The module of the page that asks for work (kerja.ts). */
  kerjaPath: string
  kerja: string
  worker: string
  icon: string
}

const KEPT_PAGES = [
  '/',
  '/luring',
  '/luring/tersimpan',
  ...['', '/cara-kerja', '/hak', '/istilah', '/mudah/cara-kerja', '/mudah/hak', '/mudah/istilah'].map(
    (path) => `/bantuan${path}`,
  ),
]

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><path fill="#b3141b" d="M0 0h512v512H0z"/>' +
  '<path fill="#fff" d="M116 196h280v44H116zm0 76h280v44H116z"/></svg>'

export const PONSEL: Ponsel = readPonsel()

function readPonsel(): Ponsel {
  const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
  const module = minify(read('ponsel.js') + read('dengar.js'))
  const path = `/ponsel-${fingerprint(module)}.js`
  const cari = minify(read('cari.js'))
  const cariPath = `/cari-${fingerprint(cari)}.js`
  const kerja = minify(read('kerja.js'))
  const kerjaPath = `/kerja-${fingerprint(kerja)}.js`
  const keep = JSON.stringify([...KEPT_PAGES, GAYA.path, path])
  const body = read('sw.js')
  const worker = `self.KEEP = ${keep}\nself.VERSI = '${fingerprint(keep + body)}'\n${body}`
  return { path, module, cariPath, cari, kerjaPath, kerja, worker, icon: ICON }
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function minify(module: string): string {
  return transformSync(module, { loader: 'js', format: 'esm', minify: true, legalComments: 'none' }).code
}
