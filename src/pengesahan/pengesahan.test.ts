import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Perpanjangan } from '../periode/periode.ts'
import {
  akarOf,
  type Butir,
  fitsKodeCek,
  hashButir,
  isMenjabat,
  isTanggalSurat,
  isTerbukaFor,
  isTutupFor,
  kodeCekOf,
  qrOf,
} from './pengesahan.ts'

const layak = (usulan: number, individu: number, versi: number): Butir => ({
  usulan_id: `018f3a5c-0000-7000-8000-${usulan.toString(16).padStart(12, '0')}`,
  individu_id: `11111111-1111-8111-8111-${individu.toString(16).padStart(12, '0')}`,
  keputusan: 'layak',
  versi,
})
const THREE = [layak(1, 9, 6), layak(2, 8, 7), layak(255, 7, 12)]
const GOLDEN_LEAVES = [
  '4d650277ba6ad9d6069d23f5956c2a2340b39d31418f23ee2653e667215930b0',
  '8bb3e05a81885cd99f1a9b31e9ed4d085aa1eb34daecd4c9338b2348ad3b8a7b',
  '357ec4d15762f8462a020b4e5688690c617d438687629936bfdb16a7da988168',
]
const GOLDEN_ROOT = '4efd9fefad6917198c26d645b5849d56219eba0153af1846432840961b97a6a5'
const GOLDEN_CODE = '9VYSZVXD4'

// Worked out with another program in another language from keadaan.md section 3.
test('leaf, root and check code of three items are what they have always been', () => {
  assert.deepEqual(
    THREE.map((butir) => hashButir(butir).toString('hex')),
    GOLDEN_LEAVES,
  )
  assert.equal(akarOf(THREE).toString('hex'), GOLDEN_ROOT)
  assert.equal(kodeCekOf(akarOf(THREE)), GOLDEN_CODE)
})

const butirList = fc
  .uniqueArray(fc.tuple(fc.uuid(), fc.uuid(), fc.nat(40)), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) =>
    rows.map(
      ([usulan_id, individu_id, versi]): Butir => ({ usulan_id, individu_id, keputusan: 'layak', versi }),
    ),
  )

test('the root does not depend on the order in which the items come', () => {
  fc.assert(
    fc.property(butirList, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const keys = new Map(list.map((butir) => [butir, numbers.next().value ?? 0]))
      const mixed = list.toSorted((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0))
      assert.ok(akarOf(mixed).equals(akarOf(list)))
    }),
  )
})

test('one item changed, added or taken away is another root', () => {
  fc.assert(
    fc.property(butirList, fc.nat(), (list, pick) => {
      const at = pick % list.length
      const chosen = list[at]
      assert.ok(chosen)
      const root = akarOf(list)
      assert.ok(!akarOf(list.with(at, { ...chosen, versi: chosen.versi + 1 })).equals(root))
      assert.ok(!akarOf([...list, { ...chosen, usulan_id: chosen.individu_id }]).equals(root))
      assert.ok(!akarOf(list.toSpliced(at, 1)).equals(root))
    }),
  )
})

test('each item is in the tree: its path, built by the recursive definition of RFC 9162, leads to the root', () => {
  fc.assert(
    fc.property(butirList, (list) => {
      const leaves = list.toSorted((one, other) => (one.usulan_id < other.usulan_id ? -1 : 1)).map(hashButir)
      const root = akarOf(list)
      for (const [at, leaf] of leaves.entries()) assert.ok(follow(leaf, at, leaves).equals(root))
    }),
  )
})

/** The root as it is found from one leaf and the roots of the subtrees beside its way up. */
function follow(leaf: Buffer, at: number, leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaf
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return at < split
    ? node(follow(leaf, at, left), rootOf(right))
    : node(rootOf(left), follow(leaf, at - split, right))
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves
  assert.ok(first)
  return follow(first, 0, leaves)
}

