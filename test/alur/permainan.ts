import assert from 'node:assert/strict'
import fc from 'fast-check'
import pg from 'pg'
import type { Actor } from '../../src/db/transaction.ts'
import { Problem } from '../../src/lib/problem.ts'
import { recordPenandatangan } from '../../src/pengesahan/record-penandatangan.ts'
import { JALUR, type Jalur, LANGKAH, type Peran, STATUS, type Status } from '../../src/usulan/alur.ts'
import { commitBenih } from '../../src/verifikasi/benih-store.ts'
import type { TestDatabase } from '../support/database.ts'
import { createKasus, readKasus } from '../support/kasus.ts'
import {
  act,
  actor,
  BUKA,
  createPanggung,
  type NamaPetugas,
  type Panggung,
  TUTUP,
} from '../support/panggung.ts'
import { BENIH, BUPATI, type Coba, take } from './gerak.ts'
import { checkInvariants, checkKuota, checkPengesahan, dump } from './invarian.ts'
import { SERANGAN } from './penyerang.ts'

/** Who may be tried in which role. Yanto holds four; the others one. */
const HOLDERS: Partial<Record<Peran, readonly (NamaPetugas | 'warga' | 'sistem')[]>> = {
  pembuat: ['warga'],
  operator_desa: ['rina', 'yanto'],
  petugas_lapangan: ['asep', 'dewi', 'yanto'],
  verifikator: ['budi', 'sri', 'yanto'],
  kepala_opd: ['hendra', 'yanto'],
  pusdatin: ['ratna'],
  menteri: ['lestari'],
  perguruan_tinggi: ['wayan'],
  sistem: ['sistem'],
}
const PERAN: readonly Peran[] = [
  'pembuat',
  'operator_desa',
  'petugas_lapangan',
  'verifikator',
  'kepala_opd',
  'pusdatin',
  'menteri',
  'perguruan_tinggi',
  'sistem',
]
const MULAI: readonly Status[] = [
  'draf',
  'daftar_akhir',
  'terverifikasi_lapangan',
  'terverifikasi_lapangan',
  'layak',
  'dikirim',
]
const JAM = [
  BUKA,
  TUTUP,
  '2026-12-05T09:00:00+07:00',
  '2026-11-17T16:59:59Z',
  '2026-11-17T17:00:00Z',
  '2023-02-24T10:00:00+07:00',
  '2024-02-15T00:00:00+07:00',
]

/** One move, as plain numbers: what they mean depends on where the case is when it is made. */
interface Gerak {
  jenis: 'maju' | 'liar' | 'jam' | 'serentak' | 'serang'
  kasus: number
  pilih: number
  siapa: number
  ulang: boolean
}
/** What a run is made of. Of all moves that aren't steps on, `serangan` are attacks. */
function babakOf(serangan: number) {
  const jenis = ['maju', 'maju', 'maju', 'maju', 'liar', 'jam', 'serentak'] as const
  const gerak = fc.record<Gerak>({
    jenis: fc.constantFrom(...jenis, ...Array.from({ length: serangan }, () => 'serang' as const)),
    kasus: fc.nat(1),
    pilih: fc.nat(1000),
    siapa: fc.nat(1000),
    ulang: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  })
  return fc.record({
    mulai: fc.tuple(fc.constantFrom(...MULAI), fc.constantFrom(...MULAI)),
    jalur: fc.tuple(fc.constantFrom(...JALUR), fc.constantFrom(...JALUR)),
    kuota: fc.nat(2),
    jam: fc.constantFrom(...JAM),
    gerakan: fc.array(gerak, { minLength: 10, maxLength: 26, size: 'max' }),
  })
}

/** A database, its officers, and what was done in it by whom over all runs. */
export interface Arena {
  readonly panggung: Panggung
  /** Every step that was taken. */
  readonly taken: Set<string>
  /** Runs begun. Their people and quotas live on: each run has its own. */
  runs: number
}

