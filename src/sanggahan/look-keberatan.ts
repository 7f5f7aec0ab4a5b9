import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import { ALASAN } from '../usulan/alasan.ts'
import type { Status } from '../usulan/alur.ts'
import type { StatusKeberatan, Tindakan } from './alur.ts'
import { type Boleh, findBoleh } from './boleh.ts'
import { openKeberatan } from './list-sanggahan.ts'

/** The decision that is contested: what, when, and why, with the words that the person was given. */
export interface PutusanAsal {
  ke: Status
  /** YYYY-MM-DD */
  tanggal: string
  /** Words of the catalogue, or null where the decision needed none. */
  alasan: string | null
  kata: string | null
}

/** One keberatan as an officer reads it, and what they may do. */
export interface KeberatanTerbaca {
  keberatan_id: string
  usulan_id: string
  kode_desa: string
  tiket: string
  status: StatusKeberatan
  isi: string
  asal: PutusanAsal
  langkah: {
    tindakan: Tindakan
    ke: string
    tanggal: string
    usul: 'kabul' | 'tolak' | null
    kata: string | null
  }[]
  boleh: Boleh[]
}

interface Row {
  usulan_id: string
  individu_id: string
  kode_desa: string
  tiket: string
  status: StatusKeberatan
  atas_urutan: number
  ke: Status
  tanggal: string
  alasan: string | null
  kata_enc: Buffer | null
  kelas: string | null
  isSudahMenelaah: boolean
}

/** Opens one keberatan to read (it stands in the jejak). Problems: sesi.peran_salah, sanggahan.tidak_ada. */
export async function lookKeberatan(act: Act, keberatan_id: string): Promise<KeberatanTerbaca> {
  const { isi } = await openKeberatan(act, keberatan_id)
  const { rows } = await sql<Row>`
    select k.usulan_id, u.individu_id, u.kode_desa, u.tiket, k.status, k.atas_urutan, p.ke, p.alasan, p.kata_enc,
      (p.waktu at time zone 'Asia/Jakarta')::date as tanggal, o.kelas,
      exists (select from keberatan_peristiwa r where r.keberatan_id = k.keberatan_id
        and r.kode_kabkota = k.kode_kabkota and r.petugas_id = ${act.actor.petugas_id}
        and r.kelas = 'penelaah') as "isSudahMenelaah"
    from keberatan k
    join usulan u on u.usulan_id = k.usulan_id and u.kode_kabkota = k.kode_kabkota
    join usulan_peristiwa p
      on p.usulan_id = k.usulan_id and p.urutan = k.atas_urutan and p.kode_kabkota = k.kode_kabkota
    left join usulan_pelaku o on o.usulan_id = k.usulan_id and o.kode_kabkota = k.kode_kabkota
      and o.petugas_id = ${act.actor.petugas_id}
    where k.keberatan_id = ${keberatan_id}`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Problem('sanggahan.tidak_ada')
  const { usulan_id, kode_desa, tiket, status, kelas, isSudahMenelaah } = row
  const open = { isDesaSendiri: false, isDikenal: true, isDijawab: true }
  const keadaan = { kasus: 'keberatan', status, arah: '', kelas, isSudahMenelaah, ...open } as const
  return {
    ...{ keberatan_id, usulan_id, kode_desa, tiket, status, isi },
    asal: await readAsal(act, row),
    langkah: await readLangkah(act, keberatan_id, row.individu_id),
    boleh: findBoleh(keadaan, act.actor.peran),
  }
}

async function readAsal(act: Act, row: Row): Promise<PutusanAsal> {
  const cell = { table: 'usulan_peristiwa', column: 'kata_enc', id: `${row.usulan_id}/${row.atas_urutan}` }
  const key = await getSubjekKunci(act, row.individu_id)
  return {
    ke: row.ke,
    tanggal: row.tanggal,
    alasan: row.alasan === null ? null : (ALASAN[row.alasan]?.kata ?? row.alasan),
    kata: row.kata_enc && act.kunci.decryptField(key, cell, row.kata_enc),
  }
}

async function readLangkah(
  act: Act,
  keberatan_id: string,
  individu_id: string,
): Promise<KeberatanTerbaca['langkah']> {
  type Step = Omit<KeberatanTerbaca['langkah'][number], 'kata'> & { urutan: number; kata_enc: Buffer | null }
  const { rows } = await sql<Step>`
    select urutan, tindakan, ke, usul, (waktu at time zone 'Asia/Jakarta')::date as tanggal, kata_enc
    from keberatan_peristiwa where keberatan_id = ${keberatan_id} order by urutan`.execute(act.tx)
  const key = await getSubjekKunci(act, individu_id)
  return rows.map(({ urutan, kata_enc, ...row }) => {
    const cell = { table: 'keberatan_peristiwa', column: 'kata_enc', id: `${keberatan_id}/${urutan}` }
    return { ...row, kata: kata_enc && act.kunci.decryptField(key, cell, kata_enc) }
  })
}
