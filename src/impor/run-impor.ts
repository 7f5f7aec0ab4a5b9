import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { dateOf } from '../periode/waktu.ts'
import { scopeOf } from '../wilayah/lingkup.ts'
import { checkRecords, type FileCheck, summarize } from './check-usulan-file.ts'
import {
  beginImpor,
  findImpor,
  type Impor,
  lockImpor,
  markChecked,
  markDone,
  markRefused,
} from './impor-store.ts'
import type { ImporDeps, ImporRun } from './impor-run.ts'
import type { KamusHubungan } from './kamus.ts'
import { hashFile } from './open-file.ts'
import { type Penolakan, refuse } from './penolakan.ts'
import { saveGalat } from './save-galat.ts'
import { kabkotaOf } from './impor-kabkota.ts'
import { storeRecords } from './store-records.ts'
import { storedOf } from './stored-store.ts'

/** Who may begin a proposal (usulan/alur.ts), and so many of them. */
export const MAY_IMPORT: ReadonlySet<string> = new Set([
  'pembuat',
  'operator_desa',
  'verifikator',
  'pusdatin',
])

export interface ImporInput {
  path: string
  nama_berkas: string
  /** The clock of the check; today in Jakarta when left out. Kept from the first run of the same file. */
  tanggal?: string
  kamus?: KamusHubungan
  /** Hears how far the storing is. */
  onProgress?: (kursor: number, jumlah: number) => void
}

export interface ImporResult {
  impor: Impor
  penolakan: Penolakan | null
}

/**
 * Imports a file of proposals: checks it whole, then stores it in batches, each with its cursor in one
 * transaction. The same file (SHA-256) is the same import: run again after a crash it goes on where it stopped,
 * run again after the end it changes nothing. Rows that are refused, doubled or out of the officer's region are
 * in impor_galat only. Needs an officer (petugas_id).
 */
export async function runImpor(deps: ImporDeps, actor: Actor, input: ImporInput): Promise<ImporResult> {
  const impor = await startImpor(deps, actor, input)
  return finishImpor(deps, actor, impor, input.path, input.onProgress)
}

/** The durable beginning: the row, and the file kept under its key. What follows can be resumed from these. */
export async function startImpor(deps: ImporDeps, actor: Actor, input: ImporInput): Promise<Impor> {
  const { petugas_id } = actor
  if (petugas_id === null) throw new Problem('sesi.tidak_ada')
  if (!MAY_IMPORT.has(actor.peran)) throw new Problem('sesi.peran_salah')
  const hash = await hashFile(input.path)
  const impor_id = uuidFrom('impor', hash.toString('hex'))
  const impor = await runAct(deps, actor, (act) =>
    beginImpor(act, {
      impor_id,
      hash,
      nama_berkas: input.nama_berkas,
      kamus: input.kamus ?? 'siak',
      tanggal: input.tanggal ?? dateOf(act.now),
      petugas_id,
      kode_kabkota: kabkotaOf(actor),
    }),
  )
  const key = await runAct(deps, actor, (act) => getSubjekKunci(act, impor_id))
  await deps.berkas.keep(impor_id, key, input.path)
  return impor
}

/** Goes on with an import from the copy that was kept: after an upload, or after a crash. */
export async function resumeImpor(deps: ImporDeps, actor: Actor, impor: Impor): Promise<ImporResult> {
  const key = await runAct(deps, actor, (act) => getSubjekKunci(act, impor.impor_id))
  return deps.berkas.withPlain(impor.impor_id, key, (path) => finishImpor(deps, actor, impor, path))
}

async function finishImpor(
  deps: ImporDeps,
  actor: Actor,
  begun: Impor,
  path: string,
  onProgress?: ImporInput['onProgress'],
): Promise<ImporResult> {
  const run = { ...deps, act: <T>(fn: (act: Act) => Promise<T>) => runAct(deps, actor, fn) }
  if (begun.tahap === 'diperiksa' || begun.tahap === 'ditolak') {
    const refused = await checkStep(run, actor, begun, path)
    if (refused) return { impor: await reread(run, begun), penolakan: refused }
  }
  await storeRecords(run, await reread(run, begun), path, onProgress)
  await run.act(async (act) => {
    if (await markDone(act, begun)) await recordDone(act, begun)
  })
  return { impor: await reread(run, begun), penolakan: null }
}

async function checkStep(run: ImporRun, actor: Actor, impor: Impor, path: string): Promise<Penolakan | null> {
  const check = await checkRecords({
    path,
    tanggal: impor.tanggal,
    kamus: impor.kamus,
    wilayah: run.wilayah,
    stored: storedOf((fn) => run.act(fn), run.kunci),
    isInScope: scopeOf(actor),
  })
  if (check.penolakan === null) {
    await saveCheck(run, impor, check)
    return null
  }
  await run.act((act) => markRefused(act, impor, check.penolakan.alasan))
  return check.penolakan
}

/** All findings and the step forward in one transaction: a crash leaves either none of them or the whole check. */
async function saveCheck(
  run: ImporRun,
  impor: Impor,
  check: Extract<FileCheck, { penolakan: null }>,
): Promise<void> {
  await run.act(async (act) => {
    if ((await lockImpor(act, impor)).tahap === 'disimpan') return
    await saveGalat(act, impor, check, run.wilayah)
    const { jumlah, ditolak } = summarize(check.keys)
    await markChecked(act, impor, jumlah, ditolak)
  })
}

async function recordDone(act: Act, impor: Impor): Promise<void> {
  const done = await findImpor(act, impor.impor_id)
  await recordJejak(act, {
    jenis: 'impor.finish',
    kode_kabkota: impor.kode_kabkota,
    subjek_id: null,
    isi: {
      hash: impor.hash.toString('hex'),
      jumlah: done?.jumlah ?? 0,
      jumlah_tersimpan: done?.jumlah_tersimpan ?? 0,
      jumlah_ditolak: done?.jumlah_ditolak ?? 0,
    },
  })
}

async function reread(run: ImporRun, impor: Impor): Promise<Impor> {
  return run.act(async (act) => (await findImpor(act, impor.impor_id)) ?? impor)
}

/** The refusal of an import that ended as `ditolak`, in words. */
export function penolakanOf(impor: Impor): Penolakan | null {
  return impor.penolakan === null ? null : refuse(impor.penolakan)
}
