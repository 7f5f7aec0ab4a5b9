import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { describeError } from '../lib/describe-error.ts'
import { createJobs, type Job } from './job-list.ts'
import type { Log } from './log.ts'
import { openModelIndividu } from './model-individu.ts'
import type { Setara } from './setara.ts'

export interface Worker {
  /** Takes no more jobs and waits for those in hand. What they had committed stays; a job that was cut off is run again. */
  stop(): Promise<void>
}

const AT_ONCE = 2
/** Beside the jobs: one connection that listens, and the one that says what is done. */
const CONNECTIONS = AT_ONCE + 2
const POLL_MS = 2_000
/** Hours that were missed while no worker was up are made good for a day, by a job or two of each kind. */
const MISSED = { backfillPeriod: 86_400_000, jobKeyMode: 'replace' } as const
/** Advisory lock that each working process holds, shared. */
const WORK_LOCK = 5_374_106

/** Takes jobs from the queue, as setara_pekerja, until it is stopped. */
export async function startWorker(
  setara: Pick<Setara, 'config' | 'db' | 'kunci' | 'log' | 'urls'>,
): Promise<Worker> {
  const { log } = setara
  openModelIndividu()
  const connectionString = setara.urls.setara_pekerja
  const presence = await announce(connectionString)
  const jobs = createJobs(setara)
  const events: WorkerEvents = new EventEmitter()
  events.on('job:error', ({ job, error }) =>
    log.error({ tugas: job.task_identifier, percobaan: job.attempts, err: error }, 'tugas.gagal'),
  )
  events.on('job:success', ({ job }) => log.info({ tugas: job.task_identifier }, 'tugas.selesai'))
  const runner = await run({
    connectionString,
    maxPoolSize: CONNECTIONS,
    concurrency: AT_ONCE,
    pollInterval: POLL_MS,
    // The program that started us listens to signals, and stops the server first.
    noHandleSignals: true,
    logger: quietLogger(log),
    events,
    taskList: taskListOf(jobs),
    parsedCronItems: cronOf(jobs),
  })
  for (const [nama, job] of Object.entries(jobs))
    if (job.atStart) await runner.addJob(nama, {}, { jobKey: `${nama} mulai` })
  log.info('pekerja.siap')
  return {
    stop: async () => {
      await runner.stop()
      await presence.end()
      log.info('pekerja.berhenti')
    },
  }
}

/**
 * Says that a worker is here. The first one to come gives back what dead ones held: the queue by itself would keep
 * their jobs for four hours.
 */
async function announce(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, application_name: 'setara-pekerja' })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ sendiri: boolean }>('select pg_try_advisory_lock($1) as sendiri', [
    WORK_LOCK,
  ])
  await client.query('select pg_advisory_lock_shared($1)', [WORK_LOCK])
  if (rows[0]?.sendiri) {
    await client.query(`select graphile_worker.force_unlock_workers(array(
      select locked_by from graphile_worker._private_jobs where locked_by is not null))`)
    await client.query('select pg_advisory_unlock($1)', [WORK_LOCK])
  }
  return client
}

/** The jobs as the queue calls them. */
export function taskListOf(jobs: Readonly<Record<string, Job>>): TaskList {
  return Object.fromEntries(
    Object.entries(jobs).map(([nama, job]) => [
      nama,
      async (isi: unknown, { job: { id } }: { job: { id: string } }) => {
        try {
          await job.run(isi, id)
        } catch (error) {
          // The queue keeps an error's message, and that may quote what a person typed.
          throw new Error(`${nama} ${describeError(error).kode}`, { cause: error })
        }
      },
    ]),
  )
}

function cronOf(jobs: Readonly<Record<string, Job>>) {
  return parseCronItems(
    Object.entries(jobs).flatMap(([task, { cron }]) =>
      cron === undefined ? [] : [{ task, match: cron, options: { ...MISSED, jobKey: `${task} jam` } }],
    ),
  )
}

// The package's own lines are free text: only that there was one is told.
function quietLogger(log: Log): Logger {
  return new Logger(() => (level) => {
    if (level === 'error') log.error('pekerja.gangguan')
    else if (level === 'warning') log.warn('pekerja.peringatan')
  })
}
