import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { strictNama } from '../lib/nama-ketat.ts'
import { normalizeNama } from '../lib/nama.ts'
import { isWellFormed } from '../lib/nik.ts'
import { findAkarBulk } from './akar-store.ts'
import type { IndividuFakta } from './individu.ts'
import { findPemilikNik } from './nik-store.ts'

/** A person of the register, as far as it takes to say that somebody means them. */
export interface Sama {
  individu_id: string
  keluarga_id: string | null
  /** NIK and strict name, NIK and birth date, or village, name and birth date; or somebody was shown them and chose. */
  cocok: 'nik_nama' | 'nik_lahir' | 'nama_lahir' | 'dipilih'
}

interface Calon {
  individu_id: string
  keluarga_id: string | null
  nama_lengkap: string | null
  tanggal_lahir: string | null
}

/**
 * For each of these facts the person whom they mean, or null: who has this NIK and also this birth date or name; else the
 * only one of this village with this name and full birth date. One of the two alone is never enough, and two of a name
 * are nobody. A sealed person is found by NIK and birth date only. Who asks is never told. Where the record that fits was
 * merged into another, the other is meant.
 */
export async function findSamaBulk(act: Act, list: readonly IndividuFakta[]): Promise<(Sama | null)[]> {
  const byNik = await findByNik(act, list)
  const byNama = await findByNama(act, list)
  return followAkar(
    act,
    list.map((fakta, at) => byNik.get(fakta) ?? byNama[at] ?? null),
  )
}

/** Nobody's id: asked about where nobody was found, so that the same questions are asked whoever is looked for. */
const BUKAN_SIAPA_PUN = '00000000-0000-0000-0000-000000000000'

async function followAkar(act: Act, found: readonly (Sama | null)[]): Promise<(Sama | null)[]> {
  const akarOf = await findAkarBulk(
    act,
    found.map((sama) => sama?.individu_id ?? BUKAN_SIAPA_PUN),
  )
  if (akarOf.size === 0) return [...found]
  const { rows } = await sql<Calon>`select ${CALON}
    where i.individu_id = any(${[...akarOf.values()]}::uuid[])`.execute(act.tx)
  const keluargaOf = new Map(rows.map((row) => [row.individu_id, row.keluarga_id]))
  return found.map((sama) => {
    const akar = sama && akarOf.get(sama.individu_id)
    if (!sama || !akar) return sama
    return { ...sama, individu_id: akar, keluarga_id: keluargaOf.get(akar) ?? sama.keluarga_id }
  })
}

/** Records of one name that are looked at, to see whether they are one person's. */
const MAX_SENAMA = 8

/** The first of these records when all are one person's; null for none, or for several people. */
function onlyOrang(rows: readonly Calon[], akarOf: ReadonlyMap<string, string>): Calon | null {
  const orang = new Set(rows.map(({ individu_id }) => akarOf.get(individu_id) ?? individu_id))
  return orang.size === 1 ? (rows[0] ?? null) : null
}

function findAkarCalon(act: Act, rows: readonly Calon[]): Promise<ReadonlyMap<string, string>> {
  return findAkarBulk(act, [BUKAN_SIAPA_PUN, ...rows.map(({ individu_id }) => individu_id)])
}

async function findByNik(act: Act, list: readonly IndividuFakta[]): Promise<Map<IndividuFakta, Sama>> {
  const found = new Map<IndividuFakta, Sama>()
  const nikList = list.flatMap(({ nik }) => (nik !== null && isWellFormed(nik) ? [nik] : []))
  if (nikList.length === 0) return found
  const owners = await findPemilikNik(act, nikList)
  const ids = [...owners.values()].map(({ individu_id }) => individu_id)
  const { rows } = await sql<Calon>`select ${CALON} where i.individu_id = any(${ids}::uuid[])`.execute(act.tx)
  const calonOf = new Map(rows.map((row) => [row.individu_id, row]))
  for (const fakta of list) {
    const calon = calonOf.get(owners.get(fakta.nik ?? '')?.individu_id ?? '')
    const cocok = calon && meaningOf(calon, fakta)
    if (calon && cocok) found.set(fakta, { ...calon, cocok })
  }
  return found
}

