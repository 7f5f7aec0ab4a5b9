import { sql } from 'kysely'
import { issuePin } from '../usulan/issue-pin.ts'
import { as, type Panggung } from './bulan-panggung.ts'

export interface Hitungan {
  nama: string
  jumlah: number
}

export interface LaporanBulan {
  status: Hitungan[]
  /** Why not, of cases. */
  alasan: Hitungan[]
  /** Reasons of the lines of the penetapan. */
  penetapan: Hitungan[]
  /** Ends that the statuses alone don't show. */
  cerita: Hitungan[]
  nama_daftar: string
}

/** What the month came to, in counts. */
export function readLaporan(panggung: Panggung): Promise<LaporanBulan> {
  const { kabkota, periode } = panggung
  return as(panggung, 'pusdatin', async (act) => {
    const count = async (query: ReturnType<typeof sql<Hitungan>>) => (await query.execute(act.tx)).rows
    const list = await sql<{ nama: string }>`
      select encode(nama_daftar, 'hex') as nama from penetapan
      where periode = ${periode} and kode_kabkota = ${kabkota}`.execute(act.tx)
    return {
      status: await count(sql<Hitungan>`
        select status as nama, count(*)::int as jumlah from usulan where kode_kabkota = ${kabkota}
        group by status order by 2 desc, 1`),
      alasan: await count(sql<Hitungan>`
        select p.alasan as nama, count(*)::int as jumlah
        from usulan u join usulan_peristiwa p using (usulan_id, kode_kabkota, urutan)
        where u.kode_kabkota = ${kabkota} and p.alasan is not null group by p.alasan order by 1`),
      penetapan: await count(sql<Hitungan>`
        select alasan as nama, count(*)::int as jumlah from penetapan_butir
        where kode_kabkota = ${kabkota} and periode = ${periode} group by alasan order by 1`),
      cerita: await count(countCerita(kabkota, periode)),
      nama_daftar: list.rows[0]?.nama ?? '',
    }
  })
}

function countCerita(kabkota: string, periode: string) {
  return sql<Hitungan>`
    with kasus as (
      select u.*, i.nik_bi, array(select p.tindakan from usulan_peristiwa p
        where p.usulan_id = u.usulan_id and p.kode_kabkota = u.kode_kabkota) as tindakan,
        exists (select from pemadanan m where m.usulan_id = u.usulan_id and m.kode_kabkota = u.kode_kabkota
          and m.status = 'meninggal') as kata_meninggal
      from usulan u join individu i using (individu_id, kode_kabkota) where u.kode_kabkota = ${kabkota})
    select * from (values
      ('terdaftar tanpa NIK', (select count(*)::int from kasus where status = 'ditetapkan' and nik_bi is null)),
      ('diperbaiki di desa, lalu terdaftar',
        (select count(*)::int from kasus where status = 'ditetapkan' and 'repairUsulan' = any(tindakan))),
      ('tercatat meninggal padahal hidup, tetap terdaftar',
        (select count(*)::int from kasus where status = 'ditetapkan' and kata_meninggal)),
      ('bergeser ke bulan depan', (select count(*)::int from kasus where periode > ${periode}))
    ) as cerita (nama, jumlah)`
}

/** Somebody to try the pages with. All are generated. */
export interface CobaWarga {
  cerita: string
  nama_lengkap: string
  tanggal_lahir: string
  kode_desa: string
  tiket: string
  pin: string
}

const CERITA = [
  { status: 'ditetapkan', cerita: 'terdaftar' },
  { status: 'tidak_layak', cerita: 'belum terdaftar, dengan alasan dan cara keberatan' },
  { status: 'layak', cerita: 'bergeser ke bulan depan' },
] as const

/** Three people of different ends, each with a fresh PIN. */
export async function pickCobaWarga(panggung: Panggung): Promise<CobaWarga[]> {
  const found: CobaWarga[] = []
  for (const { status, cerita } of CERITA) {
    const row = await findOne(panggung, status)
    if (!row) continue
    const { usulan_id, ...orang } = row
    const receipt = await as(panggung, 'operator', (act) => issuePin(act, { usulan_id }))
    found.push({ cerita, ...orang, ...receipt })
  }
  return found
}

interface Orang {
  usulan_id: string
  nama_lengkap: string
  tanggal_lahir: string
  kode_desa: string
}

function findOne(panggung: Panggung, status: string): Promise<Orang | undefined> {
  return as(panggung, 'operator', async (act) => {
    const { rows } = await sql<Orang>`
      select u.usulan_id, i.nama_lengkap, i.tanggal_lahir, i.kode_desa
      from usulan u join individu i using (individu_id, kode_kabkota)
      where u.kode_kabkota = ${panggung.kabkota} and u.status = ${status} and i.nama_lengkap is not null
        and i.tanggal_lahir is not null and i.presisi_tanggal = 'hari' and u.jenis_usulan = 'masuk_dtks'
      order by u.baris nulls last, u.usulan_id limit 1`.execute(act.tx)
    return rows[0]
  })
}
