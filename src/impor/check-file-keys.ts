import { fromIso, yearsBetween } from '../lib/tanggal.ts'
import { isGoodTanggal } from './check-baris.ts'
import { type FileKeys, HAS_KK, HAS_NAMA, HAS_NIK, IS_CHILD, IS_HEAD } from './file-keys.ts'
import { groupRows } from './group-rows.ts'
import { BIT } from './kode.ts'
import type { Stored, StoredKepala } from './stored.ts'

const BATCH = 2_000
const NAMED = HAS_NIK | HAS_NAMA

/**
 * The rules that look at a whole file and at what is stored (KODE.md A04, A09, A10, A18 of a child, GANDA):
 * adds their bits to the masks of `keys`.
 * @param at the day of import as yyyymmdd
 */
export async function checkFileKeys(keys: FileKeys, stored: Stored, at: number): Promise<void> {
  markGanda(keys)
  await markNik(keys, stored)
  await markKeluarga(keys, stored, at)
}

/** The same NIK, name and no_kk again: the later row. */
function markGanda(keys: FileKeys): void {
  const mask = keys.column('mask')
  const flags = keys.column('flags')
  const roots = groupRows(
    keys.count,
    (i) => ((flags[i] ?? 0) & HAS_NIK) !== 0,
    columnsOf(keys, ['nik_hi', 'nik_lo', 'nama_a', 'nama_b', 'kk_hi', 'kk_lo']),
  )
  for (let i = 0; i < keys.count; i += 1) {
    const root = roots[i] ?? -1
    if (root >= 0 && root !== i) add(mask, i, BIT.GANDA)
  }
}

/** A04: one NIK, different names. A09: one NIK and name, two or more well-formed no_kk. */
async function markNik(keys: FileKeys, stored: Stored): Promise<void> {
  const { count } = keys
  const mask = keys.column('mask')
  const flags = keys.column('flags')
  const isNamed = (i: number) => ((flags[i] ?? 0) & NAMED) === NAMED
  const byNik = groupRows(count, isNamed, columnsOf(keys, ['nik_hi', 'nik_lo']))
  const byNama = groupRows(count, isNamed, columnsOf(keys, ['nik_hi', 'nik_lo', 'nama_a', 'nama_b']))
  const manyNames = new Uint8Array(count)
  const manyCards = new Uint8Array(count)
  const elsewhere = new Uint8Array(count)
  const cardOf = new Int32Array(count).fill(-1)
  const [hi, lo] = [keys.column('kk_hi'), keys.column('kk_lo')]
  for (let i = 0; i < count; i += 1) {
    const root = byNik[i] ?? -1
    if (root < 0) continue
    if (byNama[i] !== byNama[root]) manyNames[root] = 1
    if (((flags[i] ?? 0) & HAS_KK) === 0) continue
    const person = byNama[i] ?? 0
    const card = cardOf[person] ?? -1
    if (card < 0) cardOf[person] = i
    else if (hi[card] !== hi[i] || lo[card] !== lo[i]) manyCards[person] = 1
  }
  await compareStoredNik(keys, stored, { byNik, byNama, cardOf, manyNames, manyCards, elsewhere })
  for (let i = 0; i < count; i += 1) {
    const root = byNik[i] ?? -1
    if (root < 0) continue
    if (manyNames[root]) add(mask, i, BIT.A04)
    if (elsewhere[root]) add(mask, i, BIT.NIK_DI_TEMPAT_LAIN)
    if (manyCards[byNama[i] ?? 0] && (flags[i] ?? 0) & HAS_KK) add(mask, i, BIT.A09)
  }
}

interface NikGroups {
  byNik: Int32Array
  byNama: Int32Array
  /** For the first row of a person: a row with a well-formed no_kk, -1 when there is none. */
  cardOf: Int32Array
  manyNames: Uint8Array
  manyCards: Uint8Array
  elsewhere: Uint8Array
}

async function compareStoredNik(keys: FileKeys, stored: Stored, groups: NikGroups): Promise<void> {
  const people: number[] = []
  const flush = async () => {
    const found = await stored.findByNik([...new Set(people.map((i) => keys.nik(i)))])
    for (const i of people)
      for (const known of found.get(keys.nik(i)) ?? []) {
        const card = groups.cardOf[i] ?? -1
        const token = card < 0 ? null : stored.token('no_kk', keys.no_kk(card))
        if (known.nama_lengkap === null) groups.elsewhere[groups.byNik[i] ?? 0] = 1
        else if (!keys.hasNama(i, known.nama_lengkap)) groups.manyNames[groups.byNik[i] ?? 0] = 1
        else if (token !== null && known.no_kk_token !== null && known.no_kk_token !== token)
          groups.manyCards[i] = 1
      }
    people.length = 0
  }
  for (let i = 0; i < keys.count; i += 1) {
    if (groups.byNama[i] !== i) continue
    people.push(i)
    if (people.length === BATCH) await flush()
  }
  if (people.length > 0) await flush()
}

