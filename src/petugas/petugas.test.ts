import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uuidFrom } from '../lib/uuid.ts'
import { actorOf, type Tugas } from './petugas.ts'
import { hashToken, isToken, newToken } from './token.ts'

const rina = uuidFrom('Rina')
const tugas = (kode_wilayah: string, kabkota: string[] | null = null, peran = 'verifikator'): Tugas => ({
  peran,
  kode_wilayah,
  kabkota,
})

const table: [name: string, tugasList: Tugas[], kabkota: string, desa: string][] = [
  ['the nation', [tugas('')], '*', ''],
  ['the nation beside a village', [tugas('3201012001'), tugas('')], '*', ''],
  ['a regency', [tugas('3201')], '3201', ''],
  ['two regencies', [tugas('3202'), tugas('3201')], '3201,3202', ''],
  ['a province', [tugas('34', ['3401', '3402'])], '3401,3402', ''],
  ['a district', [tugas('320101')], '3201', '3201010000:3201019999'],
  ['a village', [tugas('3201012001')], '3201', '3201012001:3201012001'],
  [
    'two villages',
    [tugas('3201012002'), tugas('3201012001')],
    '3201',
    '3201012001:3201012001,3201012002:3201012002',
  ],
  [
    'a village here and a whole regency there',
    [tugas('3202'), tugas('3201012001')],
    '3201,3202',
    '3201012001:3201012001,3202000000:3202999999',
  ],
  [
    'a village beside a province',
    [tugas('34', ['3401', '3402']), tugas('3201012001')],
    '3201,3401,3402',
    '3201012001:3201012001,3401000000:3401999999,3402000000:3402999999',
  ],
  ['only what is of this role counts', [tugas('3201'), tugas('', null, 'menteri')], '3201', ''],
]
for (const [name, tugasList, kabkota, desa] of table) {
  test(`scope: ${name}`, () => {
    assert.deepEqual(actorOf(rina, 'verifikator', tugasList), {
      petugas_id: rina,
      peran: 'verifikator',
      kabkota,
      desa,
    })
  })
}

test('a role that is not held gives no actor; nobody acts as the system', () => {
  assert.equal(actorOf(rina, 'menteri', [tugas('')]), null)
  assert.equal(actorOf(rina, 'verifikator', []), null)
  assert.equal(actorOf(rina, 'sistem', [tugas('', null, 'sistem')]), null)
})

test('a token is 256 random bits and its hash is not the token', () => {
  const token = newToken()
  assert.ok(isToken(token))
  assert.notEqual(newToken(), token)
  assert.equal(hashToken(token).length, 32)
  for (const other of ['', 'setara_', `${token}A`, token.slice(0, -1), token.replace('setara_', '')]) {
    assert.equal(isToken(other), false)
  }
})
