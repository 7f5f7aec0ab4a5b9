import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strictNama } from '../lib/nama-ketat.ts'
import { isLikeNama } from '../pemadanan/kemiripan-nama.ts'
import { Acak } from './acak.ts'
import { createNama, drawMarga } from './buat-nama.ts'
import { blurTanggal, fromEjaanLama, misspell, toEjaanLama } from './kesalahan.ts'
import { SUKU, type Suku } from './suku.ts'

const TAHUN = [1945, 1975, 2005] as const
const suku = Object.keys(SUKU) as Suku[]

function namesOf(of: Suku, acak: Acak): string[] {
  return Array.from({ length: 900 }, (_, n) =>
    createNama(acak, {
      suku: of,
      jenis_kelamin: n % 2 === 0 ? 'L' : 'P',
      tahun_lahir: TAHUN[n % 3] ?? 1975,
      marga: drawMarga(acak, of),
      urutan: n % 5,
      nama_ayah: 'Hasan',
    }),
  )
}

test('no people is told more often than another that they are somebody else', () => {
  const acak = new Acak(3)
  for (const of of suku) {
    const names = namesOf(of, acak)
    const isSame = (a: string, b: string) => strictNama(a) === strictNama(b) || isLikeNama(a, b)
    const known = names.filter((nama) => isSame(nama, misspell(acak, nama))).length / names.length
    assert.ok(known > 0.91, `${of}: ${known} of the misspelt names are known again`)
    const strangers = names.filter((nama, at) => at > 0 && isSame(nama, names[at - 1] ?? '')).length
    assert.ok(strangers / names.length < 0.01, `${of}: ${strangers} strangers taken for one another`)
  }
})

test('names are words, single where that people gives single names, with the clan where it has clans', () => {
  const acak = new Acak(5)
  for (const of of suku) {
    const names = namesOf(of, acak)
    for (const nama of names) assert.match(nama, /^[A-Z][A-Za-z.']*([ -][A-Za-z.'-]+)*$/, `${of}: ${nama}`)
    const single = names.filter((nama) => !nama.includes(' ')).length / names.length
    assert.ok('marga' in SUKU[of] ? single < 0.1 : single < 0.6, `${of}: ${single} single names`)
  }
  assert.ok(namesOf('bali', acak).some((nama) => /^(I|Ni) (Wayan|Made|Nyoman|Ketut) /.test(nama)))
  assert.ok(namesOf('banjar', acak).some((nama) => / bin(ti)? Hasan$/.test(nama)))
})

test('old spelling and back, dates that stay dates', () => {
  assert.equal(toEjaanLama('Suparjo Cipto'), 'Soepardjo Tjipto')
  assert.equal(fromEjaanLama('Soepardjo Tjipto'), 'Suparjo Cipto')
  assert.equal(toEjaanLama('Soeharto'), 'Soeharto')
  const acak = new Acak(9)
  for (let n = 0; n < 2000; n += 1) {
    const tanggal = `${1930 + (n % 90)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
    const blurred = blurTanggal(acak, tanggal)
    assert.equal(new Date(`${blurred}T00:00:00Z`).toISOString().slice(0, 10), blurred)
  }
  assert.match(blurTanggal(new Acak(1), '2004-02-29'), /^\d{4}-\d\d-\d\d$/)
})
