import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Berkas, openBerkas } from '../../src/kunci/berkas.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import type { Pendamping } from '../../src/pendamping/pendamping.ts'
import { tambahLembaga, tambahPendamping } from '../../src/pendamping/pendamping-command.ts'
import { runPendamping } from '../../src/pendamping/run-pendamping.ts'
import { type DampinganBaru, startDampingan } from '../../src/pendamping/start-dampingan.ts'
import { DESA, type Panggung } from './panggung.ts'

/** A file store that is gone with the process. */
export function createBerkasForTest(): Berkas {
  const dir = mkdtempSync(join(tmpdir(), 'setara-berkas-'))
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }))
  return openBerkas(dir)
}

/** A companion of an organisation that is accredited in the district of Pondok Rajeg. */
export async function createPendampingForTest(
  { setara }: Pick<Panggung, 'setara'>,
  nama: string,
  lembaga = 'Rumah Singgah Melati',
  petugas?: string,
): Promise<Pendamping & { kode: string }> {
  const kecamatan = [DESA.slice(0, 6)]
  const { rows } = await setara.db.pools.petugas.query('select from lembaga where nama = $1', [lembaga])
  if (rows.length === 0) await tambahLembaga(setara, { nama: lembaga, dasar: 'SK Dinsos 3/2026', kecamatan })
  const added = await tambahPendamping(setara, {
    nama,
    lembaga,
    tanggal_kode_etik: '2026-01-05',
    ...(petugas && { petugas }),
  })
  return { ...added, nama, lembaga, kode_kabkota: '3201', kecamatan }
}

/** What Bu Ningsih hands in for a client: two witnesses, nothing that another case shares. */
export function dampinganOf(nama: string, change: Partial<DampinganBaru> = {}): DampinganBaru {
  return {
    usulan_id: uuidFrom('dampingan', nama),
    jalur: 'langsung',
    klien: {
      nama_lengkap: nama,
      nik: null,
      tanggal_lahir: '1961-08-17',
      presisi_tanggal: 'hari',
      jenis_kelamin: null,
      telepon: null,
      alamat: null,
      kode_desa: DESA,
    },
    persetujuan: {
      keperluan: ['mengusulkan', 'melengkapi'],
      sampai: '2027-05-10',
      bahasa: 'su',
      cara: 'dua_saksi',
      saksi: ['Pak Udin', 'Bu Iis'],
      bukti: null,
    },
    ...change,
  }
}

export function dampingi(
  { setara }: Pick<Panggung, 'setara'>,
  berkas: Berkas,
  pendamping: Pendamping,
  input: DampinganBaru,
) {
  return runPendamping(setara, pendamping, (act) => startDampingan(act, { berkas, pendamping }, input))
}
