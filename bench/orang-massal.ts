import type pg from 'pg'

/** Four regencies of West Java that the benches fill. */
export const KABKOTA = ['3201', '3202', '3203', '3204']

/**
 * People by the million, written by the database itself: families of three, everyone listed, with a NIK, a dwelling
 * and a desil (6% without). Nobody real: a name is six syllables that `normalizeNama` only writes small.
 */
export async function writeOrang(owner: pg.Client, jumlah: number): Promise<void> {
  const perKabkota = Math.ceil(jumlah / KABKOTA.length / 3) * 3
  for (const kode of KABKOTA) {
    const desa = await owner.query<{ kode: string }>(
      `select kode from wilayah where tingkat = 4 and starts_with(kode, $1) order by kode`,
      [kode],
    )
    const values = [kode, perKabkota, desa.rows.map((row) => row.kode)]
    for (const statement of STATEMENTS) await owner.query(statement, values.slice(0, params(statement)))
  }
  await owner.query('analyze individu, keluarga, anggota_keluarga, hunian, desil')
}

const STATEMENTS = [
  `insert into keluarga (keluarga_id, kode_desa, sumber, kode_kabkota)
   select md5($1::text || 'k' || n)::uuid, ($3::text[])[1 + n % cardinality($3::text[])], 'bench', $1::text
   from generate_series(0, $2::int / 3 - 1) n`,
  `insert into individu (individu_id, kode_desa, nama_lengkap, nama_norm, tanggal_lahir, jenis_kelamin, nik_bi,
     status_padan, terdaftar_sejak, kode_kabkota)
   select md5($1::text || 'i' || n)::uuid, ($3::text[])[1 + n / 3 % cardinality($3::text[])], nama, lower(nama),
     date '1950-01-01' + (n::bigint * 7919 % 26000)::int, case when n % 2 = 0 then 'L' else 'P' end,
     decode(md5($1::text || 'n' || n), 'hex'), 'padan', '2026-01', $1::text
   from generate_series(0, $2::int - 1) n,
     lateral (select abs(hashtextextended($1::text || n, 7)) as h) y,
     lateral (select string_agg((array['BU','DI','SA','RI','WA','NO','KU','MI','LE','TA','RO','PI','GU','NA','YA','SE'])
       [1 + (h >> (4 * k) & 15)::int], '' order by k) as nama from generate_series(0, 5) k) x`,
  `insert into anggota_keluarga (keluarga_id, individu_id, hubungan_keluarga, dari, kode_kabkota)
   select md5($1::text || 'k' || n / 3)::uuid, md5($1::text || 'i' || n)::uuid, (array[1, 3, 4])[1 + n % 3], '2020-01-01', $1::text
   from generate_series(0, $2::int - 1) n`,
  `insert into hunian (hunian_id, keluarga_id, versi, sumber, tanggal_sumber, khawatir_makan, lantai_tanah, listrik_450,
     kode_kabkota)
   select md5($1::text || 'h' || n)::uuid, md5($1::text || 'k' || n)::uuid, 1, 'bench', '2026-01-01', n % 2 = 0, n % 3 = 0, n % 5 = 0,
     $1::text
   from generate_series(0, $2::int / 3 - 1) n`,
  `insert into desil (keluarga_id, sumber, versi, tanggal, desil, kode_kabkota)
   select md5($1::text || 'k' || n)::uuid, 'DTSEN', '2026-1', '2026-01-01',
     case when n % 100 >= 6 then (1 + n::bigint * 31 % 10)::smallint end, $1::text
   from generate_series(0, $2::int / 3 - 1) n`,
]

function params(statement: string): number {
  return statement.includes('$3') ? 3 : 2
}
