import { decideDtks, groupKasus, isKeluarDtks } from './dtks.ts'
import { type Butir, compareText, type Kasus, type Ketentuan, type Orang, type Populasi } from './populasi.ts'
import { decideProgram, hasLeft, type KeluargaIkut, pickPenerima } from './program.ts'
import { acakOf, isRentan, kriteriaOf, latestDesil, tungguOf } from './urutan.ts'

/**
 * The decision of a month for one regency (keadaan.md section 6): a line for each person who is listed, enters or
 * leaves the register, and one for each family with a listed member in the programme. The same inputs give the same
 * lines on any machine. The twin of the SQL in penetapan-sql.ts, which runs over millions.
 */
export function determine(populasi: Populasi, ketentuan: Ketentuan): Butir[] {
  const kasus = groupKasus(populasi.kasus)
  const dtks = populasi.orang
    .map((orang) => decideDtks(orang, kasus.get(orang.individu_id)))
    .filter((butir) => butir !== null)
  const listed = new Set(
    dtks.filter((butir) => butir.hasil === 'ditetapkan').map((butir) => butir.individu_id),
  )
  return [...dtks, ...decideProgram(keluargaIkut(populasi, ketentuan, listed), ketentuan)]
}

/** What a `lolos` case becomes; null: it stays `lolos` and is looked at again next month. */
export type Putusan = { ke: 'ditetapkan' } | { ke: 'tidak_ditetapkan'; alasan: string } | null

/**
 * What follows for one case from the person's line in the register and the family's line in the case's programme.
 * Out of quota, or waiting for a desil or a NIK, is not an end.
 */
export function putusanOf(
  kasus: Pick<Kasus, 'jenis_usulan' | 'program'>,
  dtks: Pick<Butir, 'hasil' | 'alasan'> | null,
  program: Pick<Butir, 'hasil' | 'alasan'> | null,
): Putusan {
  if (kasus.jenis_usulan === 'keluar') {
    if (!isKeluarDtks(kasus)) return { ke: 'ditetapkan' }
    return dtks?.hasil === 'dikeluarkan' ? { ke: 'ditetapkan' } : refuse(dtks)
  }
  if (dtks?.hasil !== 'ditetapkan') return refuse(dtks)
  if (kasus.jenis_usulan !== 'bansos' || program?.hasil === 'masuk_kuota') return { ke: 'ditetapkan' }
  if (program?.hasil === 'desil_di_luar_sasaran' || program?.hasil === 'dikecualikan') return refuse(program)
  return null
}

function refuse(butir: Pick<Butir, 'alasan'> | null): Putusan {
  return butir && { ke: 'tidak_ditetapkan', alasan: butir.alasan }
}

function keluargaIkut(populasi: Populasi, ketentuan: Ketentuan, listed: ReadonlySet<string>): KeluargaIkut[] {
  const { periode, benih, program } = ketentuan
  const kasus = Map.groupBy(populasi.kasus, (row) => row.individu_id)
  const desil = Map.groupBy(populasi.desil, (row) => row.keluarga_id)
  const hunian = Map.groupBy(populasi.hunian, (row) => row.keluarga_id)
  const families = Map.groupBy(populasi.orang.filter(isPresent), (row) => row.keluarga_id ?? row.individu_id)
  return [...families].flatMap(([keluarga_id, anggota]) => {
    const terdaftar = anggota.filter((orang) => listed.has(orang.individu_id))
    if (terdaftar.length === 0) return []
    const ofFamily = anggota.flatMap((orang) => kasus.get(orang.individu_id) ?? [])
    const sejak =
      terdaftar.map((orang) => orang.terdaftar_sejak ?? periode).toSorted(compareText)[0] ?? periode
    return {
      penerima: pickPenerima(terdaftar),
      usulan_id: firstBansos(ofFamily, program),
      dikecualikan: hasLeft(ofFamily, program),
      kunci: {
        keluarga_id,
        desil: latestDesil(desil.get(keluarga_id) ?? [], periode)?.desil ?? null,
        kriteria: kriteriaOf(hunian.get(keluarga_id) ?? []),
        rentan: anggota.some((orang) => isRentan(orang, periode)),
        menunggu: tungguOf(periode, sejak, populasi.terakhir_menerima.get(keluarga_id) ?? null),
        acak: acakOf(benih, keluarga_id),
      },
    }
  })
}

// The dead and the merged are nobody's dependant and receive for nobody.
function isPresent(orang: Orang): boolean {
  return orang.status_hidup === 'hidup' && !orang.digabung
}

function firstBansos(kasusList: readonly Kasus[], program: string): string | null {
  const ids = kasusList
    .filter(
      (kasus) => kasus.status === 'lolos' && kasus.jenis_usulan === 'bansos' && kasus.program === program,
    )
    .map((kasus) => kasus.usulan_id)
  return ids.toSorted(compareText)[0] ?? null
}
