import { ACEH, BATAK, MELAYU, MINANG, NIAS, TIONGHOA } from './nama-barat.ts'
import { BALI, BETAWI, JAWA, MADURA, SASAK, SUNDA } from './nama-jawa.ts'
import { BANJAR, BUGIS, DAYAK, MALUKU, MINAHASA, NTT, PAPUA, SULAWESI, TORAJA } from './nama-timur.ts'

/** Names of one people, words parted by spaces. Generations: born before 1960, before 1990, since. */
export interface DaftarNama {
  laki: { tua: string; tengah: string; muda: string }
  perempuan: { tua: string; tengah: string; muda: string }
  /** Words that stand second. */
  laki2: string
  perempuan2: string
  /** Share of single names by generation. */
  tunggal: readonly [number, number, number]
  /** Clan names, handed down by the father. */
  marga?: string
  /** Share of names with bin or binti and the father's name. */
  bin?: number
  gaya?: 'bali'
}

export const SUKU = {
  aceh: ACEH,
  batak: BATAK,
  nias: NIAS,
  minang: MINANG,
  melayu: MELAYU,
  tionghoa: TIONGHOA,
  jawa: JAWA,
  sunda: SUNDA,
  betawi: BETAWI,
  madura: MADURA,
  bali: BALI,
  sasak: SASAK,
  dayak: DAYAK,
  banjar: BANJAR,
  bugis: BUGIS,
  toraja: TORAJA,
  sulawesi: SULAWESI,
  minahasa: MINAHASA,
  ntt: NTT,
  maluku: MALUKU,
  papua: PAPUA,
} as const satisfies Record<string, DaftarNama>

export type Suku = keyof typeof SUKU
export type BauranSuku = readonly (readonly [Suku, number])[]

/** Peoples among whom H. and Hj. are titles. Used for names only; nobody's belief is made or kept. */
export const BERHAJI: ReadonlySet<Suku> = new Set([
  'aceh',
  'minang',
  'melayu',
  'jawa',
  'sunda',
  'betawi',
  'madura',
  'sasak',
  'banjar',
  'bugis',
  'sulawesi',
])

const PAPUA_PEGUNUNGAN = 'papua .97 jawa .01 bugis .01 maluku .01'
const PAPUA_PESISIR = 'papua .58 jawa .17 bugis .12 maluku .07 sulawesi .03 ntt .03'

