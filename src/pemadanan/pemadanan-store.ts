import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { openSubjekKunciBulk } from '../kunci/kunci-store.ts'
import type { SubjekKunci } from '../kunci/kunci.ts'
import type { OrangPadan } from './pemadanan.ts'

/** A case that waits for the registry's answer, with what the register says of its person. */
export interface KasusPadan {
  usulan_id: string
  /** The number of the case's last row: a case sent again after a repair is another question. */
  urutan: number
  orang: OrangPadan
}

interface Row {
  usulan_id: string
  urutan: number
  individu_id: string
  keluarga_id: string | null
  nama_lengkap: string | null
  nama_enc: Buffer | null
  tanggal_lahir: string | null
  presisi_tanggal: OrangPadan['presisi_tanggal']
  jenis_kelamin: 'L' | 'P' | null
  nik_bi: Buffer | null
  nik_enc: Buffer | null
  nama_ibu_kandung_enc: Buffer | null
  no_kk_enc: Buffer | null
}

/** The sent cases of a regency, opened in memory for matching and nowhere else. Sealed people too: it is no list. */
export async function findKasusPadan(act: Act, kode_kabkota: string): Promise<KasusPadan[]> {
  const { rows } = await sql<Row>`
    select u.usulan_id, u.urutan, i.individu_id, k.keluarga_id, i.nama_lengkap, i.nama_enc, i.tanggal_lahir,
      i.presisi_tanggal, i.jenis_kelamin, i.nik_bi, i.nik_enc, i.nama_ibu_kandung_enc, k.no_kk_enc
    from usulan u
    join individu i on i.individu_id = u.individu_id and i.kode_kabkota = u.kode_kabkota
    left join anggota_keluarga a on a.individu_id = i.individu_id and a.kode_kabkota = i.kode_kabkota
      and a.sampai is null
    left join keluarga k on k.keluarga_id = a.keluarga_id and k.kode_kabkota = a.kode_kabkota
    where u.kode_kabkota = ${kode_kabkota} and u.status = 'dikirim'
    order by u.usulan_id`.execute(act.tx)
  const subjekIds = rows.flatMap((row) => [row.individu_id, row.keluarga_id ?? []].flat())
  const keys = await openSubjekKunciBulk(act, subjekIds)
  return rows.map((row) => ({ usulan_id: row.usulan_id, urutan: row.urutan, orang: openRow(act, row, keys) }))
}

function openRow(act: Act, row: Row, keys: ReadonlyMap<string, SubjekKunci>): OrangPadan {
  const open = (table: string, column: string, id: string | null, sealed: Buffer | null): string | null => {
    const key = id ? keys.get(id) : undefined
    return id && key && sealed ? act.kunci.decryptField(key, { table, column, id }, sealed) : null
  }
  const person = (column: string, sealed: Buffer | null) => open('individu', column, row.individu_id, sealed)
  return {
    // a NIK that is not 16 digits was kept as it was written, and can't be asked about
    nik: row.nik_bi ? person('nik_enc', row.nik_enc) : null,
    no_kk: open('keluarga', 'no_kk_enc', row.keluarga_id, row.no_kk_enc),
    nama_lengkap: row.nama_lengkap ?? person('nama_enc', row.nama_enc) ?? '',
    tanggal_lahir: row.tanggal_lahir,
    presisi_tanggal: row.presisi_tanggal,
    jenis_kelamin: row.jenis_kelamin,
    nama_ibu_kandung: person('nama_ibu_kandung_enc', row.nama_ibu_kandung_enc),
  }
}