export async function createArena(uji: TestDatabase): Promise<Arena> {
  const panggung = await createPanggung(uji)
  await uji.setJam('2026-10-01T09:00:00+07:00')
  await act(panggung, 'sistem', (a) =>
    commitBenih(a, { kode_kabkota: '3201', periode: '2026-11', tujuan: 'sampel', benih: BENIH }),
  )
  const bupati = { nama: 'Endang Sukmana', jabatan: 'kepala_daerah', dasar: 'Kepmendagri 1/2022' } as const
  await act(panggung, 'sistem', (a) =>
    recordPenandatangan(a, {
      ...bupati,
      penandatangan_id: BUPATI,
      mulai: '2022-01-01',
      sampai: null,
      kode_kabkota: '3201',
    }),
  )
  return { panggung, taken: new Set(), runs: 0 }
}

/** Whatever is tried, in whatever order, the invariants hold after each move. `serangan`: attacks for 7 other moves. */
export function propertyOn(arena: Arena, serangan = 1) {
  return fc.asyncProperty(babakOf(serangan), async ({ mulai, jalur, kuota, jam, gerakan }) => {
    const run = await beginRun(arena, mulai, jalur, kuota)
    await arena.panggung.uji.setJam(jam)
    for (const move of gerakan) {
      await play(run, move)
      if (move.jenis === 'jam') continue
      await checkInvariants(arena.panggung, run.ids, run.ids.length)
      await checkKuota(arena.panggung, run.periode)
      await checkPengesahan(arena.panggung)
    }
  })
}

interface Run {
  arena: Arena
  ids: readonly string[]
  /** The month whose quota is this run's. */
  periode: string
  next: () => string
}

/** Two cases, each somewhere on its way, and a quota of a few places. */
async function beginRun(
  arena: Arena,
  mulai: readonly Status[],
  jalur: readonly Jalur[],
  kuota: number,
): Promise<Run> {
  const { panggung } = arena
  const run = ++arena.runs
  const periode = `${2030 + Math.floor(run / 12)}-${String((run % 12) + 1).padStart(2, '0')}`
  await panggung.uji.owner.query(
    `insert into kuota (program, periode, jumlah, dasar, kode_kabkota) values ('BPNT', $1, $2, 'SK Uji', '3201')`,
    [periode, kuota],
  )
  // A batch is the regency's: cases of another run would be in it.
  await panggung.uji.owner.query('truncate usulan, pengesahan cascade')
  await panggung.uji.setJam(BUKA)
  const ids: string[] = []
  for (const [at, path] of jalur.entries()) {
    const wanted = mulai[at] ?? 'draf'
    const status = wanted === 'daftar_akhir' && path !== 'desa' ? 'diajukan' : wanted
    ids.push((await createKasus(panggung, `Warga ${run}/${at}`, status, path)).usulan_id)
  }
  let tries = 0
  return { arena, ids, periode, next: () => `${run}/${++tries}` }
}

async function play(run: Run, move: Gerak): Promise<void> {
  const usulan_id = run.ids[move.kasus] ?? ''
  const { panggung } = run.arena
  switch (move.jenis) {
    case 'jam':
      return panggung.uji.setJam(JAM[move.pilih % JAM.length] ?? BUKA)
    case 'serang':
      for (const serangan of SERANGAN)
        for (const id of run.ids)
          await refusedOr(serangan(panggung, { usulan_id: id, id: run.next(), periode: run.periode }))
      return
    case 'liar':
      return refusedOr(take(panggung, anything(run, usulan_id, move)))
    case 'serentak': {
      const one = await something(run, usulan_id, move)
      const other = await something(run, usulan_id, { ...move, pilih: move.pilih + 1 })
      await Promise.all([one, other].map((coba) => refusedOr(coba && take(panggung, coba))))
      return
    }
    case 'maju': {
      const coba = await something(run, usulan_id, move)
      return coba && tryIt(run.arena, coba, move.ulang)
    }
  }
}

/** Tries it. When it was done and is sent again, it must change nothing in any table. */
async function tryIt({ panggung, taken }: Arena, coba: Coba, again: boolean): Promise<void> {
  const done = await take(panggung, coba).then(() => true, refused)
  if (!done) return
  taken.add(`${coba.tindakan} ${coba.ke}`)
  if (!again) return
  const before = await dump(panggung)
  await take(panggung, coba)
  assert.equal(await dump(panggung), before, `again: ${coba.tindakan} sent twice changed something`)
}

