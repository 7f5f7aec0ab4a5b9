import { sql } from 'kysely'
import { uuidFrom } from '../lib/uuid.ts'
import { acceptMatch } from '../pemadanan/accept-match.ts'
import { createDukcapilClient } from '../pemadanan/dukcapil-client.ts'
import { matchUsulan, type PadanDeps } from '../pemadanan/match-usulan.ts'
import type { StatusPadan } from '../pemadanan/pemadanan.ts'
import { findNikBulk } from '../penduduk/open-individu.ts'
import { repairUsulan } from '../pemadanan/repair-usulan.ts'
import { runPutaran } from '../pemadanan/run-putaran.ts'
import { MASA_PADAN } from '../pemadanan/tugas-padan.ts'
import { initialUsulan } from '../usulan/initial-usulan.ts'
import { acceptWithoutNik } from '../verifikasi/accept-without-nik.ts'
import { as, asSistem, findByStatus, type Panggung } from './bulan-panggung.ts'
import { petugasId, sistemOf } from './bulan-petugas.ts'
import type { DukcapilProcess } from './spawn-dukcapil.ts'

/** First the registry is down, and nobody is worse off for it; then it answers. */
export async function playPemadanan(
  panggung: Panggung,
  dukcapil: DukcapilProcess,
): Promise<Map<StatusPadan, number>> {
  await dukcapil.setKendali({ mode: 'mati' })
  await match(panggung, dukcapil, 'gangguan')
  await dukcapil.setKendali({ mode: 'hidup' })
  return match(panggung, dukcapil, 'pertama')
}

function match(
  panggung: Panggung,
  dukcapil: DukcapilProcess,
  run: string,
): Promise<Map<StatusPadan, number>> {
  const { kabkota: kode_kabkota, periode } = panggung
  const run_id = uuidFrom('bulan', periode, 'padan', run)
  return matchUsulan(depsOf(panggung, dukcapil), sistemOf(kode_kabkota), { kode_kabkota, run_id })
}

function depsOf({ setara }: Panggung, dukcapil: DukcapilProcess): PadanDeps {
  const findDukcapil = createDukcapilClient({
    url: dukcapil.url,
    timeoutMs: 5000,
    perSecond: 40,
    pauseMs: 20,
    tries: 3,
  })
  return { ...setara, findDukcapil, masa: MASA_PADAN }
}

/** At night everybody in the register is asked about, so that it goes on agreeing with the registry. */
export async function playPutaran(panggung: Panggung, dukcapil: DukcapilProcess): Promise<void> {
  const { kabkota: kode_kabkota, periode } = panggung
  const { tertunda } = await runPutaran(depsOf(panggung, dukcapil), sistemOf(kode_kabkota), {
    putaran_id: uuidFrom('bulan', periode, kode_kabkota, 'putaran'),
    kode_kabkota,
    jenis: 'malam',
    semua: false,
  })
  if (tertunda) throw new Error('the double of the civil registry was down')
}

/**
 * What differed is repaired in the village and sent again; what only the spelling or a stale registry explains is
 * accepted by two humans, a death that the family contradicts among them; people without NIK are listed on evidence.
 */
export async function playPerbaikan(panggung: Panggung, dukcapil: DukcapilProcess): Promise<void> {
  const differing = await findByAnswer(panggung, ['padan_sebagian', 'tidak_padan'])
  const nikOf = await asSistem(panggung, (act) =>
    findNikBulk(
      act,
      differing.map((kasus) => kasus.individu_id),
    ),
  )
  for (const { usulan_id, individu_id } of differing) {
    const peristiwa_id = uuidFrom('bulan', usulan_id, 'perbaiki')
    const fakta = panggung.kebenaran.get(nikOf.get(individu_id) ?? '') ?? {}
    const sumber = { sumber: 'desa', tanggal_sumber: `${panggung.periode}-20` }
    await as(panggung, 'operator', (act) => repairUsulan(act, { ...sumber, usulan_id, peristiwa_id, fakta }))
  }
  await match(panggung, dukcapil, 'setelah perbaikan')
  for (const { usulan_id } of await findByAnswer(panggung, ['padan_sebagian', 'meninggal', 'belum_rekam'])) {
    await as(panggung, 'verifikator', (act) => initialUsulan(act, { usulan_id, tindakan: 'acceptMatch' }))
    const input = {
      usulan_id,
      peristiwa_id: uuidFrom('bulan', usulan_id, 'terima'),
      petugas_kedua_id: petugasId('verifikator'),
    }
    await as(panggung, 'pusdatin', (act) => acceptMatch(act, input))
  }
  await playTanpaNik(panggung)
}

async function playTanpaNik(panggung: Panggung): Promise<void> {
  const cases = await findByStatus(panggung, 'menunggu_nik')
  // the last one goes on waiting for documents, helped by the referral
  for (const { usulan_id } of cases.slice(0, -1)) {
    await as(panggung, 'verifikator', (act) =>
      initialUsulan(act, { usulan_id, tindakan: 'acceptWithoutNik' }),
    )
    await as(panggung, 'kepala', (act) =>
      acceptWithoutNik(act, {
        usulan_id,
        verifikasi_id: uuidFrom('bulan', usulan_id, 'tanpa_nik'),
        petugas_kedua_id: petugasId('verifikator'),
        tingkat: 'L1',
        bukti: 'Surat keterangan ketua RT dan dua saksi tetangga.',
      }),
    )
  }
}

/** Cases in repair, by the registry's last answer. */
function findByAnswer(
  panggung: Panggung,
  statusList: readonly StatusPadan[],
): Promise<{ usulan_id: string; individu_id: string }[]> {
  return asSistem(panggung, async (act) => {
    const { rows } = await sql<{ usulan_id: string; individu_id: string }>`
      select u.usulan_id, u.individu_id from usulan u join individu i using (individu_id, kode_kabkota)
      where u.kode_kabkota = ${panggung.kabkota} and u.status = 'perlu_perbaikan'
        and i.status_padan = any(${[...statusList]}::text[])
      order by u.usulan_id`.execute(act.tx)
    return rows
  })
}
