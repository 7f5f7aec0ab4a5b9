import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { jenisOf } from '../jejak/jejak.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import { dateOf } from '../periode/waktu.ts'
import type { Status } from '../usulan/alur.ts'
import { initialUsulan } from '../usulan/initial-usulan.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { findKelas, insertPelaku, lockUsulan, type UsulanRow } from '../usulan/usulan-store.ts'
import type { StatusKeberatan, Tindakan } from './alur.ts'
import { addHariKerja, findLangkah, KEBERATAN_HARI_KERJA } from './sanggahan.ts'
import type { Kanal } from './submit-sanggahan.ts'

interface KeberatanRow {
  keberatan_id: string
  usulan_id: string
  status: StatusKeberatan | 'belum_ada'
  urutan: number
}

/** Where a granted keberatan takes its case up again. */
const KEMBALI: Partial<Record<Status, Status>> = {
  tidak_disepakati: 'daftar_akhir',
  tidak_layak: 'terverifikasi_lapangan',
  tidak_ditetapkan: 'lolos',
}

/**
 * The person contests a decision about themselves, in any form: within 30 working days, once for each decision. The
 * case stays as it is. Problems: usulan.langkah_salah where there is no such decision, keberatan.lewat_waktu,
 * keberatan.sudah_ada, masukan.tidak_sah without words.
 */
export async function submitKeberatan(
  act: Act,
  input: { keberatan_id: string; usulan_id: string; kanal: Kanal; isi: string },
): Promise<void> {
  const { keberatan_id, kanal, isi } = input
  if (isi.trim() === '' || isi.length > 8_000) throw new Problem('masukan.tidak_sah', { isian: 'isi' })
  const usulan = await getUsulan(act, input.usulan_id)
  if (await hasKeberatan(act, keberatan_id)) return
  if (!(usulan.status in KEMBALI)) throw new Problem('usulan.langkah_salah', { status: usulan.status })
  await requireInTime(act, usulan)
  await requireFirst(act, usulan)
  const key = await getSubjekKunci(act, usulan.individu_id)
  const isi_enc = act.kunci.encryptField(
    key,
    { table: 'keberatan', column: 'isi_enc', id: keberatan_id },
    isi,
  )
  await sql`insert into keberatan (keberatan_id, usulan_id, atas_urutan, kanal, isi_enc, kode_kabkota)
    values (${keberatan_id}, ${usulan.usulan_id}, ${usulan.urutan}, ${kanal}, ${isi_enc}, ${usulan.kode_kabkota})`.execute(
    act.tx,
  )
  const row = { keberatan_id, usulan_id: usulan.usulan_id, status: 'belum_ada' as const, urutan: 0 }
  const peristiwa_id = uuidFrom(keberatan_id, 'submitKeberatan')
  await takeKeberatan(act, usulan, row, { peristiwa_id, tindakan: 'submitKeberatan', ke: 'diajukan' })
  await insertPemberitahuan(act, [{ ...usulan, kode: 'keberatan.diterima' }])
}

async function requireInTime(act: Act, usulan: UsulanRow): Promise<void> {
  const { rows } = await sql<{ waktu: Date }>`select waktu from usulan_peristiwa
    where usulan_id = ${usulan.usulan_id} and urutan = ${usulan.urutan}`.execute(act.tx)
  const decided = rows[0]?.waktu ?? act.now
  if (dateOf(act.now) > addHariKerja(dateOf(decided), KEBERATAN_HARI_KERJA))
    throw new Problem('keberatan.lewat_waktu')
}

/** One for each decision, unless it was taken back. The case is locked: nobody comes between. */
async function requireFirst(act: Act, usulan: UsulanRow): Promise<void> {
  const { rows } = await sql`select from keberatan
    where usulan_id = ${usulan.usulan_id} and atas_urutan = ${usulan.urutan} and status <> 'ditarik'`.execute(
    act.tx,
  )
  if (rows.length > 0) throw new Problem('keberatan.sudah_ada')
}

