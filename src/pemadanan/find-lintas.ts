import type { Actor } from '../db/transaction.ts'
import { type Act, runAct } from '../jejak/act.ts'
import type { GandaDeps } from './find-ganda.ts'
import {
  type AnggotaGugus,
  type Cakupan,
  findNikOf,
  type GugusLintas,
  insertTugasLintas,
  type KunciLintas,
  listGugus,
} from './lintas-store.ts'
import type { ModelTerbuka } from './mesin/nilai-daring.ts'
import { putPasangan } from './pasangan-store.ts'
import { type Berdua, weighPasangan } from './weigh-pasangan.ts'

/** Keys read, and pairs weighed and written in one transaction, at a time. */
const GUGUS_SEKALI = 100
const PASANGAN_SEKALI = 200

export interface HasilLintas {
  ditimbang: number
  /** Pairs that were put before people, new or again. */
  diajukan: number
  /** Keys of too many records to say anything. */
  dilewati: number
}

/**
 * Looks for people who stand in two regencies, in one of 256 parts of all keys (`irisan`: the key's first byte). One NIK in
 * two regencies is always a question for people, whatever it weighs; of those who share birth date, the sound of the name
 * and a word of the mother's name, only what the model thinks one person. Whoever is sealed is in no pair. May be run
 * again, also from the middle: a pair is one, and what was judged stays as it was judged.
 */
export async function findLintas(deps: GandaDeps, sistem: Actor, irisan: number): Promise<HasilLintas> {
  const hasil = { ditimbang: 0, diajukan: 0, dilewati: 0 }
  const sampai = irisan === 255 ? null : Buffer.of(irisan + 1)
  for (const jenis of ['nik', 'lahir_nama'] as const) {
    let sesudah: Buffer | undefined = Buffer.of(irisan)
    while (sesudah) {
      const cakupan: Cakupan = { sesudah, sampai }
      const list: GugusLintas[] = await runAct(deps, sistem, (act) =>
        listGugus(act, jenis, cakupan, GUGUS_SEKALI),
      )
      await propose(deps, sistem, jenis, list, hasil)
      sesudah = list.at(-1)?.kunci
    }
  }
  return hasil
}

/** The same at once for the NIKs of these people, one of which was claimed by somebody else before. */
export async function findKlaim(
  deps: GandaDeps,
  sistem: Actor,
  individuIds: readonly string[],
): Promise<HasilLintas> {
  const hasil = { ditimbang: 0, diajukan: 0, dilewati: 0 }
  const list = await runAct(deps, sistem, async (act) => {
    const kunci = await findNikOf(act, individuIds)
    return listGugus(act, 'nik', { kunci }, kunci.length)
  })
  await propose(deps, sistem, 'nik', list, hasil)
  return hasil
}

async function propose(
  deps: GandaDeps,
  sistem: Actor,
  jenis: KunciLintas,
  list: readonly GugusLintas[],
  hasil: HasilLintas,
): Promise<void> {
  hasil.dilewati += list.filter(({ anggota }) => anggota === null).length
  const pairs = list.flatMap(({ anggota }) => (anggota === null ? [] : pairsOf(jenis, anggota)))
  for (let at = 0; at < pairs.length; at += PASANGAN_SEKALI) {
    const some = pairs.slice(at, at + PASANGAN_SEKALI)
    // the session sees the regencies of these pairs, and no other
    const kabkota = new Set(some.flatMap((one) => [one.kode_kabkota, one.kode_kabkota_lain ?? '']))
    const actor = { ...sistem, kabkota: [...kabkota].toSorted().join() }
    hasil.ditimbang += some.length
    hasil.diajukan += await runAct(deps, actor, (act) => weighAndTell(act, deps.openModel(), some))
  }
}

/** Pairs of different regencies; of those who share no NIK, such as have a word of the mother's name in common. */
function pairsOf(jenis: KunciLintas, anggota: readonly AnggotaGugus[]): Berdua[] {
  return anggota.flatMap((a, at) =>
    anggota.slice(at + 1).flatMap((b) => {
      if (a.kode_kabkota === b.kode_kabkota) return []
      const isNik = a.nik !== null && a.nik === b.nik
      if (jenis === 'lahir_nama' && (isNik || !a.ibu.some((bi) => b.ibu.includes(bi)))) return []
      return [
        {
          ...{ individu_id: a.individu_id, individu_id_lain: b.individu_id },
          ...{ kode_kabkota: a.kode_kabkota, kode_kabkota_lain: b.kode_kabkota },
          asal: isNik ? ('nik' as const) : ('ganda' as const),
        },
      ]
    }),
  )
}

async function weighAndTell(act: Act, padan: ModelTerbuka, list: readonly Berdua[]): Promise<number> {
  const weighed = await weighPasangan(act, padan, list)
  const proposed = weighed.filter(({ asal, isBerat }) => asal === 'nik' || isBerat)
  await putPasangan(act, proposed)
  await insertTugasLintas(act, proposed)
  return proposed.length
}
