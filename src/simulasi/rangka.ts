import { HUBUNGAN } from '../penduduk/keluarga.ts'
import type { Acak } from './acak.ts'
import { bagianBelumKawin, bagianUmur, type JenisKelamin, KELOMPOK_UMUR, type Piramida } from './piramida.ts'

/** A person of a family before they have a name. `ibu`, `ayah`: places in the family, or null when not in it. */
export interface RangkaAnggota {
  umur: number
  jenis_kelamin: JenisKelamin
  /** SIAK. */
  hubungan_keluarga: number
  status_kawin: number
  ibu: number | null
  ayah: number | null
}

export type Rangka = RangkaAnggota[]

export const BELUM_KAWIN = 1
export const KAWIN = 2
const CERAI_HIDUP = 3
export const CERAI_MATI = 4

const CALON = 3

/**
 * The next family: of three drawn ones, the one that brings the ages and sexes made so far nearest to the pyramid. The
 * shape of families comes from the draws, the national age structure from the choice among them.
 */
export function createRangka(acak: Acak, piramida: Piramida): Rangka {
  let best = drawRangka(acak)
  let bestCost = cost(best, piramida)
  for (let n = 1; n < CALON; n += 1) {
    const rangka = drawRangka(acak)
    const thisCost = cost(rangka, piramida)
    if (thisCost < bestCost) [best, bestCost] = [rangka, thisCost]
  }
  for (const anggota of best) piramida.add(anggota.jenis_kelamin, anggota.umur)
  return best
}

function cost(rangka: Rangka, piramida: Piramida): number {
  return rangka.reduce((sum, { jenis_kelamin, umur }) => sum + piramida.excess(jenis_kelamin, umur), 0)
}

/** How families are made up, per thousand; shares near Susenas (female heads about one in seven). */
const BENTUK: readonly (readonly [(acak: Acak) => Rangka, number])[] = [
  [drawPasangan, 735],
  [drawIbuKepala, 95],
  [drawAyahKepala, 22],
  [drawLansiaSendiri, 50],
  [drawSendiri, 62],
  [drawKakekNenek, 24],
  [drawSaudara, 12],
]

function drawRangka(acak: Acak): Rangka {
  return acak.weighted(BENTUK)(acak)
}

/** Which part of the men of an age group head a family with their wife (from 15-19 on). */
const KEPALA = [0, 0, 0, 0.01, 0.16, 0.52, 0.82, 0.94, 0.97, 0.97, 0.96, 0.95, 0.92, 0.88, 0.8, 0.6]
const UMUR_SUAMI = KEPALA.map((share, kelompok) => [kelompok, share * bagianUmur('L', kelompok)] as const)

function drawPasangan(acak: Acak): Rangka {
  const umur = drawUmur(acak, acak.weighted(UMUR_SUAMI))
  const istri = Math.max(16, Math.min(umur + 5, Math.round(umur - 3.2 + acak.normal() * 4.2)))
  const rangka: Rangka = [
    person(Math.max(19, umur), 'L', HUBUNGAN.kepala_keluarga, KAWIN),
    person(Math.min(istri, 96), 'P', HUBUNGAN.istri, KAWIN),
  ]
  // now and then the card names the wife as head
  if (acak.chance(0.012)) {
    rangka.reverse()
    setHubungan(rangka, 0, HUBUNGAN.kepala_keluarga)
    setHubungan(rangka, 1, HUBUNGAN.suami)
  }
  addAnak(acak, rangka, istri, 0.98)
  if (acak.chance(0.085)) addOrangTua(acak, rangka)
  if (acak.chance(0.018)) addFamiliLain(acak, rangka)
  return rangka
}

function setHubungan(rangka: Rangka, at: number, hubungan: number): void {
  const anggota = rangka[at]
  if (anggota) anggota.hubungan_keluarga = hubungan
}

function drawIbuKepala(acak: Acak): Rangka {
  const umur = Math.min(92, Math.max(20, Math.round(50 + acak.normal() * 14)))
  const status = acak.chance(umur > 50 ? 0.82 : 0.4) ? CERAI_MATI : CERAI_HIDUP
  const rangka: Rangka = [person(umur, 'P', HUBUNGAN.kepala_keluarga, status)]
  addAnak(acak, rangka, umur, 0.9)
  if (acak.chance(0.1)) addOrangTua(acak, rangka)
  return rangka
}

