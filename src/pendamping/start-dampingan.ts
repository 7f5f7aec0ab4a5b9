import { createHash } from 'node:crypto'
import type { Act } from '../jejak/act.ts'
import type { Berkas } from '../kunci/berkas.ts'
import { seal } from '../kunci/cipher.ts'
import type { SubjekKunci } from '../kunci/kunci.ts'
import { getSubjekKunci } from '../kunci/kunci-store.ts'
import { findPeka } from '../lib/catatan-peka.ts'
import { canonicalJson } from '../lib/jcs.ts'
import { normalizeNama } from '../lib/nama.ts'
import { isWellFormed } from '../lib/nik.ts'
import { Problem } from '../lib/problem.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { BELUM_DITANYA } from '../penduduk/individu.ts'
import type { IndividuFakta } from '../penduduk/individu.ts'
import { createIndividuBulk } from '../penduduk/individu-store.ts'
import { dateOf, periodeOf } from '../periode/waktu.ts'
import { recordNikElsewhere } from '../usulan/record-nik-elsewhere.ts'
import { startUsulan, submitUsulan, type TandaTerima } from '../usulan/start-usulan.ts'
import { hasBukti, isSampaiFit, type Pendamping, type PersetujuanBaru } from './pendamping.ts'
import {
  findKlien,
  hasPersetujuan,
  insertPersetujuan,
  type PersetujuanTersegel,
  recordPengisi,
  takeTempat,
} from './persetujuan-store.ts'

/** What a companion says of a client. */
export interface Klien
  extends Pick<
    IndividuFakta,
    | 'nama_lengkap'
    | 'nik'
    | 'tanggal_lahir'
    | 'presisi_tanggal'
    | 'jenis_kelamin'
    | 'telepon'
    | 'alamat'
    | 'kode_desa'
  > {}

export interface DampinganBaru {
  /** The caller's: the same one sent twice is one case. */
  usulan_id: string
  klien: Klien
  persetujuan: PersetujuanBaru
  /** `khusus` never stands on a list that others read. */
  jalur: 'langsung' | 'khusus'
  catatan?: string
}

/**
 * A companion hands in a client's case, with the consent to it, in one transaction (`act` is runPendamping's). To
 * everybody else it is a citizen's own: the same rows, the same entries of jejak; the first of them commits to the
 * consent, under the client's key. Returns the client's own ticket and PIN; null when it was sent before.
 * Problems: catatan.peka, persetujuan.bukti_kosong, persetujuan.sampai_salah, pendamping.di_luar_wilayah,
 * pendamping.penuh, pendamping.sehari.
 */
export async function startDampingan(
  act: Act,
  deps: { berkas: Berkas; pendamping: Pendamping },
  input: DampinganBaru,
): Promise<TandaTerima | null> {
  requireFit(act, deps.pendamping, input)
  if (await hasPersetujuan(act, input.usulan_id)) return null
  const tempat = await takeTempat(act)
  if (tempat.terbuka === null) throw new Problem('pendamping.penuh')
  if (tempat.sehari === null) throw new Problem('pendamping.sehari')
  const nomor = { nomor_terbuka: tempat.terbuka, nomor_hari: tempat.sehari }
  const { isNikElsewhere, ...orang } = await findOrCreateKlien(act, input)
  const persetujuan = await sealPersetujuan(act, deps, input, orang.individu_id)
  // First, so that the database lets this session see the case that follows.
  await insertPersetujuan(act, { ...persetujuan, ...nomor })
  await recordPengisi(act, input.usulan_id)
  const receipt = await startUsulan(
    act,
    {
      usulan_id: input.usulan_id,
      ...orang,
      kode_desa: input.klien.kode_desa,
      jenis_usulan: 'masuk_dtks',
      sumber_usulan: 'pendamping',
      jalur: input.jalur,
      program: null,
      periode: periodeOf(act.now),
      catatan: input.catatan?.trim() || undefined,
    },
    { persetujuan: sidikOf(persetujuan) },
  )
  await submitUsulan(act, { usulan_id: input.usulan_id })
  if (isNikElsewhere) {
    const place = { usulan_id: input.usulan_id, kode_kabkota: input.klien.kode_desa.slice(0, 4) }
    await recordNikElsewhere(act, [{ ...place, individu_id: orang.individu_id }])
  }
  return receipt
}

function requireFit(act: Act, pendamping: Pendamping, { klien, persetujuan, catatan }: DampinganBaru): void {
  if (catatan && findPeka(catatan).length > 0) throw new Problem('catatan.peka')
  if (!hasBukti(persetujuan)) throw new Problem('persetujuan.bukti_kosong')
  if (!isSampaiFit(persetujuan.sampai, dateOf(act.now))) throw new Problem('persetujuan.sampai_salah')
  if (!pendamping.kecamatan.includes(klien.kode_desa.slice(0, 6)))
    throw new Problem('pendamping.di_luar_wilayah')
}

