import { toGsm7 } from '../lib/gsm7.ts'
import { type Bahasa, kataOf } from '../web/kata/kata.ts'
import type { CariHasil } from '../wilayah/cari-desa.ts'
import { type CekTanya, type Jawaban, readCek } from './cek.ts'
import type { KasusPublik } from './kasus.ts'
import { type Perintah, readIsian, readLahir, readPerintah, readPin, readStatus } from './read-sms.ts'

/**
 * The conversation by SMS, as a rule: what was sent, and where this sender stands, give the answer, where the sender
 * stands next, and what is to be done. It knows no telephone, database or clock.
 */
export interface SmsDialog {
  bahasa: Bahasa
  /** What is being asked for step by step, and what of it is known. */
  isian: SmsIsian | null
}

export interface SmsIsian {
  untuk: 'cek' | 'usul'
  kode_desa: string | null
  nama_lengkap: string | null
  /** YYYY-MM-DD. */
  tanggal_lahir: string | null
}

export const SMS_AWAL: SmsDialog = { bahasa: 'id', isian: null }

/** What has to be done before there is an answer. */
export type SmsTugas =
  | { tugas: 'cek'; tanya: CekTanya }
  | { tugas: 'status'; tiket: string; pin: string }
  | { tugas: 'usul'; kode_desa: string; nama_lengkap: string; tanggal_lahir: string; pin: string }
  | { tugas: 'stop' }

/** An answer at once, or something to do first; and where the sender stands after it. */
export type SmsLangkah = { dialog: SmsDialog } & ({ jawab: string } | { tugas: SmsTugas })

export interface SmsTahu {
  findDesa(typed: string): CariHasil
  /** YYYY-MM-DD in WIB. */
  today: string
}

const MIN_DESA_LETTERS = 3

export function converse(dialog: SmsDialog, text: string, tahu: SmsTahu): SmsLangkah {
  const read = readPerintah(text, dialog.isian !== null)
  if (!read) return dialog.isian ? answerIsian(dialog, dialog.isian, text, tahu) : say(dialog, 'belumPaham')
  const now: SmsDialog = { bahasa: read.bahasa ?? dialog.bahasa, isian: null }
  // A word of Indonesian serves every language: whoever chose another keeps it.
  if (read.bahasa === 'id' && read.perintah !== 'bahasa') now.bahasa = dialog.bahasa
  return obey(now, dialog, read.perintah, read.sisa, tahu)
}

function obey(
  now: SmsDialog,
  before: SmsDialog,
  perintah: Perintah,
  sisa: string,
  tahu: SmsTahu,
): SmsLangkah {
  switch (perintah) {
    case 'bahasa':
      return say(now, 'bantuan')
    case 'bantuan':
      // help in the middle of it does not undo what was answered
      return say({ ...now, isian: before.isian }, 'bantuan')
    case 'stop':
      return { dialog: now, tugas: { tugas: 'stop' } }
    case 'status': {
      const read = readStatus(sisa)
      return read ? { dialog: now, tugas: { tugas: 'status', ...read } } : say(now, 'statusCara')
    }
    case 'cek':
    case 'usul':
      return fillAll({ ...now, isian: { untuk: perintah, ...EMPTY } }, readIsian(sisa), tahu)
  }
}

const EMPTY = { kode_desa: null, nama_lengkap: null, tanggal_lahir: null }

/** All that came in one message; the first part that can't be read is asked for. */
function fillAll(dialog: SmsDialog, parts: readonly string[], tahu: SmsTahu): SmsLangkah {
  const { isian } = dialog
  if (!isian) return say(dialog, 'belumPaham')
  const [desa = '', nama = '', lahir = ''] = parts
  const kept: SmsIsian = {
    ...isian,
    nama_lengkap: readNama(nama, tahu),
    tanggal_lahir: readTanggal(lahir, tahu),
  }
  const found = desa === '' ? null : readDesa(desa, tahu)
  if (typeof found !== 'string') return next({ ...dialog, isian: kept }, found === null ? null : found.galat)
  return next(
    { ...dialog, isian: { ...kept, kode_desa: found } },
    lahir !== '' && !kept.tanggal_lahir ? 'lahirGalat' : null,
  )
}

