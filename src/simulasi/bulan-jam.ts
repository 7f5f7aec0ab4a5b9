import pg from 'pg'

/** The demo clock: only the owner of the tables can move it, so no role that serves people ever runs on it. */
export interface BulanJam {
  /** `at` is WIB: '2026-11-05 09:00'. */
  set(at: string): Promise<void>
  /** Back to the server's own time. */
  clear(): Promise<void>
  close(): Promise<void>
}

export async function openBulanJam(ownerUrl: string): Promise<BulanJam> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  owner.on('error', () => {})
  await owner.connect()
  return {
    set: async (at) => {
      await owner.query(
        `insert into jam_demo (pada) values ($1::timestamp at time zone 'Asia/Jakarta')
         on conflict (satu) do update set pada = excluded.pada`,
        [at],
      )
    },
    clear: async () => {
      await owner.query('delete from jam_demo')
    },
    close: () => owner.end(),
  }
}
