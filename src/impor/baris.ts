import { isSixteenDigits, isWellFormed, nikBirth, type NikBirth, readDigits } from '../lib/nik.ts'
import { readTanggal } from '../lib/tanggal.ts'
import { readCell, readOptionalCell } from './cell.ts'
import type { Header } from './header.ts'
import {
  hamilReader,
  hubunganReader,
  jenisKelaminReader,
  type KamusHubungan,
  kawinReader,
  pekerjaanReader,
  pendidikanReader,
} from './kamus.ts'

/** One record as the rules see it; numbers are of `kamus.ts`, dates of `lib/tanggal.ts`. */
export interface Baris {
  nik: string
  nik_well_formed: boolean
  /** Null unless nik is sixteen digits with a day that exists. */
  nik_birth: NikBirth | null
  no_kk: string
  no_kk_well_formed: boolean
  nama_lengkap: string
  nama_ibu_kandung: string
  tanggal_lahir: number
  jenis_kelamin: number
  hubungan_keluarga: number
  status_kawin: number
  pendidikan: number
  pekerjaan: number
  hamil: boolean
  kode_desa: string
}

export type BarisReader = (cells: readonly string[]) => Baris

/**
 * Makes the reader of one file's records (KODE.md "Reading a cell").
 * @param thisYear the year of import: a later year alone is no date.
 */
export function barisReader(header: Header, kamus: KamusHubungan, thisYear: number): BarisReader {
  const readJenisKelamin = jenisKelaminReader()
  const readHubungan = hubunganReader(kamus)
  const readKawin = kawinReader()
  const readPendidikan = pendidikanReader()
  const readPekerjaan = pekerjaanReader()
  const readHamil = hamilReader()
  return (cells) => {
    const nik = readDigits(readOptionalCell(cells[header.nik]))
    const no_kk = readDigits(readOptionalCell(cells[header.no_kk]))
    return {
      nik,
      nik_well_formed: isWellFormed(nik),
      nik_birth: isSixteenDigits(nik) ? nikBirth(nik) : null,
      no_kk,
      no_kk_well_formed: isWellFormed(no_kk),
      nama_lengkap: readOptionalCell(cells[header.nama_lengkap]),
      nama_ibu_kandung: readCell(cells[header.nama_ibu_kandung] ?? ''),
      tanggal_lahir: readTanggal(readOptionalCell(cells[header.tanggal_lahir]), thisYear),
      jenis_kelamin: readJenisKelamin(readOptionalCell(cells[header.jenis_kelamin])),
      hubungan_keluarga: readHubungan(readOptionalCell(cells[header.hubungan_keluarga])),
      status_kawin: readKawin(readOptionalCell(cells[header.status_kawin])),
      pendidikan: readPendidikan(readOptionalCell(cells[header.pendidikan])),
      pekerjaan: readPekerjaan(readOptionalCell(cells[header.pekerjaan])),
      hamil: readHamil(readOptionalCell(cells[header.hamil])) === 1,
      kode_desa: readDigits(readOptionalCell(cells[header.kode_desa])),
    }
  }
}

/** A record whose cells are all empty, unknown columns too: it counts and is not written. */
export function isEmptyRecord(cells: readonly string[]): boolean {
  return cells.every((cell) => readOptionalCell(cell) === '')
}
