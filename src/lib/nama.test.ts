import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { joinedNama, normalizeNama, phoneticTokens, sortedNama } from './nama.ts'
import {
  ALIAS,
  BACK_TITLES,
  BALI_SHORT,
  BALI_SIGNS,
  COMMA_TITLES,
  FRONT_TITLES,
  PATRONYM,
} from './nama-tabel.ts'

const table: [written: string, norm: string, patronim?: string][] = [
  // titles
  ['Drs. H. Moch. Soehardjo, S.Pd., M.Si', 'muhamad suharjo'],
  ['Hj Siti Nurhaliza A.Md.Keb', 'siti nurhaliza'],
  ['Prof. Dr. Ir. Budi Santoso', 'budi santoso'],
  ['R.A. Kartini', 'kartini'],
  ['K H Ahmad Dahlan', 'ahmad dahlan'],
  ['Rr. Retno Wulan', 'retno wulan'],
  ['Abdul Gani S. Pd. I', 'abdul gani'],
  ['BUDI SANTOSO SE MM', 'budi santoso'],
  ['Rahmat Hidayat, MA', 'rahmat hidayat'],
  ['Rahmat Ma', 'rahmat ma'],
  ['Santoso, Budi', 'santoso budi'],
  // never the whole name
  ['H', 'h'],
  ['Hj.', 'hj'],
  ['SE', 'se'],
  ['M', 'm'],
  ['Suharto', 'suharto'],
  ['H. Se', 'h'],
  ['bin', 'bin'],
  // St: in front Siti, behind a degree
  ['St. Aminah', 'siti aminah'],
  ['Sitti Aminah', 'siti aminah'],
  ['Budi Santoso ST', 'budi santoso'],
  ['St. Aminah, ST', 'siti aminah'],
  // M.: in front Muhamad, behind an initial
  ['M. Yusuf', 'muhamad yusuf'],
  ['Jusuf M.', 'yusuf m'],
  ['H.M. Yusuf', 'muhamad yusuf'],
  ['A. Rahman', 'a rahman'],
  ...['Muh', 'Moh.', 'Moch', 'Mhd', 'Md', 'Mohammad', 'Muhammat', 'Moehammad', 'Mukhamad'].map(
    (first): [string, string] => [`${first} Rizqi`, 'muhamad rizki'],
  ),
  // abdul
  ['Abdurrahman Wahid', 'abdul rahman wahid'],
  ['Abdur Rohman', 'abdul rahman'],
  ['Abd. Rahman', 'abdul rahman'],
  ['Abdoel Moeis', 'abdul muis'],
  ['Abdussalam', 'abdul salam'],
  ['Abdus Salam', 'abdul salam'],
  ['Abdulloh', 'abdulloh'],
  ['Abdullah', 'abdullah'],
  // old spelling; j is not y
  ['Soetjipto', 'sucipto'],
  ['Djoko Widjaja', 'joko wijaja'],
  ['Sjafruddin', 'syafruddin'],
  ['Tjoet Njak Dhien', 'cut nyak dhien'],
  ['Chairul', 'khairul'],
  ['Janti', 'janti'],
  // marks
  ["Ma'ruf Amin", 'maruf amin'],
  ['Makruf Amin', 'maruf amin'],
  ['Syafe`i', 'syafei'],
  ['Ma&#39;mun', 'mamun'],
  ['Nur-Hayati', 'nur hayati'],
  ['José', 'jose'],
  ['  siti   AMINAH ', 'siti aminah'],
  ['Noer Aini', 'nur aini'],
  // lineage and other names
  ['Ahmad bin Salim', 'ahmad', 'salim'],
  ['Siti binti H. Moch. Ali, SE', 'siti', 'muhamad ali'],
  ['Bin Ali', 'bin ali'],
  ['Wawan @ Hermawan', 'wawan'],
  ['Wawan (Hermawan)', 'wawan'],
  ['Wawan alias Hermawan', 'wawan'],
  // Bali, Sulawesi, Aceh, Batak
  ['I Wayan Sudana', 'wayan sudana'],
  ['I Md. Sudana', 'made sudana'],
  ['Ni Luh Pt Ayu', 'luh putu ayu'],
  ['I Gst Ngr Rai', 'gusti ngurah rai'],
  ['I', 'i'],
  ['La Ode Ali', 'laode ali'],
  ['Laode Ali', 'laode ali'],
  ['Wa Ode Siti', 'waode siti'],
  ['T. Umar', 'teuku umar'],
  ['Parlindungan Srg', 'parlindungan siregar'],
]

