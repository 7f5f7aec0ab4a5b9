import { sql } from 'kysely'
import type pg from 'pg'
import type { Act } from '../../jejak/act.ts'
import { recordJejak } from '../../jejak/jejak-store.ts'

export const SEHALAMAN = 50

/** Who receives a programme, as everybody may read it where the lists are open. */
export interface Penerima {
  nama_lengkap: string
  program: string
}

/** Opens or closes the lists of a regency's villages, by a legal basis; what was decided before stays on record. */
export async function decideDaftar(
  act: Act,
  input: { kode_kabkota: string; terbuka: boolean; dasar: string },
): Promise<void> {
  const { kode_kabkota, terbuka, dasar } = input
  await sql`insert into daftar_kebijakan (urutan, terbuka, dasar, waktu, kode_kabkota)
    select coalesce(max(urutan), 0) + 1, ${terbuka}, ${dasar}, jam(), ${kode_kabkota}
    from daftar_kebijakan where kode_kabkota = ${kode_kabkota}`.execute(act.tx)
  const isi = { terbuka, dasar_daftar: dasar }
  await recordJejak(act, { jenis: 'daftar.decide', kode_kabkota, subjek_id: null, isi })
}

/** By which legal basis a regency's lists are open; null: closed. */
export async function findDasar(publik: pg.Pool, kode_kabkota: string): Promise<string | null> {
  const { rows } = await publik.query<{ dasar: string | null }>('select daftar_dasar($1) as dasar', [
    kode_kabkota,
  ])
  return rows[0]?.dasar ?? null
}

/** A page (from 1) of a village's recipients by name, and how many there are; none where the list is closed or short. */
export async function listPenerima(
  publik: pg.Pool,
  kode_desa: string,
  halaman: number,
): Promise<{ penerima: Penerima[]; semua: number }> {
  const { rows } = await publik.query<Penerima & { semua: string }>(
    'select nama_lengkap, program, semua from daftar_penerima($1, $2, $3)',
    [kode_desa, (halaman - 1) * SEHALAMAN, SEHALAMAN],
  )
  return { penerima: rows, semua: Number(rows[0]?.semua ?? 0) }
}
