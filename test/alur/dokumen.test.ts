import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { jendelaFor } from '../../src/periode/periode.ts'
import { MASA_PADAN } from '../../src/pemadanan/tugas-padan.ts'
import { KUORUM } from '../../src/verifikasi/musyawarah.ts'
import {
  BERUNTUN_HARI,
  BERUNTUN_JUMLAH,
  JAWAB_HARI,
  KEBERATAN_HARI_KERJA,
  KEBERATAN_SELESAI_HARI_KERJA,
  LANGKAH_HARI,
  SANGGAHAN_PER_PEMBUAT,
} from '../../src/sanggahan/sanggahan.ts'
import { SAMPEL_PER_10_000 } from '../../src/verifikasi/sampel.ts'
import { root } from '../support/cluster.ts'
import { renderAlur } from './tabel-alur.ts'
import { renderSanggahan } from './tabel-sanggahan.ts'
import { renderPadan } from './tabel-padan.ts'

const read = (name: string) => readFileSync(join(root, 'docs', 'alur', name), 'utf8')

test('docs/alur/usulan.md has the table that the acts and the database obey, row for row', () => {
  const table = read('usulan.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n')
  const wanted = renderAlur()
  assert.equal(table, wanted, `put this table into docs/alur/usulan.md:\n${wanted}`)
})

test('docs/alur/pemadanan.md has a line for each answer, with whose task it is, by when', () => {
  const table = read('pemadanan.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n')
  const wanted = renderPadan()
  assert.equal(table, wanted, `put this table into docs/alur/pemadanan.md:\n${wanted}`)
  assert.match(read('pemadanan.md'), new RegExp(`berlaku ${MASA_PADAN.padan_hari} hari`))
  assert.match(read('pemadanan.md'), new RegExp(`lagi setelah ${MASA_PADAN.selisih_hari} hari`))
})

test('docs/alur/sanggahan.md has the table of sanggahan and keberatan, and its numbers', () => {
  const text = read('sanggahan.md')
  const wanted = renderSanggahan()
  const table = text.split('\n').filter((line) => line.startsWith('|'))
  assert.equal(table.join('\n'), wanted, `put this table into docs/alur/sanggahan.md:\n${wanted}`)
  assert.match(text, new RegExp(`paling sedikit ${JAWAB_HARI} hari`))
  assert.match(text, new RegExp(`${KEBERATAN_HARI_KERJA} hari kerja`))
  assert.match(text, new RegExp(`${LANGKAH_HARI} hari sejak langkah terakhir`))
  assert.match(text, new RegExp(`${KEBERATAN_SELESAI_HARI_KERJA} hari kerja sejak diterima`))
  assert.match(text, new RegExp(`paling banyak ${SANGGAHAN_PER_PEMBUAT} sanggahan`))
  assert.match(text, new RegExp(`${BERUNTUN_JUMLAH} sanggahan atau lebih dalam ${BERUNTUN_HARI} hari`))
})

test('the numbers in the documents are those of the program', () => {
  assert.match(read('musyawarah.md'), new RegExp(`${KUORUM.perempuan_persen}%`))
  assert.match(read('musyawarah.md'), new RegExp(`sejak ${KUORUM.berlaku_dari}`))
  for (const kegiatan of ['usulan', 'pengesahan'] as const) {
    const jendela = jendelaFor(kegiatan, '2026-11')
    const last = new Date((jendela?.sampai.getTime() ?? 0) - 1).toLocaleDateString('id', {
      day: 'numeric',
      timeZone: 'Asia/Jakarta',
    })
    assert.match(read('usulan.md'), new RegExp(`masa ${kegiatan}: tanggal 1 sampai ${last}\\.`))
  }
  assert.match(read('usulan.md'), new RegExp(`${SAMPEL_PER_10_000} dari 10\\.000`))
})
