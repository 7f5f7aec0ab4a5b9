import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { createSubjekKunciBulk, openedSubjekKunci } from '../kunci/kunci-store.ts'
import { createPin, createTiket } from '../lib/crockford.ts'
import { normalizeNama } from '../lib/nama.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { findDisebut } from '../penduduk/find-sama.ts'
import { dateOf, periodeOf } from '../periode/waktu.ts'
import { pinIndex, type TandaTerima } from '../usulan/start-usulan.ts'
import { alasanOf, type KodeAlasanSanggahan } from './alasan.ts'
import { BERUNTUN_HARI, BERUNTUN_JUMLAH, SANGGAHAN_PER_PEMBUAT } from './sanggahan.ts'
import { type SanggahanRow, takeSanggahan } from './sanggahan-store.ts'

/** How it came: on the web, on paper, by SMS, at a counter, or by voice. */
export type Kanal = 'web' | 'kertas' | 'sms' | 'loket' | 'suara'

/** Who objects, to whom, and why. Who objects is kept sealed; only a keyed hash of it counts for the limits. */
export interface SanggahanBaru {
  sanggahan_id: string
  kanal: Kanal
  alasan_sanggahan: KodeAlasanSanggahan
  sasaran: { nama_lengkap: string; tanggal_lahir: string | null; kode_desa: string }
  pembuat: { nama_lengkap: string; telepon: string | null }
  cerita: string
}

/**
 * Takes in an objection. Nothing changes for the person by it. Whether the person is in the register, sealed, or
 * already objected to for this reason makes no difference to what the objector gets. Null when this id is one already.
 * Problem sanggahan.terlalu_banyak: three of this objector are open this month.
 */
export async function submitSanggahan(act: Act, input: SanggahanBaru): Promise<TandaTerima | null> {
  const { sanggahan_id, sasaran } = input
  const { rows } = await sql`select from sanggahan where sanggahan_id = ${sanggahan_id}`.execute(act.tx)
  if (rows.length > 0) return null
  const kode_kabkota = sasaran.kode_desa.slice(0, 4)
  const orang = await findDisebut(act, sasaran)
  const receipt = { usulan_id: sanggahan_id, tiket: createTiket(), pin: createPin() }
  await createSubjekKunciBulk(act, [{ subjek_id: sanggahan_id, kode_kabkota }])
  const row = await insertSanggahan(act, input, orang?.individu_id ?? null, receipt)
  await takeSanggahan(act, row, {
    peristiwa_id: uuidFrom(sanggahan_id, 'submitSanggahan'),
    tindakan: 'submitSanggahan',
    ke: 'diajukan',
  })
  if (row.individu_id !== null) await watchBeruntun(act, row.individu_id, kode_kabkota)
  return receipt
}

async function insertSanggahan(
  act: Act,
  input: SanggahanBaru,
  individu_id: string | null,
  { tiket, pin }: TandaTerima,
): Promise<SanggahanRow> {
  const { sanggahan_id, alasan_sanggahan, sasaran, pembuat, kanal } = input
  const { kode_desa } = sasaran
  const kode_kabkota = kode_desa.slice(0, 4)
  const periode = periodeOf(act.now)
  const { arah } = alasanOf(alasan_sanggahan)
  const pembuat_bi = pembuatIndex(act, input)
  const isi = JSON.stringify({ sasaran, pembuat, cerita: input.cerita })
  const cell = { table: 'sanggahan', column: 'isi_enc', id: sanggahan_id }
  const isi_enc = act.kunci.encryptField(openedSubjekKunci(act, sanggahan_id), cell, isi)
  await sql`insert into sanggahan (sanggahan_id, individu_id, kode_desa, arah, alasan_sanggahan, periode, kanal, tiket,
      pin_bi, pembuat_bi, nomor, induk_id, isi_enc, kode_kabkota)
    values (${sanggahan_id}, ${individu_id}, ${kode_desa}, ${arah}, ${alasan_sanggahan}, ${periode}, ${kanal},
      ${tiket}, ${pinIndex(act.kunci, tiket, pin)}, ${pembuat_bi}, ${await freeNomor(act, pembuat_bi, periode)},
      ${await findInduk(act, individu_id, alasan_sanggahan, pembuat_bi)}, ${isi_enc}, ${kode_kabkota})`.execute(
    act.tx,
  )
  const jawab_sampai = null
  return {
    ...{ sanggahan_id, individu_id, kode_desa, kode_kabkota, arah, alasan_sanggahan, periode, jawab_sampai },
    status: 'belum_ada',
    urutan: 0,
  }
}

/** By telephone where one is given, else by name and village: enough to count, and to nobody a name. */
function pembuatIndex(act: Act, { pembuat, sasaran }: SanggahanBaru): Buffer {
  const who = pembuat.telepon ?? `${normalizeNama(pembuat.nama_lengkap).norm}/${sasaran.kode_desa}`
  return act.kunci.blindIndex('telepon', `sanggahan/${who}`)
}

const OPEN = sql`('diajukan', 'disaring', 'menunggu_jawaban', 'diverifikasi')`

/** The first free of this objector's three places in the month. */
async function freeNomor(act: Act, pembuat_bi: Buffer, periode: string): Promise<number> {
  const { rows } = await sql<{ nomor: number }>`
    select n as nomor from generate_series(1, ${SANGGAHAN_PER_PEMBUAT}::int) as n
    where n not in (select s.nomor from sanggahan s
      where s.pembuat_bi = ${pembuat_bi} and s.periode = ${periode} and s.status in ${OPEN})
    order by n limit 1`.execute(act.tx)
  if (!rows[0]) throw new Problem('sanggahan.terlalu_banyak')
  return rows[0].nomor
}

/** The open objection to this person, for this reason or by this objector, which this one goes along with. */
async function findInduk(
  act: Act,
  individu_id: string | null,
  alasan: string,
  pembuat_bi: Buffer,
): Promise<string | null> {
  if (individu_id === null) return null
  // two that come at once: the second waits here and goes along with the first
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sanggahan/${individu_id}`}, 0))`.execute(act.tx)
  const { rows } = await sql<{ sanggahan_id: string }>`
    select sanggahan_id from sanggahan
    where individu_id = ${individu_id} and induk_id is null and status in ${OPEN}
      and (alasan_sanggahan = ${alasan} or pembuat_bi = ${pembuat_bi})
    order by created_at, sanggahan_id limit 1`.execute(act.tx)
  return rows[0]?.sanggahan_id ?? null
}

/** Three or more on one person in seven days ring a bell; that is all they do. */
async function watchBeruntun(act: Act, individu_id: string, kode_kabkota: string): Promise<void> {
  const tanggal = dateOf(act.now)
  await sql`insert into sanggahan_beruntun (individu_id, tanggal, jumlah, kode_kabkota)
    select ${individu_id}, ${tanggal}::date, count(*)::int, ${kode_kabkota}
    from sanggahan where individu_id = ${individu_id}
      and created_at > jam() - make_interval(days => ${BERUNTUN_HARI}::int)
    having count(*) >= ${BERUNTUN_JUMLAH}
    on conflict (individu_id, tanggal, kode_kabkota) do update set jumlah = excluded.jumlah`.execute(act.tx)
}
