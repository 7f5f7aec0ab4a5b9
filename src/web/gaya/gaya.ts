import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

export interface Gaya {
  css: string
  /** Ends with the first 16 hex digits of the SHA-256: a new sheet is a new address. */
  path: string
  /** Source expression for the CSP's style-src: this sheet, inline, and no other. */
  csp: string
}

/** The style sheet of our pages, as built by build.ts. */
export const GAYA: Gaya = readGaya()

function readGaya(): Gaya {
  const css = minifyCss(readFileSync(new URL('gaya.css', import.meta.url), 'utf8'))
  const digest = createHash('sha256').update(css).digest()
  const nama = digest.toString('hex').slice(0, 16)
  return { css, path: `/gaya-${nama}.css`, csp: `'sha256-${digest.toString('base64')}'` }
}

export function minifyCss(css: string): string {
  return transformSync(css, { loader: 'css', minify: true, legalComments: 'none' }).code.trim()
}
