import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { strictNama } from '../lib/nama-ketat.ts'
import { uuidFrom } from '../lib/uuid.ts'
import type { NewIndividu } from '../penduduk/individu.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import type { NewAnggota, NewKeluarga } from '../penduduk/keluarga.ts'
import { addAnggotaBulk, createKeluargaBulk, findKeluargaKartu } from '../penduduk/keluarga-store.ts'
import { enqueueKlaim } from '../usulan/record-nik-elsewhere.ts'
import { createUsulanBulk } from '../usulan/start-usulan.ts'
import type { UsulanBaru } from '../usulan/usulan-store.ts'
import { recordAnomaliBulk } from './anomali-store.ts'
import { readOptionalCell } from './cell.ts'
import { type BarisSimpan, hubunganOf, individuOf, usulanOf } from './fakta.ts'
import type { Header } from './header.ts'
import type { Impor } from './impor-store.ts'
import { findKnown, findWithFamily, type Known } from './known-store.ts'
import { BIT } from './kode.ts'
import { type DoubtedNik, writeDoubtedNik } from './sealed-store.ts'

export interface BatchContext {
  impor: Impor
  header: Header
  /** The month that a proposal of this regency belongs to now. */
  periodeOf(kode_kabkota: string): string
}

/** One record, its proposal, its person and its family. */
interface Placed {
  simpan: BarisSimpan
  usulan_id: string
  kode_kabkota: string
  individu_id: string
  /** The person is made now (not found by NIK and strict name). */
  isNew: boolean
  keluarga_id: string
}

/**
 * Stores a batch of records: people, families, memberships, proposals and their open anomalies, in a fixed
 * number of statements. Ids come from the file's hash and the record's number, so that the same record is the
 * same row. The caller has left out what is refused, doubled or out of region, and moves the cursor in the
 * same transaction. Returns how many proposals are new.
 */
export async function storeBatch(
  act: Act,
  list: readonly BarisSimpan[],
  context: BatchContext,
): Promise<number> {
  const fresh = await withoutStored(act, list, context)
  if (fresh.length === 0) return 0
  const placed = await placePeople(act, fresh, context)
  const families = await placeFamilies(act, placed, context)
  const claimedBefore = await createIndividuBulk(act, newPeople(placed, context))
  await writeDoubtedNik(act, doubtedNik(placed))
  await createKeluargaBulk(act, families)
  await addAnggotaBulk(act, await newMembers(act, placed, context))
  const receipts = await createUsulanBulk(act, newUsulan(placed, act.actor.peran, context))
  await recordAnomaliBulk(
    act,
    placed.map(({ simpan, usulan_id, individu_id, kode_kabkota }) => ({
      usulan_id,
      individu_id,
      kode_kabkota,
      mask: claimedBefore.has(individu_id) ? simpan.mask | BIT.NIK_DI_TEMPAT_LAIN : simpan.mask,
    })),
  )
  await enqueueKlaim(act, [...claimedBefore.keys()])
  return receipts.length
}

function idOf({ impor }: BatchContext, noun: 'individu' | 'keluarga' | 'usulan', baris: number): string {
  return noun === 'usulan'
    ? usulanIdOf(impor, baris)
    : uuidFrom(impor.hash.toString('hex'), noun, String(baris))
}

/** The id of the proposal that a record of a file becomes, whoever sends the file. */
export function usulanIdOf({ hash }: Pick<Impor, 'hash'>, baris: number): string {
  return uuidFrom(hash.toString('hex'), 'usulan', String(baris))
}

/** Another officer may have stored these very records from the same file. */
async function withoutStored(
  act: Act,
  list: readonly BarisSimpan[],
  context: BatchContext,
): Promise<Pick<Placed, 'simpan' | 'usulan_id'>[]> {
  const ids = list.map((simpan) => idOf(context, 'usulan', simpan.baris))
  const { rows } = await sql<{ usulan_id: string }>`
    select usulan_id from usulan where usulan_id = any(${ids}::uuid[])`.execute(act.tx)
  const stored = new Set(rows.map((row) => row.usulan_id))
  return list.flatMap((simpan, i) => {
    const usulan_id = ids[i] ?? ''
    return stored.has(usulan_id) ? [] : [{ simpan, usulan_id }]
  })
}

