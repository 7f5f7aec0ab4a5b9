import { sql } from 'kysely'
import { runAct } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { startUsulan, submitUsulan } from '../usulan/start-usulan.ts'
import type { UsulanBaru } from '../usulan/usulan-store.ts'
import { as, type Panggung } from './bulan-panggung.ts'

interface Warga {
  individu_id: string
  keluarga_id: string
  kode_desa: string
}

/** People who come by themselves, not through the village's list. Each kind of proposal and path occurs. */
export async function playUsulanWarga(panggung: Panggung): Promise<void> {
  const listed = await findWarga(panggung, true, 14)
  const unlisted = await findWarga(panggung, false, 12)
  for (const [at, warga] of listed.entries()) {
    if (at === 0) await propose(panggung, warga, { jenis_usulan: 'keluar', program: null, jalur: 'langsung' })
    else if (at === 1)
      await propose(panggung, warga, { jenis_usulan: 'keluar', program: 'BPNT', jalur: 'langsung' })
    else await propose(panggung, warga, { jenis_usulan: 'bansos', program: 'BPNT', jalur: 'langsung' })
  }
  for (const [at, warga] of unlisted.entries()) {
    const jalur = (['langsung', 'khusus', 'kemensos'] as const)[at % 3] ?? 'langsung'
    await propose(panggung, warga, { jenis_usulan: 'masuk_dtks', program: null, jalur })
  }
}

/** The citizen's own session: nobody's officer, this regency only. */
async function propose(
  panggung: Panggung,
  warga: Warga,
  input: Pick<UsulanBaru, 'jenis_usulan' | 'program' | 'jalur'>,
): Promise<void> {
  const { kabkota, periode } = panggung
  const usulan_id = uuidFrom('bulan', periode, 'warga', warga.individu_id)
  const sumber_usulan = input.jalur === 'kemensos' ? 'kemensos' : 'warga'
  const pembuat = { petugas_id: null, peran: 'pembuat', kabkota, desa: '' }
  await runAct(panggung.setara, pembuat, async (act) => {
    await startUsulan(act, { ...warga, ...input, usulan_id, sumber_usulan, periode })
    await submitUsulan(act, { usulan_id })
  })
}

/** Heads of families, listed before this month or not, whom no file of a village is about. */
function findWarga(panggung: Panggung, listed: boolean, count: number): Promise<Warga[]> {
  return as(panggung, 'verifikator', async (act) => {
    const { rows } = await sql<Warga>`
      select i.individu_id, a.keluarga_id, i.kode_desa
      from individu i join anggota_keluarga a using (individu_id, kode_kabkota)
      where i.kode_kabkota = ${panggung.kabkota} and a.sampai is null and a.hubungan_keluarga = 1
        and i.status_hidup = 'hidup' and (i.terdaftar_sejak is not null) = ${listed}
        and not exists (select from usulan u where u.individu_id = i.individu_id and u.impor_id is not null)
      order by i.individu_id limit ${count}`.execute(act.tx)
    return rows
  })
}
