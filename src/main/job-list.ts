import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { IMPOR_LANJUT, lanjutImpor } from '../impor/impor-jobs.ts'
import { PEMADANAN_PADANKAN, PEMADANAN_PERIKSA, PEMADANAN_PUTARAN } from '../pemadanan/enqueue-padan.ts'
import { padankanUsulan, periksaOrang, putarPadan } from '../pemadanan/pemadanan-jobs.ts'
import { cariGanda, PEMADANAN_GANDA } from '../pemadanan/ganda-jobs.ts'
import { cariKlaim, cariLintas, PEMADANAN_LINTAS } from '../pemadanan/lintas-jobs.ts'
import { PENDAMPING_UNDI, undiPanggilan } from '../pendamping/pendamping-jobs.ts'
import { isiKunciCari, KUNCI_CARI_ISI } from '../penduduk/kunci-cari-jobs.ts'
import { isiLahirNama, LAHIR_NAMA_ISI } from '../penduduk/lahir-nama-jobs.ts'
import {
  geserUsulan,
  kirimPengesahan,
  PENGESAHAN_BERGESER,
  PENGESAHAN_KIRIM,
} from '../pengesahan/pengesahan-jobs.ts'
import { ANGKA_HITUNG, hitungAngka } from '../publik/angka/angka-jobs.ts'
import { buangIsian, ISIAN_BUANG } from '../publik/isian/isian-jobs.ts'
import { PEMBERITAHUAN_SMS, sendPemberitahuanSms } from '../publik/send-pemberitahuan.ts'
import { deleteDialogUsang, SMS_BERSIH } from '../publik/sms-store.ts'
import { FOTO_HAPUS, hapusFoto } from '../usulan/foto-jobs.ts'
import { PEMADANAN_KLAIM } from '../usulan/record-nik-elsewhere.ts'
import { createImporDeps } from './impor-deps.ts'
import { openModelIndividu } from './model-individu.ts'
import { createPadanDeps } from './padan-deps.ts'
import type { Setara } from './setara.ts'
import { createKirimDeps } from './sms.ts'

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
  const { dasar } = setara.config
  const ganda = { ...setara, openModel: openModelIndividu }
  const sistem: Actor = { petugas_id: null, peran: 'sistem', kabkota: '*', desa: '', dasar }
  const impor = createImporDeps(setara)
  return {
    [IMPOR_LANJUT]: { atStart: true, run: (isi) => lanjutImpor(impor, sistem, isi) },
    // five minutes after the day begins: what closed with the day before moves on
    [PENGESAHAN_BERGESER]: { cron: '5 17 * * *', run: (isi) => geserUsulan(setara, sistem, isi) },
    [PENGESAHAN_KIRIM]: { cron: '*/10 * * * *', run: (isi) => kirimPengesahan(setara, sistem, isi) },
    // twenty past midnight in Jakarta, and when a worker starts: months that are over
    [ANGKA_HITUNG]: { cron: '20 17 * * *', atStart: true, run: () => hitungAngka(setara, sistem) },
    [KUNCI_CARI_ISI]: { atStart: true, run: () => isiKunciCari(setara, sistem) },
    [LAHIR_NAMA_ISI]: { atStart: true, run: () => isiLahirNama(setara, sistem) },
    [FOTO_HAPUS]: { cron: '40 17 * * *', run: () => hapusFoto(setara, sistem) },
    [ISIAN_BUANG]: { cron: '30 17 * * *', run: () => buangIsian(setara, sistem) },
    // ten minutes after the day begins: whom Dinsos calls about the day before
    [PENDAMPING_UNDI]: { cron: '10 17 * * *', run: () => undiPanggilan(setara, sistem) },
    // at 02:00 in Jakarta
    [PEMADANAN_GANDA]: { cron: '0 19 * * *', run: (isi) => cariGanda(ganda, sistem, isi) },
    // at 03:00 in Jakarta on the second of a month, behind the look at everybody within a regency
    [PEMADANAN_LINTAS]: { cron: '0 20 1 * *', run: (isi) => cariLintas(ganda, sistem, isi) },
    [PEMADANAN_KLAIM]: { run: (isi) => cariKlaim(ganda, sistem, isi) },
    ...createPadanJobs(setara, sistem),
    ...createSmsJobs(setara, sistem),
  }
}

/** Without a civil registry nothing comes by itself, and what an act put in asks nobody. */
function createPadanJobs(
  setara: Pick<Setara, 'db' | 'kunci' | 'config'>,
  sistem: Actor,
): Readonly<Record<string, Job>> {
  const deps = createPadanDeps(setara)
  if (!deps) {
    const rest: Job = { run: async () => {} }
    return { [PEMADANAN_PADANKAN]: rest, [PEMADANAN_PERIKSA]: rest, [PEMADANAN_PUTARAN]: rest }
  }
  return {
    [PEMADANAN_PADANKAN]: {
      cron: '10 * * * *',
      run: (isi, nomor) => padankanUsulan(deps, sistem, isi, nomor),
    },
    [PEMADANAN_PERIKSA]: { run: (isi, nomor) => periksaOrang(deps, sistem, isi, nomor) },
    // at 01:00 in Jakarta
    [PEMADANAN_PUTARAN]: { cron: '0 18 * * *', run: (isi) => putarPadan(deps, sistem, isi) },
  }
}

/** Conversations that are over go every hour; notices leave by the minute where there is a line to send on. */
function createSmsJobs(
  setara: Pick<Setara, 'db' | 'kunci' | 'config'>,
  sistem: Actor,
): Readonly<Record<string, Job>> {
  const bersih: Job = {
    cron: '20 * * * *',
    run: async () => {
      await runAct(setara, sistem, deleteDialogUsang)
    },
  }
  const deps = createKirimDeps(setara)
  if (!deps) return { [SMS_BERSIH]: bersih }
  const kirim: Job = {
    cron: '* * * * *',
    run: async () => {
      await sendPemberitahuanSms(deps, sistem)
    },
  }
  return { [SMS_BERSIH]: bersih, [PEMBERITAHUAN_SMS]: kirim }
}
