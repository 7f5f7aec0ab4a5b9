import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import type { IndividuVersi } from '../penduduk/individu.ts'
import { openIndividu } from '../penduduk/open-individu.ts'
import { findKait, type Kait } from './find-kait.ts'
import { findKeterangan, type Keterangan } from './lintas-tugas.ts'
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
  /** The two of the pair, then those who were asked for beside them. */
  rekaman: readonly RekamanTerbuka[]
  /** Other pairs in which one of the two stands. */
  kait: readonly Kait[]
  /** The pairs whose third stands beside the two, in the order of `rekaman`. */
  juga: readonly Kait[]
  /** What the model of today makes of the two as they are today. */
  nilai: NilaiPasangan
  /** Whether another human, or this one, has said "the same" and it waits to be confirmed. */
  menunggu: 'orang_lain' | 'diri' | null
  /** What the two regencies have said, where the two lie in different ones. */
  keterangan: readonly Keterangan[]
}

/** Columns beside the two that a table can still be read with. */
const MOST_BESIDE = 2

/**
 * Opens both records of a pair for judging, and beside them the thirds of the pairs `juga` that are tied to it. Each
 * opening is an entry that the person can read, so nobody is opened who was not asked for. Problems: telaah.tidak_ada,
 * individu.tidak_ada (one of the two lies outside the session's scope).
 */
export async function openPasangan(
  act: Act,
  pasangan_id: string,
  padan: ModelTerbuka,
  asked: readonly string[] = [],
): Promise<PasanganTerbuka> {
  const pasangan = await getPasangan(act, pasangan_id)
  const kait = await findKait(act, pasangan)
  const thirds = new Map(
    kait.filter((one) => asked.includes(one.pasangan_id)).map((one) => [one.individu_id, one]),
  )
  const juga = [...thirds.values()].slice(0, MOST_BESIDE)
  const rekaman: RekamanTerbuka[] = []
  for (const { individu_id } of [pasangan, { individu_id: pasangan.individu_id_lain }, ...juga])
    rekaman.push(await openRekaman(act, individu_id))
  const [a, b] = rekaman.map((one) => padan.encode(cellsOf(one)))
  if (!a || !b) throw new Problem('telaah.tidak_ada')
  const last = (await findTelaah(act, pasangan_id)).at(-1)
  const waits = pasangan.status === 'terbuka' && last?.putusan === 'sama'
  const menunggu = waits ? (last.petugas_id === act.actor.petugas_id ? 'diri' : 'orang_lain') : null
  const keterangan = pasangan.kode_kabkota_lain === null ? [] : await findKeterangan(act, pasangan_id)
  return { pasangan, rekaman, kait, juga, nilai: padan.score(a, b), menunggu, keterangan }
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
