import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createUsulanFile, type UsulanFileOptions } from './berkas-usulan.ts'
import { GALAT } from './galat-usulan.ts'
import { checkUsulanFile } from '../impor/check-usulan-file.ts'
import type { Kode } from '../impor/kode.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { generatePopulasi } from './generate-populasi.ts'

const families = [...generatePopulasi({ kode_kabkota: '3201', keluarga: 3000, seed: 7 })]
const dir = mkdtempSync(join(tmpdir(), 'usulan-'))
after(() => rmSync(dir, { recursive: true }))

test('the same input gives the same text, another seed another', () => {
  const chosen = { bagian: 0.5, hanyaBaru: true }
  const text = createUsulanFile(families, { seed: 1, ...chosen })
  assert.equal(createUsulanFile(families, { seed: 1, ...chosen }), text)
  assert.notEqual(createUsulanFile(families, { seed: 2, ...chosen }), text)
  const [header = '', ...rows] = text.trimEnd().split('\r\n')
  assert.equal(header.split(',').length, 21)
  assert.ok(rows.length > 300 && rows.length < 4000)
})

test('only the villages asked for, and no sealed person', () => {
  const [first] = families
  assert.ok(first)
  const text = createUsulanFile(families, { seed: 1, galat: 0 })
  for (const { anggota } of families) {
    for (const { nik, protection_level } of anggota) {
      if (protection_level === 'tersegel' && nik !== null) assert.ok(!text.includes(nik))
    }
  }
  const desa = new Set([first.kode_desa])
  const some = createUsulanFile(families, { seed: 1, desa, galat: 0 })
  const rows = some.trimEnd().split('\r\n').slice(1)
  assert.ok(rows.length > 0)
  for (const row of rows)
    assert.ok(row.replaceAll('.', '').includes(first.kode_desa), 'row of another village')
})

const check = async (options: Partial<UsulanFileOptions>, populasi = families) => {
  const path = join(dir, 'berkas.csv')
  writeFileSync(path, createUsulanFile(populasi, { seed: 3, ...options }))
  const found = await checkUsulanFile({ path, tanggal: '2026-11-21', wilayah: loadWilayah() })
  assert.equal(found.penolakan, null)
  return found
}

test('without faults only what the register itself has wrong is found: mothers, and people who stand twice', async () => {
  const { per_kode, jumlah } = await check({ galat: 0 })
  const expected = ['A04', 'A09', 'A13', 'A15', 'A17']
  const hard = Object.keys(per_kode).filter((kode) => /^(A\d\d|DITOLAK)$/.test(kode))
  assert.deepEqual(
    hard.filter((kode) => !expected.includes(kode)),
    [],
    JSON.stringify(per_kode),
  )
  assert.ok((per_kode.A15 ?? 0) / jumlah < 0.03)
})

for (const pemisah of [',', ';'] as const) {
  test(`each fault gets its code, cells parted by ${pemisah}`, async () => {
    for (const kode of Object.keys(GALAT)) {
      const { per_kode } = await check({ galat: 0.2, kode: [kode], pemisah }, families.slice(0, 600))
      assert.ok((per_kode[kode as Kode] ?? 0) > 3, `${kode}: ${JSON.stringify(per_kode)}`)
    }
  })
}
