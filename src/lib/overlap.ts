import { setImmediate } from 'node:timers/promises'

const PART = 512
const BREATH = 32

/**
 * Prepares rows (work for this processor) while the ones before them are being stored (waiting for the database), in
 * parts, in order. Others in the process get their turn every few rows. The first failure ends it, never while a
 * `store` is still running: its transaction must not be left with statements under way.
 */
export async function prepareWhileStoring<Row, Prepared>(
  rows: readonly Row[],
  prepare: (row: Row) => Prepared,
  store: (prepared: Prepared[]) => Promise<void>,
): Promise<void> {
  let storing: Promise<void> = Promise.resolve()
  for (let at = 0; at < rows.length; at += PART) {
    const [prepared, stored] = await Promise.allSettled([
      prepareAll(rows.slice(at, at + PART), prepare),
      storing,
    ])
    if (stored.status === 'rejected') throw stored.reason
    if (prepared.status === 'rejected') throw prepared.reason
    storing = store(prepared.value)
  }
  await storing
}

async function prepareAll<Row, Prepared>(
  rows: readonly Row[],
  prepare: (row: Row) => Prepared,
): Promise<Prepared[]> {
  const prepared: Prepared[] = []
  for (const row of rows) {
    if (prepared.length % BREATH === 0) await setImmediate()
    prepared.push(prepare(row))
  }
  return prepared
}
