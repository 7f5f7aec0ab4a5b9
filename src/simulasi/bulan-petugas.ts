import { sql } from 'kysely'
import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { createPenugasan, createPetugas } from '../petugas/petugas-store.ts'
import type { Peran } from '../usulan/alur.ts'

/** The officers who play the month. Nobody is real. One human each, so that two humans are two. */
export const PETUGAS_CONTOH = {
  operator: { nama: 'Siti Aminah', peran: 'operator_desa' },
  lapangan: { nama: 'Dedi Kurniawan', peran: 'petugas_lapangan' },
  lapangan_lain: { nama: 'Rina Marlina', peran: 'petugas_lapangan' },
  verifikator: { nama: 'Yusuf Hidayat', peran: 'verifikator' },
  verifikator_lain: { nama: 'Maria Goreti', peran: 'verifikator' },
  kepala: { nama: 'Asep Suherman', peran: 'kepala_opd' },
  pusdatin: { nama: 'Ratna Dewi', peran: 'pusdatin' },
  universitas: { nama: 'Wahyu Nugroho', peran: 'perguruan_tinggi' },
  menteri: { nama: 'Menteri Sosial (contoh)', peran: 'menteri' },
} as const satisfies Record<string, { nama: string; peran: Peran }>
export type PetugasContoh = keyof typeof PETUGAS_CONTOH

export function petugasId(siapa: PetugasContoh): string {
  return uuidFrom('petugas_contoh', siapa)
}

/** The session of one of them, for one regency. */
export function actorOf(siapa: PetugasContoh, kabkota: string): Actor {
  return { petugas_id: petugasId(siapa), peran: PETUGAS_CONTOH[siapa].peran, kabkota, desa: '' }
}

/** The machine, under the decree of the demo. */
export function sistemOf(kabkota: string): Actor {
  return { petugas_id: null, peran: 'sistem', kabkota, desa: '', dasar: 'SK Contoh 1/2026' }
}

/** Enters the officers and gives each a role by a decree of the demo. Again changes nothing. */
export async function appointPetugas(setara: { db: Database; kunci: Kunci }, kabkota: string): Promise<void> {
  await runAct(setara, sistemOf('*'), async (act) => {
    for (const [siapa, { nama, peran }] of Object.entries(PETUGAS_CONTOH)) {
      const petugas_id = uuidFrom('petugas_contoh', siapa)
      const penugasan_id = uuidFrom('penugasan_contoh', siapa, kabkota)
      if (await hasPenugasan(act, penugasan_id)) continue
      await createPetugas(act, { petugas_id, nama })
      const kode_wilayah = NASIONAL.has(peran) ? '' : kabkota
      const tugas = { penugasan_id, petugas_id, peran, kode_wilayah, mulai: '2022-01-01', sampai: null }
      await createPenugasan(act, { ...tugas, dasar: 'SK Contoh 2/2022' })
    }
  })
}

const NASIONAL: ReadonlySet<string> = new Set(['pusdatin', 'menteri'])

async function hasPenugasan(act: Act, penugasan_id: string): Promise<boolean> {
  const { rows } = await sql`select from penugasan where penugasan_id = ${penugasan_id}`.execute(act.tx)
  return rows.length > 0
}
