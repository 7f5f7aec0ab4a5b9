import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejakBulk } from '../jejak/jejak-store.ts'
import type { JsonObject } from '../lib/jcs.ts'
import { Problem } from '../lib/problem.ts'
import { setTersegel, undoTersegel } from '../penduduk/samarkan.ts'
import { findTelaah, lockPasangan, type Pasangan, setStatusPasangan } from './pasangan-store.ts'
import { PERAN_TELAAH, pickTujuan, type Rekaman, statusOf, type Telaah } from './telaah.ts'

interface RekamanTerkunci extends Rekaman {
  protection_level: 'biasa' | 'tersegel'
  digabung_ke: string | null
}

/**
 * Two records that two humans have called one person become one: the one that stays is pointed to by the other, and
 * readers follow. Nothing moves (docs/keputusan/0008): cases, family, NIK and history stay where they are. When one of
 * the two is hidden, the other is hidden too. The same id twice is one merge. Problems: telaah.tidak_ada,
 * telaah.belum_sama, penggabungan.lintas (a merge stays within one regency), penggabungan.lain_dulu, sesi.peran_salah,
 * individu.tidak_ada.
 */
export async function mergeIndividu(
  act: Act,
  input: { penggabungan_id: string; pasangan_id: string },
): Promise<{ individu_id: string; individu_id_tujuan: string }> {
  if (!PERAN_TELAAH.includes(act.actor.peran)) throw new Problem('sesi.peran_salah')
  const pasangan = await lockPasangan(act, input.pasangan_id)
  if (pasangan.kode_kabkota_lain !== null) throw new Problem('penggabungan.lintas')
  const before = await findPenggabungan(act, input.pasangan_id)
  if (before?.penggabungan_id === input.penggabungan_id) return before
  const telaah = (await findTelaah(act, input.pasangan_id)).at(-1)
  if (pasangan.status !== 'sama' || !telaah?.dikukuhkan) throw new Problem('telaah.belum_sama')
  const [a, b] = await lockPair(act, pasangan)
  if (a.digabung_ke !== null || b.digabung_ke !== null) throw new Problem('penggabungan.lain_dulu')
  const { tujuan, lebur } = pickTujuan(a, b)
  const tersegel = await hideOther(act, a, b)
  await insertPenggabungan(act, { ...input, pasangan, telaah, tujuan, lebur, tersegel })
  await sql`select catat_penggabungan(${lebur.individu_id}, ${pasangan.kode_kabkota})`.execute(act.tx)
  await setStatusPasangan(act, pasangan, 'digabung')
  const isi = { penggabungan_id: input.penggabungan_id, pasangan_id: input.pasangan_id }
  await recordBoth(act, pasangan, 'individu.merge', { ...isi, individu_id_tujuan: tujuan.individu_id })
  return { individu_id: lebur.individu_id, individu_id_tujuan: tujuan.individu_id }
}

/**
 * Takes a merge back, exactly: the pointer goes, whom the merge had hidden is shown again (unless something was said of
 * them since), and the pair is open once more. What happened meanwhile to the record that stayed stays with it.
 * Problems: telaah.tidak_ada, penggabungan.lain_dulu (a later merge builds on this one: undo that first).
 */
export async function unmergeIndividu(act: Act, { pasangan_id }: { pasangan_id: string }): Promise<void> {
  if (!PERAN_TELAAH.includes(act.actor.peran)) throw new Problem('sesi.peran_salah')
  const pasangan = await lockPasangan(act, pasangan_id)
  const merge = await findPenggabungan(act, pasangan_id)
  if (!merge) return
  const [a, b] = await lockPair(act, pasangan)
  const tujuan = a.individu_id === merge.individu_id_tujuan ? a : b
  if (tujuan.digabung_ke !== null) throw new Problem('penggabungan.lain_dulu')
  await sql`update penggabungan set dilepas_pada = jam(), dilepas_oleh = petugas_sesi()
    where penggabungan_id = ${merge.penggabungan_id} and kode_kabkota = ${pasangan.kode_kabkota}`.execute(
    act.tx,
  )
  await sql`select catat_penggabungan(${merge.individu_id}, ${pasangan.kode_kabkota})`.execute(act.tx)
  const { ikut_tersegel, versi_tersegel } = merge
  if (ikut_tersegel !== null && versi_tersegel !== null)
    await undoTersegel(act, ikut_tersegel, versi_tersegel)
  await setStatusPasangan(act, pasangan, statusOf(await findTelaah(act, pasangan_id)))
  await recordBoth(act, pasangan, 'individu.unmerge', { penggabungan_id: merge.penggabungan_id, pasangan_id })
}