/** A10: a family without a head or with several. A18: a child older than, or within 12 years of, the only head. */
async function markKeluarga(keys: FileKeys, stored: Stored, at: number): Promise<void> {
  const mask = keys.column('mask')
  const flags = keys.column('flags')
  const tanggal = keys.column('tanggal')
  const roots = groupRows(
    keys.count,
    (i) => ((flags[i] ?? 0) & HAS_KK) !== 0,
    columnsOf(keys, ['kk_hi', 'kk_lo']),
  )
  const heads = new Int32Array(keys.count)
  const headBirth = new Int32Array(keys.count)
  const headRows: number[] = []
  for (let i = 0; i < keys.count; i += 1) {
    const root = roots[i] ?? -1
    if (root < 0 || !((flags[i] ?? 0) & IS_HEAD) || (mask[i] ?? 0) & BIT.GANDA) continue
    heads[root] = (heads[root] ?? 0) + 1
    headBirth[root] = tanggal[i] ?? 0
    headRows.push(i)
  }
  await addStoredHeads(keys, stored, { roots, heads, headBirth, headRows, at })
  for (let i = 0; i < keys.count; i += 1) {
    const root = roots[i] ?? -1
    if (root < 0) continue
    if (heads[root] !== 1) add(mask, i, BIT.A10)
    else if ((flags[i] ?? 0) & IS_CHILD && isTooOld(tanggal[i] ?? 0, headBirth[root] ?? 0))
      add(mask, i, BIT.A18)
  }
}

function isTooOld(child: number, head: number): boolean {
  return child > 0 && head > 0 && yearsBetween(head, child) < 12
}

interface HeadGroups {
  roots: Int32Array
  heads: Int32Array
  headBirth: Int32Array
  headRows: readonly number[]
  at: number
}

/** A stored head who stands as head in the file too is one head. */
async function addStoredHeads(keys: FileKeys, stored: Stored, groups: HeadGroups): Promise<void> {
  const { roots, heads, headBirth, at } = groups
  const known = new Map<number, readonly StoredKepala[]>()
  const families: number[] = []
  const flush = async () => {
    const found = await stored.findKepala(families.map((i) => keys.no_kk(i)))
    for (const i of families) {
      const list = found.get(keys.no_kk(i))
      if (list && list.length > 0) known.set(i, list)
    }
    families.length = 0
  }
  for (let i = 0; i < keys.count; i += 1) {
    if (roots[i] !== i) continue
    families.push(i)
    if (families.length === BATCH) await flush()
  }
  if (families.length > 0) await flush()
  if (known.size === 0) return
  const rowsOf = Map.groupBy(
    groups.headRows.filter((i) => known.has(roots[i] ?? -1)),
    (i) => roots[i] ?? -1,
  )
  for (const [root, list] of known)
    for (const kepala of list) {
      if ((rowsOf.get(root) ?? []).some((i) => isSamePerson(keys, stored, i, kepala))) continue
      heads[root] = (heads[root] ?? 0) + 1
      const birth = kepala.tanggal_lahir === null ? 0 : fromIso(kepala.tanggal_lahir)
      headBirth[root] = isGoodTanggal(birth, at) ? birth : 0
    }
}

/** Same NIK, or the same name where one of the two has none. */
function isSamePerson(keys: FileKeys, stored: Stored, i: number, kepala: StoredKepala): boolean {
  const hasNik = ((keys.column('flags')[i] ?? 0) & HAS_NIK) !== 0
  const isSameNama = kepala.nama_lengkap !== null && keys.hasNama(i, kepala.nama_lengkap)
  if (kepala.nik_token === null || !hasNik) return isSameNama
  return kepala.nik_token === stored.token('nik', keys.nik(i)) && (isSameNama || kepala.nama_lengkap === null)
}

function columnsOf(keys: FileKeys, names: readonly Parameters<FileKeys['column']>[0][]): Int32Array[] {
  return names.map((name) => keys.column(name))
}

function add(mask: Int32Array, i: number, bit: number): void {
  mask[i] = (mask[i] ?? 0) | bit
}
