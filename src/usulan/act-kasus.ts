import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { completeUsulan } from './complete-usulan.ts'
import { findKasus, type KasusTerbuka } from './find-kasus.ts'
import { issuePin } from './issue-pin.ts'
import type { TindakanPembuat } from './usulan.ts'
import { recordCatatan } from './usulan-catatan.ts'
import { withdrawUsulan } from './withdraw-usulan.ts'

export interface KasusDeps {
  db: Database
  kunci: Kunci
}

/** What the maker does in a case. `id` is the page's: pressed twice, it is done once. */
export interface TindakanInput {
  tiket: string
  pin: string
  tindakan: TindakanPembuat
  id: string
  isi: string
}

/** Acts of folders that come after this one. */
export interface LaterActs {
  submitKeberatan(act: Act, usulan_id: string): Promise<void>
}

/**
 * An act of the maker by ticket and PIN, in the citizen's own session. Null when they open nothing. Returns the PIN
 * that opens the case from now on. Problems: usulan.langkah_salah, masukan.tidak_sah, those of takeLangkah.
 */
export async function actOnKasus(
  deps: KasusDeps,
  input: TindakanInput,
  later: LaterActs,
): Promise<{ pin: string } | null> {
  return actAsPembuat(deps, input, async (act, terbuka) => ({
    pin: await perform(act, terbuka, input, later),
  }))
}

/** Something that the maker does by ticket and PIN, in one transaction; null when they open nothing. */
export async function actAsPembuat<T>(
  deps: KasusDeps,
  typed: { tiket: string; pin: string },
  doIt: (act: Act, terbuka: KasusTerbuka) => Promise<T>,
): Promise<T | null> {
  const terbuka = await findKasus(deps, typed)
  return terbuka && runAct(deps, pembuatOf(terbuka), (act) => doIt(act, terbuka))
}

/** The session of a case's maker: nobody's officer, and no further than the regency of the case. */
export function pembuatOf({ kode_kabkota }: KasusTerbuka): Actor {
  return { petugas_id: null, peran: 'pembuat', kabkota: kode_kabkota, desa: '' }
}

async function perform(
  act: Act,
  terbuka: KasusTerbuka,
  input: TindakanInput,
  later: LaterActs,
): Promise<string> {
  const { usulan_id, individu_id, kode_kabkota } = terbuka
  const { tindakan, id, isi } = input
  const say = (jenis: 'jawaban' | 'bukti' | 'belum_selesai') =>
    recordCatatan(act, { catatan_id: id, usulan_id, individu_id, kode_kabkota, jenis, isi })
  switch (tindakan) {
    case 'lengkapi':
      await completeUsulan(act, { usulan_id, peristiwa_id: id })
      await say('jawaban')
      return input.pin
    case 'tarik':
      await withdrawUsulan(act, { usulan_id, peristiwa_id: id })
      return input.pin
    case 'keberatan':
      await later.submitKeberatan(act, usulan_id)
      return input.pin
    case 'pin':
      return (await issuePin(act, { usulan_id, pin: isi.replace(/[\s-]/g, '') })).pin
    case 'bukti':
    case 'belum_selesai':
      if (!terbuka.kasus.boleh.includes(tindakan)) throw new Problem('usulan.langkah_salah', { tindakan })
      await say(tindakan)
      return input.pin
  }
}
