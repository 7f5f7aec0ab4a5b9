import { randomUUID } from 'node:crypto'
import type { Panggung } from './panggung.ts'

/**
 * A decision of a month by which the people of `yes` receive Sembako, and those of `no` are told that they do not yet.
 * Each is a family of their own unless `keluarga` says of which they are.
 */
export async function createPenerima(
  { uji: { owner }, petugas }: Panggung,
  desa: string,
  periode: string,
  yes: readonly string[],
  no: readonly string[] = [],
  keluarga: Readonly<Record<string, string>> = {},
): Promise<void> {
  const penetapan_id = randomUUID()
  await owner.query(
    `insert into kuota (program, periode, jumlah, dasar, kode_kabkota) values ('BPNT', $1, 500, 'x', '3201')
     on conflict do nothing`,
    [periode],
  )
  await owner.query(
    `insert into penetapan (penetapan_id, periode, nama_daftar, jumlah, benih, dasar, petugas_id, kode_kabkota)
     values ($1, $2, sha256('x'), 1, 'x', 'x', $3, '3201')`,
    [penetapan_id, periode, petugas.lestari],
  )
  for (const [at, individu_id] of [...yes, ...no].entries())
    await owner.query(
      `insert into penetapan_butir (penetapan_id, periode, kode_desa, keluarga_id, individu_id, program, hasil, alasan,
         nomor_kuota, kuota, kode_kabkota)
       values ($1, $2, $3, $6, $4, 'BPNT', case when $5::int is null then 'di_luar_kuota' else 'masuk_kuota' end,
         case when $5::int is null then 'program.di_luar_kuota' else 'program.masuk_kuota' end, $5,
         case when $5::int is null then null else 500 end, '3201')`,
      [
        ...[penetapan_id, periode, desa, individu_id],
        at < yes.length ? at + 1 : null,
        keluarga[individu_id] ?? individu_id,
      ],
    )
}