function node(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256')
    .update(Buffer.concat([Buffer.of(1), left, right]))
    .digest()
}

test('a check code is read as people type it, and one wrong or swapped character is found', () => {
  assert.ok(fitsKodeCek(` ${GOLDEN_CODE.toLowerCase().slice(0, 4)}-${GOLDEN_CODE.slice(4)} `, GOLDEN_CODE))
  assert.ok(!fitsKodeCek(GOLDEN_CODE.slice(0, 8), GOLDEN_CODE))
  assert.ok(!fitsKodeCek('', GOLDEN_CODE))
  const [a = '', b = ''] = GOLDEN_CODE
  assert.notEqual(a, b)
  assert.ok(!fitsKodeCek(`${b}${a}${GOLDEN_CODE.slice(2)}`, GOLDEN_CODE))
})

test('a signatory is in office from the first day, and no longer on the day after the last', () => {
  const bupati = {
    penandatangan_id: '',
    nama: 'Lilis Nurjanah',
    jabatan: 'kepala_daerah' as const,
    dasar: 'Kepmendagri 1/2026',
    mulai: '2026-11-01',
    sampai: '2026-12-01',
  }
  const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01']
  assert.deepEqual(
    days.map((day) => isMenjabat(bupati, day)),
    [false, true, true, false],
  )
  assert.ok(isMenjabat({ ...bupati, sampai: null }, '2030-01-01'))
})

test('a letter is not older than its list and not younger than its upload, by the nation’s calendar', () => {
  const frozen = new Date('2026-11-09T17:00:00Z') // the 10th begins in Jakarta
  const uploaded = new Date('2026-11-12T16:59:59Z') // the last second of the 12th
  const days = ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13']
  assert.deepEqual(
    days.map((day) => isTanggalSurat(day, frozen, uploaded)),
    [false, true, true, false],
  )
})

test('a month’s own window: not that of the month after, unless a decree prolongs this one', () => {
  const tempat = { kode_kabkota: '3201', perpanjangan: [] as Perpanjangan[] }
  const december = new Date('2026-12-02T03:00:00Z')
  assert.ok(isTerbukaFor('pengesahan', '2026-12', december, tempat))
  assert.ok(!isTerbukaFor('pengesahan', '2026-11', december, tempat))
  assert.ok(isTutupFor('pengesahan', '2026-11', december, tempat))
  const decree = {
    nomor_surat: 'S-1/2026',
    periode: '2026-11',
    kegiatan: 'pengesahan',
    dari: '2026-12-01',
    sampai: '2026-12-03',
    kode_kabkota: '3201',
  } as const
  const prolonged = { ...tempat, perpanjangan: [decree] }
  assert.ok(isTerbukaFor('pengesahan', '2026-11', december, prolonged))
  assert.ok(!isTutupFor('pengesahan', '2026-11', december, prolonged))
  assert.ok(!isTerbukaFor('usulan', '2026-11', december, prolonged))
  assert.ok(!isTerbukaFor('pengesahan', '2026-11', december, { ...prolonged, kode_kabkota: '3202' }))
  assert.ok(isTutupFor('pengesahan', '2026-11', new Date('2026-12-02T17:00:00Z'), prolonged))
})

test('the QR says what the letter says, a fact a line', () => {
  const akar = akarOf(THREE)
  const surat = { kode_kabkota: '3201', periode: '2026-11', kegiatan: 'usulan', jumlah: 3 } as const
  const lines = qrOf({ ...surat, nomor_surat: '460/1', akar, kode_cek: GOLDEN_CODE }).split('\n')
  assert.deepEqual(lines, [
    'SETARA pengesahan 1',
    'nomor 460/1',
    'wilayah 3201',
    'periode 2026-11',
    'kegiatan usulan',
    'jumlah 3',
    `akar ${GOLDEN_ROOT}`,
    `kode ${GOLDEN_CODE}`,
  ])
})
