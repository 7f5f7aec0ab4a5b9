import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { createPenugasan, createPetugas, findPetugas } from './petugas-store.ts'
import { createToken, revokeToken } from './token-store.ts'

interface Setara {
  db: Database
  kunci: Kunci
}

/** The operator at the command line acts as the system, under the decree that the command names. */
function operator(dasar: string): Actor {
  return { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar }
}

export interface TambahPetugas {
  nama: string
  peran: string
  /** '' is the nation. */
  wilayah: string
  dasar: string
  mulai?: string
  sampai?: string
}

/**
 * `setara petugas tambah`: an officer with a role; one of this name who is there already gets another role.
 * Returns the officer's id. Throws `petugas.peran_tidak_ada` and `petugas.nama_ganda`.
 */
export async function tambahPetugas(setara: Setara, input: TambahPetugas): Promise<string> {
  const known = await findPetugas(setara.db, input.nama)
  if (known.length > 1) throw new Problem('petugas.nama_ganda')
  return runAct(setara, operator(input.dasar), async (act) => {
    const petugas_id = known[0]?.petugas_id ?? (await createPetugas(act, { nama: input.nama }))
    await createPenugasan(act, {
      petugas_id,
      peran: input.peran,
      kode_wilayah: input.wilayah,
      mulai: input.mulai ?? new Date(act.now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10),
      sampai: input.sampai ?? null,
      dasar: input.dasar,
    })
    return petugas_id
  })
}

/** `setara petugas token`: a new token for the officer of this name or id, `hari` days long. To be shown once. */
export async function tokenPetugas(setara: Setara, namaOrId: string, hari: number): Promise<string> {
  const petugas_id = await getPetugasId(setara.db, namaOrId)
  return runAct(setara, operator('petugas token'), (act) => createToken(act, { petugas_id, hari }))
}

/** `setara petugas token --cabut`: takes back all tokens. Returns how many. */
export async function cabutToken(setara: Setara, namaOrId: string): Promise<number> {
  const petugas_id = await getPetugasId(setara.db, namaOrId)
  return runAct(setara, operator('petugas token --cabut'), (act) => revokeToken(act, petugas_id))
}

/** Throws `petugas.tidak_ada` and, when two have the name, `petugas.nama_ganda`. */
export async function getPetugasId(db: Database, namaOrId: string): Promise<string> {
  const [petugas, second] = await findPetugas(db, namaOrId)
  if (!petugas) throw new Problem('petugas.tidak_ada')
  if (second) throw new Problem('petugas.nama_ganda')
  return petugas.petugas_id
}
