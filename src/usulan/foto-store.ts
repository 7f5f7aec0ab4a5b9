import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejak, recordJejakBulk } from '../jejak/jejak-store.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { FOTO_PALING_BANYAK } from './foto.ts'

/** A photo of a case, without the picture. */
export interface Foto {
  foto_id: string
  waktu: Date
  /** Its picture is there; false after it was erased. */
  isAda: boolean
}

interface Kasus {
  usulan_id: string
  individu_id: string
  kode_kabkota: string
}

/**
 * Adds a picture (`jpeg` as recodeFoto made it) to a case. The same picture again is the same photo. 'cukup' when the case
 * has three.
 */
export async function addFoto(act: Act, kasus: Kasus, jpeg: Buffer): Promise<'ada' | 'cukup'> {
  const { usulan_id, individu_id, kode_kabkota } = kasus
  const sidik = createHash('sha256').update(jpeg).digest('hex')
  const foto_id = uuidFrom(usulan_id, 'foto', sidik)
  // two at once would both be the next
  await sql`select pg_advisory_xact_lock(hashtextextended(${usulan_id}, 0))`.execute(act.tx)
  const known = await listFoto(act, usulan_id)
  if (known.some((foto) => foto.foto_id === foto_id)) return 'ada'
  if (known.length >= FOTO_PALING_BANYAK) return 'cukup'
  const key = await getSubjekKunci(act, individu_id)
  const { petugas_id, peran } = act.actor
  await sql`insert into foto (foto_id, usulan_id, urutan, sidik_bi, ukuran, isi_enc, petugas_id, peran, kode_kabkota, waktu)
    values (${foto_id}, ${usulan_id}, ${known.length + 1}, ${act.kunci.blindIndex('foto', sidik)}, ${jpeg.length},
      ${act.kunci.encryptField(key, fotoCell(foto_id), jpeg)}, ${petugas_id}, ${peran}, ${kode_kabkota}, jam())`.execute(
    act.tx,
  )
  await recordJejak(act, {
    jenis: 'usulan.add_foto',
    ...{ kode_kabkota, usulan_id, subjek_id: individu_id },
    isi: { foto_id, sidik },
  })
  return 'ada'
}

/** The photos of a case that the session may see, oldest first. */
export async function listFoto(act: Act, usulan_id: string): Promise<Foto[]> {
  const { rows } = await sql<Foto>`
    select f.foto_id, f.waktu, f.isi_enc is not null as "isAda" from foto f
    join usulan u on u.usulan_id = f.usulan_id and u.kode_kabkota = f.kode_kabkota
    where f.usulan_id = ${usulan_id} order by f.urutan`.execute(act.tx)
  return rows
}

/** One's own picture. Problem foto.tidak_ada: not of this case, or erased. */
export async function readFoto(act: Act, usulan_id: string, foto_id: string): Promise<Buffer> {
  return (await findFoto(act, foto_id, usulan_id)).jpeg
}

/**
 * An officer looks at a picture: an entry that the person can read. Problem foto.tidak_ada, also out of scope.
 */
export async function openFoto(act: Act, foto_id: string, keperluan: string): Promise<Buffer> {
  const { jpeg, usulan_id, individu_id, kode_kabkota } = await findFoto(act, foto_id, null)
  await recordJejak(act, {
    jenis: 'usulan.open_foto',
    ...{ kode_kabkota, usulan_id, subjek_id: individu_id },
    isi: { foto_id, keperluan },
  })
  return jpeg
}

async function findFoto(act: Act, foto_id: string, usulan_id: string | null) {
  const { rows } = await sql<Kasus & { isi_enc: Buffer }>`
    select f.isi_enc, u.usulan_id, u.individu_id, u.kode_kabkota from foto f
    join usulan u on u.usulan_id = f.usulan_id and u.kode_kabkota = f.kode_kabkota
    where f.foto_id = ${foto_id} and f.isi_enc is not null
      and (${usulan_id}::uuid is null or f.usulan_id = ${usulan_id}::uuid)`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('foto.tidak_ada')
  const { isi_enc, ...kasus } = row
  const key = await getSubjekKunci(act, row.individu_id)
  return { ...kasus, jpeg: act.kunci.decryptBytes(key, fotoCell(foto_id), isi_enc) }
}

/** Erases the pictures of cases that ended more than ninety days ago; which those are, the database says. */
export async function eraseOldFoto(act: Act): Promise<number> {
  const { rows } = await sql<{ foto_id: string; usulan_id: string; kode_kabkota: string }>`
    update foto set isi_enc = null, dihapus_pada = jam() where isi_enc is not null
    returning foto_id, usulan_id, kode_kabkota`.execute(act.tx)
  await recordJejakBulk(
    act,
    rows.map(({ foto_id, usulan_id, kode_kabkota }) => ({
      jenis: 'usulan.erase_foto',
      ...{ kode_kabkota, usulan_id, subjek_id: null },
      isi: { foto_id },
    })),
  )
  return rows.length
}

function fotoCell(foto_id: string) {
  return { table: 'foto', column: 'isi_enc', id: foto_id }
}
