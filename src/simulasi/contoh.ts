import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { IndividuFakta } from '../penduduk/individu.ts'
import { dukcapilLine } from './berkas-dukcapil.ts'
import { generatePopulasi, type PopulasiOptions } from './generate-populasi.ts'
import type { KeluargaSintetis } from './keluarga-sintetis.ts'
import { createUsulanFile } from './berkas-usulan.ts'

/** A demo regency: who is in the register already, what the villages will send, what the civil registry knows. */
export interface Contoh {
  /** Families that an older list brought. */
  terdaftar: KeluargaSintetis[]
  berkasList: string[]
  dukcapilFile: string
  /** What people's own papers say, by NIK. */
  kebenaran: Map<string, Partial<IndividuFakta>>
}

/** The demo: always the same regency, month and people, so that two strangers see the same. */
export const CONTOH = { kode_kabkota: '3201', keluarga: 2000, seed: 7, periode: '2026-11' } as const

/** Of the families that nobody has listed, about so many are proposed in the month. */
const DIUSULKAN = 75
/** Every so manieth of them is new to the register. */
const BARU = 3

/** Makes the demo regency and writes its files into `dir`. The same options give the same bytes. */
export async function createContoh(
  options: PopulasiOptions & { periode: string },
  dir: string,
): Promise<Contoh> {
  const populasi = [...generatePopulasi(options)]
  const diusulkan = populasi.filter(isCandidate).slice(0, DIUSULKAN)
  markDeadWrongly(diusulkan)
  const baru = new Set(diusulkan.filter((_, at) => at % BARU === 0))
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const usulan = join(dir, `usulan-${options.kode_kabkota}-${options.periode}.csv`)
  await writeFile(usulan, createUsulanFile(diusulkan, { seed: options.seed, galat: 0.12 }), { mode: 0o600 })
  const dukcapilFile = join(dir, `dukcapil-${options.kode_kabkota}.jsonl`)
  const lines = populasi.flatMap((keluarga) => keluarga.dukcapil.map(dukcapilLine))
  await pipeline(Readable.from(lines), createWriteStream(dukcapilFile, { mode: 0o600 }))
  return {
    terdaftar: populasi.filter((keluarga) => !baru.has(keluarga)),
    berkasList: [usulan],
    dukcapilFile,
    kebenaran: new Map(populasi.flatMap(papersOf)),
  }
}

/** Of some living people who are proposed the civil registry says that they are dead: it happens, and must be seen. */
function markDeadWrongly(diusulkan: readonly KeluargaSintetis[]): void {
  for (const { kebenaran, dukcapil } of diusulkan.filter((_, at) => at % 20 === 10)) {
    const alive = kebenaran.find(
      (row) => row.meninggal === null && row.galat_register === '' && row.nik !== null,
    )
    const baris = dukcapil.find((row) => row.NIK === alive?.nik)
    if (!alive || !baris) continue
    baris.STATUS = 'meninggal'
    alive.galat_dukcapil = 'meninggal_keliru'
  }
}

/** Poor, and not on the list yet. */
function isCandidate({ anggota, kebenaran }: KeluargaSintetis): boolean {
  return anggota.every((row) => row.terdaftar_sejak === null) && (kebenaran[0]?.desil ?? 10) <= 6
}

function papersOf({ kebenaran }: KeluargaSintetis): [string, Partial<IndividuFakta>][] {
  return kebenaran.flatMap(({ nik, nama_lengkap, tanggal_lahir }): [string, Partial<IndividuFakta>][] =>
    nik === null ? [] : [[nik, { nama_lengkap, tanggal_lahir }]],
  )
}
