import type { Act } from '../jejak/act.ts'
import { normalizeNama } from '../lib/nama.ts'
import { kunciCari, readKata } from '../penduduk/kunci-cari.ts'
import { type CalonCari, followAkar, lookUpCalon, rankCalon, recordTampil } from './calon-cari.ts'
import { SEBUTAN_NAMA } from './mesin/sebutan-nama.ts'
import type { ModelTerbuka, RekamanPadan } from './mesin/nilai-daring.ts'

/** Who is looked for, within one regency of the session's scope. */
export interface CariInput {
  kode_kabkota: string
  /** The villages that are looked at; none: all of the regency. */
  desa: readonly string[]
  nama: string
  /** YYYY-MM-DD, or a year alone; null when it is not known. */
  lahir: string | null
}

/** A person of the register as a search shows them. */
export interface Temuan extends Omit<CalonCari, 'digabung_ke'> {
  /** How well they fit (bits of the model), the best first. */
  bobot: number
}

export interface HasilCari {
  temuan: Temuan[]
  /** More people sound like this than were looked at: one thing more would find better. */
  isTerlaluBanyak: boolean
}

export const TEMUAN_PALING_BANYAK = 10
/** People of one step of keys whom the model weighs. */
const DITIMBANG = 800
/** A step that finds so many is enough, where a year says the rest. */
const CUKUP = 30
/** Why somebody's name was shown, as they can read it. */
const KEPERLUAN = 'tampil di hasil pencarian nama oleh petugas'

/**
 * The people of a regency who are most probably meant by a name as somebody wrote it, at most ten. Each who is shown has
 * an entry that they can read. Whoever is sealed is never among them. Throws the database's 42501 for a regency out of
 * scope.
 */
export async function cariIndividu(act: Act, padan: ModelTerbuka, input: CariInput): Promise<HasilCari> {
  const { calon, isTerlaluBanyak } = await findCalon(act, input)
  const temuan = rankTemuan(padan, await followAkar(act, calon), input).slice(0, TEMUAN_PALING_BANYAK)
  await recordTampil(act, temuan, KEPERLUAN)
  return { temuan, isTerlaluBanyak }
}

/** People who share a key with what was typed. */
async function findCalon(
  act: Act,
  input: CariInput,
): Promise<{ calon: CalonCari[]; isTerlaluBanyak: boolean }> {
  const { kode_kabkota, desa, nama, lahir } = input
  const year = lahir === null ? null : Number(lahir.slice(0, 4))
  const kata = kataOf(nama)
  const steps = kunciCari({
    ...{ kode_kabkota, desa, kata },
    tahun: year === null ? [] : [year - 1, year, year + 1],
  })
  const timbang = steps.flat()
  const found = new Map<string, CalonCari>()
  let isTerlaluBanyak = false
  for (const [at, kunci] of steps.entries()) {
    // without a year the words themselves must tell: how another begins is looked at as well; and a lone word may be two
    if (found.size >= CUKUP && kata.length > 1 && (year !== null || at > 1)) break
    const { calon, isPenuh } = await lookUpCalon(act, kode_kabkota, { kunci, timbang }, DITIMBANG)
    for (const one of calon)
      if (desa.length === 0 || desa.includes(one.kode_desa)) found.set(one.individu_id, one)
    isTerlaluBanyak ||= isPenuh
  }
  return { calon: [...found.values()], isTerlaluBanyak }
}

/** Each word as it was typed, and what it is short for. */
function kataOf(nama: string) {
  return normalizeNama(nama).tokens.map((word) =>
    [word, ...(SEBUTAN_OF.get(word) ?? [])].flatMap((meant) => readKata(meant)),
  )
}

const SEBUTAN_OF: ReadonlyMap<string, readonly string[]> = readSebutan()

function readSebutan(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [a, b] of SEBUTAN_NAMA)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      found.set(from, [...(found.get(from) ?? []), to])
  return found
}

function rankTemuan(padan: ModelTerbuka, calon: readonly CalonCari[], { nama, lahir }: CariInput): Temuan[] {
  const asked = encodeNama(padan, nama, lahir?.length === 10 ? lahir : null)
  const ranked = rankCalon(calon, ({ nama_lengkap, tanggal_lahir }) => {
    const record = encodeNama(padan, nama_lengkap, tanggal_lahir)
    return padan.score(asked, record).bits + yearBits(lahir, tanggal_lahir)
  })
  return ranked.map(({ one: { digabung_ke: _akar, ...one }, bits }) => ({ ...one, bobot: bits }))
}

function encodeNama(padan: ModelTerbuka, nama_lengkap: string, tanggal_lahir: string | null): RekamanPadan {
  return padan.encode({ nama_lengkap, tanggal_lahir })
}

/** A year that was typed alone: the model compares whole dates. About as much as a year tells, one off a little less. */
function yearBits(lahir: string | null, tanggal_lahir: string | null): number {
  if (lahir === null || lahir.length === 10 || tanggal_lahir === null) return 0
  const off = Math.abs(Number(lahir) - Number(tanggal_lahir.slice(0, 4)))
  return off === 0 ? 5 : off === 1 ? 2 : off === 10 ? -1 : -4
}
