import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { changeIndividu } from '../penduduk/change-individu.ts'
import type { IndividuFakta, Sumber } from '../penduduk/individu.ts'
import { takeLangkah } from '../usulan/take-langkah.ts'
import type { UsulanRow } from '../usulan/usulan-store.ts'
import { enqueuePadankan } from './enqueue-padan.ts'

/**
 * The village or the maker corrects what differed (or confirms it, with no change): the case is sent again at once.
 * The earlier facts stay as earlier versions. Problems: individu.nik_dipakai, those of takeLangkah.
 */
export async function repairUsulan(
  act: Act,
  input: Sumber & { usulan_id: string; peristiwa_id: string; fakta: Partial<IndividuFakta> },
): Promise<void> {
  const [usulan] = await takeLangkah(act, [{ ...input, tindakan: 'repairUsulan', ke: 'dikirim' }])
  if (!usulan) return
  await correct(act, usulan, input)
  await enqueuePadankan(act.tx, usulan.kode_kabkota)
}

/** A NIK came out of the referral: the person has it from now on, and the case is sent to be matched. */
export async function recordNik(
  act: Act,
  input: Sumber & { usulan_id: string; peristiwa_id: string; nik: string },
): Promise<void> {
  const [usulan] = await takeLangkah(act, [{ ...input, tindakan: 'recordNik', ke: 'dikirim' }])
  if (!usulan) return
  await correct(act, usulan, { ...input, fakta: { nik: input.nik } })
  await sql`
    update rujukan_adminduk set status = 'selesai'
    where individu_id = ${usulan.individu_id} and kode_kabkota = ${usulan.kode_kabkota} and status <> 'selesai'
  `.execute(act.tx)
  await enqueuePadankan(act.tx, usulan.kode_kabkota)
}

async function correct(
  act: Act,
  usulan: UsulanRow,
  { sumber, tanggal_sumber, fakta }: Sumber & { fakta: Partial<IndividuFakta> },
): Promise<void> {
  if (Object.keys(fakta).length > 0) {
    await changeIndividu(act, { individu_id: usulan.individu_id, sumber, tanggal_sumber, fakta })
  }
  const kolom = Object.keys(fakta)
  const status = kolom.length > 0 ? 'diperbaiki' : 'dijelaskan'
  await sql`
    update anomali set status = ${status}, ditutup_pada = jam(), ditutup_oleh = petugas_sesi(),
      ditutup_karena = ${status}
    where usulan_id = ${usulan.usulan_id} and kode_kabkota = ${usulan.kode_kabkota} and status = 'terbuka'
      and (kolom is null or ${kolom.length} = 0 or kolom = any(${kolom}::text[]))
  `.execute(act.tx)
}
