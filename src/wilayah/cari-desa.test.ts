import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadWilayah } from './wilayah.ts'
import { CariDesa } from './cari-desa.ts'

const cari = new CariDesa(loadWilayah())

function names(typed: string): string[] {
  return cari.find(typed).desa.map((desa) => `${desa.nama}, ${desa.tempat}`)
}

test('a code, dotted or plain, is one village', () => {
  assert.deepEqual(names('32.01.01.1003'), ['Harapanjaya, Cibinong, Kabupaten Bogor, Jawa Barat'])
  assert.deepEqual(names('3201011003'), names('32.01.01.1003'))
})

test('a code that is no village, or was never one, finds nothing', () => {
  for (const typed of ['3201', '320101', '9999999999']) assert.deepEqual(names(typed), [])
})

test('a name with what it lies in, in any case, with or without a comma', () => {
  const jonggol = ['Sukamaju, Jonggol, Kabupaten Bogor, Jawa Barat']
  for (const typed of ['sukamaju jonggol', 'SUKAMAJU, Jonggol', 'Desa Sukamaju, Jonggol, Bogor'])
    assert.deepEqual(names(typed), jonggol, typed)
})

test('equal names come before longer ones, and how many there are is told', () => {
  const hasil = cari.find('sukamaju')
  assert.ok(hasil.hasil === 'desa' && hasil.jumlah > hasil.desa.length)
  assert.ok(hasil.desa.every((desa) => desa.nama === 'Sukamaju'))
})

test('a code that is gone is told by its old name, with its successor where one is known', () => {
  const wilayah = loadWilayah()
  const dead = deadCodes().find((kode) => {
    const read = wilayah.read(kode)
    return read.arti === 'riwayat' && read.pengganti?.tingkat === 4
  })
  assert.ok(dead)
  const hasil = cari.find(dead)
  assert.equal(hasil.hasil, 'kode_mati')
  assert.equal(hasil.desa.length, 1)
})

function deadCodes(): string[] {
  const wilayah = loadWilayah()
  const codes: string[] = []
  for (const { kode } of wilayah.values())
    if (kode.length === 6)
      for (let n = 1001; n < 1020; n++) if (wilayah.findRiwayat(`${kode}${n}`)) codes.push(`${kode}${n}`)
  for (const { kode } of wilayah.values())
    if (kode.length === 6)
      for (let n = 2001; n < 2030; n++) if (wilayah.findRiwayat(`${kode}${n}`)) codes.push(`${kode}${n}`)
  return codes
}

test('within a regency: villages by the beginning of their name, or all of a district', () => {
  const within = (typed: string) =>
    cari.findWithin('3201', typed).map((kode) =>
      cari
        .find(kode)
        .desa.map(({ nama, tempat }) => `${nama}, ${tempat}`)
        .join(),
    )
  const sukamaju = within('Desa sukamaju').map((one) => one.split(', ').slice(0, 2).join(', '))
  assert.deepEqual(sukamaju.toSorted(), [
    'Sukamaju, Cibungbulang',
    'Sukamaju, Cigudeg',
    'Sukamaju, Jonggol',
    'Sukamaju, Megamendung',
  ])
  assert.ok(within('kec. Jonggol').every((one) => one.includes('Jonggol')))
  assert.ok(within('kec. Jonggol').length > 10)
  for (const typed of ['', ' ', 'tidak ada nama ini']) assert.deepEqual(within(typed), [])
})
