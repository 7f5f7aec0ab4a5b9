import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { strictNama } from '../lib/nama-ketat.ts'
import { normalizeNama } from '../lib/nama.ts'
import { isWellFormed } from '../lib/nik.ts'
import type { IndividuFakta } from './individu.ts'
import { findIndividuByNik } from './nik-store.ts'

/** A person of the register, as far as it takes to say that somebody means them. */
export interface Sama {
  individu_id: string
  keluarga_id: string | null
}

interface Calon {
  individu_id: string
  keluarga_id: string | null
  nama_lengkap: string | null
  tanggal_lahir: string | null
}

/**
 * The person whom these facts mean, or null: who has this NIK and also this birth date or name; else the only one of
 * this village with this name and full birth date. One of the two alone is never enough, and two of a name are nobody.
 * A sealed person is found by NIK and birth date only. Who asks is never told.
 */
export async function findSama(act: Act, fakta: IndividuFakta): Promise<Sama | null> {
  return (await findByNik(act, fakta)) ?? (await findByNama(act, fakta))
}

async function findByNik(act: Act, fakta: IndividuFakta): Promise<Sama | null> {
  if (fakta.nik === null || !isWellFormed(fakta.nik)) return null
  const owner = await findIndividuByNik(act, fakta.nik)
  if (!owner) return null
  const [calon] = await findCalon(act, sql`i.individu_id = ${owner.individu_id}`)
  if (!calon) return null
  const isBorn = calon.tanggal_lahir !== null && calon.tanggal_lahir === fakta.tanggal_lahir
  const isNamed =
    calon.nama_lengkap !== null && strictNama(calon.nama_lengkap) === strictNama(fakta.nama_lengkap)
  return isBorn || isNamed ? calon : null
}

async function findByNama(act: Act, fakta: IndividuFakta): Promise<Sama | null> {
  if (fakta.tanggal_lahir === null || fakta.presisi_tanggal !== 'hari') return null
  const { norm } = normalizeNama(fakta.nama_lengkap)
  const found = await findCalon(
    act,
    sql`i.kode_desa = ${fakta.kode_desa} and i.nama_norm collate "C" = ${norm}
      and i.tanggal_lahir = ${fakta.tanggal_lahir}::date and i.presisi_tanggal = 'hari'`,
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The only person of a village who is called so (and was born then, when that is said); null for none or several. */
export async function findDisebut(
  act: Act,
  disebut: { kode_desa: string; nama_lengkap: string; tanggal_lahir: string | null },
): Promise<Sama | null> {
  const { norm } = normalizeNama(disebut.nama_lengkap)
  const found = await findCalon(
    act,
    sql`i.kode_desa = ${disebut.kode_desa} and i.nama_norm collate "C" = ${norm}
      and (${disebut.tanggal_lahir}::date is null or i.tanggal_lahir = ${disebut.tanggal_lahir}::date)`,
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

async function findCalon(act: Act, where: ReturnType<typeof sql>): Promise<Calon[]> {
  const { rows } = await sql<Calon>`
    select i.individu_id, a.keluarga_id, i.nama_lengkap, i.tanggal_lahir
    from individu i
    left join anggota_keluarga a
      on a.individu_id = i.individu_id and a.kode_kabkota = i.kode_kabkota and a.sampai is null
    where ${where} limit 2`.execute(act.tx)
  return rows
}
