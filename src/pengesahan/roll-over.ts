import type { Act } from '../jejak/act.ts'
import { recordJejak } from '../jejak/jejak-store.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { insertPemberitahuan } from '../pemberitahuan/pemberitahuan-store.ts'
import { isTerbuka, nextPeriode, periodeTujuan, type Tempat } from '../periode/periode.ts'
import { findTempat } from '../periode/periode-store.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import { lockUsulanByStatus, type UsulanRow } from '../usulan/usulan-store.ts'
import { isTutupFor, jalurOf } from './pengesahan.ts'
import { lockButirUsulan, lockOpenPengesahan, setStatusPengesahan } from './pengesahan-store.ts'

/** What a close moved on: cases of the batch that got no letter, and cases that were in none; and where to. */
export interface HasilGeser {
  menunggu_pengesahan: number
  layak: number
  periode: string
}

/**
 * The close of a month rejects nobody: what was layak, frozen or not, belongs to the next period, and each person is
 * told. The batch without a letter is dissolved. Dates and evidence stay as they are. Run after the close of `usulan`
 * it moves what is in no batch; after the close of `pengesahan` also the batch. Again, it finds nothing more to do.
 * Problems: sesi.peran_salah, jendela.tutup (called the other way round: the window is still open, or the next is).
 */
export async function rollOver(
  act: Act,
  input: { kode_kabkota: string; periode: string },
): Promise<HasilGeser> {
  const { kode_kabkota, periode } = input
  if (act.actor.peran !== 'sistem') throw new Problem('sesi.peran_salah')
  const tempat = await findTempat(act.tx, kode_kabkota)
  const hasClosed = (kegiatan: 'usulan' | 'pengesahan') =>
    isTutupFor(kegiatan, periode, act.now, tempat) && !isTerbuka(kegiatan, act.now, tempat)
  if (!hasClosed('usulan')) throw new Problem('jendela.tutup', { kegiatan: 'rollOver', periode })
  const tujuan = nextOf(act, periode, tempat)
  const loose = await findLoose(act, input)
  await moveOn(act, loose, tujuan, null)
  const frozen = hasClosed('pengesahan') ? await dissolveUnsigned(act, input, tujuan) : null
  const hasil = { menunggu_pengesahan: frozen?.jumlah ?? 0, layak: loose.length, periode: tujuan }
  if (loose.length === 0 && frozen === null) return hasil
  const isi = { ...hasil, dari_periode: periode, pengesahan_id: frozen?.pengesahan_id ?? null }
  await recordJejak(act, { jenis: 'pengesahan.roll_over', kode_kabkota, subjek_id: null, isi })
  return hasil
}

/** The next month; a close that is run late leads to the month that is still to come. */
function nextOf(act: Act, periode: string, tempat: Tempat): string {
  const next = nextPeriode(periode)
  const tujuan = periodeTujuan('usulan', act.now, tempat)
  return next > tujuan ? next : tujuan
}

async function findLoose(
  act: Act,
  { kode_kabkota, periode }: { kode_kabkota: string; periode: string },
): Promise<UsulanRow[]> {
  const rows = await lockUsulanByStatus(act, kode_kabkota, 'layak', jalurOf('usulan'))
  return rows.filter((usulan) => usulan.periode <= periode)
}

async function dissolveUnsigned(
  act: Act,
  input: { kode_kabkota: string; periode: string },
  tujuan: string,
): Promise<{ pengesahan_id: string; jumlah: number } | null> {
  const row = await lockOpenPengesahan(act, { ...input, kegiatan: 'usulan' })
  if (!row) return null
  const cases = await lockButirUsulan(act, row, 'menunggu_pengesahan')
  await moveOn(act, cases, tujuan, row.pengesahan_id)
  await setStatusPengesahan(act, row, 'bubar')
  return { pengesahan_id: row.pengesahan_id, jumlah: cases.length }
}

async function moveOn(
  act: Act,
  cases: readonly Pick<UsulanRow, 'usulan_id' | 'urutan'>[],
  periode: string,
  pengesahan_id: string | null,
): Promise<void> {
  const rows = await takeLangkah(
    act,
    cases.map(({ usulan_id, urutan }) => ({
      usulan_id,
      peristiwa_id: uuidFrom('rollOver', usulan_id, String(urutan)),
      tindakan: 'rollOver',
      ke: 'layak',
      periode,
      ...(pengesahan_id ? { acuan: pengesahan_id } : {}),
    })),
    { jejak: 'kelompok' },
  )
  await insertPemberitahuan(
    act,
    rows.map((usulan) => ({ ...usulan, periode, kode: 'usulan.bergeser' })),
  )
}
