import { Problem } from '../lib/problem.ts'
import { ISIAN, type Isian } from './isian.ts'

/** The companion's form with its file, as the browser sent it. Problem masukan.tidak_sah when it can't be read. */
export async function readFormulir(
  body: unknown,
  contentType: string,
): Promise<{ isian: Isian; bukti: Uint8Array | null }> {
  if (!Buffer.isBuffer(body) || !contentType.startsWith('multipart/form-data'))
    throw new Problem('masukan.tidak_sah')
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch((error: unknown) => {
      throw new Problem('masukan.tidak_sah', {}, error)
    })
  const fields = ISIAN.flatMap((name) => {
    const value = form.get(name)
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  const file = form.get('bukti')
  const bukti = file !== null && typeof file !== 'string' ? new Uint8Array(await file.arrayBuffer()) : null
  return { isian: Object.fromEntries(fields), bukti: bukti !== null && bukti.length > 0 ? bukti : null }
}
