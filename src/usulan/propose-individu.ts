import { sql } from 'kysely'
import type { Act } from '../jejak/act.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { isWellFormed } from '../lib/nik.ts'
import { findSama, type Sama } from '../penduduk/find-sama.ts'
import type { IndividuFakta } from '../penduduk/individu.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import type { Kriteria262 } from '../penduduk/keluarga.ts'
import { addAnggotaBulk, createKeluargaBulk, findKeluargaByNoKkBulk } from '../penduduk/keluarga-store.ts'
import { recordHunian262 } from '../penduduk/record-hunian.ts'
import { periodeTujuan } from '../periode/periode.ts'
import { findTempat } from '../periode/periode-store.ts'
import { dateOf } from '../periode/waktu.ts'
import { type Bukti, openRujukan } from './rujukan.ts'
import { startUsulan, submitUsulan, type TandaTerima } from './start-usulan.ts'
import { recordCatatan } from './usulan-catatan.ts'
import type { UsulanBaru } from './usulan-store.ts'

type Dari = Pick<
  UsulanBaru,
  'usulan_id' | 'jenis_usulan' | 'sumber_usulan' | 'jalur' | 'program' | 'pengusul'
>

/** What somebody says who proposes a person, by whatever channel. */
export interface UsulIndividu extends Dari {
  fakta: IndividuFakta
  no_kk: string | null
  kriteria: Kriteria262
  /** The person asks to stand in no list that others read. */
  tersegel: boolean
  /** What shows who they are, when no NIK is given. */
  bukti: readonly Bukti[]
  /** The form as it was sent, whole. */
  pernyataan: string
}

/**
 * Somebody proposes a person: the person is found in the register, quietly, or made; the case is begun and handed in;
 * what was said is kept with it. What is said of somebody known changes no fact: it is a statement, and a human reads
 * it. Null when this `usulan_id` is a case already: its receipt was given. Problems: those of takeLangkah.
 */
export async function proposeIndividu(act: Act, input: UsulIndividu): Promise<TandaTerima | null> {
  const { usulan_id, fakta } = input
  if (await hasUsulan(act, usulan_id)) return null
  const kode_kabkota = fakta.kode_desa.slice(0, 4)
  const sama = await findSama(act, fakta)
  const orang = sama ?? { individu_id: uuidFrom('individu', usulan_id), keluarga_id: null }
  const isNikTaken = sama === null && (await createOrang(act, orang.individu_id, input))
  const keluarga_id = orang.keluarga_id ?? (await createKeluarga(act, orang, input, sama === null))
  const { jenis_usulan, sumber_usulan, jalur, program, pengusul } = input
  const receipt = await startUsulan(act, {
    ...{ usulan_id, jenis_usulan, sumber_usulan, jalur, program },
    ...(pengusul && { pengusul }),
    individu_id: orang.individu_id,
    keluarga_id,
    kode_desa: fakta.kode_desa,
    periode: periodeTujuan('usulan', act.now, await findTempat(act.tx, kode_kabkota)),
  })
  await submitUsulan(act, { usulan_id })
  const place = { usulan_id, individu_id: orang.individu_id, kode_kabkota }
  const catatan_id = uuidFrom(usulan_id, 'pernyataan')
  await recordCatatan(act, { ...place, catatan_id, jenis: 'pernyataan', isi: input.pernyataan })
  if (fakta.nik === null) await openRujukan(act, place, input.bukti)
  if (isNikTaken) await recordNikElsewhere(act, place)
  return receipt
}

async function hasUsulan(act: Act, usulan_id: string): Promise<boolean> {
  const { rows } = await sql`select from usulan where usulan_id = ${usulan_id}`.execute(act.tx)
  return rows.length > 0
}

/** Makes the person. True when somebody else has claimed the NIK before. */
async function createOrang(act: Act, individu_id: string, input: UsulIndividu): Promise<boolean> {
  const taken = await createIndividuBulk(act, [
    {
      ...input.fakta,
      individu_id,
      sumber: input.sumber_usulan,
      tanggal_sumber: dateOf(act.now),
      protection_level: input.tersegel ? 'tersegel' : 'biasa',
    },
  ])
  return taken.has(individu_id)
}

/**
 * A family declared by this proposal. Its card is noted when no family has it yet: nobody is put into the family of
 * others by a form.
 */
async function createKeluarga(act: Act, orang: Sama, input: UsulIndividu, isNew: boolean): Promise<string> {
  const { no_kk, kriteria, fakta, sumber_usulan: sumber, usulan_id } = input
  const { kode_desa } = fakta
  const kode_kabkota = kode_desa.slice(0, 4)
  const keluarga_id = uuidFrom('keluarga', usulan_id)
  const hasCard = no_kk !== null && isWellFormed(no_kk)
  const isTaken = hasCard && (await findKeluargaByNoKkBulk(act, [no_kk])).has(no_kk)
  await createKeluargaBulk(act, [
    { keluarga_id, kode_desa, sumber, no_kk: hasCard && !isTaken ? no_kk : null },
  ])
  const dari = dateOf(act.now)
  await addAnggotaBulk(act, [
    { keluarga_id, individu_id: orang.individu_id, hubungan_keluarga: null, dari, kode_kabkota },
  ])
  if (isNew && Object.values(kriteria).some((jawaban) => jawaban !== null))
    await recordHunian262(act, { ...kriteria, keluarga_id, kode_kabkota, sumber, tanggal_sumber: dari })
  return keluarga_id
}

async function recordNikElsewhere(
  act: Act,
  { usulan_id, individu_id, kode_kabkota }: { usulan_id: string; individu_id: string; kode_kabkota: string },
): Promise<void> {
  const kode = 'NIK_DI_TEMPAT_LAIN'
  await sql`insert into anomali (anomali_id, usulan_id, individu_id, kode, kolom, keras, sumber, kode_kabkota, created_at)
    values (${uuidFrom(usulan_id, 'anomali', kode)}, ${usulan_id}, ${individu_id}, ${kode}, 'nik', false, 'warga',
      ${kode_kabkota}, (select jam())) on conflict do nothing`.execute(act.tx)
}
