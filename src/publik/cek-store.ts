import type pg from 'pg'
import type { CekTanya } from './cek.ts'

/**
 * Is somebody of this village, canonical name and birth date in the register? One named statement on a function of
 * the owner's (migration 0007): the role of this connection can read no table. Sealed people, the dead and those not
 * listed are false by the same path.
 */
export async function checkStatus(pool: pg.Pool, tanya: CekTanya): Promise<boolean> {
  const { rows } = await pool.query<{ terdaftar: boolean }>({
    name: 'cek_status',
    text: 'select cek_status($1, $2, $3) as terdaftar',
    values: [tanya.kode_desa, tanya.nama_norm, tanya.tanggal_lahir],
  })
  return rows[0]?.terdaftar === true
}
