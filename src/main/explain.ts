import { problemOfDatabase } from '../db/constraint.ts'
import { LaunchProblem } from '../db/launch-problem.ts'
import { describeError } from '../lib/describe-error.ts'
import { Problem } from '../lib/problem.ts'

/**
 * Words for the terminal. A failure we know says what happened and what to do. One we do not know is a bug: its kind
 * and place, never what it quotes, since PostgreSQL quotes the row.
 */
export function explain(error: unknown): string {
  const known = problemOfDatabase(error) ?? error
  if (known instanceof LaunchProblem || known instanceof Problem) return `${known.message}\n${known.langkah}`
  return `Ada kesalahan program. Yang sudah disimpan tetap tersimpan. Laporkan ini:\n${JSON.stringify(describeError(error), null, 2)}`
}
