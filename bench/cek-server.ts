import pg from 'pg'
import { createContohApp } from '../src/publik/contoh.ts'

// One server process of the bench: told by its parent which database, tells it back which port.
process.once('message', (publikUrl: string) => {
  const publik = new pg.Pool({ connectionString: publikUrl, max: 4 })
  const app = createContohApp({ publik })
  void app.listen({ host: '127.0.0.1', port: 0 }).then((address) => process.send?.(address))
})
process.once('disconnect', () => process.exit(0))
