import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemOfDatabase } from '../db/constraint.ts'
import { describeError } from '../lib/describe-error.ts'
import { Problem } from '../lib/problem.ts'
import { sendAnswer } from './answer.ts'
import { HEADERS } from './headers.ts'
import { problemAnswer } from './problem-page.tsx'

/** Every failure becomes a problem of the catalogue. What isn't one is a bug: it is logged, and says nothing. */
export function addErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Problem>((error, request, reply) => {
    const problem = toProblem(error)
    if (problem.status >= 500) request.log.error(describeError(error), 'gagal')
    const wait = problem.data['tunggu_s']
    if (problem.status === 429 && wait !== undefined) reply.header('retry-after', String(wait))
    return sendAnswer(reply, problemAnswer(problem, request))
  })
  app.setNotFoundHandler((request, reply) =>
    sendAnswer(reply, problemAnswer(new Problem('halaman.tidak_ada'), request)),
  )
}

/** For an address that can't be read or is too long: no hook ran, and fastify's own answer would repeat it. */
export function answerBadAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const answer = problemAnswer(new Problem('halaman.tidak_ada'), request)
  void sendAnswer(reply.headers({ ...HEADERS, 'x-request-id': request.id }), answer)
}

function toProblem(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error
  const known = problemOfDatabase(error)
  if (known) return known
  if (error.validation) return new Problem('masukan.tidak_sah', { isian: fieldsOf(error) })
  if (error.statusCode === 413) return new Problem('masukan.terlalu_besar')
  if (error.statusCode !== undefined && error.statusCode < 500) return new Problem('masukan.tidak_sah')
  return new Problem('gangguan')
}

/** Names of the fields that did not fit, never what was in them. */
function fieldsOf(error: FastifyError): string {
  const names = (error.validation ?? []).flatMap(({ instancePath, params }) => {
    const missing: unknown = params['requiredProperties']
    return instancePath === '' && Array.isArray(missing) ? missing.map(String) : [instancePath.slice(1)]
  })
  return [...new Set(names)].join(',')
}
