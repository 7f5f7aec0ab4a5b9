import assert from 'node:assert/strict'
import { test } from 'node:test'
import { confirmOf, pickTujuan, type Putusan, statusOf, type Telaah } from './telaah.ts'

const said = (urutan: number, putusan: Putusan, petugas_id: string, dikukuhkan = false): Telaah => ({
  telaah_id: `t${urutan}`,
  urutan,
  putusan,
  dikukuhkan,
  petugas_id,
})

test('"the same" by one human leaves the pair open; by two it is the same; "other" and "unsure" need one', () => {
  assert.equal(statusOf([]), 'terbuka')
  assert.equal(statusOf([said(1, 'sama', 'budi')]), 'terbuka')
  assert.equal(statusOf([said(1, 'sama', 'budi'), said(2, 'sama', 'sri', true)]), 'sama')
  assert.equal(statusOf([said(1, 'beda', 'budi')]), 'beda')
  assert.equal(statusOf([said(1, 'ragu', 'budi')]), 'ragu')
})

test('a human confirms only another’s last word', () => {
  const budi = said(1, 'sama', 'budi')
  assert.equal(confirmOf([budi], 'sama', 'sri'), budi)
  assert.equal(confirmOf([budi], 'sama', 'budi'), 'orang_sama')
  assert.equal(confirmOf([budi], 'beda', 'budi'), null, 'one may change one’s mind')
  assert.equal(confirmOf([budi, said(2, 'beda', 'sri')], 'sama', 'wayan'), null, 'an objection lies between')
  assert.equal(confirmOf([budi, said(2, 'sama', 'sri', true)], 'sama', 'wayan'), 'sudah')
})

test('a NIK stays before a provisional number, then the listed, then the older, then the lower id', () => {
  const a = { individu_id: 'a', ada_nik: false, terdaftar: false, created_at: new Date(1000) }
  const stays = (x: typeof a, y: typeof a) => {
    const ids = [pickTujuan(x, y), pickTujuan(y, x)].map(({ tujuan }) => tujuan.individu_id)
    assert.equal(ids[0], ids[1], 'whichever comes first')
    return ids[0]
  }
  const b = { ...a, individu_id: 'b' }
  assert.equal(stays(a, b), 'a')
  assert.equal(stays(a, { ...b, created_at: new Date(999) }), 'b')
  assert.equal(stays({ ...a, created_at: new Date(0) }, { ...b, terdaftar: true }), 'b')
  assert.equal(stays({ ...a, terdaftar: true }, { ...b, ada_nik: true }), 'b')
})
