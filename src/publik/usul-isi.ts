import { BELUM_DITANYA } from '../penduduk/individu.ts'
import { tickedKriteria } from '../penduduk/keluarga.ts'
import { BUKTI } from '../usulan/rujukan.ts'
import type { UsulIndividu } from '../usulan/propose-individu.ts'
import { lahirOf } from './isian/baca.ts'
import type { Jawaban } from './isian/perjalanan.ts'
import { MINTA, UNTUK } from './usul.ts'

/** The version of the questions: an answer is read with the form that it answered. */
const VERSI = 1
/** The one program that can be asked for until the rules of more are there (keadaan.md section 6). */
const PROGRAM = 'BPNT'

/**
 * What the applied answers of a whole form propose. `today` is YYYY-MM-DD in WIB. Who asks for another way to be
 * visited, or to stand in no list, goes the special path; everybody else straight to the Dinas Sosial. Throws
 * RangeError when an answer that every form has is missing.
 */
export function usulOf(usulan_id: string, jawaban: Jawaban, today: string): UsulIndividu {
  const said = (pertanyaan: string, isian = pertanyaan) => jawaban[pertanyaan]?.[isian] || null
  const tersegel = said('cara', 'tersegel') === 'ya'
  const jenis_usulan = pick(MINTA, said('minta'))
  return {
    usulan_id,
    jenis_usulan,
    sumber_usulan: 'warga',
    jalur: tersegel || said('cara') !== null ? 'khusus' : 'langsung',
    program: jenis_usulan === 'bansos' ? PROGRAM : null,
    pengusul: pick(UNTUK, said('untuk')),
    fakta: faktaOf(said, today),
    no_kk: said('kk', 'no_kk'),
    kriteria: tickedKriteria(said('keadaan')?.split(',') ?? []),
    tersegel,
    kenal: 'semua',
    bukti: BUKTI.filter((satu) => said('bukti')?.split(',').includes(satu)),
    pernyataan: JSON.stringify({ formulir: 'usul', versi: VERSI, jawaban }),
  }
}

type Said = (pertanyaan: string, isian?: string) => string | null

function faktaOf(said: Said, today: string): UsulIndividu['fakta'] {
  const kelamin = said('kelamin')
  const lahir = lahirOf(
    Object.fromEntries(['hari', 'bulan', 'tahun', 'umur'].map((part) => [part, said('lahir', part) ?? ''])),
    today,
  )
  return {
    nama_lengkap: require(said('nama', 'nama_lengkap')),
    nik: said('nik'),
    nama_ibu_kandung: said('ibu', 'nama_ibu_kandung'),
    ...BELUM_DITANYA,
    ...lahir,
    jenis_kelamin: kelamin === 'L' || kelamin === 'P' ? kelamin : null,
    telepon: said('kabar', 'telepon'),
    alamat: said('tempat', 'alamat'),
    kode_desa: require(said('tempat', 'kode_desa')),
  }
}

function pick<T extends string>(list: readonly T[], value: string | null): T {
  const found = list.find((item) => item === value)
  if (found === undefined) throw new RangeError('an answer of the form is missing')
  return found
}

function require(value: string | null): string {
  if (value === null) throw new RangeError('an answer of the form is missing')
  return value
}
