import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import type { IndividuVersi } from '../penduduk/individu.ts'
import { openIndividu } from '../penduduk/open-individu.ts'
import type { ModelTerbuka, NilaiPasangan } from './mesin/nilai-daring.ts'
import { findTelaah, getPasangan, type Pasangan } from './pasangan-store.ts'
import { cellsOf, loadNoKk } from './rekaman-store.ts'

/** Why somebody's record was opened, as they can read it in their own record of acts. */
const KEPERLUAN = 'menelaah apakah dua catatan adalah satu orang'

/** One of the two records, opened. */
export interface RekamanTerbuka extends IndividuVersi {
  no_kk: string | null
  nomor_sementara: string | null
  isTersegel: boolean
  isMeninggal: boolean
  isTerdaftar: boolean
  jumlah_usulan: number
}

export interface PasanganTerbuka {
  pasangan: Pasangan
  rekaman: readonly [RekamanTerbuka, RekamanTerbuka]
  /** What the model of today makes of the two as they are today. */
  nilai: NilaiPasangan
  /** Whether another human, or this one, has said "the same" and it waits to be confirmed. */
  menunggu: 'orang_lain' | 'diri' | null
}

/**
 * Opens both records of a pair for judging. Each opening is an entry that the person can read. Problems:
 * telaah.tidak_ada, individu.tidak_ada (one of the two lies outside the session's scope).
 */
export async function openPasangan(
  act: Act,
  pasangan_id: string,
  padan: ModelTerbuka,
): Promise<PasanganTerbuka> {
  const pasangan = await getPasangan(act, pasangan_id)
  const rekaman = [
    await openRekaman(act, pasangan.individu_id),
    await openRekaman(act, pasangan.individu_id_lain),
  ] as const
  const [a, b] = rekaman.map((one) => padan.encode(cellsOf(one)))
  if (!a || !b) throw new Problem('telaah.tidak_ada')
  const last = (await findTelaah(act, pasangan_id)).at(-1)
  const waits = pasangan.status === 'terbuka' && last?.putusan === 'sama'
  const menunggu = waits ? (last.petugas_id === act.actor.petugas_id ? 'diri' : 'orang_lain') : null
  return { pasangan, rekaman, nilai: padan.score(a, b), menunggu }
}

async function openRekaman(act: Act, individu_id: string): Promise<RekamanTerbuka> {
  const fakta = await openIndividu(act, individu_id, KEPERLUAN)
  const { rows } = await sql<Omit<RekamanTerbuka, keyof IndividuVersi | 'no_kk'>>`
    select nomor_sementara, protection_level = 'tersegel' as "isTersegel", status_hidup = 'meninggal' as "isMeninggal",
      terdaftar_sejak is not null as "isTerdaftar",
      (select count(*)::int from usulan u
       where u.individu_id = i.individu_id and u.kode_kabkota = i.kode_kabkota) as jumlah_usulan
    from individu i where individu_id = ${individu_id}`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('individu.tidak_ada')
  return { ...fakta, ...row, no_kk: (await loadNoKk(act, [individu_id])).get(individu_id) ?? null }
}
