import {
  type Butir,
  compareText,
  DESIL_SASARAN,
  type Kasus,
  type Ketentuan,
  type Orang,
  PADAN_TANPA_NIK,
} from './populasi.ts'
import { compareKunci, kelasPosisi, type Kunci } from './urutan.ts'

/** A family with a listed member, as the programme sees it. */
export interface KeluargaIkut {
  kunci: Omit<Kunci, 'desil'> & { desil: number | null }
  penerima: Orang
  usulan_id: string | null
  dikecualikan: boolean
}

/**
 * Who receives for a family: of its listed members the one whose NIK can carry a payment, then the head, then the
 * spouse, then the lowest id.
 */
export function pickPenerima(listed: readonly Orang[]): Orang {
  const place = (orang: Orang) =>
    `${canCarry(orang) ? 0 : 1}${placeOf(orang.hubungan_keluarga)}${orang.individu_id}`
  return listed.reduce((a, b) => (compareText(place(a), place(b)) < 0 ? a : b))
}

/** Has a NIK that the civil registry has not turned down. */
export function canCarry(orang: Orang): boolean {
  return orang.ada_nik && !PADAN_TANPA_NIK.includes(orang.status_padan)
}

function placeOf(hubungan_keluarga: number | null): number {
  if (hubungan_keluarga === 1) return 0
  return hubungan_keluarga === 2 || hubungan_keluarga === 3 ? 1 : 2
}

/**
 * Has the family left the programme? Its latest case about this programme, `lolos` or `ditetapkan`, is a wish to
 * leave. A later wish to join brings it back.
 */
export function hasLeft(kasusList: readonly Kasus[], program: string): boolean {
  const about = kasusList.filter(
    (kasus) =>
      kasus.program === program && (kasus.jenis_usulan === 'keluar' || kasus.jenis_usulan === 'bansos'),
  )
  about.sort((a, b) => compareText(b.dibuat, a.dibuat) || compareText(b.usulan_id, a.usulan_id))
  return about[0]?.jenis_usulan === 'keluar'
}

/** One line for each family: out for a reason, waiting for a fact, or in the order, in or out of the quota. */
export function decideProgram(keluargaList: readonly KeluargaIkut[], ketentuan: Ketentuan): Butir[] {
  const ordered: { kunci: Kunci; keluarga: KeluargaIkut }[] = []
  const butir: Butir[] = []
  for (const keluarga of keluargaList) {
    const { desil } = keluarga.kunci
    const hasil = obstacle(keluarga, ketentuan)
    if (hasil !== null) butir.push(line(keluarga, ketentuan, hasil))
    else if (desil !== null) ordered.push({ kunci: { ...keluarga.kunci, desil }, keluarga })
  }
  ordered.sort((a, b) => compareKunci(a.kunci, b.kunci))
  for (const [i, { keluarga }] of ordered.entries()) butir.push(placed(keluarga, ketentuan, i + 1))
  return butir
}

function obstacle(keluarga: KeluargaIkut, ketentuan: Ketentuan) {
  const { desil } = keluarga.kunci
  if (keluarga.dikecualikan) return 'dikecualikan'
  if (desil === null) return 'menunggu_desil'
  if (desil > DESIL_SASARAN) return 'desil_di_luar_sasaran'
  return ketentuan.perlu_nik && !canCarry(keluarga.penerima) ? 'menunggu_nik' : null
}

function placed(keluarga: KeluargaIkut, ketentuan: Ketentuan, urutan: number): Butir {
  const { kuota } = ketentuan
  if (urutan <= kuota) return { ...line(keluarga, ketentuan, 'masuk_kuota'), nomor_kuota: urutan }
  return { ...line(keluarga, ketentuan, 'di_luar_kuota'), kelas_posisi: kelasPosisi(urutan, kuota) }
}

function line(keluarga: KeluargaIkut, { program }: Ketentuan, hasil: Butir['hasil']): Butir {
  const { penerima, usulan_id, kunci } = keluarga
  return {
    kode_desa: penerima.kode_desa,
    keluarga_id: kunci.keluarga_id,
    individu_id: penerima.individu_id,
    usulan_id,
    program,
    hasil,
    alasan: `program.${hasil}`,
    kelas_posisi: null,
    nomor_kuota: null,
  }
}
