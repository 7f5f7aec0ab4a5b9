import type pg from 'pg'
import type { CekTanya } from './cek.ts'

const IN_FLIGHT = 2
const MOST_AT_ONCE = 64

interface Waiting {
  tanya: CekTanya
  resolve: (terdaftar: boolean) => void
  reject: (error: unknown) => void
}

/**
 * Is somebody of this village, canonical name and birth date in the register? A function of the owner's (migration
 * 0007) says so, once for each question: the role of this connection can read no table. Sealed people, the dead and
 * those not listed are false by the same path.
 *
 * Questions that come while others are on their way go together in one named statement: a trip to the database costs
 * several times what the look-up does. All of a trip are answered at once, whatever the answers are.
 */
export class StatusCheck {
  readonly #pool: pg.Pool
  #waiting: Waiting[] = []
  #inFlight = 0

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  ask(tanya: CekTanya): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ tanya, resolve, reject })
      this.#send()
    })
  }

  #send(): void {
    if (this.#waiting.length === 0 || this.#inFlight === IN_FLIGHT) return
    const batch = this.#waiting.splice(0, MOST_AT_ONCE)
    this.#inFlight += 1
    void this.#answer(batch).finally(() => {
      this.#inFlight -= 1
      this.#send()
    })
  }

  async #answer(batch: readonly Waiting[]): Promise<void> {
    try {
      const terdaftar = await this.#look(batch.map(({ tanya }) => tanya))
      for (const [at, { resolve }] of batch.entries()) resolve(terdaftar[at] === true)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  async #look(list: readonly CekTanya[]): Promise<boolean[]> {
    const { rows } = await this.#pool.query<{ terdaftar: boolean[] }>({
      name: 'cek_status',
      text: `select array_agg(cek_status(t.kode_desa, t.nama_norm, t.tanggal_lahir) order by t.n) as terdaftar
        from unnest($1::text[], $2::text[], $3::date[]) with ordinality as t (kode_desa, nama_norm, tanggal_lahir, n)`,
      values: [
        list.map((tanya) => tanya.kode_desa),
        list.map((tanya) => tanya.nama_norm),
        list.map((tanya) => tanya.tanggal_lahir),
      ],
    })
    return rows[0]?.terdaftar ?? []
  }
}
