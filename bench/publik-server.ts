import { openDatabase } from '../src/db/pool.ts'
import type { RoleUrls } from '../src/db/prepare-database.ts'
import { openKunci } from '../src/kunci/kunci.ts'
import { createContohApp } from '../src/publik/contoh.ts'
import { recodeFoto } from '../src/usulan/recode-foto.ts'

/** Photos that wait in a process at any time while the pages are measured beside them. */
const FOTO_ANTRE = 4

/** What the parent says: which database and which keys; then, if it likes, a photo to make anew again and again. */
export type Pesan = { urls: RoleUrls; kunci: string } | { foto: string }

// One server process of the bench: tells its parent which port, and after photos how many it made each second.
process.on('message', (pesan: Pesan) => {
  if ('foto' in pesan) return startFoto(Buffer.from(pesan.foto, 'base64'))
  const db = openDatabase(pesan.urls, { petugas: 8, pekerja: 1, publik: 4 })
  const app = createContohApp({ publik: db.publik, setara: { db, kunci: openKunci(pesan.kunci) } })
  void app.listen({ host: '127.0.0.1', port: 0 }).then((address) => process.send?.(address))
})
process.once('disconnect', () => process.exit(0))

function startFoto(jpeg: Buffer): void {
  for (let i = 0; i < FOTO_ANTRE; i += 1) void recodeForEver(jpeg)
}

async function recodeForEver(jpeg: Buffer): Promise<never> {
  for (;;) {
    const made = await recodeFoto(jpeg)
    if (!Buffer.isBuffer(made)) throw new Error('the photo of the bench was not made anew')
    process.send?.('foto')
  }
}
