import { openDatabase } from '../src/db/pool.ts'
import type { RoleUrls } from '../src/db/prepare-database.ts'
import { openKunci } from '../src/kunci/kunci.ts'
import { createContohApp } from '../src/publik/contoh.ts'

// One server process of the bench: told by its parent which database and which keys, tells it back which port.
process.once('message', ({ urls, kunci }: { urls: RoleUrls; kunci: string }) => {
  const db = openDatabase(urls, { petugas: 8, pekerja: 1, publik: 4 })
  const app = createContohApp({ publik: db.publik, setara: { db, kunci: openKunci(kunci) } })
  void app.listen({ host: '127.0.0.1', port: 0 }).then((address) => process.send?.(address))
})
process.once('disconnect', () => process.exit(0))