for (const [written, norm, patronim = ''] of table) {
  test(`${written} → ${norm}${patronim && ` (${patronim})`}`, () => {
    const nama = normalizeNama(written)
    assert.equal(nama.norm, norm)
    assert.equal(nama.tokens.join(' '), norm)
    assert.equal(nama.patronim, patronim)
  })
}

test('joined and sorted forms', () => {
  assert.equal(joinedNama('nur hayati'), 'nurhayati')
  assert.equal(sortedNama('nur hidayat'), sortedNama('hidayat nur'))
})

const sounds: [string, string[]][] = [
  ['khairul chairul hairul', ['rl', 'rl', 'rl']],
  ['syarif sarip zarif', ['srf', 'srf', 'srf']],
  ['yanti janti', ['nt', 'nt']],
  ['fitri pitri vitri', ['ftr', 'ftr', 'ftr']],
  ['rizqi risky riski', ['rsk', 'rsk', 'rsk']],
  ['yudhistira yudistira', ['dstr', 'dstr']],
  ['ghani gani qomar komar', ['gn', 'gn', 'kmr', 'kmr']],
  ['rahmattullah', ['rmtl']],
  ['ayu io', ['a', 'i']],
]
for (const [norm, keys] of sounds) {
  test(`${norm} sounds like ${keys.join(' ')}`, () => assert.deepEqual(phoneticTokens(norm), keys))
}

const tricky = [
  ...FRONT_TITLES,
  ...BACK_TITLES,
  ...COMMA_TITLES,
  ...PATRONYM,
  ...ALIAS,
  ...BALI_SIGNS,
  ...BALI_SHORT.keys(),
  ...[
    'i',
    'ni',
    'st',
    'm',
    't',
    'la',
    'ode',
    'moech',
    'abdurrahman',
    'abdur',
    'oest',
    's',
    'pd',
    'a',
    'tjdj',
    'ooe',
  ],
]
const written = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.tuple(fc.constantFrom(...tricky), fc.constantFrom(' ', '. ', '.', ', ', "'", '-', ' @ ', ' (')),
      {
        minLength: 1,
        maxLength: 7,
      },
    )
    .map((parts) => parts.flat().join('')),
)

test('twice is once', () => {
  fc.assert(
    fc.property(written, (raw) => {
      const { norm } = normalizeNama(raw)
      assert.equal(normalizeNama(norm).norm, norm)
    }),
    { numRuns: 5000 },
  )
})

/** ʻ and ʼ are letters to Unicode and apostrophes to a clerk: alone they are no name, and neither is `&nbsp;`. */
function withoutMarks(raw: string): string {
  return raw
    .replace(/&#?\w+;/g, '')
    .normalize('NFKD')
    .replace(/[ʻʼ]/g, '')
}

test('an apostrophe alone is no name, also where Unicode calls it a letter', () => {
  for (const mark of ["'", 'ʻ', 'ʼ', '’', '&#39;']) assert.equal(normalizeNama(mark).norm, '')
})

test('a name with a letter is never empty, has only letters, and each token has a sound', () => {
  fc.assert(
    fc.property(written, (raw) => {
      const { norm, tokens } = normalizeNama(raw)
      if (/\p{L}/u.test(withoutMarks(raw))) assert.notEqual(norm, '')
      assert.doesNotMatch(norm, /[^\p{L} ]|  |^ | $/u)
      assert.equal(phoneticTokens(norm).filter(Boolean).length, tokens.length)
    }),
    { numRuns: 5000 },
  )
})

test('case does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...tricky), { minLength: 1, maxLength: 6 }), (parts) => {
      const name = parts.join(' ')
      assert.deepEqual(normalizeNama(name.toUpperCase()), normalizeNama(name))
    }),
  )
})
