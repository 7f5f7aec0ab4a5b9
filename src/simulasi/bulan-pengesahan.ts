import { uuidFrom } from '../lib/uuid.ts'
import { comparePindaian } from '../pengesahan/compare-pindaian.ts'
import { freezeBatch } from '../pengesahan/freeze-batch.ts'
import { getPengesahan } from '../pengesahan/pengesahan-store.ts'
import { getSurat, printSurat } from '../pengesahan/print-surat.ts'
import { recordPenandatangan } from '../pengesahan/record-penandatangan.ts'
import { recordPengesahan } from '../pengesahan/record-pengesahan.ts'
import { rollOver } from '../pengesahan/roll-over.ts'
import { sendBatch } from '../pengesahan/send-batch.ts'
import { as, asSistem, type Panggung } from './bulan-panggung.ts'
import { scanContoh, signContoh } from './tanda-tangan.ts'

const KEGIATAN = ['usulan', 'usulan_kemensos'] as const
const batchId = ({ kabkota, periode }: Panggung, kegiatan: string) =>
  uuidFrom('bulan', periode, kabkota, kegiatan)

/** The regent is known by decree; the lists are frozen and their letters printed. */
export async function playBekukan(panggung: Panggung): Promise<void> {
  const { kabkota: kode_kabkota, periode, berkas } = panggung
  const penandatangan_id = uuidFrom('penandatangan_contoh', kode_kabkota)
  await asSistem(panggung, (act) =>
    recordPenandatangan(act, {
      penandatangan_id,
      nama: 'Rahmat Yasin Hidayat (contoh)',
      jabatan: 'kepala_daerah',
      dasar: 'Keputusan Pelantikan (contoh) 4/2021',
      mulai: '2021-02-26',
      sampai: null,
      kode_kabkota,
    }),
  )
  for (const [at, kegiatan] of KEGIATAN.entries()) {
    const pengesahan_id = batchId(panggung, kegiatan)
    const surat = {
      pengesahan_id,
      nomor_surat: `460/${at + 12}/Dinsos/${periode}`,
      tanggal_surat: `${periode}-15`,
      penandatangan_id,
    }
    await as(panggung, 'kepala', (act) =>
      freezeBatch(act, { pengesahan_id, kode_kabkota, periode, kegiatan }),
    )
    await as(panggung, 'kepala', (act) => printSurat(act, berkas, surat))
  }
}

/** The main letter comes back with an electronic signature, the other on paper, scanned and compared by a second human. */
export async function playPengesahan(panggung: Panggung): Promise<void> {
  const { berkas } = panggung
  const utama = batchId(panggung, 'usulan')
  const surat = await as(panggung, 'kepala', (act) => getSurat(act, berkas, utama))
  const bertanda = { tanda_tangan: 'elektronik', berkas: signContoh(surat) } as const
  await as(panggung, 'kepala', (act) => recordPengesahan(act, berkas, { pengesahan_id: utama, ...bertanda }))
  const kemensos = batchId(panggung, 'usulan_kemensos')
  const kertas = await as(panggung, 'kepala', (act) => getPengesahan(act, kemensos))
  const pindaian = scanContoh(kertas.kode_cek)
  const basah = { pengesahan_id: kemensos, pindaian, kode_cek: kertas.kode_cek }
  await as(panggung, 'verifikator_lain', (act) => comparePindaian(act, berkas, basah))
  await as(panggung, 'kepala', (act) => recordPengesahan(act, berkas, { ...basah, tanda_tangan: 'basah' }))
}

/** What missed the close of the window moves to the next month, with all that was found. */
export async function playBergeser(panggung: Panggung): Promise<void> {
  const { kabkota: kode_kabkota, periode } = panggung
  await asSistem(panggung, (act) => rollOver(act, { kode_kabkota, periode }))
}

/** Both endorsed lists go to the ministry. */
export async function playKirim(panggung: Panggung): Promise<void> {
  for (const kegiatan of KEGIATAN) {
    await asSistem(panggung, (act) => sendBatch(act, { pengesahan_id: batchId(panggung, kegiatan) }))
  }
}
