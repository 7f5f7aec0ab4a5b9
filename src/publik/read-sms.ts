import { readChecked } from '../lib/crockford.ts'
import type { Bahasa } from '../web/kata/kata.ts'

/** What a sender may ask for by a word. */
export type Perintah = 'bantuan' | 'status' | 'cek' | 'usul' | 'stop' | 'bahasa'

/** A word that was understood: what it asks for, the language it is of (null: any), and what stands behind it. */
export interface PerintahTerbaca {
  perintah: Perintah
  bahasa: Bahasa | null
  sisa: string
}

// biome-ignore format: one command, one line
const KATA_KUNCI: readonly (readonly [Perintah, Bahasa | null, string])[] = [
  ['bantuan', 'id', 'bantuan bantu tolong menu info'], ['bantuan', 'en', 'help'], ['bantuan', 'jv', 'tulung pitulungan'], ['bantuan', 'su', 'pitulung pitulungna'],
  ['status', null, 'status kasus tiket'],
  ['cek', 'id', 'cek periksa'], ['cek', 'en', 'check'], ['cek', 'jv', 'priksa mriksa'], ['cek', 'su', 'pariksa'],
  ['usul', 'id', 'usul usulan daftar ajukan'], ['usul', 'en', 'apply propose'], ['usul', 'jv', 'ngusul ngusulake ngusulaké'], ['usul', 'su', 'ngusulkeun ngajukeun'],
  ['stop', null, 'stop'], ['stop', 'id', 'keluar batal berhenti selesai'], ['stop', 'en', 'quit cancel'], ['stop', 'jv', 'mandeg metu'], ['stop', 'su', 'eureun kaluar'],
  ['bahasa', 'id', 'indonesia'], ['bahasa', 'en', 'english inggris'], ['bahasa', 'jv', 'jawa'], ['bahasa', 'su', 'sunda'],
]
const LIST = KATA_KUNCI.flatMap(([perintah, bahasa, words]) =>
  words.split(' ').map((kata) => ({ perintah, bahasa, kata })),
)
/** Shorter words are too like others to be guessed. */
const GUESS_LETTERS = 4

/**
 * The command a message begins with, whatever its case, spaces and signs. In the middle of a conversation only a
 * word written rightly, and alone or with fields behind it, is one: what was typed may be somebody's name.
 */
export function readPerintah(text: string, isAnswer: boolean): PerintahTerbaca | null {
  const [, word = '', sisa = ''] = /^[^\p{L}\p{N}]*([\p{L}]+)[.!?,:;\s]*(.*)$/su.exec(text) ?? []
  const folded = fold(word)
  const exact = LIST.find(({ kata }) => fold(kata) === folded)
  if (isAnswer) {
    const isPlain =
      sisa.trim() === '' || sisa.includes('#') || (exact?.perintah === 'status' && readStatus(sisa))
    return exact && isPlain ? { ...exact, sisa } : null
  }
  const found = exact ?? guess(folded)
  return found ? { ...found, sisa } : null
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

/** The one command a slip of the finger away; none when two are. */
function guess(word: string) {
  const near = LIST.filter(({ kata }) => kata.length >= GUESS_LETTERS && isOneSlip(fold(kata), word))
  return new Set(near.map(({ perintah }) => perintah)).size === 1 ? near[0] : undefined
}

/** One letter more, less, other, or two that changed places. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.slice(at) === long.slice(at + 1)) return true
  if (short.length !== long.length) return false
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}

const TIKET_CHARACTERS = 11
const PIN_DIGITS = 6

/** Ticket and PIN, in whatever groups they were typed; null when they aren't both there. */
export function readStatus(text: string): { tiket: string; pin: string } | null {
  const letters = text
    .toUpperCase()
    .replace(/\b(TIKET|PIN)\b/g, '')
    .replace(/[^A-Z0-9]/g, '')
  const pin = letters.slice(TIKET_CHARACTERS)
  const tiket = readChecked(letters.slice(0, TIKET_CHARACTERS), TIKET_CHARACTERS - 1)
  return tiket !== null && pin.length === PIN_DIGITS && /^\d+$/.test(pin) ? { tiket, pin } : null
}

// biome-ignore format: twelve months, as three languages and their short forms begin
const BULAN = [/^(jan|januari)/, /^(feb|peb)/, /^mar|^mrt/, /^ap/, /^me[iy]|^may/, /^jun/, /^jul/, /^ag|^aug/, /^sep/, /^o[kc]t/, /^no[pv]/, /^d[ei]s|^dec/]

/** The parts of a date as people type one: 17-8-1975, 17 agustus 1975, 17081975. Empty parts when it is none. */
export function readLahir(text: string): { hari: string; bulan: string; tahun: string } {
  const plain =
    /^\D*(\d{2})(\d{2})(\d{4})\D*$/.exec(text) ??
    /(\d{1,2})[^\p{L}\d]+(\d{1,2})[^\p{L}\d]+(\d{4})/u.exec(text)
  if (plain) return { hari: plain[1] ?? '', bulan: plain[2] ?? '', tahun: plain[3] ?? '' }
  const [, hari = '', word = '', tahun = ''] = /(\d{1,2})[\s.,-]*(\p{L}+)[\s.,-]*(\d{4})/u.exec(text) ?? []
  const at = BULAN.findIndex((month) => month.test(fold(word)))
  return at < 0 ? { hari: '', bulan: '', tahun: '' } : { hari, bulan: String(at + 1), tahun }
}

/** What stands between the signs of `desa#nama#17-8-1975`; empty fields are left out of the end only. */
export function readIsian(sisa: string): string[] {
  return sisa.trim() === '' ? [] : sisa.split(/[#*|]/).map((part) => part.trim())
}

/** Six digits that are not easily guessed: no birth date, no row, not one digit six times. Null when they are. */
export function readPin(text: string, tanggal_lahir: string): string | null {
  const pin = text.replace(/^\s*pin\b/i, '').replace(/[\s.-]/g, '')
  if (!/^\d{6}$/.test(pin)) return null
  const [tahun = '', bulan = '', hari = ''] = tanggal_lahir.split('-')
  const dates = [
    hari + bulan + tahun.slice(2),
    tahun.slice(2) + bulan + hari,
    bulan + hari + tahun.slice(2),
    hari + tahun,
    tahun + hari,
    bulan + tahun,
    tahun + bulan,
  ]
  const isRow = '01234567890'.includes(pin) || '09876543210'.includes(pin)
  return isRow || /^(\d)\1+$/.test(pin) || dates.includes(pin) ? null : pin
}

/** A telephone's number as digits with the country first; null for a word, a short code, or what is none. */
export function readNomor(text: string): string | null {
  const plain = text.replace(/[\s().-]/g, '')
  if (!/^\+?\d{8,15}$/.test(plain)) return null
  const digits = plain.replace('+', '').replace(/^00/, '')
  return digits.startsWith('0') ? `62${digits.slice(1)}` : digits
}
