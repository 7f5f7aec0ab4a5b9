/** KODE.md "Reading a cell": the one way that a cell of an import is read. */

const NON_ASCII = /\P{ASCII}/u
const SPACES = /\s+/g
const AROUND_SLASH = / ?\/ ?/g
const EMPTY_WORDS = new Set(['-', 'tidak tahu', 'tdk tahu', 'n/a'])
const LONGEST_EMPTY_WORD = 40

/** Trimmed, NFKC, one leading apostrophe (', ‘ or ’) dropped, trimmed again. */
export function readCell(raw: string): string {
  let text = raw.trim()
  if (NON_ASCII.test(text)) text = text.normalize('NFKC').trim()
  const first = text.charCodeAt(0)
  return first === 0x27 || first === 0x2018 || first === 0x2019 ? text.slice(1).trim() : text
}

/** A cell where `-`, `tidak tahu`, `tdk tahu` and `n/a` mean nothing was filled in. */
export function readOptionalCell(raw: string | undefined): string {
  if (raw === undefined || raw === '') return ''
  const text = readCell(raw)
  return isEmptyWord(text) ? '' : text
}

/** Words are compared in any case, runs of spaces as one, spaces round `/` ignored. */
export function wordKey(cell: string): string {
  return cell.toLowerCase().replace(SPACES, ' ').replace(AROUND_SLASH, '/')
}

function isEmptyWord(text: string): boolean {
  if (text === '-') return true
  const first = text.charCodeAt(0) | 0x20
  if ((first !== 0x74 && first !== 0x6e) || text.length > LONGEST_EMPTY_WORD) return false
  return EMPTY_WORDS.has(wordKey(text))
}
