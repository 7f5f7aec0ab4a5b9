import { type Actor } from '../../db/transaction.ts'
import { type Act, runAct } from '../../jejak/act.ts'
import type { Database } from '../../db/pool.ts'
import type { Kunci } from '../../kunci/kunci.ts'
import { createTiket, readChecked } from '../../lib/crockford.ts'
import type { TandaTerima } from '../../usulan/start-usulan.ts'
import {
  createIsian,
  findIsianBulk,
  type Isian,
  type JenisIsian,
  lockIsian,
  lockIsianBulk,
  saveJawaban,
  saveTandaTerima,
} from './isian-store.ts'
import { Pengirim } from './pengirim.ts'
import { appliedOf, type Jawaban, type JawabanIsian, type Pertanyaan, walkIsian } from './perjalanan.ts'

export interface SetaraDeps {
  db: Database
  kunci: Kunci
}

/** A whole form that is to become a case. `id` is the same however often it is sent. */
export interface IsianPenuh {
  id: string
  jawaban: Jawaban
}

/** What makes one kind of form: its questions, and what becomes of its answers. */
export interface FormulirIsi {
  jenis: JenisIsian
  pertanyaanList: readonly Pertanyaan[]
  /** The village whose people the act may touch. */
  desaOf(jawaban: Jawaban): string
  /** So many may share a transaction. */
  sekaligus: number
  /** Sends forms with their applied answers, in the transaction of the answer. The receipts bear their ids. */
  send(act: Act, list: readonly IsianPenuh[]): Promise<readonly TandaTerima[]>
}

const KODE_CHARACTERS = 10

/** A resume code as it was typed, or null when it can't be one. */
export function readKodeIsian(typed: string): string | null {
  return readChecked(typed, KODE_CHARACTERS)
}

/** A form as somebody goes through it: begun, saved with each answer, sent once. */
export class Formulir {
  readonly isi: FormulirIsi
  readonly #setara: SetaraDeps
  readonly #pengirim: Pengirim<string, { tanda_terima: TandaTerima | null }>

  constructor(setara: SetaraDeps, isi: FormulirIsi) {
    this.#setara = setara
    this.isi = isi
    this.#pengirim = new Pengirim(isi.sekaligus, (list) => this.#sendAll(list))
  }

  /** Begins a form and gives its resume code. It is stored when the promise resolves. */
  async start(): Promise<string> {
    const kode = createTiket()
    await runAct(this.#setara, NOWHERE, (act) =>
      createIsian(act, { kode, jenis: this.isi.jenis, jawaban: {} }),
    )
    return kode
  }

  /** The form of a code, or null: unknown, or gone after 180 days. */
  async find(kode: string): Promise<Isian | null> {
    const [found] = await runAct(this.#setara, NOWHERE, (act) => findIsianBulk(act, [kode], this.isi.jenis))
    return found ?? null
  }

  /** Keeps one answer. Returns all answers, or null when the form is gone or was sent. */
  answer(kode: string, pertanyaan: string, jawaban: JawabanIsian): Promise<Jawaban | null> {
    return runAct(this.#setara, NOWHERE, async (act) => {
      const isian = await lockIsian(act, kode, this.isi.jenis)
      if (!isian || isian.tanda_terima) return null
      const all = { ...isian.jawaban, [pertanyaan]: jawaban }
      await saveJawaban(act, isian, all)
      return all
    })
  }

  /**
   * Sends the form. What it gives was committed before; sent again, it is the same case and the same receipt. Null
   * when an answer is missing, or the form is gone.
   */
  async send(kode: string): Promise<TandaTerima | null> {
    return (await this.#pengirim.send(kode)).tanda_terima
  }

  async #sendAll(kodeList: readonly string[]): Promise<{ tanda_terima: TandaTerima | null }[]> {
    const { jenis } = this.isi
    const known = await runAct(this.#setara, NOWHERE, (act) =>
      findIsianBulk(act, [...new Set(kodeList)], jenis),
    )
    const sent = await this.#sendDue(known.filter(({ tanda_terima }) => tanda_terima === null))
    const all = new Map([...known, ...sent].map((isian) => [isian.kode, isian.tanda_terima]))
    return kodeList.map((kode) => ({ tanda_terima: all.get(kode) ?? null }))
  }

  /** The scope follows from what was read; what is sent is what is read again, behind the lock. */
  async #sendDue(known: readonly Isian[]): Promise<Isian[]> {
    if (known.length === 0) return []
    const { jenis, pertanyaanList, desaOf, send } = this.isi
    const desaList = known.map(({ jawaban }) => desaOf(jawaban))
    return runAct(this.#setara, actorOf(desaList), async (act) => {
      const locked = await lockIsianBulk(
        act,
        known.map(({ kode }) => kode),
        jenis,
      )
      const due = locked.flatMap((isian) => {
        const perjalanan = walkIsian(pertanyaanList, isian.jawaban)
        if (isian.tanda_terima || perjalanan.berikut || !desaList.includes(desaOf(isian.jawaban))) return []
        return [{ isian, penuh: { id: isian.isian_id, jawaban: appliedOf(perjalanan, isian.jawaban) } }]
      })
      const receipts = await send(
        act,
        due.map(({ penuh }) => penuh),
      )
      const receiptOf = new Map(receipts.map((receipt) => [receipt.usulan_id, receipt]))
      const sent = due.flatMap(({ isian }) => {
        const tanda_terima = receiptOf.get(isian.isian_id)
        return tanda_terima ? [{ ...isian, tanda_terima }] : []
      })
      if (sent.length > 0) await saveTandaTerima(act, sent)
      return [...locked, ...sent]
    })
  }
}

/** The citizen's own session: nobody's officer. Without a village it sees nobody at all. */
const NOWHERE: Actor = { petugas_id: null, peran: 'pembuat', kabkota: '', desa: '' }

function actorOf(desaList: readonly string[]): Actor {
  return { ...NOWHERE, kabkota: [...new Set(desaList.map((desa) => desa.slice(0, 4)))].join() }
}
