import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { root } from './support/cluster.ts'
import { bannedIn, readGlosarium } from './support/glosarium.ts'
import {
  folderOf,
  functionsOf,
  importsOf,
  layerOf,
  listFiles,
  packagesOf,
  readSource,
  type SourceFile,
} from './support/source.ts'

// Each folder may import those of the rows above its own (docs/ARSITEKTUR.md). Siblings of a row do not know
// each other.
const ORDER = [
  ['lib'],
  ['db'],
  ['web'],
  ['http'],
  ['kunci'],
  ['jejak'],
  ['wilayah'],
  ['penduduk'],
  ['petugas'],
  ['periode'],
  ['pemberitahuan'],
  ['usulan'],
  ['impor', 'pemadanan'],
  ['verifikasi'],
  ['pengesahan'],
  ['penetapan'],
  ['sanggahan', 'pendamping'],
  ['program', 'lapangan', 'publik', 'akuntabilitas'],
  ['simulasi'],
  ['main'],
]
// Folders that are all HTTP and HTML.
const EDGE = ['web', 'http', 'publik', 'main']
const MAX_FILE = 300
const MAX_FUNCTION = 60
const MAX_RUNTIME = 25
const MAX_DEV = 15

const files = listFiles()
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('test/')
const isData = (path: string) =>
  /^(data|migrations)\/|package-lock\.json$|\.(png|pdf|opus|woff2?|ttf)$/.test(path)
const sources = files.filter((path) => /\.(tsx?|mjs)$/.test(path)).map(readSource)
const program = sources.filter((file) => file.path.startsWith('src/') && !isTest(file.path))

/** Asserts that a check found nothing, and says all that it found. */
function assertNone(found: readonly string[], why: string): void {
  assert.equal(found.length, 0, `${why}:\n${found.join('\n')}`)
}

const rank = (folder: string) => ORDER.findIndex((row) => row.includes(folder))

test('each folder imports only folders that come before it', () => {
  const broken = program.flatMap((file) => {
    const own = folderOf(file.path)
    if (rank(own) < 0) return [`${file.path}: folder ${own} has no place in the order`]
    return importsOf(file)
      .filter((path) => folderOf(path) !== own && !(rank(folderOf(path)) < rank(own)))
      .map((path) => `${file.path} imports ${path}`)
  })
  assertNone(broken, 'walls')
})

test('layers: pages and routes are nobody’s to import, and only they speak HTTP and HTML', () => {
  const isEdge = (path: string) => ['routes', 'pages'].includes(layerOf(path)) || path.endsWith('.tsx')
  const broken = program.flatMap((file) => {
    const own = folderOf(file.path)
    if (EDGE.includes(own)) return []
    return importsOf(file)
      .filter((path) => {
        if (['http', 'web'].includes(folderOf(path))) return !isEdge(file.path)
        return ['routes', 'pages'].includes(layerOf(path)) && !(isEdge(file.path) && folderOf(path) === own)
      })
      .map((path) => `${file.path} imports ${path}`)
  })
  assertNone(broken, 'layers')
})

test('lib knows neither database nor network, and the environment is read in main only', () => {
  const impure = /^(node:(net|https?|tls|dgram|child_process)|pg|kysely|fastify)/
  const lib = program.filter((file) => folderOf(file.path) === 'lib')
  assertNone(
    lib.flatMap((file) =>
      packagesOf(file).flatMap((name) => (impure.test(name) ? `${file.path} imports ${name}` : [])),
    ),
    'lib is to be known everywhere',
  )
  const env = ['process', 'env'].join('.')
  assertNone(
    program
      .filter((file) => file.code.includes(env) && folderOf(file.path) !== 'main')
      .map((file) => file.path),
    'the environment',
  )
})

test('files fit in the head, functions on a screen', (t) => {
  const long = program.map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }))
  const exempt = (path: string) => path === 'src/db/tables.ts'
  assertNone(
    long
      .filter(({ path, lines }) => lines > MAX_FILE && !exempt(path))
      .map(({ path, lines }) => `${lines} ${path}`),
    `files over ${MAX_FILE} lines`,
  )
  const tall = program.flatMap((file) =>
    functionsOf(file.text)
      .filter(({ lines }) => lines > MAX_FUNCTION)
      .map(({ name, line, lines }) => `${file.path}:${line} ${name} ${lines}`),
  )
  assertNone(tall, `functions over ${MAX_FUNCTION} lines`)
  const sorted = long.map(({ lines }) => lines).toSorted((a, b) => a - b)
  const quantile = (share: number) => sorted[Math.floor(sorted.length * share)]
  t.diagnostic(
    `files: ${sorted.length}, lines: median ${quantile(0.5)}, p90 ${quantile(0.9)}, max ${sorted.at(-1)}`,
  )
})

