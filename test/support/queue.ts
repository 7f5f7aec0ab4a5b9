import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, run, type TaskList } from 'graphile-worker'
import type { TestDatabase } from './database.ts'

const PATIENCE_MS = 60_000

/**
 * Works the queue with these tasks until it is empty. Throws what the first job that failed left behind. (The
 * package's own runOnce may come back while its last job still runs.)
 */
export async function drainQueue(uji: TestDatabase, taskList: TaskList): Promise<void> {
  const runner = await run({
    connectionString: uji.url('setara_pekerja'),
    logger: new Logger(() => () => {}),
    noHandleSignals: true,
    pollInterval: 50,
    parsedCronItems: [],
    taskList,
  })
  try {
    await emptied(uji)
  } finally {
    await runner.stop()
  }
}

async function emptied(uji: TestDatabase): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end) {
    const { rows } = await uji.owner.query<{ last_error: string | null }>(
      'select last_error from graphile_worker._private_jobs order by last_error nulls last',
    )
    if (rows.length === 0) return
    if (rows[0]?.last_error) throw new Error(`a job failed: ${rows[0].last_error}`)
    await sleep(20)
  }
  throw new Error('the queue was never empty')
}
