import { type Actor } from '../../db/transaction.ts'
import { type Act, runAct } from '../../jejak/act.ts'
import type { Database } from '../../db/pool.ts'
import type { Kunci } from '../../kunci/kunci.ts'
import { createTiket, readChecked } from '../../lib/crockford.ts'
import type { TandaTerima } from '../../usulan/start-usulan.ts'
import {
  createIsian,
  type Isian,
  type JenisIsian,
  lockIsian,
  saveJawaban,
  saveTandaTerima,
} from './isian-store.ts'
import { appliedOf, type Jawaban, type JawabanIsian, type Pertanyaan, walkIsian } from './perjalanan.ts'

export interface SetaraDeps {
  db: Database
  kunci: Kunci
}

/** What makes one kind of form: its questions, and what becomes of its answers. */
export interface FormulirIsi {
  jenis: JenisIsian
  pertanyaanList: readonly Pertanyaan[]
  /** The village whose people the act may touch. */
  desaOf(jawaban: Jawaban): string
  /** Sends the applied answers; `id` is the same however often it is sent. Runs in the transaction of the answer. */
  send(act: Act, id: string, jawaban: Jawaban): Promise<TandaTerima | null>
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

  constructor(setara: SetaraDeps, isi: FormulirIsi) {
    this.#setara = setara
    this.isi = isi
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
  find(kode: string): Promise<Isian | null> {
    return runAct(this.#setara, NOWHERE, (act) => lockIsian(act, kode, this.isi.jenis))
  }

  /** Keeps one answer. Returns all answers, or null when the form is gone or was sent. */
  answer(kode: string, pertanyaan: string, jawaban: JawabanIsian): Promise<Jawaban | null> {
    return runAct(this.#setara, NOWHERE, async (act) => {
      const isian = await lockIsian(act, kode, this.isi.jenis)
      if (!isian || isian.tanda_terima) return null
      const all = { ...isian.jawaban, [pertanyaan]: jawaban }
      await saveJawaban(act, kode, isian, all)
      return all
    })
  }

  /**
   * Sends the form. What it gives was committed before; sent again, it is the same case and the same receipt. Null
   * when an answer is missing, or the form is gone.
   */
  async send(kode: string): Promise<TandaTerima | null> {
    const known = await this.find(kode)
    if (!known) return null
    if (known.tanda_terima) return known.tanda_terima
    return runAct(this.#setara, actorOf(this.isi.desaOf(known.jawaban)), async (act) => {
      const isian = await lockIsian(act, kode, this.isi.jenis)
      if (!isian || isian.tanda_terima) return isian?.tanda_terima ?? null
      const perjalanan = walkIsian(this.isi.pertanyaanList, isian.jawaban)
      if (perjalanan.berikut) return null
      const receipt = await this.isi.send(act, isian.isian_id, appliedOf(perjalanan, isian.jawaban))
      if (receipt) await saveTandaTerima(act, kode, isian, receipt)
      return receipt
    })
  }
}

/** The citizen's own session: nobody's officer. Without a village it sees nobody at all. */
const NOWHERE: Actor = { petugas_id: null, peran: 'pembuat', kabkota: '', desa: '' }

function actorOf(kode_desa: string): Actor {
  return { ...NOWHERE, kabkota: kode_desa.slice(0, 4) }
}
