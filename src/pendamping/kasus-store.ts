import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { getSubjekKunci, openedSubjekKunci, openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import { readChecked } from '../lib/crockford.ts'
import { Problem } from '../lib/problem.ts'
import type { Status, Tindakan } from '../usulan/alur.ts'
import type { Cara } from './pendamping.ts'

/** A client's case as its companion may see it: no PIN, no NIK, no words that were written for the client alone. */
export interface KasusDampingan {
  tiket: string
  nama: string
  status: Status
  periode: string
  waktu: Date
  sampai: string
  cara: Cara
}

interface Row extends Omit<KasusDampingan, 'nama'> {
  individu_id: string
  nama_lengkap: string | null
  nama_enc: Buffer | null
}

const COLUMNS = sql`u.tiket, u.periode, p.waktu, p.sampai, p.cara, i.individu_id, i.nama_lengkap, i.nama_enc,
  case u.status when 'usul_tidak_layak' then 'terverifikasi_lapangan' else u.status end as status`
const OWN = sql`persetujuan p
  join usulan u using (usulan_id, kode_kabkota)
  join individu i on i.individu_id = p.individu_id and i.kode_kabkota = p.kode_kabkota`

/** The companion's own cases whose consent is in force, newest first (`act` is runPendamping's). */
export async function listKasusDampingan(act: Act): Promise<KasusDampingan[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from ${OWN} where p.pendamping_id = pendamping_sesi() order by p.waktu desc limit 100
  `.execute(act.tx)
  return openNames(act, rows)
}

export interface LangkahDampingan {
  tindakan: Tindakan
  waktu: Date
}

/**
 * One of the companion's own cases by its ticket. Problem usulan.tidak_ada for a ticket that is nobody's, another's,
 * or no longer theirs: all alike.
 */
export async function getKasusDampingan(
  act: Act,
  typed: string,
): Promise<KasusDampingan & { langkah: LangkahDampingan[]; diminta: string | null }> {
  const tiket = readChecked(typed, 10) ?? ''
  const { rows } = await sql<Row & { usulan_id: string; keperluan: string[] }>`
    select u.usulan_id, p.keperluan, ${COLUMNS} from ${OWN} where p.pendamping_id = pendamping_sesi() and u.tiket = ${tiket}
  `.execute(act.tx)
  const [row] = rows
  const [kasus] = await openNames(act, rows)
  if (!row || !kasus) throw new Problem('usulan.tidak_ada')
  // A refusal that is only proposed is not told before a second human has confirmed it.
  const langkah = await sql<LangkahDampingan>`
    select tindakan, waktu from usulan_peristiwa
    where usulan_id = ${row.usulan_id} and ke <> 'usul_tidak_layak' order by urutan`.execute(act.tx)
  const mayComplete = row.keperluan.includes('melengkapi') && row.status === 'perlu_dilengkapi'
  return { ...kasus, langkah: langkah.rows, diminta: mayComplete ? await findDiminta(act, row) : null }
}

/** What is missing, in the officer's words, for who was allowed to complete it. */
async function findDiminta(
  act: Act,
  { usulan_id, individu_id }: { usulan_id: string; individu_id: string },
): Promise<string | null> {
  const { rows } = await sql<{ urutan: number; kata_enc: Buffer | null }>`
    select urutan, kata_enc from usulan_peristiwa where usulan_id = ${usulan_id} order by urutan desc limit 1
  `.execute(act.tx)
  const [last] = rows
  if (!last?.kata_enc) return null
  const cell = { table: 'usulan_peristiwa', column: 'kata_enc', id: `${usulan_id}/${last.urutan}` }
  return act.kunci.decryptField(await getSubjekKunci(act, individu_id), cell, last.kata_enc)
}

async function openNames(act: Act, rows: readonly Row[]): Promise<KasusDampingan[]> {
  const sealed = rows.filter((row) => row.nama_enc !== null)
  await openSubjekKunciBulk(
    act,
    sealed.map((row) => row.individu_id),
  )
  return rows.map(({ individu_id, nama_lengkap, nama_enc, tiket, status, periode, waktu, sampai, cara }) => {
    const cell = { table: 'individu', column: 'nama_enc', id: individu_id }
    const nama = nama_enc
      ? act.kunci.decryptField(openedSubjekKunci(act, individu_id), cell, nama_enc)
      : (nama_lengkap ?? '')
    return { tiket, status, periode, waktu, sampai, cara, nama }
  })
}
