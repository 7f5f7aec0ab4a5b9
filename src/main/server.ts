import type { FastifyInstance } from 'fastify'
import { LaunchProblem } from '../db/launch-problem.ts'
import type { SmsPintu } from '../publik/sms-smpp.ts'
import { openModelIndividu } from './model-individu.ts'
import type { Setara } from './setara.ts'
import { untilStopped } from './until-stopped.ts'
import type { Worker } from './worker.ts'

const STOP_LIMIT_MS = 20_000

/** Listens, and answers the address. Throws LaunchProblem when somebody else listens there. */
export async function listen(setara: Pick<Setara, 'config' | 'log'>, app: FastifyInstance): Promise<string> {
  const { host, port } = setara.config
  openModelIndividu()
  try {
    const address = await app.listen({ host, port })
    setara.log.info({ port: Number(new URL(address).port) }, 'server.siap')
    return address
  } catch (error) {
    throw explainPort(error, host, port, `SETARA_PORT=${port + 1}`)
  }
}

/** The LaunchProblem of a port that can't be had; any other error as it is. */
export function explainPort(error: unknown, host: string, port: number, pilihan: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error
  return new LaunchProblem(
    `Porta ${port} di ${host} ${code === 'EACCES' ? 'tidak boleh dipakai pengguna ini' : 'sedang dipakai program lain'}.`,
    `Hentikan program itu, atau pilih porta lain: ${pilihan}`,
    error,
  )
}

/**
 * Serves, and works where there is a worker, until asked to stop; then lets what is in hand finish. What was
 * acknowledged is committed and a job that was cut off is run again, so giving up after 20 s loses nothing. The
 * caller closes the database.
 */
export async function serveUntilStopped(
  { log }: Pick<Setara, 'log'>,
  app: FastifyInstance | null,
  worker: Worker | null,
  sms: SmsPintu | null = null,
): Promise<void> {
  await untilStopped()
  log.info('server.berhenti')
  setTimeout(() => {
    log.error('server.berhenti_paksa')
    process.exit(1)
  }, STOP_LIMIT_MS).unref()
  await Promise.all([app?.close(), worker?.stop(), sms?.stop()])
}