interface Orang {
  individu_id: string
  keluarga_id: string | null
  /** Their NIK is somebody else's already. */
  isNikElsewhere: boolean
}

/**
 * The person of the register who agrees with the client in NIK, name, birth date and village, or a new one. The
 * companion is told the same either way: a NIK can't be looked up here. Whom two rows mean is found by others later.
 */
async function findOrCreateKlien(act: Act, { usulan_id, klien }: DampinganBaru): Promise<Orang> {
  if (klien.nik !== null && isWellFormed(klien.nik)) {
    const nik_bi = act.kunci.blindIndex('nik', klien.nik)
    const nama_norm = normalizeNama(klien.nama_lengkap).norm
    const { individu_id, keluarga_id } = await findKlien(act, { ...klien, nama_norm, nik_bi })
    if (individu_id !== null) return { individu_id, keluarga_id, isNikElsewhere: false }
  }
  const individu_id = uuidFrom(usulan_id, 'individu')
  const source = { sumber: 'warga', tanggal_sumber: dateOf(act.now) }
  const taken = await createIndividuBulk(act, [
    { ...BELUM_DITANYA, nama_ibu_kandung: null, ...klien, ...source, individu_id },
  ])
  return { individu_id, keluarga_id: null, isNikElsewhere: taken.has(individu_id) }
}

type Sealed = Omit<PersetujuanTersegel, 'nomor_hari' | 'nomor_terbuka'>

async function sealPersetujuan(
  act: Act,
  { berkas, pendamping }: { berkas: Berkas; pendamping: Pendamping },
  { usulan_id, klien, persetujuan }: DampinganBaru,
  individu_id: string,
): Promise<Sealed> {
  const persetujuan_id = uuidFrom(usulan_id, 'persetujuan')
  const key = await getSubjekKunci(act, individu_id)
  const { saksi, bukti, ...rest } = persetujuan
  const cell = { table: 'persetujuan', column: 'saksi_enc', id: persetujuan_id }
  const isSaksi = rest.cara === 'dua_saksi'
  return {
    ...rest,
    persetujuan_id,
    usulan_id,
    individu_id,
    pendamping_id: pendamping.pendamping_id,
    kode_desa: klien.kode_desa,
    saksi_enc: isSaksi ? act.kunci.encryptField(key, cell, JSON.stringify(saksi)) : null,
    bukti_sidik: bukti && !isSaksi ? await keepBukti(berkas, key, persetujuan_id, bukti) : null,
    telepon_bi: hashOf(act, 'telepon', klien.telepon?.replace(/\D/g, '').replace(/^62/, '0')),
    alamat_bi: hashOf(act, 'alamat', plainAlamat(klien)),
    bukti_bi:
      bukti && !isSaksi ? hashOf(act, 'berkas', createHash('sha256').update(bukti).digest('hex')) : null,
  }
}

const FILE_HEAD = Buffer.of(1)

/** Keeps the artefact under the client's key: with that key gone it is noise, in every copy. */
async function keepBukti(berkas: Berkas, key: SubjekKunci, id: string, bukti: Uint8Array): Promise<Buffer> {
  const sealed = seal(key, `persetujuan\0bukti\0${id}\0${FILE_HEAD[0]}`, Buffer.from(bukti), FILE_HEAD)
  return Buffer.from(await berkas.put(sealed), 'hex')
}

/** An address as it is compared: letters and digits, within its village. */
function plainAlamat({ alamat, kode_desa }: Klien): string | undefined {
  const plain = alamat?.toLowerCase().replace(/[^a-z0-9]/g, '')
  return plain ? `${kode_desa}/${plain}` : undefined
}

function hashOf(act: Act, field: 'telepon' | 'alamat' | 'berkas', text: string | undefined): Buffer | null {
  return text ? act.kunci.blindIndex(field, text) : null
}

/** What the first entry of jejak commits to: the consent as it was given, to whom, for what. */
function sidikOf(row: Sealed): string {
  const said = canonicalJson({
    bahasa: row.bahasa,
    bukti: row.bukti_sidik?.toString('hex') ?? null,
    cara: row.cara,
    keperluan: [...row.keperluan],
    pendamping: row.pendamping_id,
    persetujuan: row.persetujuan_id,
    saksi: row.saksi_enc?.toString('hex') ?? null,
    sampai: row.sampai,
  })
  return createHash('sha256').update(said).digest('hex')
}
