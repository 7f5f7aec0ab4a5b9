/** One person of the registry's view, as a line of `dukcapil.jsonl` (`dukcapilLine`): fields of domain.md 4.4, all text. */
export type BarisDukcapil = Record<string, string>

/** Words that two names share, and letters in pairs: from here on the double calls them one name. */
const SAMA = 100

/**
 * The answer of the contract `cocok` about one person: for each field that was sent, does it agree, with how alike names
 * are. As NIK of the answer a number, like everywhere in this service.
 */
export function compareBaris(
  tanya: Readonly<Record<string, string>>,
  found: readonly BarisDukcapil[] = [],
): string {
  const [baris] = found
  const nik = baris?.['NIK'] ?? tanya['NIK'] ?? '0'
  if (!baris) return `{"NIK":${nik},"RESPON":"Data Tidak Ditemukan"}`
  if (found.length > 1) return `{"NIK":${nik},"RESPON":"Data Ganda, hubungi Dinas Dukcapil"}`
  const flags = Object.entries(tanya).flatMap(([nama, ours]): [string, string][] => {
    const theirs = baris[nama]
    if (nama === 'NIK' || !theirs) return []
    return [[nama, flagOf(nama, ours, theirs)]]
  })
  const { RESPON = 'Data Ditemukan', EKTP_STATUS = '' } = baris
  return `{"NIK":${nik},${JSON.stringify({ RESPON, EKTP_STATUS, ...Object.fromEntries(flags) }).slice(1)}`
}

function flagOf(nama: string, ours: string, theirs: string): string {
  if (nama === 'JENIS_KLMIN') return wordOf(ours[0] === theirs[0])
  if (!nama.startsWith('NAMA')) return wordOf(ours === theirs)
  const skor = likeness(plain(ours), plain(theirs))
  return `${wordOf(skor === SAMA)} (${skor})`
}

function wordOf(isSame: boolean): string {
  return isSame ? 'Sesuai' : 'Tidak Sesuai'
}

function plain(nama: string): string {
  return nama.toUpperCase().replace(/[^A-Z]/g, '')
}

/** Pairs of letters that both have, of all they have; 0 to 100. */
function likeness(a: string, b: string): number {
  if (a === b) return SAMA
  const pairsOf = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
  const left = pairsOf(b)
  const total = pairsOf(a).length + left.length
  let shared = 0
  for (const pair of pairsOf(a)) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    left.splice(at, 1)
    shared += 1
  }
  return total === 0 ? 0 : Math.min(SAMA - 1, Math.round((200 * shared) / total))
}
