/** The default alphabet of SMS (3GPP TS 23.038), one septet each, and the few that take two. */
const ONE =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const TWO = '^{}\\[~]|€\f'

/** What one message holds. */
export const SMS_SEPTETS = 160

/** How many septets a text takes, or null when a character of it is not in the alphabet. */
export function countSeptets(text: string): number | null {
  let count = 0
  for (const character of text) {
    if (ONE.includes(character)) count += 1
    else if (TWO.includes(character)) count += 2
    else return null
  }
  return count
}

const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
}

/** The text in letters that SMS has: printers' quotes and dashes plain, an accent it does not know dropped. */
export function toGsm7(text: string): string {
  return [...text]
    .map((letter) => (countSeptets(letter) === null ? (PLAIN[letter] ?? withoutAccent(letter)) : letter))
    .join('')
}

function withoutAccent(letter: string): string {
  const plain = letter.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
  return countSeptets(plain) === null ? '?' : plain
}