function drawAyahKepala(acak: Acak): Rangka {
  const umur = Math.min(90, Math.max(25, Math.round(51 + acak.normal() * 14)))
  const status = acak.chance(0.6) ? CERAI_MATI : CERAI_HIDUP
  const rangka: Rangka = [person(umur, 'L', HUBUNGAN.kepala_keluarga, status)]
  addAnak(acak, rangka, umur - 3, 0.9)
  return rangka
}

function drawLansiaSendiri(acak: Acak): Rangka {
  const jenis_kelamin = acak.chance(0.7) ? 'P' : 'L'
  const umur = 60 + Math.floor(acak.next() * acak.next() * 34)
  const status = acak.chance(0.86) ? CERAI_MATI : acak.chance(0.5) ? CERAI_HIDUP : BELUM_KAWIN
  return [person(umur, jenis_kelamin, HUBUNGAN.kepala_keluarga, status)]
}

/** One adult with a card of their own: workers in the city, the divorced. */
function drawSendiri(acak: Acak): Rangka {
  const jenis_kelamin = acak.chance(0.58) ? 'L' : 'P'
  const umur = 18 + Math.floor(acak.next() * acak.next() * 42)
  const belum = acak.chance(Math.max(0.25, bagianBelumKawin(jenis_kelamin, umur)))
  return [person(umur, jenis_kelamin, HUBUNGAN.kepala_keluarga, belum ? BELUM_KAWIN : CERAI_HIDUP)]
}

/** Grandparents with grandchildren whose parents work elsewhere. */
function drawKakekNenek(acak: Acak): Rangka {
  const umur = acak.range(50, 76)
  const pasangan = acak.chance(0.6)
  const rangka: Rangka = pasangan
    ? [
        person(umur, 'L', HUBUNGAN.kepala_keluarga, KAWIN),
        person(umur - acak.range(1, 6), 'P', HUBUNGAN.istri, KAWIN),
      ]
    : [person(umur, 'P', HUBUNGAN.kepala_keluarga, CERAI_MATI)]
  for (let n = acak.range(1, 2); n > 0; n -= 1) {
    rangka.push(person(acak.range(1, 17), drawJenisKelamin(acak), HUBUNGAN.cucu, BELUM_KAWIN))
  }
  return rangka
}

/** Brothers and sisters without parents: the eldest is head. */
function drawSaudara(acak: Acak): Rangka {
  const umur = acak.range(18, 32)
  const rangka = [person(umur, drawJenisKelamin(acak), HUBUNGAN.kepala_keluarga, BELUM_KAWIN)]
  for (let n = acak.range(1, 2); n > 0; n -= 1) addFamiliLain(acak, rangka, umur - acak.range(1, 8))
  return rangka
}

/** Children born so far, on average, by the mother's age group from 15-19 on; the old had more. */
const KELAHIRAN = [0.35, 0.75, 1.35, 1.95, 2.3, 2.5, 2.65, 2.8, 3.0, 3.3, 3.7, 4.1, 4.4]
/** Share of children of an age that are still on their parents' card. */
const MASIH_SATU_KARTU = [0.99, 0.99, 0.985, 0.955, 0.76, 0.45, 0.22, 0.12, 0.07, 0.04]

function addAnak(acak: Acak, rangka: Rangka, umur_ibu: number, share: number): void {
  const mean =
    (KELAHIRAN[Math.min(KELAHIRAN.length - 1, Math.max(0, Math.floor(umur_ibu / 5) - 3))] ?? 0) * share
  const count = Math.max(0, Math.round(mean + acak.normal() * 1.05))
  const ibu = rangka.findIndex((anggota) => anggota.jenis_kelamin === 'P')
  const ayah = rangka.findIndex((anggota) => anggota.jenis_kelamin === 'L')
  let umur_melahirkan = 17 + Math.floor(acak.next() * 11)
  const anak: RangkaAnggota[] = []
  for (let n = 0; n < count && umur_melahirkan < 44 && umur_melahirkan < umur_ibu + 1; n += 1) {
    const umur = umur_ibu - umur_melahirkan
    const ayah_cukup_umur = umur <= (rangka[ayah]?.umur ?? umur_ibu) - 16
    if (ayah_cukup_umur && acak.chance(MASIH_SATU_KARTU[Math.min(9, Math.floor(umur / 5))] ?? 0)) {
      anak.push({
        ...person(umur, drawJenisKelamin(acak), HUBUNGAN.anak, BELUM_KAWIN),
        ibu: ibu < 0 ? null : ibu,
        ayah: ayah < 0 ? null : ayah,
      })
    }
    // twins are one birth in ninety
    if (!acak.chance(0.011)) umur_melahirkan += 1 + acak.int(6)
  }
  for (const each of anak) addOneAnak(acak, rangka, each)
}

