import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { runTx } from '../db/transaction.ts'
import { Problem } from '../lib/problem.ts'
import { uuidBytes } from '../lib/uuid.ts'
import {
  findKodePemilik,
  findKredensial,
  insertKredensial,
  insertTantangan,
  setPenghitung,
  takeTantangan,
} from './passkey-store.ts'
import { readKode } from './pendamping-store.ts'
import type { PendampingSetara } from './run-pendamping.ts'
import { createSesi } from './sesi-store.ts'

/** Where passkeys belong: the host they are for, and the address that their pages have. */
export interface Asal {
  /** https://setara.example.go.id, no slash at the end. */
  origin: string
  /** setara.example.go.id; never an IP address. */
  rpID: string
}

/** Before anybody is known: sees no region, acts as nobody. */
const NOBODY = { petugas_id: null, peran: 'pembuat', kabkota: '', desa: '' } as const
const ES256 = -7
const RS256 = -257

/** What the authenticator needs to make a passkey for the owner of this code. Problem pendamping.kode_salah. */
export async function startDaftar(setara: PendampingSetara, asal: Asal, typed: string) {
  const kode_hash = readKode(typed)
  const pemilik = kode_hash && (await runTx(setara.db, NOBODY, (tx) => findKodePemilik(tx, kode_hash)))
  if (!kode_hash || !pemilik) throw new Problem('pendamping.kode_salah')
  const options = await generateRegistrationOptions({
    rpName: 'Setara',
    rpID: asal.rpID,
    userName: pemilik.nama,
    userDisplayName: pemilik.nama,
    userID: new Uint8Array(uuidBytes(pemilik.pendamping_id)),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: [ES256, RS256],
  })
  await runTx(setara.db, NOBODY, (tx) => insertTantangan(tx, options.challenge, kode_hash))
  return options
}

/** Keeps the passkey that was made. The code is used up with it. Problem pendamping.kode_salah. */
export async function finishDaftar(
  setara: PendampingSetara,
  asal: Asal,
  response: RegistrationResponseJSON,
): Promise<void> {
  let kode_hash: Buffer | null = null
  const verification = await verifyRegistrationResponse({
    response,
    expectedChallenge: async (tantangan) => {
      kode_hash = (await takeOnce(setara, tantangan))?.kode_hash ?? null
      return kode_hash !== null
    },
    expectedOrigin: asal.origin,
    expectedRPID: asal.rpID,
    supportedAlgorithmIDs: [ES256, RS256],
  }).catch((error: unknown) => {
    throw new Problem('pendamping.kode_salah', {}, error)
  })
  if (!verification.verified) throw new Problem('pendamping.kode_salah')
  const { credential } = verification.registrationInfo
  await runTx(setara.db, NOBODY, async (tx) => {
    const pemilik = kode_hash && (await findKodePemilik(tx, kode_hash))
    if (!pemilik || !kode_hash) throw new Problem('pendamping.kode_salah')
    await insertKredensial(tx, {
      kredensial: Buffer.from(credential.id, 'base64url'),
      kunci_publik: Buffer.from(credential.publicKey),
      penghitung: credential.counter,
      pendamping_id: pemilik.pendamping_id,
      kode_hash,
    })
  })
}

/** What an authenticator is asked to sign by who wants to come in. It names nobody: the passkey says who it is. */
export async function startMasuk(setara: PendampingSetara, asal: Asal) {
  const options = await generateAuthenticationOptions({ rpID: asal.rpID, userVerification: 'required' })
  await runTx(setara.db, NOBODY, (tx) => insertTantangan(tx, options.challenge, null))
  return options
}

/** Begins a session for who signed. Returns its token. One Problem for every way to fail: pendamping.kunci_salah. */
export async function finishMasuk(
  setara: PendampingSetara,
  asal: Asal,
  response: AuthenticationResponseJSON,
): Promise<string> {
  const kredensial = Buffer.from(response.id, 'base64url')
  const known = await runTx(setara.db, NOBODY, (tx) => findKredensial(tx, kredensial))
  if (!known) throw new Problem('pendamping.kunci_salah')
  const verification = await verifyAuthenticationResponse({
    response,
    expectedChallenge: async (tantangan) => (await takeOnce(setara, tantangan))?.kode_hash === null,
    expectedOrigin: asal.origin,
    expectedRPID: asal.rpID,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(known.kunci_publik),
      counter: Number(known.penghitung),
    },
  }).catch((error: unknown) => {
    throw new Problem('pendamping.kunci_salah', {}, error)
  })
  if (!verification.verified) throw new Problem('pendamping.kunci_salah')
  const { newCounter } = verification.authenticationInfo
  return runTx(setara.db, NOBODY, async (tx) => {
    await setPenghitung(tx, kredensial, newCounter)
    return createSesi(tx, known.pendamping_id)
  })
}

/** A challenge is used up by being asked for, in a transaction of its own: a signature that fails has used it too. */
function takeOnce(setara: PendampingSetara, tantangan: string) {
  return runTx(setara.db, NOBODY, (tx) => takeTantangan(tx, tantangan))
}