interface Step {
  keberatan_id: string
  peristiwa_id: string
}

/**
 * The first of two who did not decide the case looks again, and says what they find: grant or refuse. Who would refuse
 * binds nobody: another may review it too, and grants with the second.
 */
export async function reviewKeberatan(act: Act, input: Step & { usul: 'kabul' | 'tolak' }): Promise<void> {
  const { row, usulan } = await lockKeberatan(act, input.keberatan_id)
  const step = { ...input, tindakan: 'reviewKeberatan' as const, ke: 'ditelaah' as const }
  if (!(await takeKeberatan(act, usulan, row, step))) return
  if (input.usul === 'kabul')
    await initialUsulan(act, { usulan_id: usulan.usulan_id, tindakan: 'grantKeberatan' })
}

/**
 * The second decides, with words for the person. Granted, the case goes on where the decision stopped it; refused, the
 * words say why, and the notice where to turn next.
 */
export async function decideKeberatan(
  act: Act,
  input: Step & { hasil: 'dikabulkan' | 'ditolak'; kata: string },
): Promise<void> {
  const { row, usulan } = await lockKeberatan(act, input.keberatan_id)
  const { hasil, kata, peristiwa_id } = input
  const step = { peristiwa_id, kata, tindakan: 'decideKeberatan' as const, ke: hasil }
  if (!(await takeKeberatan(act, usulan, row, step))) return
  const ke = KEMBALI[usulan.status === 'belum_ada' ? 'draf' : usulan.status]
  const penelaah = await findPenelaah(act, row.keberatan_id)
  if (hasil === 'dikabulkan' && !penelaah) throw new Problem('usulan.tanpa_paraf')
  if (hasil === 'dikabulkan' && ke && penelaah)
    await takeLangkah(act, [
      {
        usulan_id: usulan.usulan_id,
        peristiwa_id: uuidFrom(peristiwa_id, 'grantKeberatan'),
        tindakan: 'grantKeberatan',
        ke,
        acuan: row.keberatan_id,
        petugas_kedua_id: penelaah,
      },
    ])
  await insertPemberitahuan(act, [{ ...usulan, kode: `keberatan.${hasil}` }])
}

async function findPenelaah(act: Act, keberatan_id: string): Promise<string | null> {
  const { rows } = await sql<{ petugas_id: string | null }>`select petugas_id from keberatan_peristiwa
    where keberatan_id = ${keberatan_id} and tindakan = 'reviewKeberatan' and usul = 'kabul'
    order by urutan desc limit 1`.execute(act.tx)
  return rows[0]?.petugas_id ?? null
}

/** The person takes it back. */
export async function withdrawKeberatan(act: Act, input: Step): Promise<void> {
  const { row, usulan } = await lockKeberatan(act, input.keberatan_id)
  await takeKeberatan(act, usulan, row, { ...input, tindakan: 'withdrawKeberatan', ke: 'ditarik' })
}

async function getUsulan(act: Act, usulan_id: string): Promise<UsulanRow> {
  const [usulan] = await lockUsulan(act, [usulan_id])
  if (!usulan) throw new Problem('usulan.tidak_ada')
  return usulan
}

async function hasKeberatan(act: Act, keberatan_id: string): Promise<boolean> {
  const { rows } = await sql`select from keberatan where keberatan_id = ${keberatan_id}`.execute(act.tx)
  return rows.length > 0
}

/** The case first, as everything that touches both does. */
async function lockKeberatan(
  act: Act,
  keberatan_id: string,
): Promise<{ row: KeberatanRow; usulan: UsulanRow }> {
  const found = await sql<{ usulan_id: string }>`select usulan_id from keberatan
    where keberatan_id = ${keberatan_id}`.execute(act.tx)
  const usulan = await getUsulan(act, found.rows[0]?.usulan_id ?? keberatan_id)
  const { rows } = await sql<KeberatanRow>`select keberatan_id, usulan_id, status, urutan from keberatan
    where keberatan_id = ${keberatan_id} for update`.execute(act.tx)
  if (!rows[0]) throw new Problem('sanggahan.tidak_ada')
  return { row: rows[0], usulan }
}

