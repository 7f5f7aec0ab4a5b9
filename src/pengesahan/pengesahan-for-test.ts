import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts'
import { act, createPanggung, type NamaPetugas, type Panggung } from '../../test/support/panggung.ts'
import { createKasus, type KasusUji } from '../../test/support/kasus.ts'
import { type Berkas, openBerkas } from '../kunci/berkas.ts'
import { uuidFrom } from '../lib/uuid.ts'
import type { Jalur, Status } from '../usulan/alur.ts'
import { freezeBatch } from './freeze-batch.ts'
import type { KegiatanPengesahan } from './pengesahan.ts'
import { printSurat, type SuratInput } from './print-surat.ts'
import { recordPenandatangan } from './record-penandatangan.ts'

export const BUPATI = uuidFrom('penandatangan', 'Bupati Bogor')
/** In office until the end of October 2026. */
export const BUPATI_LAMA = uuidFrom('penandatangan', 'Bupati Bogor yang lama')

/** A database with officers and signatories, and a file store that goes away with it. */
export async function createPengesahanUji(): Promise<{
  uji: TestDatabase
  berkas: Berkas
  panggung: Panggung
}> {
  const uji = await createTestDatabase()
  const dir = mkdtempSync(join(tmpdir(), 'setara-berkas-'))
  after(async () => {
    rmSync(dir, { recursive: true, force: true })
    await uji.close()
  })
  const panggung = await createPanggung(uji)
  await appointPenandatangan(panggung)
  return { uji, berkas: openBerkas(dir), panggung }
}

/** Who may sign for Kabupaten Bogor, and who might until last month. */
export async function appointPenandatangan(panggung: Panggung): Promise<void> {
  const bogor = { jabatan: 'kepala_daerah', kode_kabkota: '3201' } as const
  await act(panggung, 'sistem', async (sistem) => {
    await recordPenandatangan(sistem, {
      ...bogor,
      penandatangan_id: BUPATI,
      nama: 'Dra. Hj. Lilis Nurjanah',
      dasar: 'Kepmendagri 100.2.1.3-1/2026',
      mulai: '2026-11-01',
      sampai: null,
    })
    await recordPenandatangan(sistem, {
      ...bogor,
      penandatangan_id: BUPATI_LAMA,
      nama: 'Ir. Yayat Ruhiyat',
      dasar: 'Kepmendagri 131.32-1/2022',
      mulai: '2022-01-01',
      sampai: '2026-11-01',
    })
  })
}

/** Cases of new people, by name, at a status. */
export async function createKasusList(
  panggung: Panggung,
  namaList: readonly string[],
  status: Status = 'layak',
  jalur: Jalur = 'desa',
): Promise<KasusUji[]> {
  const list: KasusUji[] = []
  for (const nama of namaList) list.push(await createKasus(panggung, nama, status, jalur))
  return list
}

/** The head of the office freezes November; `kunci` makes the batch's id. */
export function freeze(
  panggung: Panggung,
  kunci: string,
  change: { periode?: string; kegiatan?: KegiatanPengesahan; oleh?: NamaPetugas | 'sistem' } = {},
) {
  const { periode = '2026-11', kegiatan = 'usulan', oleh = 'hendra' } = change
  const pengesahan_id = uuidFrom('pengesahan', kunci)
  return act(panggung, oleh, (a) =>
    freezeBatch(a, { pengesahan_id, kode_kabkota: '3201', periode, kegiatan }),
  )
}

export function print(
  panggung: Panggung,
  berkas: Berkas,
  pengesahan_id: string,
  change: Partial<SuratInput> = {},
) {
  const surat = { nomor_surat: `460/${pengesahan_id.slice(0, 4)}/XI/2026`, tanggal_surat: '2026-11-10' }
  return act(panggung, 'hendra', (a) =>
    printSurat(a, berkas, { ...surat, pengesahan_id, penandatangan_id: BUPATI, ...change }),
  )
}

/** The original with a signature behind it, as a signer appends one. Its digits are no true signature. */
export function sign(original: Buffer, digits = '30820a'): Buffer {
  const head = Buffer.from('\n9 0 obj\n<</Type/Sig/ByteRange[0 0000000000 0000000000 0000000000]/Contents ')
  const gap = Buffer.from(`<${digits.padEnd(64, '0')}>`)
  const tail = Buffer.from('>>\nendobj\n%%EOF\n')
  const from = original.length + head.length
  const numbers = [from, from + gap.length, tail.length].map((n) => String(n).padStart(10, '0'))
  const filled = head.toString().replace('0000000000 0000000000 0000000000', numbers.join(' '))
  return Buffer.concat([original, Buffer.from(filled), gap, tail])
}

/** A scan of a paper; other words make other bytes. */
export function scan(words: string): Buffer {
  return Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(words)])
}

export async function readStatusList(uji: TestDatabase, list: readonly KasusUji[]): Promise<string[]> {
  const { rows } = await uji.owner.query<{ usulan_id: string; status: string }>(
    'select usulan_id, status from usulan where usulan_id = any($1)',
    [list.map((kasus) => kasus.usulan_id)],
  )
  const statuses = new Map(rows.map((row) => [row.usulan_id, row.status]))
  return list.map((kasus) => statuses.get(kasus.usulan_id) ?? 'lost')
}
