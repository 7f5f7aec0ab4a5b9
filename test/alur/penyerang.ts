import { uuidFrom } from '../../src/lib/uuid.ts'
import { isTerbuka } from '../../src/periode/periode.ts'
import type { Status } from '../../src/usulan/alur.ts'
import { direct, findBaris, forge, langkahOf } from '../penjaga/penjaga.ts'
import { readKasus } from '../support/kasus.ts'
import { actor, type Panggung } from '../support/panggung.ts'
import { take } from './gerak.ts'

/** Somebody with an officer's database connection, who goes around the acts. `id` is new for each try. */
export type Serangan = (
  panggung: Panggung,
  on: { usulan_id: string; id: string; periode: string },
) => Promise<unknown>

/** Puts a case into a batch, or a letter on it, while the window is closed. */
const enterLate: Serangan = async (panggung, { usulan_id }) => {
  const baris = await findBaris(panggung.uji, usulan_id)
  const { status } = await readKasus(panggung, usulan_id)
  const tindakan = LATE[status]
  if (!tindakan || baris.jalur === 'kemensos') return
  const kegiatan = tindakan === 'freezeBatch' ? 'usulan' : 'pengesahan'
  if (isTerbuka(kegiatan, await readJam(panggung))) return
  const hendra = actor(panggung, 'hendra')
  const langkah = langkahOf({ tindakan, peran: 'kepala_opd', jalur: baris.jalur })
  await direct(panggung.uji, hendra, forge(baris, langkah, hendra), { keep: true })
}
const LATE: Partial<Record<Status, 'freezeBatch' | 'recordPengesahan'>> = {
  layak: 'freezeBatch',
  menunggu_pengesahan: 'recordPengesahan',
}

/** Proposes a refusal as verifikator, and confirms it as kepala_opd: one human, who holds both roles. */
const refuseAlone: Serangan = async (panggung, { usulan_id, id }) => {
  const oleh = actor(panggung, 'yanto', 'verifikator')
  const { status } = await readKasus(panggung, usulan_id)
  if (status !== 'terverifikasi_lapangan') return
  await take(panggung, { usulan_id, tindakan: 'verifyUsulan', ke: 'usul_tidak_layak', oleh, id })
  const baris = await findBaris(panggung.uji, usulan_id)
  const yanto = actor(panggung, 'yanto', 'kepala_opd')
  const langkah = langkahOf({ tindakan: 'confirmTidakLayak', ke: 'tidak_layak', jalur: baris.jalur })
  await direct(panggung.uji, yanto, forge(baris, langkah, yanto), { keep: true })
}

/** Takes the next place of the quota, whether there is one or not. */
const takePlace: Serangan = async (panggung, { id, periode }) => {
  const lestari = { ...actor(panggung, 'lestari'), kabkota: '*' }
  const take = `insert into penetapan_butir (penetapan_id, periode, kode_desa, keluarga_id, individu_id, program, hasil,
      alasan, nomor_kuota, kuota, kode_kabkota)
    select $1, $2, '3201011001', $3, $3, 'BPNT', 'masuk_kuota', 'program.masuk_kuota', n, k.jumlah, '3201'
    from kuota k, (select 1 + count(*)::int as n from penetapan_butir where program = 'BPNT' and periode = $2) as s
    where k.program = 'BPNT' and k.periode = $2`
  const penetapan_id = uuidFrom('penetapan', periode)
  await direct(panggung.uji, lestari, [[take, penetapan_id, periode, uuidFrom('keluarga', id)]], {
    keep: true,
  })
}

export const SERANGAN: readonly Serangan[] = [enterLate, refuseAlone, takePlace]

export async function readJam(panggung: Panggung): Promise<Date> {
  const { rows } = await panggung.uji.owner.query<{ jam: Date }>('select jam() as jam')
  return rows[0]?.jam ?? new Date()
}