/** The answer to the question that was asked last. */
function answerIsian(dialog: SmsDialog, isian: SmsIsian, text: string, tahu: SmsTahu): SmsLangkah {
  if (isian.kode_desa === null) {
    const found = readDesa(text, tahu)
    return typeof found === 'string'
      ? next({ ...dialog, isian: { ...isian, kode_desa: found } }, null)
      : next(dialog, found.galat)
  }
  if (isian.nama_lengkap === null)
    return next({ ...dialog, isian: { ...isian, nama_lengkap: readNama(text, tahu) } }, null)
  if (isian.tanggal_lahir === null) {
    const tanggal_lahir = readTanggal(text, tahu)
    return next(
      { ...dialog, isian: { ...isian, tanggal_lahir } },
      tanggal_lahir === null ? 'lahirGalat' : null,
    )
  }
  const { kode_desa, nama_lengkap, tanggal_lahir } = isian
  const pin = readPin(text, tanggal_lahir)
  if (pin === null) return say(dialog, 'pinGalat')
  return {
    dialog: { ...dialog, isian: null },
    tugas: { tugas: 'usul', kode_desa, nama_lengkap, tanggal_lahir, pin },
  }
}

/** Asks for what is missing; when all is there, it is done (a proposal only after its PIN was chosen). */
function next(dialog: SmsDialog, galat: Ucapan | null): SmsLangkah {
  const { isian } = dialog
  if (!isian) return say(dialog, 'belumPaham')
  if (isian.kode_desa === null) return say(dialog, galat ?? 'tanyaDesa')
  if (isian.nama_lengkap === null) return say(dialog, galat ?? 'tanyaNama')
  if (isian.tanggal_lahir === null) return say(dialog, galat ?? 'tanyaLahir')
  if (isian.untuk === 'usul') return say(dialog, 'tanyaPin')
  const tanya = cekOf(isian.kode_desa, isian.nama_lengkap, isian.tanggal_lahir)
  return { dialog: { ...dialog, isian: null }, tugas: { tugas: 'cek', tanya } }
}

function readDesa(text: string, tahu: SmsTahu): string | { galat: Ucapan } {
  if (text.replace(/[^\p{L}\p{N}]/gu, '').length < MIN_DESA_LETTERS) return { galat: 'desaKosong' }
  const { desa } = tahu.findDesa(text)
  const [only] = desa
  if (only && desa.length === 1) return only.kode
  return { galat: desa.length > 1 ? 'desaBanyak' : 'desaKosong' }
}

function readNama(text: string, { today }: SmsTahu): string | null {
  const read = readCek({ kode_desa: '', nama_lengkap: text, hari: '1', bulan: '1', tahun: '1990' }, today)
  return 'tanya' in read ? text.trim() : null
}

function readTanggal(text: string, { today }: SmsTahu): string | null {
  const read = readCek({ kode_desa: '', nama_lengkap: 'a', ...readLahir(text) }, today)
  return 'tanya' in read ? read.tanya.tanggal_lahir : null
}

function cekOf(kode_desa: string, nama_lengkap: string, tanggal_lahir: string): CekTanya {
  const [tahun = '', bulan = '', hari = ''] = tanggal_lahir.split('-')
  const read = readCek({ kode_desa, nama_lengkap, hari, bulan, tahun }, tanggal_lahir)
  if ('galat' in read) throw new RangeError('what was read before can be read again')
  return read.tanya
}

type Ucapan = {
  [K in keyof ReturnType<typeof kataOf>['sms']]: ReturnType<typeof kataOf>['sms'][K] extends string
    ? K
    : never
}[keyof ReturnType<typeof kataOf>['sms']]

function say(dialog: SmsDialog, ucapan: Ucapan): SmsLangkah {
  return { dialog, jawab: kataOf(dialog.bahasa).sms[ucapan] }
}

/** The public check's four answers, and nothing between them. */
export function sayCek(bahasa: Bahasa, jawaban: Jawaban): string {
  return kataOf(bahasa).sms.cek[jawaban]
}

/** Where a case stands and what comes next: no reason, no program, no name. */
export function sayStatus(bahasa: Bahasa, kasus: Pick<KasusPublik, 'status'> | null): string {
  const { sms, kasus: kata } = kataOf(bahasa)
  if (!kasus) return sms.tidakCocok
  const own: Readonly<Record<string, string>> = sms.status
  const { nama, berikutnya } = kata.statusKata[kasus.status]
  return own[kasus.status] ?? toGsm7(`${nama}. ${berikutnya}`)
}