/** Peoples by province or regency, the longer code first; rounded from the 2010 census's ethnic groups. */
const BAURAN: Readonly<Record<string, string>> = {
  11: 'aceh .84 jawa .09 batak .03 melayu .03 minang .01',
  12: 'batak .47 jawa .33 melayu .08 minang .04 nias .04 tionghoa .04',
  1204: 'nias .98 batak .02',
  1224: 'nias .98 batak .02',
  1225: 'nias .98 batak .02',
  1278: 'nias .93 batak .05 tionghoa .02',
  13: 'minang .89 batak .05 jawa .05 nias .01',
  14: 'melayu .44 jawa .28 minang .12 batak .12 tionghoa .02 sunda .02',
  15: 'melayu .58 jawa .29 minang .05 batak .04 sunda .02 tionghoa .02',
  16: 'melayu .68 jawa .27 sunda .03 tionghoa .02',
  17: 'melayu .68 jawa .24 sunda .03 minang .04 batak .01',
  18: 'jawa .65 melayu .2 sunda .11 minang .02 tionghoa .02',
  19: 'melayu .8 tionghoa .08 jawa .09 bugis .03',
  21: 'melayu .36 jawa .26 batak .14 minang .11 tionghoa .08 bugis .03 ntt .02',
  31: 'jawa .36 betawi .29 sunda .15 tionghoa .07 batak .05 minang .04 melayu .02 madura .02',
  32: 'sunda .8 jawa .12 betawi .04 batak .02 minang .01 tionghoa .01',
  3201: 'sunda .73 betawi .1 jawa .12 batak .02 minang .02 tionghoa .01',
  3209: 'jawa .68 sunda .32',
  3212: 'jawa .93 sunda .07',
  3216: 'betawi .33 sunda .32 jawa .28 batak .05 minang .02',
  3274: 'jawa .72 sunda .25 tionghoa .03',
  3275: 'jawa .33 betawi .28 sunda .27 batak .08 minang .04',
  3276: 'betawi .37 jawa .35 sunda .17 batak .06 minang .05',
  33: 'jawa .98 sunda .01 tionghoa .01',
  34: 'jawa .96 sunda .01 batak .01 tionghoa .01 melayu .01',
  35: 'jawa .85 madura .14 tionghoa .01',
  3509: 'jawa .45 madura .55',
  3511: 'madura .62 jawa .38',
  3512: 'madura .88 jawa .12',
  3513: 'madura .6 jawa .4',
  3526: 'madura .99 jawa .01',
  3527: 'madura .99 jawa .01',
  3528: 'madura .99 jawa .01',
  3529: 'madura .98 jawa .02',
  36: 'sunda .66 jawa .15 betawi .12 tionghoa .03 batak .02 minang .02',
  51: 'bali .86 jawa .1 sasak .02 ntt .01 madura .01',
  52: 'sasak .93 bali .03 jawa .03 bugis .01',
  53: 'ntt .97 jawa .01 bugis .02',
  61: 'dayak .36 melayu .34 jawa .1 madura .07 tionghoa .08 bugis .05',
  62: 'dayak .48 banjar .24 jawa .22 madura .02 melayu .04',
  63: 'banjar .76 jawa .15 bugis .03 madura .02 dayak .04',
  64: 'jawa .31 bugis .21 banjar .16 dayak .16 melayu .1 sulawesi .03 madura .03',
  65: 'dayak .38 bugis .28 jawa .2 banjar .05 melayu .06 ntt .03',
  71: 'minahasa .72 sulawesi .24 jawa .02 tionghoa .02',
  72: 'sulawesi .63 bugis .2 jawa .08 bali .05 minahasa .04',
  73: 'bugis .88 toraja .07 jawa .04 tionghoa .01',
  7318: 'toraja .97 bugis .03',
  7326: 'toraja .98 bugis .02',
  74: 'sulawesi .66 bugis .24 jawa .07 bali .03',
  75: 'sulawesi .97 jawa .02 minahasa .01',
  76: 'bugis .88 toraja .07 jawa .05',
  81: 'maluku .88 sulawesi .06 bugis .03 jawa .03',
  82: 'maluku .84 sulawesi .06 jawa .06 bugis .04',
  91: PAPUA_PESISIR,
  92: PAPUA_PESISIR,
  93: PAPUA_PESISIR,
  94: 'papua .86 jawa .05 bugis .05 toraja .02 maluku .02',
  95: PAPUA_PEGUNUNGAN,
  96: PAPUA_PESISIR,
}

/** Peoples of a regency with their shares. */
export function bauranSuku(kode_kabkota: string): BauranSuku {
  const words = (BAURAN[kode_kabkota] ?? BAURAN[kode_kabkota.slice(0, 2)] ?? 'melayu 1').split(' ')
  return words.flatMap((word, i) => (isSuku(word) ? [[word, Number(words[i + 1])] as const] : []))
}

function isSuku(word: string): word is Suku {
  return word in SUKU
}

/** Share of families of adat communities far from services, by province; a guess of ours, for worklists to be real. */
export function bagianAdat(kode_kabkota: string): number {
  if (kode_kabkota === '3602') return 0.012
  const provinsi = kode_kabkota.slice(0, 2)
  if (provinsi.startsWith('9')) return 0.14
  if (/^(6[1245]|53|8)/.test(provinsi)) return 0.04
  return /^(7|15|51|52)/.test(provinsi) ? 0.012 : 0.0008
}