/** A person with a NIK is looked for, in the register and in this batch, by NIK and strict name. */
async function placePeople(
  act: Act,
  list: readonly Pick<Placed, 'simpan' | 'usulan_id'>[],
  context: BatchContext,
): Promise<Placed[]> {
  const named = list.filter(({ simpan }) => isNamed(simpan))
  const known = await findKnown(
    act,
    named.map(({ simpan }) => simpan.read.nik),
  )
  const inBatch = new Map<string, string>()
  return list.map((row) => {
    const { simpan } = row
    const kode_kabkota = simpan.kode_desa.slice(0, 4)
    const place = { ...row, kode_kabkota, keluarga_id: '' }
    const fresh = idOf(context, 'individu', simpan.baris)
    if (!isNamed(simpan)) return { ...place, individu_id: fresh, isNew: true }
    const nama = strictNama(simpan.read.nama_lengkap)
    const key = `${simpan.read.nik}/${nama}/${kode_kabkota}`
    const before = inBatch.get(key) ?? sameOf(known.get(simpan.read.nik), nama, kode_kabkota)
    if (!before && !(simpan.mask & BIT.A04)) inBatch.set(key, fresh)
    return { ...place, individu_id: before ?? fresh, isNew: before === undefined }
  })
}

function isNamed({ read, mask }: BarisSimpan): boolean {
  return read.nik_well_formed && !(mask & BIT.A13)
}

function sameOf(known: Known | undefined, nama: string, kode_kabkota: string): string | undefined {
  if (!known || known.nama_lengkap === null || known.kode_kabkota !== kode_kabkota) return undefined
  return strictNama(known.nama_lengkap) === nama ? known.individu_id : undefined
}

/** Finds or names the family of each record; a record without a usable card is a family declared without one. */
async function placeFamilies(act: Act, placed: Placed[], context: BatchContext): Promise<NewKeluarga[]> {
  const cards = placed.filter(({ simpan }) => simpan.read.no_kk_well_formed)
  const found = await findKeluargaKartu(
    act,
    cards.map(({ simpan }) => simpan.read.no_kk),
  )
  const families = new Map(found.map((row) => [`${row.no_kk}/${row.kode_kabkota}`, row.keluarga_id]))
  const fresh: NewKeluarga[] = []
  for (const place of placed) {
    const { read, baris, kode_desa } = place.simpan
    const key = read.no_kk_well_formed ? `${read.no_kk}/${place.kode_kabkota}` : `${baris}`
    const known = families.get(key)
    place.keluarga_id = known ?? idOf(context, 'keluarga', baris)
    if (known !== undefined) continue
    families.set(key, place.keluarga_id)
    fresh.push({ keluarga_id: place.keluarga_id, no_kk: read.no_kk || null, kode_desa, sumber: 'impor' })
  }
  return fresh
}

/** People to store. A NIK that two names share (A04) is not claimed: it goes in beside, for a human to look at. */
function newPeople(placed: readonly Placed[], { header, impor }: BatchContext): NewIndividu[] {
  return placed
    .filter((place) => place.isNew)
    .map(({ simpan, individu_id }) => {
      const fakta = individuOf(simpan, header, impor.tanggal)
      return { ...fakta, individu_id, nik: simpan.mask & BIT.A04 ? null : fakta.nik }
    })
}

function doubtedNik(placed: readonly Placed[]): DoubtedNik[] {
  return placed
    .filter(({ isNew, simpan }) => isNew && simpan.mask & BIT.A04)
    .map(({ individu_id, kode_kabkota, simpan }) => ({ individu_id, kode_kabkota, nik: simpan.read.nik }))
}

/** One person, one family at a time: who stands on a card already stays there. */
async function newMembers(
  act: Act,
  placed: readonly Placed[],
  { impor }: BatchContext,
): Promise<NewAnggota[]> {
  const taken = await findWithFamily(
    act,
    placed.filter((place) => !place.isNew),
  )
  return placed.flatMap(({ simpan, individu_id, keluarga_id, kode_kabkota }) => {
    if (taken.has(individu_id)) return []
    taken.add(individu_id)
    return [
      {
        keluarga_id,
        individu_id,
        hubungan_keluarga: hubunganOf(simpan.read),
        dari: impor.tanggal,
        kode_kabkota,
      },
    ]
  })
}

function newUsulan(placed: readonly Placed[], peran: string, context: BatchContext): UsulanBaru[] {
  return placed.map(({ simpan, usulan_id, individu_id, keluarga_id, kode_kabkota }) => ({
    ...usulanOf(simpan, context.header, peran),
    usulan_id,
    individu_id,
    keluarga_id,
    kode_desa: simpan.kode_desa,
    periode: context.periodeOf(kode_kabkota),
    impor_id: context.impor.impor_id,
    baris: simpan.baris,
    // why the village proposes this person, in its own words
    catatan: readOptionalCell(simpan.cells[context.header.alasan]),
  }))
}
