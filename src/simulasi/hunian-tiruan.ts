import { type Kriteria262, type NewHunian, tickedKriteria } from '../penduduk/keluarga.ts'
import type { Acak } from './acak.ts'

type Fakta = Pick<
  NewHunian,
  'lantai' | 'dinding' | 'atap' | 'air' | 'penerangan' | 'daya' | 'jamban' | 'luas_lantai' | 'aset'
>

export interface HunianInput {
  sejahtera: number
  perkotaan: boolean
  /** Houses on stilts and of boards: Borneo, Sulawesi, Papua, the coast. */
  panggung: boolean
  jumlah_anggota: number
  kepala_tidak_bekerja: boolean
}

/** Dwelling and answers of Kepmensos 262/HUK/2022 that follow welfare, loosely, as people do. Codes: domain.md 4.6. */
export function createHunian(acak: Acak, input: HunianInput): Fakta & Kriteria262 {
  const fakta = createFakta(acak, input)
  const { sejahtera } = input
  return {
    ...fakta,
    tanpa_tempat_tinggal: false,
    kepala_tidak_bekerja: input.kepala_tidak_bekerja,
    khawatir_makan: acak.chance(slope(-sejahtera * 1.5 - 0.9)),
    pangan_lebih_separuh: acak.chance(slope(-sejahtera * 1.2 + 0.3)),
    tanpa_belanja_pakaian: acak.chance(slope(-sejahtera * 1.5 - 1.6)),
    lantai_tanah: slip(acak, fakta.lantai !== null && [6, 7, 8].includes(fakta.lantai)),
    dinding_bambu: slip(acak, fakta.dinding !== null && fakta.dinding > 1),
    tanpa_jamban: slip(acak, fakta.jamban !== 1),
    listrik_450: slip(acak, fakta.penerangan !== 1 || fakta.daya === 450),
  }
}

/** No place to stay: the gate of the decree. Nothing is asked about a house that isn't there. */
export const TANPA_HUNIAN: Fakta & Kriteria262 = {
  lantai: null,
  dinding: null,
  atap: null,
  air: null,
  penerangan: null,
  daya: null,
  jamban: null,
  luas_lantai: null,
  aset: [],
  ...tickedKriteria(['tanpa_tempat_tinggal']),
}

/** Between 0 and 1, a half at 0; only + - * / so that it is the same on every machine. */
export function slope(x: number): number {
  return 0.5 + (0.5 * x) / (1 + (x < 0 ? -x : x))
}

/** One answer in forty is wrong. */
function slip(acak: Acak, answer: boolean): boolean {
  return acak.chance(0.025) ? !answer : answer
}

function createFakta(acak: Acak, { sejahtera, perkotaan, panggung, jumlah_anggota }: HunianInput): Fakta {
  const quality = () => sejahtera + acak.normal() * 0.7 + (perkotaan ? 0.25 : -0.1)
  const penerangan = quality() > -1.9 ? (quality() > -1.4 ? 1 : 2) : acak.chance(panggung ? 0.7 : 0.3) ? 3 : 4
  return {
    lantai: lantaiOf(quality(), panggung),
    dinding: dindingOf(quality(), panggung),
    atap: panggung
      ? step(quality(), [-2.2, 1.9], [7, 3, 1])
      : step(quality(), [-2.6, -1.2, 1.9], [7, 4, 2, 1]),
    air: perkotaan
      ? step(quality(), [-1.6, -0.6, 0.2, 1.3], [6, 5, 4, 2, 1])
      : step(quality(), [-2, -1.3, -0.3, 0.8, 1.6], [9, 6, 5, 4, 3, 2]),
    penerangan,
    daya: penerangan === 1 ? step(quality(), [-0.55, 0.75, 1.6, 2.3], [450, 900, 1300, 2200, 3500]) : null,
    jamban: step(quality(), [-2.1, -1.6, -1.25, -0.85], [6, 4, 3, 2, 1]),
    luas_lantai: Math.max(9, Math.round(34 + jumlah_anggota * 5 + quality() * 15)),
    aset: asetOf(acak, sejahtera),
  }
}

function lantaiOf(quality: number, panggung: boolean): number {
  if (panggung) return step(quality, [-2.4, 0.5, 2.3], [7, 5, 2, 1])
  return step(quality, [-1.75, -1.6, -0.65, -0.45, 2.2], [8, 7, 6, 4, 2, 1])
}

function dindingOf(quality: number, panggung: boolean): number {
  if (panggung) return step(quality, [-2.2, 0.8], [6, 3, 1])
  return step(quality, [-2.1, -1.6, -1.2, -1.0], [6, 4, 3, 2, 1])
}

/** The value of the first limit that x is below; the last one above them all. */
function step(x: number, limits: readonly number[], values: readonly number[]): number {
  const at = limits.findIndex((limit) => x < limit)
  return values[at < 0 ? limits.length : at] ?? 0
}

const ASET: readonly (readonly [string, number])[] = [
  ['ac', 1.9],
  ['emas_10_gram', 1.2],
  ['komputer', 1.3],
  ['lahan', 0.6],
  ['lemari_es', -0.3],
  ['mobil', 1.7],
  ['rumah_lain', 2.1],
  ['sapi', 1.4],
  ['sepeda', -0.1],
  ['sepeda_motor', -0.9],
  ['tabung_gas', 1.5],
  ['telepon_pintar', -1.1],
  ['televisi', -0.8],
]

/** What the family owns, in alphabetical order. */
function asetOf(acak: Acak, sejahtera: number): string[] {
  return ASET.filter(([, level]) => acak.chance(slope((sejahtera - level) * 3))).map(([nama]) => nama)
}
