import { type Butir, compareText, DTKS, type Hasil, type Kasus, type Orang } from './populasi.ts'

/** Cases of one person that bear on the register: a wish to leave it, or anything that says to be in it. */
export interface KasusOrang {
  usulan_keluar: string | null
  usulan_masuk: string | null
}

/** The `lolos` cases by person. Of several of a kind the one with the lowest id speaks. */
export function groupKasus(kasusList: readonly Kasus[]): Map<string, KasusOrang> {
  const byOrang = new Map<string, KasusOrang>()
  for (const kasus of kasusList) {
    if (kasus.status !== 'lolos') continue
    const found = byOrang.get(kasus.individu_id) ?? { usulan_keluar: null, usulan_masuk: null }
    if (kasus.jenis_usulan !== 'keluar') found.usulan_masuk = lower(found.usulan_masuk, kasus.usulan_id)
    else if (isKeluarDtks(kasus)) found.usulan_keluar = lower(found.usulan_keluar, kasus.usulan_id)
    byOrang.set(kasus.individu_id, found)
  }
  return byOrang
}

/** Does this wish to leave mean the register, and not one programme only? */
export function isKeluarDtks(kasus: Pick<Kasus, 'jenis_usulan' | 'program'>): boolean {
  return kasus.jenis_usulan === 'keluar' && (kasus.program === null || kasus.program === DTKS)
}

/**
 * Membership of the register for one person this month: everybody who is listed, or whose case has passed, gets
 * a line with its reason; null for all others. Death and a merge come before any wish, a wish to leave before staying.
 */
export function decideDtks(orang: Orang, kasus: KasusOrang | undefined): Butir | null {
  const { terdaftar_sejak, individu_id, kode_desa } = orang
  const keluar = kasus?.usulan_keluar ?? null
  const masuk = kasus?.usulan_masuk ?? null
  if (terdaftar_sejak === null && keluar === null && masuk === null) return null
  const [hasil, alasan] = verdict(orang, keluar !== null)
  return {
    kode_desa,
    keluarga_id: orang.keluarga_id ?? individu_id,
    individu_id,
    usulan_id: keluar ?? masuk,
    program: DTKS,
    hasil,
    alasan,
    kelas_posisi: null,
    nomor_kuota: null,
  }
}

function verdict({ status_hidup, digabung, terdaftar_sejak }: Orang, keluar: boolean): [Hasil, string] {
  const gone = status_hidup === 'meninggal' ? 'meninggal' : digabung ? 'ganda' : null
  if (gone)
    return terdaftar_sejak === null ? ['tidak_ditetapkan', gone] : ['dikeluarkan', `dtks.dikeluarkan_${gone}`]
  return keluar ? ['dikeluarkan', 'dtks.dikeluarkan_menolak'] : ['ditetapkan', 'dtks.ditetapkan']
}

function lower(a: string | null, b: string): string {
  return a !== null && compareText(a, b) < 0 ? a : b
}
