import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyKetentuan, anyPopulasi } from '../../test/support/populasi.ts'
import { ALASAN } from '../usulan/alasan.ts'
import { formatBaris, formatDaftar, nameDaftar } from './daftar.ts'
import { determine, putusanOf } from './penetapan.ts'
import type { Butir, Desil, Ketentuan, Populasi } from './populasi.ts'
import { acakOf, compareKunci, kelasPosisi, kriteriaOf, latestDesil, tungguOf } from './urutan.ts'

const lines = (populasi: Populasi, ketentuan: Ketentuan) => determine(populasi, ketentuan).map(formatBaris)

test('property: the order in which people, cases and facts arrive changes no byte of the list', () => {
  fc.assert(
    fc.property(anyPopulasi(), anyKetentuan(), (populasi, ketentuan) => {
      const turned: Populasi = {
        ...populasi,
        orang: populasi.orang.toReversed(),
        kasus: populasi.kasus.toReversed(),
        desil: populasi.desil.toReversed(),
        hunian: populasi.hunian.toReversed(),
      }
      assert.equal(formatDaftar(determine(turned, ketentuan)), formatDaftar(determine(populasi, ketentuan)))
    }),
  )
})

test('property: places are numbered from 1, never more than the quota, and none is left while somebody waits', () => {
  fc.assert(
    fc.property(anyPopulasi(), anyKetentuan(), (populasi, ketentuan) => {
      const butir = determine(populasi, ketentuan)
      const inside = butir.filter((b) => b.hasil === 'masuk_kuota')
      const outside = butir.filter((b) => b.hasil === 'di_luar_kuota')
      assert.ok(inside.length <= ketentuan.kuota)
      if (outside.length > 0) assert.equal(inside.length, ketentuan.kuota)
      assert.deepEqual(
        inside.map((b) => b.nomor_kuota).toSorted(),
        inside.map((_, i) => i + 1),
      )
      assert.ok(outside.every((b) => b.kelas_posisi !== null && b.nomor_kuota === null))
    }),
  )
})

test('property: one line for each person in the register and one for each family in the programme, each with words', () => {
  fc.assert(
    fc.property(anyPopulasi(), anyKetentuan(), (populasi, ketentuan) => {
      const butir = determine(populasi, ketentuan)
      const keys = butir.map((b) => `${b.program} ${b.program === 'DTKS' ? b.individu_id : b.keluarga_id}`)
      assert.equal(new Set(keys).size, keys.length)
      for (const b of butir) assert.ok(ALASAN[b.alasan]?.kata, b.alasan)
    }),
  )
})

