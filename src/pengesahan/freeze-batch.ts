import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { nextPeriode, periodeOf } from '../periode/periode.ts'
import { findTempat } from '../periode/periode-store.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { lockUsulanByStatus, type UsulanRow } from '../usulan/usulan-store.ts'
import {
  akarOf,
  type Butir,
  isTerbukaFor,
  isTutupFor,
  jalurOf,
  type KegiatanPengesahan,
  kodeCekOf,
} from './pengesahan.ts'
import { findPengesahan, getPengesahan, insertPengesahan, type PengesahanRow } from './pengesahan-store.ts'

/** `pengesahan_id` is the caller's: the same freeze sent twice is one. */
export interface FreezeInput {
  pengesahan_id: string
  kode_kabkota: string
  periode: string
  kegiatan: KegiatanPengesahan
}

/**
 * Freezes what was found layak in a regency, up to this month, into a batch with a root and a check code
 * (layak → menunggu_pengesahan). By the head of the office while the month's window `usulan` is open, or by the
 * system after its close; jalur kemensos at any time, in a batch of its own.
 * Problems: sesi.peran_salah, jendela.tutup, pengesahan.kosong, pengesahan.sudah_ada (the database says so: one open
 * batch per regency, activity and month), masukan.tidak_sah (the id is another batch's), and those of takeLangkah.
 */
export async function freezeBatch(act: Act, input: FreezeInput): Promise<PengesahanRow> {
  const { pengesahan_id, kode_kabkota, periode, kegiatan } = input
  if (act.actor.peran !== 'kepala_opd' && act.actor.peran !== 'sistem') throw new Problem('sesi.peran_salah')
  // Asked behind the lock: of the same freeze sent twice at once, the second waits and finds the first.
  const layak = await lockUsulanByStatus(act, kode_kabkota, 'layak', jalurOf(kegiatan))
  const known = await findPengesahan(act, pengesahan_id)
  if (known) return requireSame(known, input)
  await requireJendela(act, input)
  const cases = layak.filter((usulan) => usulan.periode <= periode)
  if (cases.length === 0) throw new Problem('pengesahan.kosong')
  const butirList = cases.map(butirOf)
  const akar = akarOf(butirList)
  const kode_cek = kodeCekOf(akar)
  await insertPengesahan(act, { pengesahan_id, kegiatan, periode, akar, kode_cek, kode_kabkota }, butirList)
  await takeLangkah(
    act,
    cases.map(({ usulan_id }) => ({
      usulan_id,
      peristiwa_id: uuidFrom('freezeBatch', pengesahan_id, usulan_id),
      tindakan: 'freezeBatch',
      ke: 'menunggu_pengesahan',
      acuan: pengesahan_id,
      periode,
    })),
    { jejak: 'kelompok' },
  )
  const isi = { akar: akar.toString('hex'), jumlah: cases.length, kegiatan, kode_cek, pengesahan_id, periode }
  await recordJejak(act, { jenis: 'pengesahan.freeze_batch', kode_kabkota, subjek_id: null, isi })
  return getPengesahan(act, pengesahan_id)
}

function requireSame(known: PengesahanRow, input: FreezeInput): PengesahanRow {
  const same =
    known.kode_kabkota === input.kode_kabkota &&
    known.periode === input.periode &&
    known.kegiatan === input.kegiatan
  if (!same) throw new Problem('masukan.tidak_sah', { kolom: 'pengesahan_id' })
  return known
}

async function requireJendela(act: Act, { kode_kabkota, periode, kegiatan }: FreezeInput): Promise<void> {
  if (kegiatan === 'usulan_kemensos') {
    // one letter a month: a second disaster's batch may be the next month's
    const thisMonth = periodeOf(act.now)
    if (periode < thisMonth || periode > nextPeriode(thisMonth))
      throw new Problem('jendela.tutup', { kegiatan, periode })
    return
  }
  const tempat = await findTempat(act.tx, kode_kabkota)
  const isMine =
    act.actor.peran === 'sistem'
      ? isTutupFor('usulan', periode, act.now, tempat) && isTerbukaFor('pengesahan', periode, act.now, tempat)
      : isTerbukaFor('usulan', periode, act.now, tempat)
  if (!isMine) throw new Problem('jendela.tutup', { kegiatan, periode })
}

function butirOf({ usulan_id, individu_id, urutan }: UsulanRow): Butir {
  return { usulan_id, individu_id, keputusan: 'layak', versi: urutan }
}
