import type { Actor } from '../db/transaction.ts'
import { IMPOR_LANJUT, lanjutImpor } from '../impor/impor-jobs.ts'
import { createDukcapilClient } from '../pemadanan/dukcapil-client.ts'
import { PEMADANAN_PADANKAN, padankanUsulan } from '../pemadanan/pemadanan-jobs.ts'
import {
  geserUsulan,
  kirimPengesahan,
  PENGESAHAN_BERGESER,
  PENGESAHAN_KIRIM,
} from '../pengesahan/pengesahan-jobs.ts'
import { createImporDeps } from './impor-deps.ts'
import type { Setara } from './setara.ts'

/** One kind of job. It may be run again at any point: what is done is seen and left alone. */
export interface Job {
  /** When it comes by itself: minute, hour, day, month, weekday, in UTC (a day of WIB begins at 17:00). */
  cron?: string
  /** Also whenever a worker starts, to find what a stop cut off. */
  atStart?: true
  /** `isi` came from the queue; `nomor` names this job, also when it is run again. */
  run(isi: unknown, nomor: string): Promise<void>
}

/** Every kind of job, by the name under which it is put into the queue. */
export function createJobs(setara: Pick<Setara, 'db' | 'kunci' | 'config'>): Readonly<Record<string, Job>> {
  const { dukcapil_url, dukcapil_ms, dasar } = setara.config
  const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar }
  const impor = createImporDeps(setara)
  const jobs: Record<string, Job> = {
    [IMPOR_LANJUT]: { atStart: true, run: (isi) => lanjutImpor(impor, sistem, isi) },
    // five minutes after the day begins: what closed with the day before moves on
    [PENGESAHAN_BERGESER]: { cron: '5 17 * * *', run: (isi) => geserUsulan(setara, sistem, isi) },
    [PENGESAHAN_KIRIM]: { cron: '*/10 * * * *', run: (isi) => kirimPengesahan(setara, sistem, isi) },
  }
  if (dukcapil_url !== '') {
    const findDukcapil = createDukcapilClient({ url: dukcapil_url, timeoutMs: dukcapil_ms })
    jobs[PEMADANAN_PADANKAN] = {
      cron: '10 * * * *',
      run: (isi, nomor) => padankanUsulan({ ...setara, findDukcapil }, sistem, isi, nomor),
    }
  }
  return jobs
}