interface KeberatanLangkah {
  peristiwa_id: string
  tindakan: Tindakan
  ke: StatusKeberatan
  usul?: 'kabul' | 'tolak'
  kata?: string
}

/** Who had another part in the case, or reviewed this keberatan before, can't be this one. */
async function requireOtherPart(
  act: Act,
  usulan_id: string,
  keberatan_id: string,
  kelas: string,
): Promise<void> {
  const { petugas_id } = act.actor
  if (petugas_id === null) return
  const before = (await findKelas(act, [usulan_id], petugas_id)).get(usulan_id)
  const { rows } = await sql`select from keberatan_peristiwa
    where keberatan_id = ${keberatan_id} and petugas_id = ${petugas_id} and kelas = 'penelaah'`.execute(
    act.tx,
  )
  if ((before !== undefined && before !== kelas) || (kelas === 'penelaah' && rows.length > 0))
    throw new Problem('sanggahan.orang_sama')
}

async function takeKeberatan(
  act: Act,
  usulan: UsulanRow,
  row: KeberatanRow,
  step: KeberatanLangkah,
): Promise<boolean> {
  const taken = await sql`select from keberatan_peristiwa where peristiwa_id = ${step.peristiwa_id}`.execute(
    act.tx,
  )
  if (taken.rows.length > 0) return false
  const { peran, petugas_id } = act.actor
  const langkah = findLangkah({ kasus: 'keberatan', status: row.status, arah: '' }, { ...step, peran })
  if (typeof langkah === 'string') throw new Problem(langkah, { status: row.status, tindakan: step.tindakan })
  if (langkah.berkata && !step.kata?.trim()) throw new Problem('masukan.tidak_sah', { isian: 'kata' })
  const { usulan_id, individu_id, kode_kabkota } = usulan
  await requireOtherPart(act, usulan_id, row.keberatan_id, langkah.kelas)
  await insertPelaku(act, [{ usulan_id, kode_kabkota, kelas: langkah.kelas }])
  const urutan = row.urutan + 1
  const cell = { table: 'keberatan_peristiwa', column: 'kata_enc', id: `${row.keberatan_id}/${urutan}` }
  const key = await getSubjekKunci(act, individu_id)
  const kata_enc = step.kata ? act.kunci.encryptField(key, cell, step.kata) : null
  await sql`update keberatan set status = ${step.ke}, urutan = ${urutan}
    where keberatan_id = ${row.keberatan_id} and kode_kabkota = ${kode_kabkota}`.execute(act.tx)
  await sql`insert into keberatan_peristiwa (keberatan_id, usulan_id, urutan, urutan_sebelum, peristiwa_id, tindakan,
      dari, ke, peran, arah, kelas, berkata, petugas_id, usul, kata_enc, kode_kabkota)
    values (${row.keberatan_id}, ${usulan_id}, ${urutan}, ${urutan === 1 ? null : urutan - 1}, ${step.peristiwa_id},
      ${langkah.tindakan}, ${langkah.dari}, ${langkah.ke}, ${peran}, ${langkah.arah}, ${langkah.kelas},
      ${langkah.berkata}, ${petugas_id}, ${step.usul ?? null}, ${kata_enc}, ${kode_kabkota})`.execute(act.tx)
  const isi = { keberatan_id: row.keberatan_id, dari: row.status, ke: step.ke }
  const jenis = jenisOf('keberatan', step.tindakan)
  await recordJejak(act, { jenis, kode_kabkota, subjek_id: individu_id, usulan_id, isi })
  return true
}
