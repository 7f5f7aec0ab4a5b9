import type { Acak } from './acak.ts'
import type { BarisUsulan } from './baris-usulan.ts'

export interface GalatInput {
  acak: Acak
  /** Rows of one family; a fault changes them or adds to them. */
  rows: BarisUsulan[]
  /** A row of an earlier family. */
  lain: BarisUsulan | undefined
  /** Villages of the regency that are gone. */
  desa_mati: readonly string[]
}

/** Puts one fault into a family's rows; false when this family gives no room for it. */
export type Galat = (input: GalatInput) => boolean

const pickRow = ({ acak, rows }: GalatInput) => (rows.length > 0 ? acak.pick(rows) : undefined)

/** Changes one row of the family that fits. */
function oneRow(
  change: (row: BarisUsulan, input: GalatInput) => void,
  fits: (row: BarisUsulan) => boolean = () => true,
): Galat {
  return (input) => {
    const row = pickRow({ ...input, rows: input.rows.filter(fits) })
    if (!row) return false
    change(row, input)
    return true
  }
}

const hasNik = ({ nik }: BarisUsulan) => /^\d{16}$/.test(nik)
const isAnak = ({ hubungan_keluarga }: BarisUsulan) => /^(anak|4)$/.test(hubungan_keluarga)
const isMale = ({ jenis_kelamin }: BarisUsulan) => /^(l|1)/i.test(jenis_kelamin)
const hasSex = (row: BarisUsulan) => hasNik(row) && /^(l|p|1|2)/i.test(row.jenis_kelamin)

/**
 * What goes wrong in villages' files, by the code of KODE.md that it should get. A row may get more codes than its
 * own: a wrong sex also makes a husband of a wife.
 */
export const GALAT: Readonly<Record<string, Galat>> = {
  A01: oneRow((row, { acak }) => {
    row.nik = acak.chance(0.5) ? row.nik.slice(0, 15) : `${row.nik.slice(0, 15)}O`
  }, hasNik),
  A02: oneRow((row, { acak }) => {
    row.nik = acak.chance(0.5)
      ? `${row.nik.slice(0, 6)}00${row.nik.slice(8)}`
      : `${row.nik.slice(0, 8)}13${row.nik.slice(10)}`
  }, hasNik),
  A04: oneRow((row, { lain }) => {
    row.nik = lain?.nik ?? row.nik
  }),
  A07: oneRow(
    (row) => {
      row.no_kk = row.no_kk.slice(0, 15)
    },
    ({ no_kk }) => no_kk.length === 16,
  ),
  A09: ({ rows, lain }) => {
    const row = rows.find((each) => hasNik(each) && each.no_kk !== '')
    if (row && lain?.no_kk && lain.no_kk !== row.no_kk)
      rows.push({ ...row, no_kk: lain.no_kk, hubungan_keluarga: 'famili lain' })
    return row !== undefined && lain !== undefined
  },
  A10: oneRow(
    (row) => {
      row.hubungan_keluarga = 'kepala keluarga'
    },
    ({ hubungan_keluarga, no_kk }) => no_kk !== '' && !/^(kepala keluarga|1)$/.test(hubungan_keluarga),
  ),
  A11: ({ acak, rows, desa_mati }) => {
    if (desa_mati.length === 0) return false
    const kode_desa = acak.pick(desa_mati)
    for (const row of rows) row.kode_desa = kode_desa
    return true
  },
  A13: oneRow((row, { acak }) => {
    row.nama_lengkap = acak.chance(0.5) ? `${row.nama_lengkap} 2` : row.nama_lengkap.slice(0, 1)
  }),
  A15: oneRow((row, { acak }) => {
    row.nama_ibu_kandung = acak.pick(['IBU', '-', '', 'ALM', 'xxx', 'tidak tahu'])
  }),
  A16: oneRow((row, { acak }) => {
    row.tanggal_lahir = acak.pick(['31/02/1980', '1899-03-02', '12-05-2031', '01-02-80', 'lupa'])
  }),
  A17: oneRow((row) => {
    row.jenis_kelamin = isMale(row) ? 'P' : 'L'
  }, hasSex),
  A18: oneRow((row) => {
    row.tanggal_lahir = '1931-04-17'
  }, isAnak),
  A19: oneRow((row) => {
    row.tanggal_lahir = '2021-06-09'
    row.pekerjaan = 'PNS'
  }, isAnak),
  A22: oneRow((row) => {
    row.tanggal_lahir = '2018-06-09'
    row.status_kawin = 'kawin'
  }, isAnak),
  A23: oneRow((row) => {
    row.hamil = 'ya'
  }, isMale),
  GANDA: ({ rows }) => {
    const row = rows.at(-1)
    if (row) rows.push({ ...row })
    return row !== undefined
  },
  DITOLAK: oneRow((row, { acak }) => {
    if (acak.chance(0.5)) row.kode_desa = row.kode_desa.slice(0, 6)
    else Object.assign(row, { nik: '', nama_lengkap: '' })
  }),
}