test('no file is an attic', () => {
  const attic =
    /^(utils?|helpers?|common|services?|managers?|index)\.|(utils?|helpers?|services?|managers?)\.tsx?$/
  const folder = /(^|\/)(utils?|helpers?|common|services?|managers?)\//
  assertNone(
    sources.map((file) => file.path).filter((path) => attic.test(basename(path)) || folder.test(path)),
    'names that say nothing',
  )
})

test('names are words of the glossary, not their synonyms', () => {
  const { bannedAnywhere } = readGlosarium()
  assert.ok(bannedAnywhere.length > 10, 'the glossary was read')
  const found = sources.flatMap((file) => {
    const names = new Set(file.code.match(/[A-Za-z_$][\w$]*/g))
    return [...names].flatMap((name) => {
      const word = bannedIn(name, bannedAnywhere)
      return word === undefined ? [] : `${file.path}: ${name} (${word})`
    })
  })
  assertNone(found, 'banned words; see docs/GLOSARIUM.md')
})

test('types are not silenced', () => {
  const silenced = [
    [/[:<(,|&] ?any\b(?!\()|\bas any\b|\bany\[\]/, 'any'],
    [/as unknown as/, 'as unknown as'],
  ] as const
  const comment = new RegExp(['@ts-', '(ignore|nocheck|expect-error)'].join(''))
  const others = sources.filter((file) => file.path !== 'test/tidy.test.ts')
  const found = others.flatMap((file) => [
    ...silenced.flatMap(([pattern, name]) => (pattern.test(file.code) ? `${file.path}: ${name}` : [])),
    ...(comment.test(file.text) ? [`${file.path}: @ts- comment`] : []),
  ])
  assertNone(found, 'silenced types')
})

test('no file names a place outside the project', () => {
  const slash = '/'
  const places = new RegExp(
    [
      String.raw`(^|[^.\w-])${slash}(farm|work|tmp|home)${slash}[a-z]`,
      String.raw`\.\.?${slash}\.library`,
      String.raw`\.\.${slash}shared`,
      String.raw`https?:${slash}${slash}[^\s"')]*(registry|npmjs\.org|/artifactory)`,
      String.raw`"resolved": *"https?:`,
    ].join('|'),
    'm',
  )
  const texts = files.filter((path) => !/\.(png|pdf|opus|xlsx|woff2?|ttf)$/.test(path))
  const found = texts.flatMap((path) => {
    const hit = places.exec(readFileSync(join(root, path), 'utf8'))
    return hit ? `${path}: ${hit[0].trim()}` : []
  })
  assertNone(found, 'paths and hosts of a machine')
})

test('every relative link in the documents leads somewhere', () => {
  const documents = files.filter((path) => path.endsWith('.md') && !isData(path))
  const dead = documents.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8').replace(/```[\s\S]*?```/g, '')
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match) => match[1] ?? [])
    return links
      .filter((link) => !/^([a-z]+:|#)/.test(link))
      .filter((link) => !existsSync(join(root, dirname(path), decodeURI(link.split('#')[0] ?? ''))))
      .map((link) => `${path}: ${link}`)
  })
  assertNone(dead, 'dead links')
})

test('every dependency is wanted: few, exact, and with its reason', () => {
  const manifest: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const runtime = Object.entries(manifest['dependencies'] ?? {})
  const dev = Object.entries(manifest['devDependencies'] ?? {})
  const all = [...runtime, ...dev, ...Object.entries(manifest['optionalDependencies'] ?? {})]
  assert.ok(runtime.length <= MAX_RUNTIME, `${runtime.length} at run time`)
  assert.ok(dev.length <= MAX_DEV, `${dev.length} for development`)
  const reasons = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8')
  assertNone(
    all.filter(([name]) => !reasons.includes(`\`${name}\``)).map(([name]) => name),
    'without a reason in docs/dependencies.md',
  )
  assertNone(
    all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name]) => name),
    'not an exact version',
  )
})

test('the checks of this file can fail', () => {
  const odd: SourceFile = { path: 'src/lib/a.ts', text: "import { x } from '../main/cli.ts'", code: '' }
  assert.deepEqual(importsOf(odd), ['src/main/cli.ts'])
  assert.equal(bannedIn('createProposalList', ['proposal']), 'proposal')
  assert.equal(bannedIn('proposals', ['proposal']), undefined)
  const tall = `export function long(a: number): void {\n${'  a\n'.repeat(70)}}\n`
  assert.deepEqual(functionsOf(tall), [{ name: 'long', line: 1, lines: 72 }])
})
