import type { Database } from '../db/pool.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { readChecked } from '../lib/crockford.ts'
import { pinIndex } from '../usulan/start-usulan.ts'
import { AKHIR_SANGGAHAN, type StatusSanggahan } from './alur.ts'
import type { KodeAlasanSanggahan } from './alasan.ts'

/** What who objected is told: that it came, is looked at, was. What came of it is the other person's alone. */
export interface SanggahanPembuat {
  peran: 'pembuat'
  keadaan: 'diterima' | 'diperiksa' | 'selesai' | 'ditarik' | 'dialihkan'
  dikirim: Date
}

/** What the person objected to is told: why, until when to answer, and what came of it. Never by whom. */
export interface SanggahanSasaran {
  peran: 'sasaran'
  status: StatusSanggahan
  alasan_sanggahan: KodeAlasanSanggahan
  /** YYYY-MM-DD */
  jawab_sampai: string
  langkah: readonly { tindakan: string; waktu: Date }[]
  /** The words of the result, once it is there. */
  kata: string | null
}

/** A sanggahan that a ticket and PIN opened. */
export interface SanggahanTerbuka {
  sanggahan_id: string
  kode_kabkota: string
  isi: SanggahanPembuat | SanggahanSasaran
}

interface Found {
  sanggahan_id: string
  kode_kabkota: string
  peran: 'pembuat' | 'sasaran'
  status: StatusSanggahan
  alasan_sanggahan: KodeAlasanSanggahan
  jawab_sampai: string | null
  created_at: string
  terbungkus: string | null
  versi_kek: number | null
  langkah: { urutan: number; tindakan: string; ke: string; waktu: string; kata_enc: string | null }[] | null
}

/** The sanggahan behind a ticket and PIN; null when they fit nothing, or the ticket is locked. Nothing tells which. */
export async function findSanggahan(
  deps: { db: Database; kunci: Kunci },
  typed: { tiket: string; pin: string },
): Promise<SanggahanTerbuka | null> {
  const tiket = readChecked(typed.tiket, 10) ?? ''
  const { rows } = await deps.db.publik.query<{ sanggahan: Found | null }>({
    name: 'buka_sanggahan',
    text: 'select buka_sanggahan($1, $2) as sanggahan',
    values: [tiket, pinIndex(deps.kunci, tiket, typed.pin.trim())],
  })
  const found = rows[0]?.sanggahan
  if (!found) return null
  const { sanggahan_id, kode_kabkota } = found
  const isi = found.peran === 'sasaran' ? tellSasaran(deps.kunci, found) : tellPembuat(found)
  return { sanggahan_id, kode_kabkota, isi }
}

function tellPembuat({ status, created_at }: Found): SanggahanPembuat {
  const keadaan =
    status === 'ditarik' || status === 'dialihkan'
      ? status
      : AKHIR_SANGGAHAN.includes(status)
        ? 'selesai'
        : status === 'diajukan'
          ? 'diterima'
          : 'diperiksa'
  return { peran: 'pembuat', keadaan, dikirim: new Date(created_at) }
}

function tellSasaran(kunci: Kunci, found: Found): SanggahanSasaran {
  const langkah = found.langkah ?? []
  return {
    peran: 'sasaran',
    status: found.status,
    alasan_sanggahan: found.alasan_sanggahan,
    jawab_sampai: found.jawab_sampai ?? '',
    langkah: langkah.map(({ tindakan, waktu }) => ({ tindakan, waktu: new Date(waktu) })),
    kata: openKata(kunci, found),
  }
}

function openKata(kunci: Kunci, found: Found): string | null {
  const { sanggahan_id, terbungkus, versi_kek } = found
  const last = found.langkah?.findLast((row) => row.tindakan === 'concludeSanggahan')
  if (!last?.kata_enc || !terbungkus || versi_kek === null) return null
  const key = kunci.openSubjekKey(sanggahan_id, { terbungkus: Buffer.from(terbungkus, 'hex'), versi_kek })
  const cell = { table: 'sanggahan_peristiwa', column: 'kata_enc', id: `${sanggahan_id}/${last.urutan}` }
  return kunci.decryptField(key, cell, Buffer.from(last.kata_enc, 'hex'))
}