test('property: another desil for one family changes its own line, and at most the one that it trades places with', () => {
  const desil = fc.constantFrom(null, 1, 2, 3, 4, 5, 10)
  fc.assert(
    fc.property(anyPopulasi(), anyKetentuan(), fc.nat(5), desil, (populasi, ketentuan, n, next) => {
      const families = [...new Set(populasi.desil.map((row) => row.keluarga_id))]
      const keluarga_id = families[n % families.length] ?? ''
      const row: Desil = { keluarga_id, sumber: 'DTSEN', versi: '2026-9', tanggal: '2026-11-30', desil: next }
      const before = determine(populasi, ketentuan)
      const after = determine({ ...populasi, desil: [...populasi.desil, row] }, ketentuan)
      const old = new Set(before.map(formatBaris))
      const changed = after.filter((b) => !old.has(formatBaris(b)))
      assert.equal(after.length, before.length)
      assert.ok(changed.every((b) => b.program === 'BPNT'))
      const others = changed.filter((b) => b.keluarga_id !== keluarga_id)
      const hasilOf = (list: Butir[], id: string) =>
        list.find((b) => b.keluarga_id === id && b.program === 'BPNT')?.hasil
      const was = hasilOf(before, keluarga_id) === 'masuk_kuota'
      const is = hasilOf(after, keluarga_id) === 'masuk_kuota'
      assert.ok(others.length <= 1)
      for (const other of others) {
        assert.notEqual(was, is)
        assert.equal(other.hasil, was ? 'masuk_kuota' : 'di_luar_kuota')
        assert.equal(hasilOf(before, other.keluarga_id), was ? 'di_luar_kuota' : 'masuk_kuota')
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a case that is only out of quota, or waits for a fact, stays; a wish to leave is granted', () => {
  const listed = { hasil: 'ditetapkan', alasan: 'dtks.ditetapkan' } as const
  const bansos = { jenis_usulan: 'bansos', program: 'BPNT' } as const
  const of = (hasil: Butir['hasil']) => putusanOf(bansos, listed, { hasil, alasan: `program.${hasil}` })
  assert.deepEqual(of('masuk_kuota'), { ke: 'ditetapkan' })
  for (const hasil of ['di_luar_kuota', 'menunggu_desil', 'menunggu_nik'] as const)
    assert.equal(of(hasil), null)
  for (const hasil of ['desil_di_luar_sasaran', 'dikecualikan'] as const)
    assert.deepEqual(of(hasil), { ke: 'tidak_ditetapkan', alasan: `program.${hasil}` })
  assert.equal(putusanOf({ ...bansos, program: 'PKH' }, listed, null), null)
  assert.deepEqual(putusanOf({ jenis_usulan: 'masuk_dtks', program: null }, listed, null), {
    ke: 'ditetapkan',
  })
  const gone = { hasil: 'tidak_ditetapkan', alasan: 'meninggal' } as const
  assert.deepEqual(putusanOf(bansos, gone, null), { ke: 'tidak_ditetapkan', alasan: 'meninggal' })
  const left = { hasil: 'dikeluarkan', alasan: 'dtks.dikeluarkan_menolak' } as const
  assert.deepEqual(putusanOf({ jenis_usulan: 'keluar', program: null }, left, null), { ke: 'ditetapkan' })
  assert.deepEqual(putusanOf({ jenis_usulan: 'keluar', program: 'BPNT' }, listed, null), { ke: 'ditetapkan' })
})

test('the order asks desil, criteria, vulnerability, waiting and the seed, in that order', () => {
  const base = {
    keluarga_id: 'b',
    desil: 2,
    kriteria: 3,
    rentan: false,
    menunggu: 1,
    acak: acakOf('padi', 'b'),
  }
  const before = (change: Partial<typeof base>) => compareKunci({ ...base, ...change }, base) < 0
  assert.ok(before({ desil: 1, kriteria: 0, menunggu: 0 }))
  assert.ok(before({ kriteria: 4, menunggu: 0 }))
  assert.ok(before({ rentan: true, menunggu: 0 }))
  assert.ok(before({ menunggu: 2, acak: Buffer.alloc(32, 255) }))
  assert.ok(before({ acak: Buffer.alloc(32) }))
  assert.ok(!before({ desil: 3, kriteria: 8, rentan: true, menunggu: 12 }))
})

test('the last tie-break is SHA-256 of seed and family, and another seed turns it', () => {
  const id = '0197a0b0-0000-7000-8000-000000000001'
  assert.deepEqual(acakOf('padi', id), createHash('sha256').update(`padi${id}`).digest())
  assert.notDeepEqual(acakOf('padi', id), acakOf('sagu', id))
})

test('months waited count from the later of listing and last place, and twelve are the most', () => {
  assert.equal(tungguOf('2026-11', '2026-11', null), 0)
  assert.equal(tungguOf('2026-11', '2026-08', null), 3)
  assert.equal(tungguOf('2026-11', '2026-01', '2026-10'), 0)
  assert.equal(tungguOf('2026-11', '2026-01', '2026-08'), 2)
  assert.equal(tungguOf('2026-11', '2020-01', null), 12)
  assert.equal(tungguOf('2027-01', '2026-12', null), 1)
})

test('the desil of a month is the latest one known before it ends; an unknown tenth is not an old one', () => {
  const row = (tanggal: string, versi: string, desil: number | null): Desil => ({
    keluarga_id: 'k',
    sumber: 'DTSEN',
    versi,
    tanggal,
    desil,
  })
  const rows = [row('2026-03-01', '1', 2), row('2026-11-30', '2', null), row('2026-12-01', '3', 1)]
  assert.equal(latestDesil(rows, '2026-11')?.desil, null)
  assert.equal(latestDesil(rows, '2026-10')?.desil, 2)
  assert.equal(latestDesil(rows, '2026-12')?.desil, 1)
  assert.equal(latestDesil([], '2026-12'), null)
})

test('no place to live stands above all eight criteria; an unseen dwelling has none', () => {
  const hunian = { keluarga_id: 'k', versi: 1, kriteria_262: 8, tanpa_tempat_tinggal: null }
  assert.equal(kriteriaOf([]), 0)
  assert.equal(kriteriaOf([hunian]), 8)
  assert.equal(kriteriaOf([hunian, { ...hunian, versi: 2, kriteria_262: 1 }]), 1)
  assert.equal(kriteriaOf([{ ...hunian, kriteria_262: 0, tanpa_tempat_tinggal: true }]), 9)
})

test('the class of a place: near up to a tenth beyond the quota, middling up to a half', () => {
  assert.deepEqual(
    [101, 110, 111, 150, 151].map((urutan) => kelasPosisi(urutan, 100)),
    ['dekat', 'dekat', 'sedang', 'sedang', 'jauh'],
  )
  assert.equal(kelasPosisi(1, 0), 'jauh')
})

test('the list is its lines sorted by bytes, and its name their SHA-256', () => {
  fc.assert(
    fc.property(anyPopulasi(), anyKetentuan(), (populasi, ketentuan) => {
      const daftar = formatDaftar(determine(populasi, ketentuan))
      const byBytes = lines(populasi, ketentuan)
        .map((line) => Buffer.from(`${line}\n`))
        .toSorted(Buffer.compare)
      assert.deepEqual(Buffer.from(daftar), Buffer.concat(byBytes))
      assert.equal(nameDaftar(daftar).toString('hex'), createHash('sha256').update(daftar).digest('hex'))
    }),
  )
})
