import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { recordJejakBulk } from '../jejak/jejak-store.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { Problem } from '../lib/problem.ts'
import { findTelaah, lockPasangan, type Pasangan, setStatusPasangan } from './pasangan-store.ts'
import {
  confirmOf,
  PERAN_TELAAH,
  type Putusan,
  type StatusPasangan,
  statusOf,
  type Telaah,
} from './telaah.ts'

export interface TelaahInput {
  pasangan_id: string
  telaah_id: string
  putusan: Putusan
  /** In the judge's own words, kept under the first person's key. */
  catatan?: string
}

/**
 * A human says whether two records are one person. "The same" takes two: the first leaves the pair open for a second
 * human, whose "the same" confirms it. Returns the pair's status. The same id twice is one judgement. Problems:
 * telaah.tidak_ada, telaah.orang_sama, telaah.sudah, sesi.peran_salah, masukan.tidak_sah (an id of another judgement).
 */
export async function judgePasangan(act: Act, input: TelaahInput): Promise<StatusPasangan> {
  const { petugas_id, peran } = act.actor
  if (petugas_id === null || !PERAN_TELAAH.includes(peran)) throw new Problem('sesi.peran_salah')
  const pasangan = await lockPasangan(act, input.pasangan_id)
  const telaahList = await findTelaah(act, input.pasangan_id)
  if (await isSaid(act, input, petugas_id)) return pasangan.status
  if (pasangan.status === 'digabung') throw new Problem('telaah.sudah')
  const first = confirmOf(telaahList, input.putusan, petugas_id)
  if (typeof first === 'string') throw new Problem(`telaah.${first}`)
  const urutan = await insertTelaah(act, pasangan, input, first)
  const said = { ...input, urutan, petugas_id, dikukuhkan: first !== null }
  const status = statusOf([...telaahList, said])
  if (status !== pasangan.status) await setStatusPasangan(act, pasangan, status)
  await recordTelaah(act, pasangan, said)
  return status
}

/** Was this very judgement made before? Throws when its id is another's. */
async function isSaid(act: Act, input: TelaahInput, petugas_id: string): Promise<boolean> {
  const { rows } = await sql<{ sama: boolean }>`
    select pasangan_id = ${input.pasangan_id} and putusan = ${input.putusan} and petugas_id = ${petugas_id} as sama
    from telaah where telaah_id = ${input.telaah_id}`.execute(act.tx)
  if (rows[0]?.sama === false) throw new Problem('masukan.tidak_sah', { isian: 'telaah_id' })
  return rows.length > 0
}

async function insertTelaah(
  act: Act,
  pasangan: Pasangan,
  input: TelaahInput,
  first: Telaah | null,
): Promise<number> {
  const cell = { table: 'telaah', column: 'catatan_enc', id: input.telaah_id }
  const catatan_enc = input.catatan
    ? act.kunci.encryptField(await getSubjekKunci(act, pasangan.individu_id), cell, input.catatan)
    : null
  // the weight and the model are the pair's own, as they stood when it was shown
  const { rows } = await sql<{ urutan: number }>`
    insert into telaah (telaah_id, pasangan_id, urutan, putusan, telaah_pertama, petugas_pertama, bobot, model,
      catatan_enc, petugas_id, peran, kode_kabkota)
    select ${input.telaah_id}, pasangan_id,
      coalesce((select max(t.urutan) from telaah t where t.pasangan_id = p.pasangan_id), 0) + 1,
      ${input.putusan}, ${first?.telaah_id ?? null}, ${first?.petugas_id ?? null}, bobot, model, ${catatan_enc},
      petugas_sesi(), peran_sesi(), kode_kabkota
    from pasangan p where pasangan_id = ${input.pasangan_id} and kode_kabkota = ${pasangan.kode_kabkota}
    returning urutan`.execute(act.tx)
  return rows[0]?.urutan ?? 0
}

/** What each of the two can read in their own record of acts. */
async function recordTelaah(act: Act, pasangan: Pasangan, said: Telaah & TelaahInput): Promise<void> {
  const isi = {
    pasangan_id: pasangan.pasangan_id,
    putusan: said.putusan,
    urutan: said.urutan,
    dikukuhkan: said.dikukuhkan,
    model: pasangan.model,
    bobot: pasangan.bobot.toFixed(2),
  }
  const { individu_id, individu_id_lain, kode_kabkota, kode_kabkota_lain } = pasangan
  const entry = { jenis: 'telaah.judge_pasangan', isi }
  await recordJejakBulk(act, [
    { ...entry, kode_kabkota, subjek_id: individu_id },
    { ...entry, kode_kabkota: kode_kabkota_lain ?? kode_kabkota, subjek_id: individu_id_lain },
  ])
}
