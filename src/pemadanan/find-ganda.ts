import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { type CalonGanda, isSedesa, keysByLahir, keysByNama, pairUp } from './calon-ganda.ts'
import { addContoh, drawContoh } from './contoh-pasangan.ts'
import type { ModelTerbuka } from './mesin/nilai-daring.ts'
import { type PasanganBaru, putPasangan } from './pasangan-store.ts'
import { weighPasangan } from './weigh-pasangan.ts'

export interface GandaDeps {
  db: Database
  kunci: Kunci
  openModel: () => ModelTerbuka
}

/** Light pairs that a look at everybody puts into the queue, to learn what the threshold misses. */
const CONTOH_SEBULAN = 20
const SEKALI = 500

export interface HasilGanda {
  ditimbang: number
  /** At or above the threshold, new or weighed anew. */
  berat: number
  contoh: number
  /** Blocks too large to be looked at. */
  dilewati: number
}

/**
 * Looks for people of a regency who stand in the register twice: pairs of which one was heard of since `sejak` (null:
 * all pairs). Whoever is sealed is in no pair. Pairs at or above the model's threshold come into the queue; only people
 * decide. May be run again: a pair is one, and what was judged stays as it was judged.
 */
export async function findGanda(
  deps: GandaDeps,
  sistem: Actor,
  input: { kode_kabkota: string; sejak: Date | null; benih: string },
): Promise<HasilGanda> {
  const actor = { ...sistem, kabkota: input.kode_kabkota }
  const hasil = { ditimbang: 0, berat: 0, contoh: 0, dilewati: 0 }
  // a sample is drawn only where everybody was compared: what it stands for must be the whole
  const isSemua = input.sejak === null
  let ringan: PasanganBaru[] = []
  const sudah = new Set<string>()
  for (const irisan of await runAct(deps, actor, (act) => findIrisan(act, input))) {
    const rows = await runAct(deps, actor, (act) => listCalon(act, irisan, input))
    const { list, dilewati } = pairsOf(rows, irisan, sudah)
    hasil.dilewati += dilewati
    for (let at = 0; at < list.length; at += SEKALI) {
      const some = list.slice(at, at + SEKALI)
      const weighed = await runAct(deps, actor, (act) => sortOut(act, deps.openModel(), some))
      hasil.ditimbang += weighed.ringan.length + weighed.berat
      hasil.berat += weighed.berat
      if (isSemua) ringan = drawContoh([...ringan, ...weighed.ringan], CONTOH_SEBULAN, input.benih)
    }
  }
  const dari = hasil.ditimbang - hasil.berat
  if (isSemua && dari > 0)
    hasil.contoh = await runAct(deps, actor, (act) =>
      addContoh(act, ringan, CONTOH_SEBULAN, input.benih, dari),
    )
  return hasil
}

type Pair = readonly [string, string]

/** A slice's pairs by id. `sudah`: those of a year that their village would bring again; kept from slice to slice. */
function pairsOf(
  rows: readonly CalonGanda[],
  { jenis }: Irisan,
  sudah: Set<string>,
): { list: Pair[]; dilewati: number } {
  const { pasangan, dilewati } = pairUp(rows, jenis === 'tahun' ? keysByLahir : keysByNama)
  const list: Pair[] = []
  for (const [i, j] of pasangan) {
    const [a, b] = [rows[i], rows[j]]
    if (!a || !b) continue
    const pair = [a.individu_id, b.individu_id] as const // rows are in the order of their ids
    const name = pair.join('/')
    if (jenis === 'tahun' && isSedesa(a, b)) sudah.add(name)
    if (jenis === 'tahun' || !sudah.has(name)) list.push(pair)
  }
  return { list, dilewati }
}

/** Part of a regency that is looked at in one go: everybody born in a year, or everybody of a village. */
type Irisan = { jenis: 'tahun'; tahun: number } | { jenis: 'desa'; kode_desa: string }

/** Those in which anything is new. */
async function findIrisan(act: Act, { kode_kabkota, sejak }: Cari): Promise<Irisan[]> {
  const { rows } = await sql<{ tahun: number | null; kode_desa: string }>`
    select distinct date_part('year', tanggal_lahir)::int as tahun, kode_desa from individu i
    where kode_kabkota = ${kode_kabkota} and nama_norm is not null and digabung_ke is null
      and ${isBaru(sejak)}`.execute(act.tx)
  const years = new Set(rows.flatMap(({ tahun }) => (tahun === null ? [] : [tahun])))
  const villages = new Set(rows.map(({ kode_desa }) => kode_desa))
  return [
    ...[...years].map((tahun) => ({ jenis: 'tahun' as const, tahun })),
    ...[...villages].map((kode_desa) => ({ jenis: 'desa' as const, kode_desa })),
  ]
}

type Cari = { kode_kabkota: string; sejak: Date | null }

function isBaru(sejak: Date | null) {
  return sql`(${sejak}::timestamptz is null or exists (select from individu_versi v
    where v.individu_id = i.individu_id and v.kode_kabkota = i.kode_kabkota and v.created_at >= ${sejak}))`
}

async function listCalon(act: Act, irisan: Irisan, { kode_kabkota, sejak }: Cari): Promise<CalonGanda[]> {
  const within =
    irisan.jenis === 'desa'
      ? sql`kode_desa = ${irisan.kode_desa}`
      : sql`tanggal_lahir >= make_date(${irisan.tahun}::int, 1, 1)
          and tanggal_lahir < make_date(${irisan.tahun}::int + 1, 1, 1)`
  const { rows } = await sql<CalonGanda>`
    select individu_id, kode_desa, nama_norm, tanggal_lahir, ${isBaru(sejak)} as baru,
      array(select encode(bi, 'hex') from unnest(nama_ibu_kandung_bi) bi) as ibu
    from individu i
    where kode_kabkota = ${kode_kabkota} and nama_norm is not null and digabung_ke is null and ${within}
    order by individu_id`.execute(act.tx)
  return rows
}

/** Puts the heavy ones into the queue; gives the light ones. */
async function sortOut(
  act: Act,
  padan: ModelTerbuka,
  pairs: readonly Pair[],
): Promise<{ berat: number; ringan: PasanganBaru[] }> {
  const place = { asal: 'ganda' as const, kode_kabkota: act.actor.kabkota, kode_kabkota_lain: null }
  const weighed = await weighPasangan(
    act,
    padan,
    pairs.map(([individu_id, individu_id_lain]) => ({ individu_id, individu_id_lain, ...place })),
  )
  const berat = weighed.filter(({ isBerat }) => isBerat)
  await putPasangan(act, berat)
  return { berat: berat.length, ringan: weighed.filter(({ isBerat }) => !isBerat) }
}
