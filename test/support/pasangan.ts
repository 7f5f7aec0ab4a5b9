import { sql } from 'kysely'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { act, type Panggung } from './panggung.ts'

/** A pair as the night finds it. */
export async function createPasangan(
  panggung: Panggung,
  a: string,
  b: string,
  change: Partial<{ bobot: number; taraf: Record<string, string>; model: string; asal: string }> = {},
): Promise<string> {
  const [individu_id, individu_id_lain] = a < b ? [a, b] : [b, a]
  const pasangan_id = uuidFrom('pasangan', individu_id, individu_id_lain)
  const { bobot = 9.5, taraf = { nama_lengkap: 'satu_huruf', nik: 'kosong' }, model = 'uji' } = change
  await act(panggung, 'sistem', ({ tx }) =>
    sql`insert into pasangan (pasangan_id, individu_id, individu_id_lain, asal, bobot, model, taraf, kode_kabkota)
      values (${pasangan_id}, ${individu_id}, ${individu_id_lain}, ${change.asal ?? 'ganda'}, ${bobot}, ${model},
        ${JSON.stringify(taraf)}, '3201')`.execute(tx),
  )
  return pasangan_id
}
