import { type Act } from '../jejak/act.ts'
import { jenisOf } from '../jejak/jejak.ts'
import { recordJejakBulk } from '../jejak/jejak-store.ts'
import { openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import type { JsonObject } from '../lib/jcs.ts'
import { Problem } from '../lib/problem.ts'
import { isTerbuka } from '../periode/periode.ts'
import { findTempat } from '../periode/periode-store.ts'
import type { Langkah, Status, Tindakan } from './alur.ts'
import { findLangkah, type IsTerbuka } from './usulan.ts'
import {
  countParaf,
  findKelas,
  findPeristiwaId,
  insertPelaku,
  insertPeristiwa,
  lockUsulan,
  type PeristiwaBaru,
  setStatus,
  type UsulanRow,
} from './usulan-store.ts'

/** One step of one case. `peristiwa_id` is the caller's: the same step sent twice is taken once. */
export interface LangkahInput {
  usulan_id: string
  peristiwa_id: string
  tindakan: Tindakan
  ke: Status
  alasan?: string
  /** Words for the person, kept under the person's key. */
  kata?: string
  /** The record behind the step: a musyawarah, verifikasi, pengesahan, pemadanan or penetapan. */
  acuan?: string
  petugas_kedua_id?: string
  /** The month that the case belongs to from now on. */
  periode?: string
  /** What jejak keeps beside the step, under the person's key. */
  isi?: JsonObject
}

export interface TakeOptions {
  /** 'satu' (default): an entry for each case. 'kelompok': the caller writes one entry for the whole batch. */
  jejak?: 'satu' | 'kelompok'
}

/**
 * Takes steps of the table (alur.ts): asks the rule, writes the rows, sets the status columns, writes jejak.
 * All or nothing. Returns the cases as they were before, without those whose step had been taken already.
 * Problems: usulan.tidak_ada, usulan.langkah_salah, jendela.tutup, usulan.orang_sama, usulan.tanpa_paraf,
 * usulan.alasan_kosong.
 */
export async function takeLangkah(
  act: Act,
  inputs: readonly LangkahInput[],
  options: TakeOptions = {},
): Promise<UsulanRow[]> {
  if (inputs.length === 0) return []
  const locked = await lockUsulan(
    act,
    inputs.map((input) => input.usulan_id),
  )
  // Asked behind the lock: of the same step sent twice at once, the second waits and finds the first.
  const done = await findPeristiwaId(act, inputs)
  const due = inputs.filter((input) => !done.has(input.peristiwa_id))
  if (due.length === 0) return []
  const rows = new Map(locked.map((row) => [row.usulan_id, row]))
  const list = await preparePeristiwa(act, due, rows)
  await requireOtherHumans(act, list)
  await insertPelaku(
    act,
    list.map(({ usulan, langkah }) => ({ ...usulan, kelas: langkah.kelas })),
  )
  // The status first: the database lets no row run ahead of it, and at commit both must be there.
  await setStatus(act, list)
  await insertPeristiwa(act, list)
  if (options.jejak !== 'kelompok')
    await recordJejakBulk(
      act,
      list.map((peristiwa) => jejakEntry(act, peristiwa)),
    )
  return list.map((peristiwa) => peristiwa.usulan)
}

async function preparePeristiwa(
  act: Act,
  due: readonly LangkahInput[],
  rows: ReadonlyMap<string, UsulanRow>,
): Promise<PeristiwaBaru[]> {
  const keys = await openSubjekKunciBulk(
    act,
    due.flatMap((input) => (input.kata ? (rows.get(input.usulan_id)?.individu_id ?? []) : [])),
  )
  const terbuka = await readJendela(act, rows)
  return due.map((input) => {
    const usulan = rows.get(input.usulan_id)
    if (!usulan) throw new Problem('usulan.tidak_ada')
    const langkah = requireLangkah(act, usulan, input, terbuka.get(usulan.kode_kabkota) ?? NEVER)
    const id = `${usulan.usulan_id}/${usulan.urutan + 1}`
    const key = keys.get(usulan.individu_id)
    const kata_enc =
      input.kata && key
        ? act.kunci.encryptField(key, { table: 'usulan_peristiwa', column: 'kata_enc', id }, input.kata)
        : null
    requireAlasan(langkah, input)
    return {
      usulan,
      langkah,
      peristiwa_id: input.peristiwa_id,
      petugas_kedua_id: (langkah.kelas_kedua && input.petugas_kedua_id) || null,
      alasan: input.alasan ?? null,
      kata_enc,
      acuan: input.acuan ?? null,
      periode: input.periode ?? usulan.periode,
      isi: input.isi ?? {},
    }
  })
}

const NEVER: IsTerbuka = () => false

/** For each regency among the cases: what is open there at the moment of the act, extensions counted. */
async function readJendela(act: Act, rows: ReadonlyMap<string, UsulanRow>): Promise<Map<string, IsTerbuka>> {
  const regencies = new Set([...rows.values()].map((row) => row.kode_kabkota))
  const terbuka = new Map<string, IsTerbuka>()
  for (const kode_kabkota of regencies) {
    const tempat = await findTempat(act.tx, kode_kabkota)
    terbuka.set(kode_kabkota, (kegiatan) => isTerbuka(kegiatan, act.now, tempat))
  }
  return terbuka
}

function requireLangkah(act: Act, usulan: UsulanRow, input: LangkahInput, terbuka: IsTerbuka): Langkah {
  const langkah = findLangkah(usulan, { ...input, peran: act.actor.peran }, terbuka)
  if (typeof langkah === 'string')
    throw new Problem(langkah, { status: usulan.status, tindakan: input.tindakan })
  return langkah
}

function requireAlasan(langkah: Langkah, input: LangkahInput): void {
  const missing =
    (langkah.beralasan !== '' && !input.alasan) || (langkah.beralasan === 'kata' && !input.kata?.trim())
  if (missing) throw new Problem('usulan.alasan_kosong', { tindakan: input.tindakan })
}

/** One human, one kelas on one case; where two are due, the second names the first, who has initialled it as it is. */
async function requireOtherHumans(act: Act, list: readonly PeristiwaBaru[]): Promise<void> {
  const { petugas_id } = act.actor
  const kelas = await findKelas(
    act,
    list.map(({ usulan }) => usulan.usulan_id),
    petugas_id,
  )
  for (const { usulan, langkah, petugas_kedua_id } of list) {
    const before = kelas.get(usulan.usulan_id)
    if ((before && before !== langkah.kelas) || (petugas_id !== null && petugas_kedua_id === petugas_id))
      throw new Problem('usulan.orang_sama')
  }
  const pairs = list.filter(({ langkah }) => langkah.kelas_kedua !== '')
  if (pairs.length !== (await countParaf(act, pairs))) throw new Problem('usulan.tanpa_paraf')
}

/** What jejak keeps of a step, under the person's key. */
export function jejakEntry(
  act: Act,
  { usulan, langkah, alasan, acuan, periode, petugas_kedua_id, isi: beside = {} }: PeristiwaBaru,
) {
  const isi: JsonObject = {
    ...beside,
    dari: langkah.dari,
    ke: langkah.ke,
    alasan,
    acuan,
    periode,
    urutan: usulan.urutan + 1,
  }
  if (petugas_kedua_id)
    isi.petugas_kedua = act.kunci.petugasPseudonym(petugas_kedua_id, act.now.getUTCFullYear())
  return {
    jenis: jenisOf('usulan', langkah.tindakan),
    kode_kabkota: usulan.kode_kabkota,
    subjek_id: usulan.individu_id,
    usulan_id: usulan.usulan_id,
    isi,
  }
}
