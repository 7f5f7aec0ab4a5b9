import { isTitle } from '../lib/nama-ketat.ts'
import { wordKey } from './cell.ts'

const KIN = new Set('IBU BU MAMA MAMAK EMAK ALM ALMH ALMARHUMAH'.split(' '))
const UNKNOWN_WORDS = new Set(['tidak tahu', 'tidak diketahui', 'tdk tahu', 'nn', 'n/a', 'nihil', 'kosong'])
const ONLY_X = /^x+$/
const NOT_IN_WORD = /[^\p{L}\p{N}]+/u
const NOT_LETTERS = /[^\p{L}]+/gu
const MARKS = /\p{M}+/gu
const N_SLASH_A = /(?:^|[^\p{L}])n ?\/ ?a(?:$|[^\p{L}])/iu

/**
 * KODE.md A15: the mother's name is missing. Empty; or fewer than two letters once front titles, kin words
 * (wherever they stand) and punctuation are stripped; or the whole or the stripped cell is a word for unknown.
 * @param cell as readCell gives it: for the mother's name `-` is not yet an empty cell.
 */
export function isMotherUnknown(cell: string): boolean {
  if (cell === '' || isUnknownWord(wordKey(cell))) return true
  const words = strippedWords(cell)
  if (countLetters(words) < 2) return true
  if (words.length === 2 && words.join('') === 'NA' && N_SLASH_A.test(cell)) return true
  return (
    isUnknownWord(joinInitials(words).toLowerCase()) || words.every((word) => ONLY_X.test(word.toLowerCase()))
  )
}

function isUnknownWord(key: string): boolean {
  return UNKNOWN_WORDS.has(key) || ONLY_X.test(key)
}

function strippedWords(cell: string): string[] {
  const upper = cell.normalize('NFD').replace(MARKS, '').toUpperCase()
  const words = upper.split(NOT_IN_WORD).filter((word) => word !== '' && !KIN.has(word))
  const name = words.findIndex((word) => !isTitle(word))
  return name < 0 ? [] : words.slice(name)
}

function countLetters(words: readonly string[]): number {
  return words.join('').replace(NOT_LETTERS, '').length
}

/** N.N. and N N are NN: single letters are put together. */
function joinInitials(words: readonly string[]): string {
  return words.every((word) => word.length === 1) ? words.join('') : words.join(' ')
}
