import { KOLOM } from '../impor/header.ts'
import { readRiwayatRows } from '../wilayah/wilayah-source.ts'
import { Acak } from './acak.ts'
import { type BarisUsulan, createBarisUsulan } from './baris-usulan.ts'
import { GALAT } from './galat-usulan.ts'
import type { KeluargaSintetis } from './keluarga-sintetis.ts'

export interface UsulanFileOptions {
  seed: number
  /** Only families of these villages. */
  desa?: ReadonlySet<string>
  /** Chooses: this share of the poor families (hidden decile 1 to 4) and a tenth of it of the others. Default: all. */
  bagian?: number
  /** Share of families with a fault put in, default 0.06; 0 for none. */
  galat?: number
  /** Only these faults, by code (see `GALAT`); default all, in turn. */
  kode?: readonly string[]
  /** Leaves out families that the ministry lists already. */
  hanyaBaru?: boolean
  pemisah?: ',' | ';'
}

/**
 * A file of proposals as villages send them: the 21 columns, one row a person, each village in its own hand (dates,
 * capitals, words or numbers), with faults. Sealed people never stand on it. The same input gives the same text.
 */
export function createUsulanFile(populasi: Iterable<KeluargaSintetis>, options: UsulanFileOptions): string {
  const { seed, galat = 0.06, pemisah = ',' } = options
  const acak = new Acak(seed, 'usulan')
  const kodeList = options.kode ?? Object.keys(GALAT)
  const lines = [KOLOM.join(pemisah)]
  let next = 0
  let lain: BarisUsulan | undefined
  for (const keluarga of populasi) {
    if (!isChosen(acak, keluarga, options)) continue
    const rows = createBarisUsulan(acak, withoutSealed(keluarga))
    if (acak.chance(galat)) {
      const desa_mati = deadDesa(keluarga.kode_kabkota)
      // a fault that finds no room in this family is tried on the next
      if (GALAT[kodeList[next % kodeList.length] ?? '']?.({ acak, rows, lain, desa_mati })) next += 1
    }
    lain = rows.find((row) => row.nik !== '' && row.no_kk !== '') ?? lain
    for (const row of rows) lines.push(KOLOM.map((kolom) => csvCell(row[kolom], pemisah)).join(pemisah))
  }
  return `${lines.join('\r\n')}\r\n`
}

function isChosen(acak: Acak, keluarga: KeluargaSintetis, options: UsulanFileOptions): boolean {
  const { bagian, desa, hanyaBaru = false } = options
  const poor = (keluarga.kebenaran[0]?.desil ?? 10) <= 4
  const drawn = bagian === undefined || acak.chance(poor ? bagian : bagian / 10)
  // nor do the others of a family whose head is sealed: they would point at who is missing
  if (keluarga.anggota[0]?.protection_level === 'tersegel') return false
  if (desa && !desa.has(keluarga.kode_desa)) return false
  return drawn && !(hanyaBaru && keluarga.anggota[0]?.terdaftar_sejak !== null)
}

function withoutSealed(keluarga: KeluargaSintetis): KeluargaSintetis {
  const anggota = keluarga.anggota.filter((row) => row.protection_level !== 'tersegel')
  return { ...keluarga, anggota }
}

const deadByKabkota = new Map<string, string[]>()

function deadDesa(kode_kabkota: string): string[] {
  const known = deadByKabkota.get(kode_kabkota)
  if (known) return known
  const codes = [...readRiwayatRows()].map((row) => row.kode)
  const dead = codes.filter((kode) => kode.length === 10 && kode.startsWith(kode_kabkota))
  deadByKabkota.set(kode_kabkota, dead)
  return dead
}

function csvCell(text: string, pemisah: string): string {
  return text.includes(pemisah) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}
