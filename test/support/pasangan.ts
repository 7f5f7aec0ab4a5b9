import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { judgePasangan } from '../../src/pemadanan/judge-pasangan.ts'
import { mergeIndividu } from '../../src/pemadanan/merge-individu.ts'
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
  await putModel(panggung, model)
  await act(panggung, 'sistem', ({ tx }) =>
    sql`insert into pasangan (pasangan_id, individu_id, individu_id_lain, asal, bobot, model, taraf, kode_kabkota)
      values (${pasangan_id}, ${individu_id}, ${individu_id_lain}, ${change.asal ?? 'ganda'}, ${bobot}, ${model},
        ${JSON.stringify(taraf)}, '3201')`.execute(tx),
  )
  return pasangan_id
}

/** A model that was in use before models were written down. */
export async function putModel({ uji }: Pick<Panggung, 'uji'>, model: string): Promise<void> {
  await uji.owner.query(`insert into model_pemadanan (model, nama) values ($1, $1) on conflict do nothing`, [
    model,
  ])
}

/** Two humans call a pair one person, and its records become one. */
export async function mergePasangan(panggung: Panggung, pasangan_id: string) {
  for (const nama of ['budi', 'sri'] as const)
    await act(panggung, nama, (a) =>
      judgePasangan(a, { pasangan_id, telaah_id: randomUUID(), putusan: 'sama' }),
    )
  return act(panggung, 'sri', (a) => mergeIndividu(a, { penggabungan_id: randomUUID(), pasangan_id }))
}
