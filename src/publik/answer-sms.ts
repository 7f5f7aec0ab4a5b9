import type { Database } from '../db/pool.ts'
import type { Actor } from '../db/transaction.ts'
import type { Batas } from '../http/batas.ts'
import type { Turus } from '../http/turus.ts'
import { runAct } from '../jejak/act.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { Problem } from '../lib/problem.ts'
import { uuid7 } from '../lib/uuid.ts'
import { dateOf } from '../periode/waktu.ts'
import { type Bahasa, kataOf } from '../web/kata/kata.ts'
import type { CariDesa } from '../wilayah/cari-desa.ts'
import type { CekTanya, Jawaban } from './cek.ts'
import type { CekBatas } from './cek-batas.ts'
import type { StatusCheck } from './cek-store.ts'
import { declareUsulan } from './declare-usulan.ts'
import type { Pintu } from './pintu.ts'
import { converse, sayCek, sayStatus, SMS_AWAL, type SmsLangkah, type SmsTugas } from './sms.ts'
import { findDialog, pengirimIndex, saveDialog, type SmsCatatan, stopTujuan } from './sms-store.ts'

export interface SmsDeps {
  db: Database
  kunci: Kunci
  desa: CariDesa
  /** The same limits and locks as on the pages. */
  status: StatusCheck
  batas: CekBatas
  pintu: Pintu
  turus: Turus
  onError(error: unknown): void
}

/** A message as it came in. `pesan_id` is the operator's name for it, when it gives one. */
export interface SmsMasuk {
  /** Digits, the country first. */
  nomor: string
  text: string
  pesan_id: string | null
}

const USUL_PER_DAY = 3
const MESSAGES_PER_HOUR = 60
const DAY_MS = 24 * 3_600_000
/** An operator without message ids sends the same words again within this time. */
const AGAIN_MS = 10 * 60_000
const KEPT = 5
const TRIES = 3

type Usul = Extract<SmsTugas, { tugas: 'usul' }>
interface Ready {
  jawab: string
  usul: Usul | null
  isStop: boolean
}

/** Another message of this sender was taken in the meantime. */
class DialogMoved extends Error {}

/** Answers messages: each sender's one after the other, each message once. */
export class SmsMeja {
  readonly #deps: SmsDeps
  readonly #usul: Batas
  readonly #pesan: Batas
  readonly #busy = new Map<string, Promise<unknown>>()

  constructor(deps: SmsDeps) {
    this.#deps = deps
    this.#usul = deps.turus.createBatas('sms.usul', { jumlah: USUL_PER_DAY, jendela_ms: DAY_MS })
    this.#pesan = deps.turus.createBatas('sms.pesan', { jumlah: MESSAGES_PER_HOUR, jendela_ms: 3_600_000 })
  }

  /** The answer; null for a sender that is over every limit (two machines could answer each other for ever). */
  answer(masuk: SmsMasuk): Promise<string | null> {
    const asal = pengirimIndex(this.#deps.kunci, masuk.nomor).toString('hex')
    const before = this.#busy.get(asal) ?? Promise.resolve()
    const mine = before.then(() => (this.#pesan.take(asal) ? this.#answerSoon(masuk, asal) : null))
    this.#busy.set(asal, mine)
    return mine.finally(() => {
      if (this.#busy.get(asal) === mine) this.#busy.delete(asal)
    })
  }

  async #answerSoon(masuk: SmsMasuk, asal: string): Promise<string> {
    for (let round = 1; ; round += 1)
      try {
        return await this.#answerOnce(masuk, asal)
      } catch (error) {
        if (error instanceof DialogMoved && round < TRIES) continue
        this.#deps.onError(error)
        return kataOf('id').sms.cek.gangguan
      }
  }

  async #answerOnce(masuk: SmsMasuk, asal: string): Promise<string> {
    const pengirim_bi = Buffer.from(asal, 'hex')
    const { catatan, now } = await runAct(this.#deps, wargaOf(null), async (act) => ({
      catatan: await findDialog(act, pengirim_bi),
      now: act.now,
    }))
    const kunci = this.#keyOf(masuk)
    const again = catatan && findTerjawab(catatan, kunci, masuk.pesan_id !== null, now)
    if (again) return again.jawab
    const tahu = { findDesa: (typed: string) => this.#deps.desa.find(typed), today: dateOf(now) }
    const langkah = converse(catatan?.dialog ?? SMS_AWAL, masuk.text, tahu)
    const ready = await this.#prepare(langkah, asal)
    return runAct(this.#deps, wargaOf(ready.usul), async (act) => {
      const jawab = ready.usul
        ? await this.#propose(act, ready.usul, masuk, langkah.dialog.bahasa)
        : ready.jawab
      if (ready.isStop) await stopTujuan(act, pengirim_bi)
      const terjawab = [...(catatan?.terjawab ?? []), { kunci, waktu: act.now.toISOString(), jawab }].slice(
        -KEPT,
      )
      const urutan = (catatan?.urutan ?? 0) + 1
      if (!(await saveDialog(act, pengirim_bi, { urutan, dialog: langkah.dialog, terjawab })))
        throw new DialogMoved()
      return jawab
    })
  }

