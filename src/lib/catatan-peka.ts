/**
 * A note about a person must not name what could put that person in danger (domain.md 6.7): sexual orientation,
 * gender identity, belief, HIV status, sex work, a past in prison. Such a note is not stored; who wrote it is asked
 * kindly to leave it out. The lists hold common Indonesian words in lower case without spaces; a phrase is its words
 * joined by a space.
 */
export const PEKA = {
  orientasi: [
    'gay',
    'gey',
    'homo',
    'homoseks',
    'homoseksual',
    'lesbi',
    'lesbian',
    'lesbong',
    'belok',
    'biseks',
    'biseksual',
    'panseksual',
    'aseksual',
    'lgbt',
    'lgbtq',
    'lgbtqi',
    'lgbtiq',
    'queer',
    'maho',
    'hombreng',
    'sesama jenis',
    'suka sesama',
    'orientasi seksual',
    'kaum nabi luth',
  ],
  identitas: [
    'transgender',
    'trans gender',
    'transjender',
    'transeksual',
    'transseksual',
    'transpuan',
    'trans puan',
    'transpria',
    'trans pria',
    'transwanita',
    'trans wanita',
    'transman',
    'transwoman',
    'waria',
    'wadam',
    'bencong',
    'banci',
    'bences',
    'calabai',
    'calalai',
    'bissu',
    'tomboi',
    'nonbiner',
    'non biner',
    'interseks',
    'ganti kelamin',
    'operasi kelamin',
    'kelamin ganda',
    'khuntsa',
    'identitas gender',
  ],
  kepercayaan: [
    'agama',
    'islam',
    'muslim',
    'muslimah',
    'mualaf',
    'kristen',
    'nasrani',
    'katolik',
    'katholik',
    'protestan',
    'hindu',
    'buddha',
    'budha',
    'buddhis',
    'konghucu',
    'khonghucu',
    'yahudi',
    'penghayat',
    'kejawen',
    'kepercayaan',
    'aliran kepercayaan',
    'sunda wiwitan',
    'kaharingan',
    'parmalim',
    'marapu',
    'aluk todolo',
    'tolotang',
    'sapta darma',
    'ahmadiyah',
    'ahmadiah',
    'syiah',
    'syi ah',
    'lia eden',
    'gafatar',
    'bahai',
    'saksi yehuwa',
    'saksi yehova',
    'ateis',
    'atheis',
    'agnostik',
    'kafir',
    'murtad',
    'sesat',
    'pindah agama',
  ],
  hiv: [
    'hiv',
    'hivaids',
    'aids',
    'odha',
    'odhiv',
    'odhiva',
    'plhiv',
    'arv',
    'antiretroviral',
    'vct',
    'viral load',
    'cd4',
    'b20',
  ],
  kerja_seks: [
    'psk',
    'wps',
    'wpsl',
    'wts',
    'pekerja seks',
    'pekerja sex',
    'penjaja seks',
    'pelacur',
    'pelacuran',
    'lonte',
    'lacur',
    'tunasusila',
    'tuna susila',
    'jual diri',
    'menjual diri',
    'open bo',
    'kupu kupu malam',
    'gigolo',
    'mucikari',
    'germo',
    'lokalisasi',
  ],
  masa_lalu: [
    'napi',
    'narapidana',
    'eks napi',
    'mantan napi',
    'residivis',
    'tapol',
    'eks tapol',
    'pki',
    'mantan tahanan',
    'eks tahanan',
    'pecandu',
    'junkie',
    'penasun',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type JenisPeka = keyof typeof PEKA

const LONGEST_PHRASE = 3

/** What kinds of private things a text names, each once; empty when none. Case, signs and l3tters don't hide a word. */
export function findPeka(text: string): JenisPeka[] {
  const words = wordsOf(text)
  const found = new Set<JenisPeka>()
  for (let at = 0; at < words.length; at++)
    for (let count = 1; count <= LONGEST_PHRASE && at + count <= words.length; count++)
      for (const jenis of matchesOf(words.slice(at, at + count))) found.add(jenis)
  return [...found]
}

interface Word {
  /** Letters and digits as typed, in lower case. */
  plain: string
  /** Digits read as the letters they look like, no letter twice in a row. */
  folded: string
}

function matchesOf(words: readonly Word[]): JenisPeka[] {
  const joined = (pick: (word: Word) => string) => words.map(pick).join(' ')
  const forms = new Set([joined((word) => word.plain), ...stems(joined((word) => word.folded))])
  return [...forms].flatMap((form) => KINDS.get(form) ?? [])
}

/** "warianya", "kegayan", "para gay": a word with the endings that Indonesian puts on. */
function stems(form: string): string[] {
  const bare = form.replace(/(?:nya|lah|kah|ku|mu|pun)$/, '')
  return [form, bare, bare.replace(/an$/, ''), bare.replace(/^ke/, '').replace(/an$/, '')]
}

const LOOKS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' }

function fold(word: string): string {
  const letters = /[a-z]/.test(word) ? word.replace(/[013457]/g, (digit) => LOOKS[digit] ?? digit) : word
  return letters.replace(/(.)\1+/g, '$1')
}

const KINDS: ReadonlyMap<string, JenisPeka> = new Map(
  Object.entries(PEKA).flatMap(([jenis, list]) =>
    list.flatMap((entry) => [
      [entry, jenis as JenisPeka] as const,
      [entry.split(' ').map(fold).join(' '), jenis as JenisPeka] as const,
    ]),
  ),
)

/** The words of a text. Letters that stand alone one after another are one word: "h.i.v", "g a y". */
function wordsOf(text: string): Word[] {
  const clean = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u200b-\u200f\u00ad'’`´]/g, '')
  const words: string[] = []
  let isRun = false
  for (const part of clean.split(/[^\p{L}\p{N}]+/u).filter(Boolean)) {
    if (isRun && part.length === 1) words.push(`${words.pop() ?? ''}${part}`)
    else words.push(part)
    isRun = part.length === 1
  }
  return words.map((plain) => ({ plain, folded: fold(plain) }))
}
