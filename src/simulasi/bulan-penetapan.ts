import { sql } from 'kysely'
import { uuidFrom } from '../lib/uuid.ts'
import { createPenetapan } from '../penetapan/create-penetapan.ts'
import type { PenetapanRow } from '../penetapan/penetapan-store.ts'
import { recordKuota } from '../penetapan/record-kuota.ts'
import { commitBenih } from '../verifikasi/benih-store.ts'
import { drawSample, recordQa } from '../verifikasi/draw-sample.ts'
import { as, asSistem, findByStatus, type Panggung } from './bulan-panggung.ts'

/** The seeds of the demo. In service they are drawn at random and kept secret until they are used. */
const benihOf = (panggung: Panggung, tujuan: string) =>
  `contoh ${tujuan} ${panggung.kabkota} ${panggung.periode}`

/** Promises both seeds, days before they are used. */
export async function promiseBenih(panggung: Panggung): Promise<void> {
  const { kabkota: kode_kabkota, periode } = panggung
  for (const tujuan of ['sampel', 'penetapan'] as const) {
    await asSistem(panggung, (act) =>
      commitBenih(act, { kode_kabkota, periode, tujuan, benih: benihOf(panggung, tujuan) }),
    )
  }
}

/** The sample goes to the university, which finds that one of them must be seen again. */
export async function playSampel(panggung: Panggung): Promise<void> {
  const { kabkota: kode_kabkota, periode } = panggung
  await asSistem(panggung, (act) =>
    drawSample(act, { kode_kabkota, periode, benih: benihOf(panggung, 'sampel') }),
  )
  for (const [at, { usulan_id }] of (await findByStatus(panggung, 'qa')).entries()) {
    const ke = at === 0 ? 'perlu_verifikasi_ulang' : 'lolos'
    const peristiwa_id = uuidFrom('bulan', usulan_id, 'qa')
    await as(panggung, 'universitas', (act) => recordQa(act, { usulan_id, peristiwa_id, ke }))
  }
}

/** The minister decides. The quota is made to be too small by a fifth, so that its edge is seen. */
export async function playPenetapan(panggung: Panggung): Promise<PenetapanRow> {
  const { kabkota: kode_kabkota, periode } = panggung
  const jumlah = Math.floor((await countCandidates(panggung)) * 0.8)
  await as(panggung, 'pusdatin', (act) =>
    recordKuota(act, {
      program: 'BPNT',
      periode,
      kode_kabkota,
      jumlah,
      dasar: 'SK Contoh 3/2026 tentang kuota',
    }),
  )
  return as(panggung, 'menteri', (act) =>
    createPenetapan(act, {
      penetapan_id: uuidFrom('bulan', periode, 'penetapan', kode_kabkota),
      kode_kabkota,
      periode,
      benih: benihOf(panggung, 'penetapan'),
      dasar: `Keputusan Menteri (contoh) ${periode}`,
    }),
  )
}

/** Families of desil 1 to 4 with somebody listed or about to be. */
function countCandidates(panggung: Panggung): Promise<number> {
  return as(panggung, 'pusdatin', async (act) => {
    const { rows } = await sql<{ jumlah: number }>`
      select count(distinct a.keluarga_id)::int as jumlah
      from individu i
      join anggota_keluarga a on a.individu_id = i.individu_id and a.kode_kabkota = i.kode_kabkota and a.sampai is null
      join desil d on d.keluarga_id = a.keluarga_id and d.kode_kabkota = a.kode_kabkota and d.desil <= 4
      where i.kode_kabkota = ${panggung.kabkota}
        and (i.terdaftar_sejak is not null
          or exists (select from usulan u where u.individu_id = i.individu_id and u.status = 'lolos'))`.execute(
      act.tx,
    )
    return rows[0]?.jumlah ?? 0
  })
}
