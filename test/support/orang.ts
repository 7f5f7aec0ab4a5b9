import type { NewIndividu } from '../../src/penduduk/individu.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'

/** A person with a name, ready to be stored; whatever the test cares about is in `change`. */
export function orang(nama_lengkap: string, change: Partial<NewIndividu> = {}): NewIndividu {
  return {
    individu_id: uuidFrom('orang', nama_lengkap),
    nama_lengkap,
    nik: null,
    nama_ibu_kandung: null,
    tempat_lahir: null,
    tanggal_lahir: null,
    presisi_tanggal: 'hari',
    jenis_kelamin: null,
    telepon: null,
    alamat: null,
    kode_desa: '3201012001',
    status_kawin: null,
    pendidikan: null,
    pekerjaan: null,
    disabilitas: null,
    hamil_sampai: null,
    sumber: 'musdes',
    tanggal_sumber: '2026-11-02',
    ...change,
  }
}
