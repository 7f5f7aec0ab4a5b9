import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAsal } from './asal.ts'
import { readConfig } from './config.ts'

test('passkeys are for the host of SETARA_ALAMAT, and on this machine for localhost, never for an IP address', () => {
  assert.deepEqual(readAsal(readConfig({})), { origin: 'http://localhost:8080', rpID: 'localhost' })
  assert.deepEqual(readAsal(readConfig({ SETARA_PORT: '8099' })), {
    origin: 'http://localhost:8099',
    rpID: 'localhost',
  })
  assert.deepEqual(readAsal({ alamat: 'https://setara.example.go.id/', port: 8080 }), {
    origin: 'https://setara.example.go.id',
    rpID: 'setara.example.go.id',
  })
  assert.deepEqual(readAsal({ alamat: 'http://127.0.0.1:9000', port: 0 }), {
    origin: 'http://localhost:9000',
    rpID: 'localhost',
  })
})

test('what is no address is said before anything is served', () => {
  for (const alamat of ['setara', 'ftp://setara.example.go.id', ''])
    assert.throws(() => readAsal({ alamat, port: 8080 }), /SETARA_ALAMAT/)
})
