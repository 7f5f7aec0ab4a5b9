import type { FotoGalat } from '../usulan/foto.ts'
import { FOTO_MASUK_BYTES } from '../usulan/foto.ts'
import { recodeFoto } from '../usulan/recode-foto.ts'

/** The fields of a form with a file (multipart/form-data, RFC 7578), as the browser sent it. */
export interface FotoForm {
  kunci: string
  /** Empty when none was chosen. */
  foto: Uint8Array
}

/** Reads such a form; null when it is none. */
export async function readFotoForm(contentType: string, body: Buffer): Promise<FotoForm | null> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': contentType },
    }).formData()
    const kunci = form.get('kunci')
    const foto = form.get('foto')
    if (typeof kunci !== 'string') return null
    return { kunci, foto: foto instanceof File ? new Uint8Array(await foto.arrayBuffer()) : new Uint8Array() }
  } catch {
    return null
  }
}

/** The picture made anew, or what is wrong with it. */
export async function readFoto(bytes: Uint8Array): Promise<{ jpeg: Buffer } | { galat: FotoGalat }> {
  if (bytes.length === 0) return { galat: 'kosong' }
  if (bytes.length > FOTO_MASUK_BYTES) return { galat: 'terlalu_besar' }
  const made = await recodeFoto(bytes)
  if (made === null) return { galat: 'bukan_foto' }
  return made === 'ramai' ? { galat: made } : { jpeg: made }
}
