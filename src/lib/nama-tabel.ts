/**
 * Tables of the name normaliser (linkage.md section 4, domain.md 9.4). Lower case, no dots. A line is data:
 * to add a title, an abbreviation or a spelling, add it here and a case to `nama.test.ts`.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Said before a name. Dropped while they stand first and something is left. */
export const FRONT_TITLES = words(`
  h hj haji hajah hajjah kh kyai kiai ust ustad ustadz ustadzah tgk teungku pdt pendeta
  dr drg drs dra ir prof r ra rr rm raden roro alm almh almarhum almarhumah bpk bapak ibu sdr sdri tn ny`)

/** Earned, written after a name. Dropped at the end, as one word or letter by letter: S.Pd.I, S Pd I, SPDI. */
export const BACK_TITLES = words(`
  se sh st mm mh mt spd spdi spdk mpd mpdi ssos ssosi msi ssi sag mag skom mkom skm mkm mkes skep mkep ners
  amd amdkeb amdkep amdkom amdkl ama amapd sip msip sik shi mhi shut spt spsi mpsi sthi sth mth ssn msn stp skh
  sked sgz sst strkeb strkep sfarm shum mhum ssi spdsd sap map sak mak bsc msc mba phd lc dipl ap aptt`)

/** Titles that are also initials or words: only after a comma. */
export const COMMA_TITLES = words('ma ba sp s m d h hj dr ak apt cpa sc eng ns')

/** What stands between a person and the father (or mother) named after them. */
export const PATRONYM = words('bin binti binte bint bt')

/** A second name: what follows is another name of the same person. */
export const ALIAS = words('alias als')

/** Balinese particles for man and woman; like "Mr" they stand first and say nothing. */
export const BALI_PARTICLES = words('i ni')

/** Words that make a name Balinese, so that the abbreviations of `BALI_SHORT` can be read. */
export const BALI_SIGNS = words(`
  wayan nyoman ketut gusti kadek komang luh ngurah wy wyn nym ktt gst kdk ngr`)

/** Abbreviations that only mean this in a Balinese name: elsewhere Md is Muhamad. */
export const BALI_SHORT: ReadonlyMap<string, string> = new Map([
  ['md', 'made'],
  ['m', 'made'],
  ['kt', 'ketut'],
  ['pt', 'putu'],
  ['gd', 'gede'],
  ['kd', 'kadek'],
  ['km', 'komang'],
  ['kmg', 'komang'],
  ['dw', 'dewa'],
])

/** One spelling (first) for those that are one name, whatever the place in the name. */
const FAMILIES = `
  muhamad muhammad muhammat muhamat muhamed muhammed mohamad mohammad mohamat mohamed mohammed mochamad mochammad
    muchamad muchammad mokhamad mokhammad mukhamad mukhammad mhd muh moh mohd muhd moch mokh much mukh md mhmd
  ahmad achmad akhmad ahmat achmat akhmat ach akh ahmed
  abdul abd abdl abdoel abdull
  nur noer noor nor nuur
  siti sitti sity sitty sti
  sri srie
  dewi dewy dewie
  yuni juni
  fitri pitri vitri fitrie
  aisyah aisah aisyiah aisyiyah aisiah
  khadijah hadijah chodijah khodijah kadijah
  rahman rohman rochman rakhman rokhman
  rizki riski rizqi rizky risky rizqy
  syarif sarip syarip sarif
  hasan khasan chasan
  usman osman utsman
  ibrahim brahim ibrohim
  yakub yaqub jakub
  yusuf jusuf yusup jusup yusof
  zainal zaenal jaenal jainal zainul
  sulaiman soleman suleman sulaeman
  komariah qomariyah komariyah qomariah
  maruf makruf
  mamun makmun
  numan nukman
  saleh soleh sholeh shaleh
  candra chandra
  wayan wy wyn
  nyoman nym
  ketut ktt
  gusti gst
  kadek kdk
  ngurah ngr
  daeng dg
  siregar srg
  nasution nst nasoetion
  harahap hrp
  hasibuan hsb
  lubis lbs
  dalimunthe dlt dalimunte
  ritonga rtg
  simanjuntak smj
  panjaitan pnj
  situmorang stmg
`

/** Variant → canonical, both in the spelling of today. */
export function readFamilies(spell: (word: string) => string): ReadonlyMap<string, string> {
  const canonical = new Map<string, string>()
  for (const line of FAMILIES.trim().split(/\n\s{0,2}(?=\S)/)) {
    const [first = '', ...variants] = line.split(/\s+/)
    for (const variant of variants) canonical.set(spell(variant), first)
  }
  return canonical
}