interface Penggabungan {
  penggabungan_id: string
  individu_id: string
  individu_id_tujuan: string
  ikut_tersegel: string | null
  versi_tersegel: number | null
}

/** The merge of a pair that stands. */
export async function findPenggabungan(act: Act, pasangan_id: string): Promise<Penggabungan | undefined> {
  const { rows } = await sql<Penggabungan>`
    select penggabungan_id, individu_id, individu_id_tujuan, ikut_tersegel, versi_tersegel from penggabungan
    where pasangan_id = ${pasangan_id} and dilepas_pada is null`.execute(act.tx)
  return rows[0]
}

/** Both records, in the order of their ids, so that two merges can't wait for each other. */
async function lockPair(act: Act, pasangan: Pasangan): Promise<[RekamanTerkunci, RekamanTerkunci]> {
  const { rows } = await sql<RekamanTerkunci>`
    select individu_id, nik_bi is not null as ada_nik, terdaftar_sejak is not null as terdaftar, created_at,
      protection_level, digabung_ke
    from individu where individu_id in (${pasangan.individu_id}, ${pasangan.individu_id_lain})
      and kode_kabkota = ${pasangan.kode_kabkota}
    order by individu_id for update`.execute(act.tx)
  const [a, b] = rows
  if (!a || !b) throw new Problem('individu.tidak_ada')
  return [a, b]
}

interface Tersegel {
  individu_id: string
  versi: number
}

async function hideOther(act: Act, a: RekamanTerkunci, b: RekamanTerkunci): Promise<Tersegel | null> {
  if (a.protection_level === b.protection_level) return null
  const { individu_id } = a.protection_level === 'biasa' ? a : b
  return { individu_id, versi: await setTersegel(act, individu_id, 'tersegel') }
}

async function insertPenggabungan(
  act: Act,
  row: {
    penggabungan_id: string
    pasangan: Pasangan
    telaah: Telaah
    tujuan: Rekaman
    lebur: Rekaman
    tersegel: Tersegel | null
  },
): Promise<void> {
  const { pasangan, telaah, tujuan, lebur, tersegel } = row
  await sql`
    insert into penggabungan (penggabungan_id, pasangan_id, individu_id, individu_id_tujuan, telaah_id, urutan, ikut,
      ikut_tersegel, versi_tersegel, petugas_id, peran, kode_kabkota)
    values (${row.penggabungan_id}, ${pasangan.pasangan_id}, ${lebur.individu_id}, ${tujuan.individu_id},
      ${telaah.telaah_id}, ${telaah.urutan},
      jsonb_build_object('nik', ${lebur.ada_nik}::boolean, 'terdaftar', ${lebur.terdaftar}::boolean,
        'usulan', (select coalesce(jsonb_agg(usulan_id order by usulan_id), '[]') from usulan
          where individu_id = ${lebur.individu_id}),
        'keluarga', (select coalesce(jsonb_agg(keluarga_id), '[]') from anggota_keluarga
          where individu_id = ${lebur.individu_id} and sampai is null)),
      ${tersegel?.individu_id ?? null}, ${tersegel?.versi ?? null}, petugas_sesi(), peran_sesi(),
      ${pasangan.kode_kabkota})`.execute(act.tx)
}

async function recordBoth(act: Act, pasangan: Pasangan, jenis: string, isi: JsonObject): Promise<void> {
  const { kode_kabkota } = pasangan
  const about = (subjek_id: string) => ({ jenis, kode_kabkota, subjek_id, isi })
  await recordJejakBulk(act, [about(pasangan.individu_id), about(pasangan.individu_id_lain)])
}
