import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { parseCss, pickRules, writeCss } from './pick.ts'

/**
 * The style sheet of the public pages: what our pages use of govuk-frontend (MIT), then our own colours and
 * additions. Written to gaya.css by `node src/web/gaya/build.ts`, readable; a test fails when that file is out of date.
 */
export function buildGaya(): string {
  const govuk = readFileSync(new URL('govuk-frontend.min.css', import.meta.resolve('govuk-frontend')), 'utf8')
  const own = readFileSync(new URL('setara.css', import.meta.url), 'utf8')
  const picked = writeCss(pickRules(parseCss(govuk), usedClasses()))
  return transformSync(picked + own, { loader: 'css' }).code
}

/** Every class name that stands in the source of our pages. */
function usedClasses(): Set<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const files = globSync(
    [
      'web/**/*.tsx',
      'http/**/*.tsx',
      'publik/**/*.tsx',
      'petugas/**/*.tsx',
      'pendamping/**/*.tsx',
      'pemadanan/**/*.tsx',
    ],
    {
      cwd: root,
    },
  ).filter((file) => !/\.test\.tsx$|conformance|fixture/.test(file))
  const names = files.flatMap((file) => readFileSync(root + file, 'utf8').match(/govuk-[\w!-]+/g) ?? [])
  return new Set([...names, ...COMPUTED])
}

/** Names that are put together at run time. */
const COMPUTED = [
  ...['radios', 'checkboxes'].flatMap((kind) =>
    ['', '__item', '__input', '__label', '__hint', '__divider'].map((part) => `govuk-${kind}${part}`),
  ),
  'govuk-input--width-2',
  'govuk-input--width-4',
  'govuk-table__header--numeric',
  'govuk-table__cell--numeric',
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('gaya.css', import.meta.url), buildGaya())
}
