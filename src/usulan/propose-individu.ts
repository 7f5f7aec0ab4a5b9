import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejakBulk } from '../jejak/jejak-store.ts'
import { isWellFormed } from '../lib/nik.ts'
import { normalizeNama } from '../lib/nama.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { findDipilihBulk, findSamaBulk, type Sama } from '../penduduk/find-sama.ts'
import { createHunianBulk } from '../penduduk/hunian-store.ts'
import type { IndividuFakta } from '../penduduk/individu.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import type { Kriteria262, NewKeluarga } from '../penduduk/keluarga.ts'
import { addAnggotaBulk, createKeluargaBulk, findKeluargaByNoKkBulk } from '../penduduk/keluarga-store.ts'
import { periodeTujuan } from '../periode/periode.ts'
import { findTempat } from '../periode/periode-store.ts'
import { dateOf } from '../periode/waktu.ts'
import { recordNikElsewhere } from './record-nik-elsewhere.ts'
import { type Bukti, openRujukan } from './rujukan.ts'
import { createUsulanBulk, type TandaTerima } from './start-usulan.ts'
import { insertCatatan } from './usulan-catatan.ts'
import type { UsulanBaru } from './usulan-store.ts'

type Dari = Pick<
  UsulanBaru,
  'usulan_id' | 'jenis_usulan' | 'sumber_usulan' | 'jalur' | 'program' | 'pengusul' | 'catatan' | 'pin'
>

/**
 * By what a person of the register may be meant: by all that is said (who proposes is told nothing of it, and a visit
 * stands before any result); by NIK and this very name, typed by an officer from a card; or by nothing, where a word by
 * SMS is all there is.
 */
export type Pengenal = 'semua' | 'nik_nama' | 'tidak'

/** What somebody says who proposes a person, by whatever channel. */
export interface UsulIndividu extends Dari {
  fakta: IndividuFakta
  no_kk: string | null
  kriteria: Kriteria262
  /** The person asks to stand in no list that others read. */
  tersegel: boolean
  /** What shows who they are, when no NIK is given. */
  bukti: readonly Bukti[]
  kenal: Pengenal
  /** The person of the register whom an officer chose of those who were shown to them. */
  dipilih?: string | undefined
  /** The form as it was sent, whole; null where there is none beside the facts. */
  pernyataan: string | null
}

/** A proposal with its place: the person and family it is about. */
interface Placed extends UsulIndividu {
  individu_id: string
  keluarga_id: string
  kode_kabkota: string
  /** Made now: not found in the register. */
  isNew: boolean
  hasKeluarga: boolean
}

/**
 * Somebody proposes a person: the person is found in the register, quietly, or made; the case is begun and handed in;
 * what was said is kept with it. What is said of somebody known changes no fact: it is a statement, and a human reads
 * it. Many at once cost little more than one. A `usulan_id` that is a case already is left alone: its receipt was given,
 * and is not among those returned. Problems: those of takeLangkah.
 */
export async function proposeIndividuBulk(act: Act, inputs: readonly UsulIndividu[]): Promise<TandaTerima[]> {
  const { now: first, later } = splitSame(await withoutStored(act, inputs))
  if (first.length === 0) return []
  const placed = await place(act, first)
  const fresh = placed.filter(({ isNew }) => isNew)
  const taken = await createIndividuBulk(
    act,
    fresh.map(({ fakta, individu_id, sumber_usulan, tersegel }) => ({
      ...fakta,
      individu_id,
      sumber: sumber_usulan,
      tanggal_sumber: dateOf(act.now),
      protection_level: tersegel ? 'tersegel' : 'biasa',
    })),
  )
  await createKeluarga(act, placed)
  const receipts = await createUsulanBulk(act, await usulanOf(act, placed))
  const catatan = placed.flatMap((one) => {
    const catatan_id = uuidFrom(one.usulan_id, 'pernyataan')
    return one.pernyataan === null
      ? []
      : [{ ...one, catatan_id, jenis: 'pernyataan' as const, isi: one.pernyataan }]
  })
  const withoutNik = placed.filter(({ fakta }) => fakta.nik === null)
  const entries = [...(await insertCatatan(act, catatan)), ...(await openRujukan(act, withoutNik))]
  await recordJejakBulk(act, entries)
  await recordNikElsewhere(
    act,
    placed.filter(({ individu_id }) => taken.has(individu_id)),
  )
  return [...receipts, ...(await proposeIndividuBulk(act, later))]
}

async function withoutStored(act: Act, inputs: readonly UsulIndividu[]): Promise<UsulIndividu[]> {
  const ids = inputs.map(({ usulan_id }) => usulan_id)
  if (ids.length === 0) return []
  const { rows } = await sql<{ usulan_id: string }>`
    select usulan_id from usulan where usulan_id = any(${ids}::uuid[])`.execute(act.tx)
  const stored = new Set(rows.map((row) => row.usulan_id))
  return inputs.filter(({ usulan_id }) => !stored.has(usulan_id))
}