/** A grown child may be married and live with spouse and children on the parents' card, or be back divorced. */
function addOneAnak(acak: Acak, rangka: Rangka, anak: RangkaAnggota): void {
  rangka.push(anak)
  const at = rangka.length - 1
  if (anak.umur < 19 || acak.chance(Math.min(0.97, bagianBelumKawin(anak.jenis_kelamin, anak.umur) + 0.3)))
    return
  if (acak.chance(0.3)) {
    anak.status_kawin = acak.chance(0.85) ? CERAI_HIDUP : CERAI_MATI
    return
  }
  anak.status_kawin = KAWIN
  const lain: JenisKelamin = anak.jenis_kelamin === 'L' ? 'P' : 'L'
  const umur = Math.max(18, anak.umur + (lain === 'L' ? 3 : -3) + acak.range(-2, 2))
  rangka.push(person(umur, lain, HUBUNGAN.menantu, KAWIN))
  const [ibu, ayah] = anak.jenis_kelamin === 'P' ? [at, at + 1] : [at + 1, at]
  const umur_ibu = rangka[ibu]?.umur ?? 0
  for (let lahir = 19 + acak.int(5), n = 0; n < 2 && lahir <= umur_ibu; lahir += 2 + acak.int(4), n += 1) {
    const cucu = person(Math.min(30, umur_ibu - lahir), drawJenisKelamin(acak), HUBUNGAN.cucu, BELUM_KAWIN)
    if (acak.chance(0.75)) rangka.push({ ...cucu, ibu, ayah })
  }
}

function addOrangTua(acak: Acak, rangka: Rangka): void {
  const [kepala, pasangan] = rangka
  if (!kepala) return
  const anak = pasangan?.hubungan_keluarga === HUBUNGAN.istri && acak.chance(0.4) ? pasangan : kepala
  const umur = anak.umur + 18 + acak.int(16)
  if (umur > 98) return
  const jenis_kelamin = acak.chance(0.76) ? 'P' : 'L'
  const hubungan = anak === kepala ? HUBUNGAN.orang_tua : HUBUNGAN.mertua
  rangka.push(person(umur, jenis_kelamin, hubungan, acak.chance(0.9) ? CERAI_MATI : CERAI_HIDUP))
  const at = rangka.length - 1
  if (jenis_kelamin === 'P') anak.ibu = at
  else anak.ayah = at
}

function addFamiliLain(acak: Acak, rangka: Rangka, umur = acak.range(5, 68)): void {
  const jenis_kelamin = drawJenisKelamin(acak)
  const belum = acak.chance(Math.max(0.4, bagianBelumKawin(jenis_kelamin, umur)))
  const status = belum || umur < 19 ? BELUM_KAWIN : CERAI_HIDUP
  rangka.push(person(Math.max(0, umur), jenis_kelamin, HUBUNGAN.famili_lain, status))
}

function drawUmur(acak: Acak, kelompok: number): number {
  if (kelompok < KELOMPOK_UMUR - 1) return kelompok * 5 + acak.int(5)
  return 75 + Math.floor(acak.next() * acak.next() * 22)
}

/** 105 boys for 100 girls at birth. */
function drawJenisKelamin(acak: Acak): JenisKelamin {
  return acak.chance(0.512) ? 'L' : 'P'
}

function person(
  umur: number,
  jenis_kelamin: JenisKelamin,
  hubungan_keluarga: number,
  status_kawin: number,
): RangkaAnggota {
  return { umur, jenis_kelamin, hubungan_keluarga, status_kawin, ibu: null, ayah: null }
}
