import { ALASAN_SANGGAHAN, type KodeAlasanSanggahan } from '../sanggahan/alasan.ts'
import { ALASAN_PENETAPAN, ALASAN_TIDAK_LAYAK, type KodeAlasan } from '../usulan/alasan.ts'
import type { Bahasa } from '../web/kata/kata.ts'
import { alasanEn } from './alasan-en.ts'
import { alasanJv } from './alasan-jv.ts'
import { alasanSu } from './alasan-su.ts'

/** Why, and what would change it. */
export interface AlasanKata {
  kata: string
  ubah: string
}

/** The reasons in a language beside Indonesian: a code without its words does not compile. */
export interface AlasanTerjemahan {
  keputusan: Readonly<Record<KodeAlasan, AlasanKata>>
  sanggahan: Readonly<Record<KodeAlasanSanggahan, string>>
}

const TERJEMAHAN: Readonly<Record<Exclude<Bahasa, 'id'>, AlasanTerjemahan>> = {
  en: alasanEn,
  jv: alasanJv,
  su: alasanSu,
}

const ASAL: Readonly<Record<KodeAlasan, AlasanKata>> = { ...ALASAN_TIDAK_LAYAK, ...ALASAN_PENETAPAN }

/** What a reason of a decision says in a language. The Indonesian words are the rule's own (usulan/alasan.ts). */
export function sayAlasan(bahasa: Bahasa, kode: KodeAlasan): AlasanKata {
  return bahasa === 'id' ? ASAL[kode] : TERJEMAHAN[bahasa].keputusan[kode]
}

/** What the person objected to is told of why. */
export function sayAlasanSanggahan(bahasa: Bahasa, kode: KodeAlasanSanggahan): string {
  return bahasa === 'id' ? ALASAN_SANGGAHAN[kode].kata : TERJEMAHAN[bahasa].sanggahan[kode]
}
