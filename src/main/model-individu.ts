import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ModelTerbuka, openModel } from '../pemadanan/mesin/nilai-daring.ts'
import { root } from './setara.ts'

let opened: ModelTerbuka | undefined

/**
 * The register's own model of linkage, ready to weigh. The first call takes up to a second, and nothing else runs
 * meanwhile: servers and workers make it before they take anybody's request or job.
 */
export function openModelIndividu(): ModelTerbuka {
  opened ??= warm(openModel(readFileSync(join(root, 'data', 'pemadanan', 'model-individu.json'), 'utf8')))
  return opened
}

/** Tables that are made when the first cell of a kind is read (what is common, villages that have died) are made now. */
function warm(padan: ModelTerbuka): ModelTerbuka {
  const satu = padan.encode({
    nik: '3201014107600001',
    no_kk: '3201010101100001',
    nama_lengkap: 'Siti Aminah',
    nama_ibu_kandung: 'Aminah',
    tanggal_lahir: '1960-07-01',
    jenis_kelamin: 'P',
    tempat_lahir: 'Bogor',
    kode_desa: '3201011001',
    alamat: 'Kp. Babakan RT 001 RW 001',
  })
  padan.score(satu, satu)
  return padan
}
