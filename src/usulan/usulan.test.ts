import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ALASAN, ALASAN_PENETAPAN, ALASAN_TIDAK_LAYAK } from './alasan.ts'
import { JALUR, LANGKAH, STATUS, type Status } from './alur.ts'
import { AKHIR, findLangkah, foldStatus, meetsJendela, nextTindakan } from './usulan.ts'

const open = () => true
const closed = () => false

test('every status but an end can reach an end, on each path that it is on', () => {
  for (const jalur of JALUR) {
    const steps = LANGKAH.filter((langkah) => langkah.jalur === jalur)
    const reachable = new Set<string>(['belum_ada'])
    for (const _ of STATUS) for (const s of steps) if (reachable.has(s.dari)) reachable.add(s.ke)
    const ends = new Set<string>(AKHIR)
    for (const _ of STATUS) for (const s of steps) if (ends.has(s.ke)) ends.add(s.dari)
    for (const status of reachable) assert.ok(ends.has(status), `${jalur}: ${status} leads nowhere`)
  }
})

test('every status that is no end has an act for somebody who is not the machine, or for the machine alone where the table says so', () => {
  const machine: Status[] = ['disahkan', 'dikirim', 'padan']
  for (const status of STATUS.filter((name) => !AKHIR.includes(name))) {
    const humans = LANGKAH.filter((langkah) => langkah.dari === status && langkah.peran !== 'sistem')
    assert.ok(humans.length > 0 || machine.includes(status), status)
  }
})

test('a refusal needs a reason, and words where a human refuses', () => {
  const due = (ke: Status) =>
    new Set(LANGKAH.filter((langkah) => langkah.ke === ke).map((langkah) => langkah.beralasan))
  assert.deepEqual(due('tidak_disepakati'), new Set(['kata']))
  assert.deepEqual(due('usul_tidak_layak'), new Set(['kata']))
  assert.deepEqual(due('tidak_layak'), new Set(['kata']))
  assert.deepEqual(due('tidak_ditetapkan'), new Set(['alasan']))
})

test('tidak_layak is reached only through a proposal of another kelas', () => {
  const into = LANGKAH.filter((langkah) => langkah.ke === 'tidak_layak')
  assert.ok(into.length > 0)
  for (const langkah of into)
    assert.deepEqual([langkah.dari, langkah.kelas], ['usul_tidak_layak', 'kepala_opd'])
  for (const langkah of LANGKAH.filter((row) => row.ke === 'usul_tidak_layak'))
    assert.equal(langkah.kelas, 'verifikator')
})

test('freezing waits for its window, but not on jalur kemensos', () => {
  const freeze = { tindakan: 'freezeBatch', peran: 'kepala_opd', ke: 'menunggu_pengesahan' } as const
  assert.equal(findLangkah({ status: 'layak', jalur: 'desa' }, freeze, closed), 'jendela.tutup')
  assert.equal(typeof findLangkah({ status: 'layak', jalur: 'desa' }, freeze, open), 'object')
  assert.equal(typeof findLangkah({ status: 'layak', jalur: 'kemensos' }, freeze, closed), 'object')
  assert.equal(findLangkah({ status: 'diajukan', jalur: 'desa' }, freeze, open), 'usulan.langkah_salah')
})

test('rolling over is for the time after the close only', () => {
  const roll = { tindakan: 'rollOver', peran: 'sistem', ke: 'layak' } as const
  assert.equal(findLangkah({ status: 'layak', jalur: 'desa' }, roll, open), 'jendela.tutup')
  assert.equal(typeof findLangkah({ status: 'menunggu_pengesahan', jalur: 'desa' }, roll, closed), 'object')
})

test('a condition on a window and its opposite are never both met', () => {
  for (const kegiatan of ['usulan', 'pengesahan'] as const) {
    for (const is of [open, closed])
      assert.notEqual(meetsJendela(kegiatan, is), meetsJendela(`tutup:${kegiatan}`, is))
  }
})

test('a village case is listed, a direct one is visited', () => {
  assert.ok(nextTindakan({ status: 'diajukan', jalur: 'desa' }, 'operator_desa').includes('listUsulan'))
  for (const jalur of ['langsung', 'khusus', 'kemensos'] as const) {
    assert.ok(!nextTindakan({ status: 'diajukan', jalur }).includes('listUsulan'), jalur)
    assert.deepEqual(nextTindakan({ status: 'diajukan', jalur }, 'petugas_lapangan'), [
      'recordVerifikasiLapangan',
    ])
  }
})

const walk = fc.array(fc.nat({ max: 1000 }), { maxLength: 30 }).map((choices) => {
  let status: string = 'belum_ada'
  return choices.flatMap((choice, at) => {
    const next = LANGKAH.filter((langkah) => langkah.dari === status && langkah.jalur === 'desa')
    const langkah = next[choice % next.length]
    if (!langkah) return []
    status = langkah.ke
    return [{ urutan: at + 1, dari: langkah.dari, ke: langkah.ke }]
  })
})

test('the fold of a walk is where it ends, in whatever order the rows come', () => {
  fc.assert(
    fc.property(walk, fc.integer(), (rows, seed) => {
      const shuffled = [...rows].sort((a, b) => ((a.urutan * seed) % 7) - ((b.urutan * seed) % 7))
      assert.equal(foldStatus(shuffled), rows.at(-1)?.ke ?? 'belum_ada')
    }),
  )
})

test('a missing row, a doubled row or a broken joint is no chain', () => {
  const rows = [
    { urutan: 1, dari: 'belum_ada', ke: 'draf' },
    { urutan: 2, dari: 'draf', ke: 'diajukan' },
  ] as const
  assert.equal(foldStatus(rows), 'diajukan')
  assert.throws(() => foldStatus([rows[1]]), RangeError)
  assert.throws(() => foldStatus([...rows, { urutan: 2, dari: 'draf', ke: 'ditarik' }]), RangeError)
  assert.throws(() => foldStatus([rows[0], { urutan: 2, dari: 'diajukan', ke: 'daftar_awal' }]), RangeError)
})

test('the reasons are the closed list, each with law, proof, words and a way back', () => {
  assert.deepEqual(Object.keys(ALASAN_TIDAK_LAYAK).sort(), [
    'asn_tni_polri',
    'data_tidak_benar',
    'ganda',
    'mampu',
    'meninggal',
    'menolak',
    'pensiunan_berpenghasilan',
    'pindah_luar_wilayah',
    'tidak_ditemukan',
    'upah_di_atas_ump',
  ])
  assert.equal(Object.keys(ALASAN).length, 10 + Object.keys(ALASAN_PENETAPAN).length + 10)
  for (const alasan of Object.values(ALASAN))
    for (const text of Object.values(alasan)) assert.ok(text.length > 10)
})