async function refusedOr(work: Promise<unknown> | undefined): Promise<void> {
  await work?.catch(refused)
}

/** A refusal is a Problem, or the database's own no. Anything else is a fault of ours. */
function refused(error: unknown): false {
  if (error instanceof Problem) return false
  if (error instanceof pg.DatabaseError && /^(42501|23503|23505|23514)$/.test(error.code ?? '')) return false
  throw error
}

/** An act that the table has for the case where it is, by somebody who holds the role. */
async function something(run: Run, usulan_id: string, move: Gerak): Promise<Coba | undefined> {
  const { status } = await readKasus(run.arena.panggung, usulan_id)
  const { jalur, pengesahan_id } = await readBatch(run.arena.panggung, usulan_id)
  const next = LANGKAH.filter((row) => row.dari === status && row.jalur === jalur && HOLDERS[row.peran])
  const onward = next.filter((row) => !ENDING.has(row.tindakan))
  const choices = move.pilih % 6 === 0 || onward.length === 0 ? next : onward
  const langkah = choices[Math.floor(move.pilih / 6) % choices.length]
  if (!langkah) return undefined
  const coba = {
    usulan_id,
    tindakan: langkah.tindakan,
    ke: langkah.ke,
    oleh: somebody(run.arena.panggung, langkah.peran, move.siapa),
    id: run.next(),
  }
  const acuan = run.ids.find((id) => id !== usulan_id) ?? usulan_id
  const batch = { pengesahan_id, kegiatan: jalur === 'kemensos' ? 'usulan_kemensos' : 'usulan' } as const
  if (!langkah.kelas_kedua) return { ...coba, ...batch, acuan }
  const first = somebody(run.arena.panggung, 'verifikator', move.siapa + 1)
  await tryIt(run.arena, { ...coba, tindakan: 'initial', untuk: langkah.tindakan, oleh: first }, move.ulang)
  return { ...coba, acuan, kedua: first.petugas_id ?? undefined }
}
/** The path of a case, and the batch it was put into last. */
async function readBatch(panggung: Panggung, usulan_id: string) {
  const { rows } = await panggung.uji.owner.query<{ jalur: Jalur; pengesahan_id: string | null }>(
    `select jalur, (select acuan from usulan_peristiwa p where p.usulan_id = u.usulan_id and tindakan = 'freezeBatch'
       order by urutan desc limit 1) as pengesahan_id
     from usulan u where usulan_id = $1`,
    [usulan_id],
  )
  return { jalur: rows[0]?.jalur, pengesahan_id: rows[0]?.pengesahan_id ?? undefined }
}

const ENDING: ReadonlySet<string> = new Set([
  'withdrawUsulan',
  'mergeUsulan',
  'requestCompletion',
  'dissolveBatch',
])

/** Any act at all, by anybody in any role, held or not. */
function anything({ arena: { panggung }, next }: Run, usulan_id: string, { pilih, siapa }: Gerak): Coba {
  const langkah = LANGKAH[(pilih * 7) % LANGKAH.length]
  const names = Object.keys(panggung.petugas) as NamaPetugas[]
  const nama = names[siapa % names.length] ?? 'rina'
  const ke = STATUS[(pilih + siapa) % STATUS.length] ?? 'layak'
  return {
    usulan_id,
    tindakan: langkah?.tindakan ?? 'determine',
    ke: pilih % 2 ? ke : (langkah?.ke ?? ke),
    oleh: { ...actor(panggung, nama), peran: PERAN[pilih % (PERAN.length - 1)] ?? 'pembuat' },
    id: next(),
    kedua: siapa % 3 === 0 ? panggung.petugas[names[pilih % names.length] ?? 'sri'] : undefined,
  }
}

function somebody(panggung: Panggung, peran: Peran, siapa: number): Actor {
  const holders = HOLDERS[peran] ?? ['yanto']
  return actor(panggung, holders[siapa % holders.length] ?? 'yanto', peran)
}
