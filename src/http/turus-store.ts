import type pg from 'pg'
import type { TukarTurus, TurusJumlah } from './turus.ts'

/**
 * The exchange over the public's connections: one statement, a function of the owner's (migration 0190). This role can
 * read no row of the table.
 */
export function createTukarTurus(publik: pg.Pool): TukarTurus {
  return async (barisList, lalu_ms) => {
    const { rows } = await publik.query<TurusJumlah>({
      name: 'tukar_turus',
      text: 'select sidik, jumlah, sisa_ms, ditanya from tukar_turus($1, $2, $3, $4, $5)',
      values: [
        barisList.map(({ sidik }) => Buffer.from(sidik, 'hex')),
        barisList.map(({ tambah }) => tambah),
        barisList.map(({ sisa_ms }) => sisa_ms),
        barisList.map(({ batas }) => batas),
        lalu_ms,
      ],
    })
    return rows
  }
}
