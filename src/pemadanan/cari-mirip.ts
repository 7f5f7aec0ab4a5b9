import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { normalizeNama } from '../lib/nama.ts'
import { kunciCari, readKata } from '../penduduk/kunci-cari.ts'
import { type CalonCari, followAkar, lookUpCalon, rankCalon, recordTampil } from './calon-cari.ts'
import type { ModelTerbuka, NilaiBidang } from './mesin/nilai-daring.ts'
import { loadRekaman, type SelRekaman } from './rekaman-store.ts'

/** A person of the register who may be the one that is being entered. */
export interface Mirip extends Omit<CalonCari, 'digabung_ke'> {
  bits: number
  /** What each column says; where either record has nothing it is left out. */
  fields: NilaiBidang[]
}

/** Rather one person than two: below it nobody is bothered with it. */
const TERENDAH_BIT = 0
/** As many as a clerk can look at. */
export const MIRIP_PALING_BANYAK = 3
const CALON = 100
/** Records that are opened in the machine's memory, the best by name and birth. */
const DIBUKA = 6
/** A help for the clerk, who waits for it. */
const PALING_LAMA = '1s'
const KEPERLUAN = 'dibandingkan dengan formulir yang sedang dimasukkan petugas'

/**
 * The people of the register who are most probably the person of these facts, before they are entered: by the keys of the
 * name and by the one model, on all that is known. What was compared stays in memory; of it only levels are shown. Each
 * who is shown has an entry that they can read. Nobody who is sealed, nobody out of the session's scope.
 */
export async function cariMirip(act: Act, padan: ModelTerbuka, fakta: SelRekaman): Promise<Mirip[]> {
  await sql`select set_config('statement_timeout', ${PALING_LAMA}, true)`.execute(act.tx)
  const near = rankByName(padan, await findCalon(act, fakta), fakta).slice(0, DIBUKA)
  const known = await loadRekaman(
    act,
    near.map(({ individu_id }) => individu_id),
  )
  const asked = padan.encode(fakta)
  const mirip = near
    .flatMap(({ digabung_ke: _akar, ...one }): Mirip[] => {
      const cells = known.get(one.individu_id)
      if (!cells) return []
      const { bits, fields } = padan.score(asked, padan.encode(cells))
      return [{ ...one, bits, fields: fields.filter(({ taraf }) => taraf !== 'kosong') }]
    })
    .filter(({ bits }) => bits >= TERENDAH_BIT)
    .toSorted((a, b) => b.bits - a.bits)
    .slice(0, MIRIP_PALING_BANYAK)
  await recordTampil(act, mirip, KEPERLUAN)
  return mirip
}

async function findCalon(act: Act, fakta: SelRekaman): Promise<CalonCari[]> {
  const { nama_lengkap, tanggal_lahir, kode_desa } = fakta
  if (!nama_lengkap || !kode_desa) return []
  const kode_kabkota = kode_desa.slice(0, 4)
  const kata = normalizeNama(nama_lengkap).tokens.map((word) => readKata(word))
  const tahun = tanggal_lahir ? [Number(tanggal_lahir.slice(0, 4))] : []
  const [sempit = []] = kunciCari({ kode_kabkota, kata, tahun, desa: [] })
  const [inDesa = []] = kunciCari({ kode_kabkota, kata, tahun: [], desa: [kode_desa] })
  const kunci = [...sempit, ...inDesa]
  const { calon } = await lookUpCalon(act, kode_kabkota, { kunci, timbang: kunci }, CALON)
  return followAkar(act, calon)
}

/** By what stands in the clear: name, birth, sex, village. The best of each person. */
function rankByName(padan: ModelTerbuka, calon: readonly CalonCari[], fakta: SelRekaman): CalonCari[] {
  const asked = padan.encode(clearOf(fakta))
  return rankCalon(calon, (one) => padan.score(asked, padan.encode(clearOf({ ...one }))).bits).map(
    ({ one }) => one,
  )
}

function clearOf(cells: Readonly<Record<string, string | null>>): SelRekaman {
  const pick = (name: string) => cells[name] ?? null
  return {
    nama_lengkap: pick('nama_lengkap'),
    tanggal_lahir: pick('tanggal_lahir'),
    jenis_kelamin: pick('jenis_kelamin'),
    kode_desa: pick('kode_desa'),
  }
}
