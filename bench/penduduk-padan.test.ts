import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { padankan } from '../src/pemadanan/mesin/padankan.ts'
import { readSetPadan } from '../src/pemadanan/mesin/set-padan.ts'
import { measurePadan } from '../src/pemadanan/mesin/ukur-padan.ts'
import { recallByGroup } from './pemadanan.ts'
import { writeSetTiruan, writeTautanTiruan } from './penduduk-padan.ts'

test('in a register with families, brothers and sisters are not taken for one person', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'setara-tiruan-'))
  try {
    const { set, kelompok } = writeSetTiruan(folder, 5_000, 3)
    const hasil = await padankan(readSetPadan(set), { withKebenaran: true })
    const ukuran = measurePadan(hasil)
    assert.ok(hasil.model.prior.h > 0, 'the class of households was learned')
    const nik = hasil.model.bidang.find(({ kolom }) => kolom === 'nik')?.taraf['sama']
    assert.ok(nik && nik.h <= 0.005 && nik.m > 0.9, 'two people of a household have two numbers')
    assert.deepEqual(hasil.model.pasangan, [], 'own name and mother’s name are two names')
    assert.ok(ukuran.precision >= 0.998 && ukuran.f1 >= 0.985, JSON.stringify(ukuran))
    const recall = recallByGroup(hasil, kelompok)
    const whole = recall.get('semua')?.recall ?? 0
    for (const nama of ['satu kata', 'perempuan', 'lanjut usia', 'bali', 'papua', 'batak']) {
      const one = recall.get(nama)
      assert.ok(one && one.recall >= whole - 0.04, `${nama} ${JSON.stringify(one)} of ${whole}`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('two registers of the same people are linked, each about as long as the other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'setara-tautan-'))
  try {
    const hasil = await padankan(readSetPadan(writeTautanTiruan(folder, 3_000, 3)), { withKebenaran: true })
    assert.ok(Math.abs(hasil.data.batas / hasil.data.n - 0.5) < 0.02, String(hasil.data.batas / hasil.data.n))
    const ukuran = measurePadan(hasil)
    assert.ok(ukuran.precision >= 0.997 && ukuran.f1 >= 0.985, JSON.stringify(ukuran))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