/** Of two about one person the second comes later, and finds what the first has made. */
function splitSame(inputs: readonly UsulIndividu[]): { now: UsulIndividu[]; later: UsulIndividu[] } {
  const seen = new Set<string>()
  const [now, later]: [UsulIndividu[], UsulIndividu[]] = [[], []]
  for (const input of inputs) {
    const { nik, nama_lengkap, tanggal_lahir, kode_desa } = input.fakta
    const keys = [
      `${kode_desa}/${normalizeNama(nama_lengkap).norm}/${tanggal_lahir}`,
      ...(nik === null ? [] : [nik]),
    ]
    if (keys.some((key) => seen.has(key))) later.push(input)
    else now.push(input)
    for (const key of keys) seen.add(key)
  }
  return { now, later }
}

async function place(act: Act, inputs: readonly UsulIndividu[]): Promise<Placed[]> {
  const found = await findSamaBulk(
    act,
    inputs.map(({ fakta }) => fakta),
  )
  const chosen = await findDipilihBulk(
    act,
    inputs.flatMap(({ dipilih }) => dipilih ?? []),
  )
  return inputs.map((input, at) => {
    const sama = chosen.get(input.dipilih ?? '') ?? knownBy(input, found[at] ?? null)
    return {
      ...input,
      individu_id: sama?.individu_id ?? uuidFrom('individu', input.usulan_id),
      keluarga_id: sama?.keluarga_id ?? uuidFrom('keluarga', input.usulan_id),
      kode_kabkota: input.fakta.kode_desa.slice(0, 4),
      isNew: sama === null,
      hasKeluarga: sama !== null && sama.keluarga_id !== null,
    }
  })
}

/** Whom the register has, as far as this channel may mean them. */
function knownBy({ kenal }: UsulIndividu, sama: Sama | null): Sama | null {
  switch (kenal) {
    case 'semua':
      return sama
    case 'nik_nama':
      return sama?.cocok === 'nik_nama' ? sama : null
    case 'tidak':
      return null
  }
}

/**
 * Families declared by these proposals. A card is noted when no family has it yet: nobody is put into the family of
 * others by a form.
 */
async function createKeluarga(act: Act, placed: readonly Placed[]): Promise<void> {
  const rows = placed.filter(({ hasKeluarga }) => !hasKeluarga)
  const cards = rows.flatMap(({ no_kk }) => (no_kk !== null && isWellFormed(no_kk) ? [no_kk] : []))
  const known = new Set(cards.length === 0 ? [] : (await findKeluargaByNoKkBulk(act, cards)).keys())
  await createKeluargaBulk(
    act,
    rows.map(({ keluarga_id, no_kk, fakta, sumber_usulan }): NewKeluarga => {
      const isFree = no_kk !== null && isWellFormed(no_kk) && !known.has(no_kk)
      if (isFree) known.add(no_kk)
      return { keluarga_id, kode_desa: fakta.kode_desa, sumber: sumber_usulan, no_kk: isFree ? no_kk : null }
    }),
  )
  const dari = dateOf(act.now)
  await addAnggotaBulk(
    act,
    rows.map((one) => ({ ...one, hubungan_keluarga: null, dari })),
  )
  const seen = rows.filter(
    ({ isNew, kriteria }) => isNew && Object.values(kriteria).some((jawaban) => jawaban !== null),
  )
  await createHunianBulk(
    act,
    seen.map(({ keluarga_id, kriteria, kode_kabkota, sumber_usulan }) => ({
      ...kriteria,
      hunian_id: uuidFrom('hunian', keluarga_id),
      ...{ keluarga_id, kode_kabkota, sumber: sumber_usulan, tanggal_sumber: dari },
      ...{ lantai: null, dinding: null, atap: null, air: null, penerangan: null, daya: null, jamban: null },
      ...{ luas_lantai: null, aset: null },
    })),
  )
}

async function usulanOf(act: Act, placed: readonly Placed[]): Promise<UsulanBaru[]> {
  const periode = new Map<string, string>()
  for (const { kode_kabkota } of placed)
    if (!periode.has(kode_kabkota))
      periode.set(kode_kabkota, periodeTujuan('usulan', act.now, await findTempat(act.tx, kode_kabkota)))
  return placed.map((one) => ({
    ...{ usulan_id: one.usulan_id, individu_id: one.individu_id, keluarga_id: one.keluarga_id },
    ...{ jenis_usulan: one.jenis_usulan, sumber_usulan: one.sumber_usulan, jalur: one.jalur },
    ...(one.pengusul && { pengusul: one.pengusul }),
    ...{ catatan: one.catatan, pin: one.pin },
    program: one.program,
    kode_desa: one.fakta.kode_desa,
    periode: periode.get(one.kode_kabkota) ?? '',
  }))
}
