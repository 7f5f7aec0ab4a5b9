import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { getPetugasId } from '../petugas/petugas-command.ts'
import { dateOf } from '../periode/waktu.ts'
import {
  createKode,
  createLembaga,
  createPendamping,
  findLembaga,
  endLembaga,
  findPendamping,
  revokeKunci,
  suspendPendamping,
} from './pendamping-store.ts'
import type { PendampingSetara } from './run-pendamping.ts'

const KODE_HARI = 7

function operator(dasar: string): Actor {
  return { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar }
}

export interface TambahLembaga {
  nama: string
  dasar: string
  kecamatan: readonly string[]
  mulai?: string
  sampai?: string
}

/** `setara lembaga tambah`: accredits an organisation by a decree. Returns its id. */
export function tambahLembaga(setara: PendampingSetara, input: TambahLembaga): Promise<string> {
  return runAct(setara, operator(input.dasar), (act) =>
    createLembaga(act, { ...input, mulai: input.mulai ?? dateOf(act.now), sampai: input.sampai ?? null }),
  )
}

/** `setara lembaga akhiri`: an accreditation ends before the day `sampai`. Problem `pendamping.tidak_ada`. */
export async function akhiriLembaga(
  setara: PendampingSetara,
  input: { nama: string; dasar: string; sampai: string },
): Promise<void> {
  const [lembaga, second] = await findLembaga(setara.db, input.nama)
  if (!lembaga || second) throw new Problem('pendamping.tidak_ada')
  await runAct(setara, operator(input.dasar), (act) => endLembaga(act, { ...lembaga, sampai: input.sampai }))
}

export interface TambahPendamping {
  nama: string
  /** Name or id. */
  lembaga: string
  tanggal_kode_etik: string
  mulai?: string
  sampai?: string
  /** Name or id of the officer who they are as well. */
  petugas?: string
  /** A device is lost: the passkeys that are there give nothing any more. */
  ganti?: boolean
}

/**
 * `setara pendamping tambah`: a companion of an organisation, and a one-time code to make a passkey with. Who is there
 * already gets another code, for another or a lost device. Problems: `pendamping.tidak_ada` for an unknown organisation,
 * `petugas.tidak_ada`.
 */
export async function tambahPendamping(
  setara: PendampingSetara,
  input: TambahPendamping,
): Promise<{ pendamping_id: string; kode: string }> {
  const [lembaga, secondLembaga] = await findLembaga(setara.db, input.lembaga)
  if (!lembaga || secondLembaga) throw new Problem('pendamping.tidak_ada')
  const [known, second] = await findPendamping(setara.db, input.nama, lembaga.lembaga_id)
  if (second) throw new Problem('pendamping.tidak_ada')
  const petugas_id = input.petugas === undefined ? null : await getPetugasId(setara.db, input.petugas)
  return runAct(setara, operator('pendamping tambah'), async (act) => {
    const days = { mulai: input.mulai ?? dateOf(act.now), sampai: input.sampai ?? null }
    const pendamping_id =
      known?.pendamping_id ?? (await createPendamping(act, { ...input, ...days, ...lembaga, petugas_id }))
    if (input.ganti) await revokeKunci(act, pendamping_id)
    return { pendamping_id, kode: await createKode(act, { pendamping_id, hari: KODE_HARI }) }
  })
}

/** `setara pendamping tangguhkan`: out at once; with `kembali` in again. Problem `pendamping.tidak_ada`. */
export async function tangguhkanPendamping(
  setara: PendampingSetara,
  namaOrId: string,
  kembali = false,
): Promise<void> {
  const [pendamping, second] = await findPendamping(setara.db, namaOrId)
  if (!pendamping || second) throw new Problem('pendamping.tidak_ada')
  await runAct(setara, operator('pendamping tangguhkan'), (act) =>
    suspendPendamping(act, pendamping.pendamping_id, kembali),
  )
}
