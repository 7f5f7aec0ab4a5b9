import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { crockford } from '../lib/crockford.ts'
import { seal, unseal } from './cipher.ts'
import { type KeyFiles, readKeyFiles } from './key-file.ts'
import { takeRandom } from './random.ts'

/** The open key of one subject (an individu or a keluarga). A handle: its bytes can't be logged by accident. */
export type SubjekKunci = KeyObject

/** Where a text is kept. It is bound to the ciphertext: copied to another row or column it can't be opened. */
export interface Cell {
  table: string
  column: string
  id: string
}

/** What may be looked up without being read. Each has a key of its own, so that two columns can't be joined. */
export type BlindField =
  | 'nik'
  | 'no_kk'
  | 'ibu'
  | 'lahir_nama'
  | 'telepon'
  | 'pin'
  | 'isian'
  | 'alamat'
  | 'berkas'
  | 'undian'
  | 'foto'
  | 'kerja'
  | 'batas'

export interface WrappedKunci {
  terbungkus: Buffer
  versi_kek: number
}

/** The keystore (security.md 3.2). Nothing it returns, throws or prints contains key material in the clear. */
export interface Kunci {
  /** A new random key for a subject, open and wrapped. */
  newSubjekKey(subjek_id: string): WrappedKunci & { kunci: SubjekKunci }
  /** Throws when the wrapping is another subject's, of another KEK, or damaged. */
  openSubjekKey(subjek_id: string, wrapped: WrappedKunci): SubjekKunci
  /** Version byte ‖ iv ‖ ciphertext ‖ tag; AAD = table NUL column NUL row-id NUL key version. */
  encryptField(kunci: SubjekKunci, cell: Cell, text: string | Buffer): Buffer
  decryptField(kunci: SubjekKunci, cell: Cell, sealed: Buffer): string
  decryptBytes(kunci: SubjekKunci, cell: Cell, sealed: Buffer): Buffer
  /** 16 bytes of a keyed hash of `value`. A plain hash of 16 digits could be undone in minutes. */
  blindIndex(field: BlindField, value: string): Buffer
  /**
   * A key made of ours and of a secret that somebody else keeps (a resume code, a PIN): without either of the two
   * nothing opens. `tujuan` keeps keys for different ends apart.
   */
  sharedKey(tujuan: string, secret: string): SubjekKunci
  /** 8 Crockford characters: the same officer within a year, unlinkable to the next. */
  petugasPseudonym(petugas_id: string, year: number): string
  /** 8 bytes per key name: they tell whether these are the keys a database was written with. */
  fingerprints(): ReadonlyMap<string, Buffer>
}

const KEY_VERSION = 1
const HEAD = Buffer.of(KEY_VERSION)
const NO_HEAD = Buffer.alloc(0)
const BLIND_BYTES = 16

/** Opens the keystore in `dir`, and makes it on the first start. Errors: see `readKeyFiles`. */
export function openKunci(dir: string): Kunci {
  return assembleKunci(readKeyFiles(dir))
}

/** Random keys that live as long as the test. */
export function createKunciForTest(): Kunci {
  const random = () => createSecretKey(randomBytes(32))
  return assembleKunci({ kek: new Map([[1, random()]]), indeks: random(), samaran: random() })
}

export function assembleKunci(files: KeyFiles): Kunci {
  const versi_kek = Math.max(...files.kek.keys())
  const kekOf = (version: number): KeyObject => {
    const kek = files.kek.get(version)
    if (!kek) throw new Error(`KEK versi ${version} tidak ada di folder kunci.`)
    return kek
  }
  const blindKey = remember((field) => derive(files.indeks, `indeks\0${field}`))
  const yearKey = remember((year) => derive(files.samaran, `samaran\0${year}`))
  return {
    newSubjekKey(subjek_id) {
      const bytes = takeRandom(32)
      const terbungkus = seal(kekOf(versi_kek), wrapAad(subjek_id, versi_kek), bytes, NO_HEAD)
      return { kunci: createSecretKey(bytes), terbungkus, versi_kek }
    },
    openSubjekKey(subjek_id, wrapped) {
      const { terbungkus, versi_kek: version } = wrapped
      return createSecretKey(unseal(kekOf(version), wrapAad(subjek_id, version), terbungkus))
    },
    encryptField: (kunci, cell, text) => seal(kunci, cellAad(cell, KEY_VERSION), text, HEAD),
    decryptField: (kunci, cell, sealed) => decryptBytes(kunci, cell, sealed).toString('utf8'),
    decryptBytes,
    blindIndex: (field, value) =>
      createHmac('sha256', blindKey(field)).update(`${field}\0${value}`).digest().subarray(0, BLIND_BYTES),
    sharedKey: (tujuan, secret) => derive(files.indeks, `berdua\0${tujuan}\0${secret}`),
    petugasPseudonym: (petugas_id, year) =>
      crockford(
        createHmac('sha256', yearKey(String(year)))
          .update(petugas_id)
          .digest(),
        40,
      ),
    fingerprints: () =>
      new Map(
        [...files.kek]
          .map(([version, key]): [string, Buffer] => [`kek-${version}`, fingerprint(key)])
          .concat([
            ['indeks', fingerprint(files.indeks)],
            ['samaran', fingerprint(files.samaran)],
          ]),
      ),
  }
}

function decryptBytes(kunci: SubjekKunci, cell: Cell, sealed: Buffer): Buffer {
  return unseal(kunci, cellAad(cell, sealed[0] ?? 0), sealed.subarray(1))
}

function wrapAad(subjek_id: string, version: number): string {
  return `kunci_subjek\0terbungkus\0${subjek_id}\0${version}`
}

function cellAad(cell: Cell, version: number): string {
  return `${cell.table}\0${cell.column}\0${cell.id}\0${version}`
}

function derive(key: KeyObject, info: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', info, 32)))
}

function fingerprint(key: KeyObject): Buffer {
  return createHmac('sha256', derive(key, 'sidik')).update('sidik').digest().subarray(0, 8)
}

function remember(make: (name: string) => KeyObject): (name: string) => KeyObject {
  const made = new Map<string, KeyObject>()
  return (name) => {
    const key = made.get(name) ?? make(name)
    made.set(name, key)
    return key
  }
}