  #keyOf({ nomor, text, pesan_id }: SmsMasuk): string {
    return this.#deps.kunci.blindIndex('telepon', `sms-pesan/${nomor}/${pesan_id ?? text}`).toString('hex')
  }

  /** What has to be looked up, before anything is written. */
  async #prepare(langkah: SmsLangkah, asal: string): Promise<Ready> {
    const { bahasa } = langkah.dialog
    if ('jawab' in langkah) return { jawab: langkah.jawab, usul: null, isStop: false }
    const { tugas } = langkah
    switch (tugas.tugas) {
      case 'stop':
        return { jawab: kataOf(bahasa).sms.selesai, usul: null, isStop: true }
      case 'cek':
        return { jawab: sayCek(bahasa, await this.#cek(asal, tugas.tanya)), usul: null, isStop: false }
      case 'status':
        return { jawab: await this.#status(asal, bahasa, tugas), usul: null, isStop: false }
      case 'usul':
        if (this.#usul.take(asal)) return { jawab: '', usul: tugas, isStop: false }
        return { jawab: kataOf(bahasa).sms.usulBatas, usul: null, isStop: false }
    }
  }

  async #cek(asal: string, tanya: CekTanya): Promise<Jawaban> {
    const { batas, status, onError } = this.#deps
    if (!batas.take(asal, tanya)) return 'coba_lagi'
    try {
      return (await status.ask(tanya)) ? 'terdaftar' : 'tidak_ditemukan'
    } catch (error) {
      onError(error)
      return 'gangguan'
    }
  }

  async #status(
    asal: string,
    bahasa: Bahasa,
    { tiket, pin }: { tiket: string; pin: string },
  ): Promise<string> {
    try {
      return sayStatus(bahasa, await this.#deps.pintu.open(asal, tiket, pin))
    } catch (error) {
      if (error instanceof Problem) return sayCek(bahasa, 'coba_lagi')
      throw error
    }
  }

  /** The case, in the same transaction as the note that this message was answered. */
  async #propose(
    act: Parameters<typeof declareUsulan>[0],
    usul: Usul,
    { nomor }: SmsMasuk,
    bahasa: Bahasa,
  ): Promise<string> {
    const receipt = await declareUsulan(act, {
      ...usul,
      usulan_id: uuid7(act.now),
      presisi_tanggal: 'hari',
      alamat: null,
      nik: null,
      nama_ibu_kandung: null,
      telepon: nomor,
      kriteria: null,
      jalur: 'langsung',
    })
    if (!receipt) throw new Error('a new id was there already')
    return kataOf(bahasa).sms.usulJadi(receipt.tiket)
  }
}

/** The citizen's own session: nobody's officer, one village, or no place at all. */
function wargaOf(usul: Usul | null): Actor {
  const place = usul
    ? { kabkota: usul.kode_desa.slice(0, 4), desa: `${usul.kode_desa}:${usul.kode_desa}` }
    : NOWHERE
  return { petugas_id: null, peran: 'pembuat', ...place }
}

const NOWHERE = { kabkota: '0000', desa: '' }

/** With the operator's id: any message of the day. Without: the last one, if the same words come again soon. */
function findTerjawab({ terjawab }: SmsCatatan, kunci: string, isNamed: boolean, now: Date) {
  if (isNamed) return terjawab.find((row) => row.kunci === kunci)
  const last = terjawab.at(-1)
  const isSoon = last !== undefined && now.getTime() - Date.parse(last.waktu) < AGAIN_MS
  return isSoon && last.kunci === kunci ? last : undefined
}