/** How a person who has the NIK is meant by these facts, or null. */
function meaningOf(calon: Calon, fakta: IndividuFakta): 'nik_nama' | 'nik_lahir' | null {
  const isBorn = calon.tanggal_lahir !== null && calon.tanggal_lahir === fakta.tanggal_lahir
  const isNamed =
    calon.nama_lengkap !== null && strictNama(calon.nama_lengkap) === strictNama(fakta.nama_lengkap)
  if (isNamed) return 'nik_nama'
  return isBorn ? 'nik_lahir' : null
}

async function findByNama(act: Act, list: readonly IndividuFakta[]): Promise<(Sama | null)[]> {
  const isFull = ({ tanggal_lahir, presisi_tanggal }: IndividuFakta) =>
    tanggal_lahir !== null && presisi_tanggal === 'hari'
  const { rows } = await sql<Calon & { at: number }>`select d.at::int, c.*
    from unnest(${list.map(({ kode_desa }) => kode_desa)}::text[],
      ${list.map(({ nama_lengkap }) => normalizeNama(nama_lengkap).norm)}::text[],
      ${list.map((fakta) => (isFull(fakta) ? fakta.tanggal_lahir : null))}::date[])
      with ordinality as d (kode_desa, nama, lahir, at)
    cross join lateral (select ${CALON}
      where i.kode_desa = d.kode_desa and i.nama_norm collate "C" = d.nama and i.tanggal_lahir = d.lahir
        and i.presisi_tanggal = 'hari' limit ${MAX_SENAMA}) c`.execute(act.tx)
  const akarOf = await findAkarCalon(act, rows)
  const perFakta = Map.groupBy(rows, (row) => row.at)
  return list.map((_fakta, at) => {
    const only = onlyOrang(perFakta.get(at + 1) ?? [], akarOf)
    return only && { ...only, cocok: 'nama_lahir' }
  })
}

/** People whom an officer chose of those who were shown to them: within the session's scope, and nobody who is sealed. */
export async function findDipilihBulk(
  act: Act,
  individuIds: readonly string[],
): Promise<ReadonlyMap<string, Sama>> {
  if (individuIds.length === 0) return new Map()
  const { rows } = await sql<Calon>`select ${CALON}
    where i.individu_id = any(${individuIds}::uuid[]) and i.protection_level = 'biasa'`.execute(act.tx)
  const found = await followAkar(
    act,
    rows.map((row) => ({ ...row, cocok: 'dipilih' as const })),
  )
  return new Map(rows.flatMap((row, at) => (found[at] ? [[row.individu_id, found[at]]] : [])))
}

/** The only person of a village who is called so (and was born then, when that is said); null for none or several. */
export async function findDisebut(
  act: Act,
  disebut: { kode_desa: string; nama_lengkap: string; tanggal_lahir: string | null },
): Promise<Sama | null> {
  const { norm } = normalizeNama(disebut.nama_lengkap)
  const { rows } = await sql<Calon>`select ${CALON}
    where i.kode_desa = ${disebut.kode_desa} and i.nama_norm collate "C" = ${norm}
      and (${disebut.tanggal_lahir}::date is null or i.tanggal_lahir = ${disebut.tanggal_lahir}::date)
    limit ${MAX_SENAMA}`.execute(act.tx)
  const only = onlyOrang(rows, await findAkarCalon(act, rows))
  const [sama = null] = await followAkar(act, [only && { ...only, cocok: 'nama_lahir' }])
  return sama
}

const CALON = sql`i.individu_id, a.keluarga_id, i.nama_lengkap, i.tanggal_lahir
  from individu i
  left join anggota_keluarga a
    on a.individu_id = i.individu_id and a.kode_kabkota = i.kode_kabkota and a.sampai is null`
