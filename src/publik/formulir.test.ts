import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTurusForTest } from '../http/turus.ts'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { BAHASA } from '../web/kata/kata.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { CariDesa } from '../wilayah/cari-desa.ts'
import { createContohApp } from './contoh.ts'
import {
  createNomorFormulir,
  qrFormulir,
  readNomorFormulir,
  usulanOfFormulir,
  writeNomorFormulir,
} from './formulir.ts'
import { addFormulirRoutes } from './formulir-routes.ts'
import { renderFormulir } from './print-formulir.ts'

const cari = new CariDesa(loadWilayah())
const [desa] = cari.find('3201011003').desa
if (!desa) throw new Error('Harapanjaya is gone')

/** The bytes of the file with its streams opened, as text. */
function openStreams(pdf: Buffer): string {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
    } catch {
      return '' // a picture or a font that is packed otherwise
    }
  })
  return raw + streams.join('\n')
}

/** Page sizes of text as they are set: `/F1 18 Tf`. */
function sizesOf(all: string): number[] {
  return [...all.matchAll(/\/\w+ ([\d.]+) Tf/g)].map(([, size = '0']) => Number(size))
}

test('a number is read from the QR code, from the print, and from a hurried hand; a slip is noticed', () => {
  for (let round = 0; round < 200; round += 1) {
    const nomor = createNomorFormulir()
    for (const typed of [nomor, qrFormulir(nomor), writeNomorFormulir(nomor), ` ${nomor.toLowerCase()} `])
      assert.equal(readNomorFormulir(typed), nomor)
    fc.assert(
      fc.property(fc.nat(10), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (at, letter) => {
        const slip = nomor.slice(0, at) + letter + nomor.slice(at + 1)
        assert.equal(readNomorFormulir(slip), letter === nomor[at] ? nomor : null)
      }),
      { numRuns: 20 },
    )
  }
  assert.equal(readNomorFormulir(''), null)
})

test('one sheet is one case, another sheet another', () => {
  const [one, other] = [createNomorFormulir(), createNomorFormulir()]
  assert.equal(usulanOfFormulir(one), usulanOfFormulir(one))
  assert.notEqual(usulanOfFormulir(one), usulanOfFormulir(other))
})

test('in each language and both sizes: tagged, with its language, its title and words for the QR code', async () => {
  for (const bahasa of BAHASA)
    for (const isBesar of [false, true]) {
      const all = openStreams(await renderFormulir({ bahasa, desa, isBesar, jumlah: 1 }))
      assert.match(all, /\/Marked true/)
      assert.match(all, /pdfuaid/)
      assert.match(all, new RegExp(`/Lang ?\\(${bahasa}`))
      assert.match(all, /\/Figure/)
      assert.match(all, /\/H1/)
      assert.equal(all.match(/\/S ?\/H2/g)?.length, 11, 'ten questions, and what the officer fills in')
      assert.match(all, /MediaBox ?\[0 0 595\.\d+ 841\.\d+\]/, 'A4')
    }
})

test('large print is 18 points and more, but for the number of the form', async () => {
  const all = openStreams(await renderFormulir({ bahasa: 'id', desa: null, isBesar: true, jumlah: 1 }))
  const small = sizesOf(all).filter((size) => size < 18)
  assert.ok(sizesOf(all).length > 20)
  assert.ok(
    small.every((size) => size >= 13),
    `${small}`,
  )
})

test('a stack of forms: each sheet has a number of its own and begins on a right-hand page', async () => {
  const all = openStreams(await renderFormulir({ bahasa: 'id', desa, isBesar: false, jumlah: 3 }))
  const alts = new Set([...all.matchAll(/nomor formulir ([0-9A-Z-]{13})/g)].map(([, nomor]) => nomor))
  assert.equal(alts.size, 3)
  assert.match(all, /\/Count 6/)
})

test('GET /formulir.pdf: another number each time, kept by nobody; a village that is none is said so', async () => {
  const app = createContohApp({
    deps: { routes: [(to) => addFormulirRoutes(to, cari, createTurusForTest())] },
  })
  const one = await app.inject('/formulir.pdf?desa=3201011003')
  const other = await app.inject('/su/formulir.pdf?desa=3201011003&besar=ya')
  assert.equal(one.headers['content-type'], 'application/pdf')
  assert.equal(one.headers['cache-control'], 'no-store')
  assert.ok(one.rawPayload.subarray(0, 5).equals(Buffer.from('%PDF-')))
  assert.match(openStreams(other.rawPayload), /\/Lang ?\(su/)
  assert.equal((await app.inject('/formulir.pdf?desa=sukamaju')).statusCode, 422)
  const codes = await Promise.all(Array.from({ length: 60 }, () => app.inject('/formulir.pdf')))
  assert.ok(codes.some(({ statusCode }) => statusCode === 429))
  await app.close()
})
