import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { KATALOG } from './katalog.ts'
import { BIT, isKeras, kodeOf } from './kode.ts'

export interface AnomaliBaru {
  usulan_id: string
  individu_id: string
  kode_kabkota: string
  /** Codes of the record as bits. */
  mask: number
}

/** Not a task for anybody: said in the result only. */
const RESULT_ONLY = BIT.GANDA | BIT.LUAR_WILAYAH | BIT.DITOLAK

/** Opens an anomaly for each code of each case. They mark; nothing is held back by them. */
export async function recordAnomaliBulk(act: Act, list: readonly AnomaliBaru[]): Promise<void> {
  const rows = list.flatMap(({ mask, ...place }) =>
    kodeOf(mask & ~RESULT_ONLY).map((kode) => ({
      ...place,
      anomali_id: uuidFrom(place.usulan_id, 'anomali', kode),
      kode,
      kolom: KATALOG[kode].kolom,
      keras: isKeras(kode),
    })),
  )
  if (rows.length === 0) return
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name])
  await sql`insert into anomali
      (anomali_id, usulan_id, individu_id, kode, kolom, keras, kode_kabkota, sumber, created_at)
    select a.*, 'impor', (select jam()) from unnest(${column('anomali_id')}::uuid[], ${column('usulan_id')}::uuid[],
      ${column('individu_id')}::uuid[], ${column('kode')}::text[], ${column('kolom')}::text[],
      ${column('keras')}::boolean[], ${column('kode_kabkota')}::text[]) a
    on conflict do nothing`.execute(act.tx)
}
