import { createHash } from 'node:crypto'
import { type Butir, compareText } from './populasi.ts'

/** The columns of a canonical line, in order (keadaan.md section 6). */
export type Baris = Pick<Butir, 'kode_desa' | 'keluarga_id' | 'individu_id' | 'program' | 'hasil' | 'alasan'>

/** `kode_desa,keluarga_id,individu_id,program,hasil,alasan` */
export function formatBaris(b: Baris): string {
  return `${b.kode_desa},${b.keluarga_id},${b.individu_id},${b.program},${b.hasil},${b.alasan}`
}

/** The list: its lines sorted bytewise, each ended by a line feed. */
export function formatDaftar(butir: readonly Baris[]): string {
  return butir
    .map(formatBaris)
    .sort(compareText)
    .map((baris) => `${baris}\n`)
    .join('')
}

/** The list's name: SHA-256 of its bytes. */
export function nameDaftar(daftar: string): Buffer {
  return createHash('sha256').update(daftar).digest()
}
