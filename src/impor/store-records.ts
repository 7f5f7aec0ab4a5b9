import { barisReader, isEmptyRecord } from './baris.ts'
import { type BarisSimpan, desaOfToday } from './fakta.ts'
import { type Header, readHeader } from './header.ts'
import { type ImporRun, periodeReader } from './impor-run.ts'
import { findImpor, findKode, type Impor, lockImpor, moveKursor } from './impor-store.ts'
import { BIT } from './kode.ts'
import { Lanes, splitTaken } from './lanes.ts'
import { openUsulanFile } from './open-file.ts'
import { storeBatch } from './store-batch.ts'

const BATCH = 500
const BATCH_MAX = 2_000
const LANES = 3
const TRIES = 5
const NOT_STORED = BIT.DITOLAK | BIT.GANDA | BIT.LUAR_WILAYAH
/** Another process stores the same import: a row that is there already, a lock it waits for in turn. */
const CONTENDED = new Set(['23505', '40P01', '40001'])

/** The cursor is not where this batch begins: another process has moved it. */
class KursorMoved extends Error {}

type Progress = (kursor: number, jumlah: number) => void
type Unmasked = Omit<BarisSimpan, 'mask'>

/**
 * Second pass: stores the records after the cursor in batches. Each batch stores its records and moves the
 * cursor in one transaction; batches run side by side and commit in order, and rows that share a person or a family
 * with a batch under way wait for it.
 * Two processes with the same import do no harm: the later one goes on behind the other.
 */
export async function storeRecords(
  run: ImporRun,
  impor: Impor,
  path: string,
  onProgress: Progress = () => {},
): Promise<void> {
  let from = impor
  for (let round = 1; from.tahap === 'disimpan'; round += 1)
    try {
      return await storeAfter(run, from, path, onProgress)
    } catch (error) {
      if (round === TRIES || !isContended(error)) throw error
      from = await run.act(async (act) => (await findImpor(act, impor.impor_id)) ?? impor)
    }
}

function isContended(error: unknown): boolean {
  if (error instanceof KursorMoved) return true
  return error instanceof Error && 'code' in error && CONTENDED.has(String(error.code))
}

async function storeAfter(run: ImporRun, impor: Impor, path: string, onProgress: Progress): Promise<void> {
  const lanes = new Lanes(LANES)
  let kursor = impor.kursor
  for await (const { header, list } of readBatches(run, impor, path)) {
    const first = kursor
    const last = list.at(-1)?.baris ?? first
    kursor = last
    await lanes.add(new Set(list.flatMap(keysOf)), async ({ before, isTaken }) => {
      await run.act(async (act) => {
        const masks = await readMasks(act, impor, first + 1, last)
        const due = list.flatMap((unmasked): BarisSimpan[] => {
          const mask = masks.get(unmasked.baris) ?? 0
          return mask & NOT_STORED ? [] : [{ ...unmasked, mask }]
        })
        const periodeOf = await periodeReader(
          act,
          due.map((simpan) => simpan.kode_desa.slice(0, 4)),
        )
        const context = { impor, header, periodeOf }
        const { free, taken } = splitTaken(due, keysOf, isTaken)
        const stored = await storeBatch(act, free, context)
        await before
        if (lanes.hasFailed || (await lockImpor(act, impor)).kursor !== first) throw new KursorMoved()
        // What the batches before have stored is seen only now.
        await moveKursor(act, impor, last, stored + (await storeBatch(act, taken, context)))
      })
      onProgress(last, impor.jumlah)
    })
  }
  await lanes.end()
}

type Act = Parameters<Parameters<ImporRun['act']>[0]>[0]

async function readMasks(act: Act, impor: Impor, first: number, last: number): Promise<Map<number, number>> {
  const masks = new Map<number, number>()
  for (const { baris, kode } of await findKode(act, impor, first, last))
    masks.set(baris, (masks.get(baris) ?? 0) | BIT[kode])
  return masks
}

/** Records after the cursor, about BATCH at a time; a family that stands together is not cut in two. */
async function* readBatches(
  run: ImporRun,
  impor: Impor,
  path: string,
): AsyncGenerator<{ header: Header; list: Unmasked[] }> {
  const open = await openUsulanFile(path)
  if (open === 'xls_lama') throw new Error('the file is not the one that was checked')
  let header: Header | null = null
  let read: ReturnType<typeof barisReader> | null = null
  let list: Unmasked[] = []
  for await (const records of open())
    for (const { baris, cells } of records) {
      if (!header || !read) {
        header = isEmptyRecord(cells) ? null : readHeader(cells)
        read = header && barisReader(header, impor.kamus, Number(impor.tanggal.slice(0, 4)))
        continue
      }
      if (baris <= impor.kursor || isEmptyRecord(cells)) continue
      const values = read(cells)
      if (isFull(list, values.no_kk)) {
        yield { header, list }
        list = []
      }
      list.push({ baris, cells, read: values, kode_desa: desaOfToday(values.kode_desa, run.wilayah) })
    }
  if (header && list.length > 0) yield { header, list }
}

function isFull(list: readonly Unmasked[], no_kk: string): boolean {
  if (list.length < BATCH) return false
  return list.length >= BATCH_MAX || no_kk === '' || list.at(-1)?.read.no_kk !== no_kk
}

/** What ties rows together: a person by NIK, a family by card. A number that is none is nobody's. */
function keysOf({ read }: Pick<Unmasked, 'read'>): string[] {
  return [
    ...(read.nik_well_formed ? [`nik/${read.nik}`] : []),
    ...(read.no_kk_well_formed ? [`no_kk/${read.no_kk}`] : []),
  ]
}
