import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import { isDrawn } from '../verifikasi/sampel.ts'

export interface Undian {
  kode_kabkota: string
  /** The day whose cases are drawn from, YYYY-MM-DD in WIB. */
  hari: string
  benih: string
}

/** Promises the seed of a day before it is used: only its hash is written. The first promise stands. */
export async function commitPanggilan(act: Act, { kode_kabkota, hari, benih }: Undian): Promise<void> {
  const komitmen = hashOf(benih)
  const { numAffectedRows } = await sql`
    insert into panggilan_janji (hari, komitmen, kode_kabkota) values (${hari}::date, ${komitmen}, ${kode_kabkota})
    on conflict do nothing`.execute(act.tx)
  if (numAffectedRows !== 1n) return
  const isi = { hari, komitmen: komitmen.toString('hex') }
  await recordJejak(act, { jenis: 'panggilan.commit', kode_kabkota, subjek_id: null, isi })
}

/**
 * Whom Dinsos calls or visits after a day: everybody who stands out, and a share of the others by the promised seed,
 * which is shown with the result so that anybody can draw again. Run again, it changes nothing. Returns how many
 * were added. Problem benih.tidak_dijanjikan.
 */
export async function drawPanggilan(act: Act, undian: Undian): Promise<number> {
  if (!(await isPromised(act, undian))) throw new Problem('benih.tidak_dijanjikan')
  const { kode_kabkota, hari, benih } = undian
  const kasusList = await findKasusOfDay(act, undian)
  const per10000 = await findShare(act)
  const chosen = kasusList.flatMap(({ usulan_id, sebab }) => {
    const all = isDrawn(benih, usulan_id, per10000) ? [...sebab, 'undian'] : sebab
    return all.length > 0 ? { usulan_id, sebab: all } : []
  })
  const { numAffectedRows } = await sql`
    insert into panggilan_balik (usulan_id, sebab, created_at, kode_kabkota)
    select p.usulan_id, string_to_array(p.sebab, ','), (select jam()), ${kode_kabkota}
    from unnest(${chosen.map((row) => row.usulan_id)}::uuid[], ${chosen.map((row) => row.sebab.join())}::text[])
      as p (usulan_id, sebab)
    on conflict (usulan_id, kode_kabkota) do nothing`.execute(act.tx)
  const added = Number(numAffectedRows ?? 0n)
  if (added > 0) {
    const isi = { benih, hari, jumlah: kasusList.length, dipilih: chosen.length }
    await recordJejak(act, { jenis: 'panggilan.draw', kode_kabkota, subjek_id: null, isi })
  }
  return added
}

/** Cases that began on the day, and older ones that a case of the day makes stand out; each with its causes. */
async function findKasusOfDay(
  act: Act,
  { kode_kabkota, hari }: Undian,
): Promise<{ usulan_id: string; sebab: string[] }[]> {
  const { rows } = await sql<{ usulan_id: string; sebab: string[] }>`
    with kasus as (
      select p.*, (batas_pendamping()).jeda_menit from persetujuan p
      where p.kode_kabkota = ${kode_kabkota} and (p.hari = ${hari}::date or exists (
        select from persetujuan b
        where b.kode_kabkota = p.kode_kabkota and b.hari = ${hari}::date and b.individu_id <> p.individu_id
          and (b.telepon_bi = p.telepon_bi or b.alamat_bi = p.alamat_bi or b.bukti_bi = p.bukti_bi)))
    )
    select p.usulan_id, array_remove(array[
      case when exists (
        select from persetujuan b where b.pendamping_id = p.pendamping_id and b.kode_kabkota = p.kode_kabkota
          and b.usulan_id <> p.usulan_id
          and abs(extract(epoch from b.waktu - p.waktu)) < p.jeda_menit * 60) then 'cepat' end,
      case when exists (
        select from persetujuan b where b.telepon_bi = p.telepon_bi and b.kode_kabkota = p.kode_kabkota
          and b.individu_id <> p.individu_id) then 'telepon' end,
      case when exists (
        select from persetujuan b where b.alamat_bi = p.alamat_bi and b.kode_kabkota = p.kode_kabkota
          and b.individu_id <> p.individu_id) then 'tempat' end,
      case when exists (
        select from persetujuan b where b.bukti_bi = p.bukti_bi and b.kode_kabkota = p.kode_kabkota
          and b.individu_id <> p.individu_id) then 'berkas' end], null) as sebab
    from kasus p order by p.usulan_id
  `.execute(act.tx)
  return rows
}

async function findShare(act: Act): Promise<number> {
  const { rows } = await sql<{ per10000: number }>`
    select (batas_pendamping()).panggilan_per_10000 as per10000`.execute(act.tx)
  return rows[0]?.per10000 ?? 0
}

/** Was this seed promised for this day, in an earlier transaction? */
export async function isPromised(act: Act, { kode_kabkota, hari, benih }: Undian): Promise<boolean> {
  const { rows } = await sql`
    select from panggilan_janji
    where kode_kabkota = ${kode_kabkota} and hari = ${hari}::date and waktu < jam() and komitmen = ${hashOf(benih)}
  `.execute(act.tx)
  return rows.length > 0
}

function hashOf(benih: string): Buffer {
  return createHash('sha256').update(benih).digest()
}
