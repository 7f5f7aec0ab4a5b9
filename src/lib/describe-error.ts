const CODE = /^[\w.:-]{1,80}$/
const FRAME = /^\s+at .+:\d+:\d+\)?$/
const FRAMES_KEPT = 8

/** What may be written down of an error: its kind, its codes and where it rose. */
export interface ErrorDescription {
  galat: string
  /** SQLSTATE, errno or a problem's code; '' when there is none. */
  kode: string
  /** Name of the database constraint that said no; '' when none did. */
  kendala: string
  tempat: string
  sebab?: ErrorDescription
}

/** Never the message nor any other property: PostgreSQL, parsers and libraries quote there what a person typed. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { galat: 'bukan_error', kode: '', kendala: '', tempat: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line))
  const described = {
    galat: readCode(error, 'name'),
    kode: readCode(error, 'code'),
    kendala: readCode(error, 'constraint'),
    tempat: frames
      .slice(0, FRAMES_KEPT)
      .map((line) => line.trim())
      .join(' | '),
  }
  return error.cause instanceof Error ? { ...described, sebab: describeError(error.cause) } : described
}

function readCode(error: Error, key: string): string {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' && CODE.test(value) ? value : ''
}
