import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './cluster.ts'

export interface SourceFile {
  path: string
  text: string
  /** The text without comments and the contents of strings and templates. */
  code: string
}

/** Files that git tracks, or would. Outside a git clone (a release archive) there is nothing to tidy. */
export function listFiles(): string[] {
  const { stdout, status } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    },
  )
  if (status !== 0) throw new Error('git ls-files failed')
  return [...new Set(stdout.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)))
}

export function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, text, code: codeOf(text) }
}

// Good enough for a formatted file: what it misreads is at worst not checked.
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[\s;{(])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
    .replace(/`(?:[^`\\]|\\.)*`/g, '``')
    .replace(/>[^<>{}=;]*<\//g, '></')
}

export interface FunctionSize {
  name: string
  line: number
  lines: number
}

const START =
  /^(\s*)(?:export )?(?:default )?(?:async )?(?:function\*? (\w+)|(?:const|let) (\w+) = (?:async )?\(.*=> [{(]$|(?:static |private )?(?:async )?(\w+)\(.*\)(?:: .+)? \{$)/
const KEYWORDS = new Set(['if', 'for', 'while', 'switch', 'catch', 'with'])

/** Named functions of a file in the house format: they end where a line closes at the indentation of the first. */
export function functionsOf(text: string): FunctionSize[] {
  const lines = text.split('\n')
  const found: FunctionSize[] = []
  lines.forEach((line, index) => {
    const match = START.exec(line)
    const name = match?.[2] ?? match?.[3] ?? match?.[4]
    if (!match || name === undefined || KEYWORDS.has(name)) return
    const close = new RegExp(`^${match[1] ?? ''}[})]`)
    const body = lines.findIndex((candidate, at) => at >= index && candidate.endsWith('{') && at - index < 12)
    const end = lines.findIndex((candidate, at) => at > Math.max(index, body) && close.test(candidate))
    if (end > index) found.push({ name, line: index + 1, lines: end - index + 1 })
  })
  return found
}

/** Modules of our own that a file imports, as paths from the project's folder. */
export function importsOf(file: SourceFile): string[] {
  const folder = join(file.path, '..')
  const found = file.text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)
  return [...found].flatMap((match) => (match[1] === undefined ? [] : join(folder, match[1])))
}

/** Packages and node: modules that a file imports. */
export function packagesOf(file: SourceFile): string[] {
  const found = file.text.matchAll(/(?:from|import|import\()\s*'([^.'][^']*)'/g)
  return [...found].flatMap((match) => match[1] ?? [])
}

/** `store`, `routes`, `pages`, `jobs` or '' (rules and acts). */
export function layerOf(path: string): string {
  return (
    /-(store|routes|pages?|jobs)(?:\.test)?\.tsx?$/.exec(basename(path))?.[1]?.replace(/^page$/, 'pages') ??
    ''
  )
}

/** The folder below src, or '' for files elsewhere. */
export function folderOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? ''
}
