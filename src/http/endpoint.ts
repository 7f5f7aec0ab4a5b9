import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../db/transaction.ts'
import { type Answer, sendAnswer } from './answer.ts'
import { requireActor } from './session.ts'

/** Runs `fn` in one transaction for `actor`; resolves after the commit. main passes runTx or runAct. */
export type RunUnit<Unit> = <T>(actor: Actor, fn: (unit: Unit) => Promise<T>) => Promise<T>

/**
 * One request, one transaction, one verdict: the handler decides the answer inside the transaction, and it is sent
 * only when the commit has come back. When the handler throws, everything is undone and the error page answers.
 */
export function inTransaction<Unit, Request extends FastifyRequest>(
  run: RunUnit<Unit>,
  handle: (unit: Unit, request: Request) => Promise<Answer>,
): (request: Request, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    const answer = await run(requireActor(request), (unit) => handle(unit, request))
    return sendAnswer(reply, answer)
  }
}
