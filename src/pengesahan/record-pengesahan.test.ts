import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createKasus, readKasus } from '../../test/support/kasus.ts'
import { act, actor, BUKA, type NamaPetugas } from '../../test/support/panggung.ts'
import { uuidFrom } from '../lib/uuid.ts'
import { withdrawUsulan } from '../usulan/withdraw-usulan.ts'
import { verifyUsulan } from '../verifikasi/verify-usulan.ts'
import { comparePindaian } from './compare-pindaian.ts'
import { dissolveBatch } from './dissolve-batch.ts'
import {
  createPengesahanUji,
  BUPATI_LAMA,
  createKasusList,
  freeze,
  print,
  readStatusList,
  scan,
  sign,
} from './pengesahan-for-test.ts'
import { getPengesahan } from './pengesahan-store.ts'
import { getSurat } from './print-surat.ts'
import { type Bertanda, recordPengesahan } from './record-pengesahan.ts'
import { sendBatch } from './send-batch.ts'

const { uji, berkas, panggung } = await createPengesahanUji()

const endorse = (pengesahan_id: string, bertanda: Bertanda, nama: NamaPetugas = 'hendra') =>
  act(panggung, actor(panggung, nama, 'kepala_opd'), (a) =>
    recordPengesahan(a, berkas, { pengesahan_id, ...bertanda }),
  )
const electronic = (bytes: Buffer): Bertanda => ({ tanda_tangan: 'elektronik', berkas: bytes })
const compare = (pengesahan_id: string, pindaian: Buffer, kode_cek: string, nama: NamaPetugas = 'sri') =>
  act(panggung, nama, (a) => comparePindaian(a, berkas, { pengesahan_id, pindaian, kode_cek }))
const send = (pengesahan_id: string) => act(panggung, 'sistem', (a) => sendBatch(a, { pengesahan_id }))
const read = (pengesahan_id: string) => act(panggung, 'hendra', (a) => getPengesahan(a, pengesahan_id))

const november = await createKasusList(panggung, ['Bu Sariyem', 'Pak Karto', 'Bu Wati'])
const gempa = await createKasusList(panggung, ['Pak Lambok Sihombing'], 'layak', 'kemensos')
const batch = await freeze(panggung, 'November')
const kemensos = await freeze(panggung, 'gempa', { kegiatan: 'usulan_kemensos' })

test('before the letter is printed nothing can be endorsed', async () => {
  const file = electronic(Buffer.from('%PDF-1.7'))
  await assert.rejects(endorse(batch.pengesahan_id, file), { code: 'pengesahan.belum_dicetak' })
  await assert.rejects(
    act(panggung, 'hendra', (a) => getSurat(a, berkas, batch.pengesahan_id)),
    { code: 'pengesahan.belum_dicetak' },
  )
  const paper = scan('surat')
  await assert.rejects(compare(batch.pengesahan_id, paper, batch.kode_cek), {
    code: 'pengesahan.belum_dicetak',
  })
})

test('who signs was in office on the letter’s date; no letter is older than its list', async () => {
  const { pengesahan_id } = batch
  const ask = (change: object) => print(panggung, berkas, pengesahan_id, change)
  await assert.rejects(ask({ penandatangan_id: BUPATI_LAMA }), { code: 'pengesahan.penandatangan_salah' })
  await assert.rejects(ask({ penandatangan_id: uuidFrom('nobody') }), {
    code: 'pengesahan.penandatangan_salah',
  })
  await assert.rejects(ask({ tanggal_surat: '2026-11-09' }), { code: 'pengesahan.tanggal_salah' })
  await assert.rejects(ask({ nomor_surat: '  ' }), { code: 'masukan.tidak_sah' })
  for (const tanggal_surat of ['10-11-2026', '2026-11-31', ''])
    await assert.rejects(ask({ tanggal_surat }), { code: 'masukan.tidak_sah' })
})

test('a letter is kept under its hash, printed again it is the same, and its number is its own', async () => {
  const first = await print(panggung, berkas, batch.pengesahan_id)
  const again = await print(panggung, berkas, batch.pengesahan_id)
  const kept = await act(panggung, 'hendra', (a) => getSurat(a, berkas, batch.pengesahan_id))
  assert.ok(first.equals(again) && first.equals(kept))
  const { nomor_surat } = await read(batch.pengesahan_id)
  await assert.rejects(print(panggung, berkas, kemensos.pengesahan_id, { nomor_surat: nomor_surat ?? '' }), {
    constraint: 'pengesahan_nomor_surat_kode_kabkota_key',
  })
})

test('what is not this letter with a signature behind it is refused', async () => {
  const { pengesahan_id } = batch
  const letter = await act(panggung, 'hendra', (a) => getSurat(a, berkas, pengesahan_id))
  const other = await print(panggung, berkas, kemensos.pengesahan_id)
  const edited = sign(letter)
  edited[1000] = (edited[1000] ?? 0) ^ 1
  const tries: [Buffer, string][] = [
    [letter, 'bukan_awalan'],
    [sign(other), 'bukan_awalan'],
    [edited, 'bukan_awalan'],
    [sign(letter).subarray(0, -1), 'byterange'],
    [scan('foto'), 'bukan_pdf'],
  ]
  for (const [bytes, sebab] of tries)
    await assert.rejects(endorse(pengesahan_id, electronic(bytes)), {
      code: 'pengesahan.bukan_surat_asli',
      data: { sebab },
    })
  assert.deepEqual(await readStatusList(uji, november), Array(3).fill('menunggu_pengesahan'))
})

test('printed anew with another number, a signed copy of the one before is void', async () => {
  const { pengesahan_id } = batch
  const before = await act(panggung, 'hendra', (a) => getSurat(a, berkas, pengesahan_id))
  await print(panggung, berkas, pengesahan_id, { nomor_surat: '460/77/XI/2026', tanggal_surat: '2026-11-12' })
  await assert.rejects(endorse(pengesahan_id, electronic(sign(before))), { code: 'pengesahan.tanggal_salah' })
  await uji.setJam('2026-11-12T00:00:00+07:00')
  await assert.rejects(endorse(pengesahan_id, electronic(sign(before))), {
    code: 'pengesahan.bukan_surat_asli',
  })
  await uji.setJam(BUKA)
})

test('only the head of the office endorses, in the month’s own window, to the second', async () => {
  const { pengesahan_id } = batch
  const file = electronic(sign(await act(panggung, 'hendra', (a) => getSurat(a, berkas, pengesahan_id))))
  await assert.rejects(
    act(panggung, 'budi', (a) => recordPengesahan(a, berkas, { pengesahan_id, ...file })),
    { code: 'sesi.peran_salah' },
  )
  for (const at of ['2026-11-18T00:00:00+07:00', '2026-12-01T00:00:00+07:00']) {
    await uji.setJam(at)
    await assert.rejects(endorse(pengesahan_id, file), { code: 'jendela.tutup' })
  }
  await uji.setJam(BUKA)
})

test('who left meanwhile stays out and is counted; the others are endorsed and told, in the last second', async () => {
  const { pengesahan_id } = batch
  const [sariyem, karto, wati] = november
  assert.ok(sariyem && karto && wati)
  await act(panggung, 'rina', (a) =>
    withdrawUsulan(a, { usulan_id: karto.usulan_id, peristiwa_id: uuidFrom('tarik', 'Karto') }),
  )
  const letter = await act(panggung, 'hendra', (a) => getSurat(a, berkas, pengesahan_id))
  await uji.setJam('2026-11-17T23:59:59+07:00')
  const file = electronic(sign(letter))
  const twice = await Promise.all([endorse(pengesahan_id, file), endorse(pengesahan_id, file)])
  const hasil = { disahkan: 2, keluar: 1 }
  assert.deepEqual([...twice, await endorse(pengesahan_id, file)], [hasil, hasil, hasil])
  assert.deepEqual(await readStatusList(uji, november), ['disahkan', 'ditarik', 'disahkan'])
  const { rows } = await uji.owner.query<{ individu_id: string }>(
    "select individu_id from pemberitahuan where kode = 'usulan.disahkan'",
  )
  assert.deepEqual(
    rows.map((row) => row.individu_id).toSorted(),
    [sariyem, wati].map((kasus) => kasus.warga.individu_id).toSorted(),
  )
  const row = await read(pengesahan_id)
  assert.equal(row.jaminan, 'belum_diperiksa', 'nobody has verified the certificate yet')
  assert.ok((await berkas.get(row.berkas_hash?.toString('hex') ?? ''))?.equals(sign(letter)))
  await uji.setJam(BUKA)
})

test('endorsed is final: no other file, no other letter, no dissolving', async () => {
  const { pengesahan_id } = batch
  const letter = await act(panggung, 'hendra', (a) => getSurat(a, berkas, pengesahan_id))
  const tries = [
    () => endorse(pengesahan_id, electronic(sign(letter, '30990b'))),
    () => print(panggung, berkas, pengesahan_id),
    () => act(panggung, 'hendra', (a) => dissolveBatch(a, { pengesahan_id })),
    () => compare(pengesahan_id, scan('surat'), batch.kode_cek),
  ]
  for (const refused of tries) await assert.rejects(refused, { code: 'pengesahan.tidak_beku' })
})

test('sent on once, with who is still in it', async () => {
  const { pengesahan_id } = batch
  await assert.rejects(
    act(panggung, 'hendra', (a) => sendBatch(a, { pengesahan_id })),
    { code: 'sesi.peran_salah' },
  )
  assert.equal(await send(pengesahan_id), 2)
  assert.equal(await send(pengesahan_id), 0)
  assert.deepEqual(await readStatusList(uji, november), ['dikirim', 'ditarik', 'dikirim'])
  assert.equal((await read(pengesahan_id)).status, 'dikirim')
  await assert.rejects(send(kemensos.pengesahan_id), { code: 'pengesahan.tidak_beku' })
})

test('a wet signature needs a second person, and the check code of this very batch', async () => {
  const { pengesahan_id, kode_cek } = kemensos
  const pindaian = scan('surat bertanda tangan basah')
  const wet = (code: string): Bertanda => ({ tanda_tangan: 'basah', pindaian, kode_cek: code })
  await assert.rejects(endorse(pengesahan_id, wet(kode_cek)), { code: 'pengesahan.belum_dibandingkan' })
  await assert.rejects(compare(pengesahan_id, pindaian, batch.kode_cek), {
    code: 'pengesahan.kode_cek_salah',
  })
  await assert.rejects(compare(pengesahan_id, Buffer.from('teks'), kode_cek), {
    code: 'pengesahan.pindaian_salah',
  })
  await assert.rejects(compare(pengesahan_id, pindaian, kode_cek, 'rina'), { code: 'sesi.peran_salah' })
  await compare(pengesahan_id, pindaian, kode_cek, 'hendra')
  await assert.rejects(endorse(pengesahan_id, wet(kode_cek)), { code: 'pengesahan.belum_dibandingkan' })
  await compare(pengesahan_id, pindaian, kode_cek.toLowerCase())
  await compare(pengesahan_id, pindaian, kode_cek)
  await assert.rejects(endorse(pengesahan_id, wet(batch.kode_cek)), { code: 'pengesahan.kode_cek_salah' })
  const other: Bertanda = { tanda_tangan: 'basah', pindaian: scan('kertas lain'), kode_cek }
  await assert.rejects(endorse(pengesahan_id, other), { code: 'pengesahan.belum_dibandingkan' })
  await uji.setJam('2026-11-28T09:00:00+07:00') // jalur kemensos: at any time
  assert.deepEqual(await endorse(pengesahan_id, wet(kode_cek)), { disahkan: 1, keluar: 0 })
  await uji.setJam(BUKA)
  const row = await read(pengesahan_id)
  assert.equal(row.jaminan, 'rendah')
  assert.equal(row.pembanding_id, panggung.petugas.sri)
  assert.deepEqual(await readStatusList(uji, gempa), ['disahkan'])
  const { rows } = await uji.owner.query("select from jejak where jenis = 'pengesahan.compare_pindaian'")
  assert.equal(rows.length, 2, 'one for each who compared')
})

test('the file that endorsed one batch endorses no other', async () => {
  await uji.setJam('2026-12-05T09:00:00+07:00')
  await createKasusList(panggung, ['Bu Ngatinem'])
  const december = await freeze(panggung, 'Desember', { periode: '2026-12' })
  const { pengesahan_id, kode_cek } = december
  await print(panggung, berkas, pengesahan_id, { tanggal_surat: '2026-12-05' })
  const pindaian = scan('surat bertanda tangan basah')
  await compare(pengesahan_id, pindaian, kode_cek)
  await assert.rejects(endorse(pengesahan_id, { tanda_tangan: 'basah', pindaian, kode_cek }), {
    constraint: 'pengesahan_berkas_hash_kode_kabkota_key',
  })
  assert.equal((await read(pengesahan_id)).status, 'beku')
  await act(panggung, 'hendra', (a) => dissolveBatch(a, { pengesahan_id }))
})

test('who verified one of the cases does not endorse them', async () => {
  const { usulan_id } = await createKasus(panggung, 'Pak Tukiman', 'terverifikasi_lapangan')
  const verifikasi_id = uuidFrom('meja Yanto', usulan_id)
  await act(panggung, actor(panggung, 'yanto', 'verifikator'), (a) =>
    verifyUsulan(a, { usulan_id, verifikasi_id, hasil: { ke: 'layak' } }),
  )
  const { pengesahan_id } = await freeze(panggung, 'Tukiman', { periode: '2026-12' })
  const letter = await print(panggung, berkas, pengesahan_id, { tanggal_surat: '2026-12-05' })
  await assert.rejects(endorse(pengesahan_id, electronic(sign(letter)), 'yanto'), {
    code: 'usulan.orang_sama',
  })
  assert.equal((await readKasus(panggung, usulan_id)).status, 'menunggu_pengesahan')
  const done = await endorse(pengesahan_id, electronic(sign(letter)))
  assert.equal(done.keluar, 0)
})

test('items that no longer add up to the root are not endorsed', async () => {
  await uji.setJam('2027-01-05T09:00:00+07:00')
  await createKasusList(panggung, ['Bu Marni', 'Pak Slamet'])
  const { pengesahan_id } = await freeze(panggung, 'Januari', { periode: '2027-01' })
  const letter = await print(panggung, berkas, pengesahan_id, { tanggal_surat: '2027-01-05' })
  await uji.owner.query(
    `delete from pengesahan_butir where ctid = (
       select ctid from pengesahan_butir where pengesahan_id = $1 limit 1)`,
    [pengesahan_id],
  )
  await assert.rejects(endorse(pengesahan_id, electronic(sign(letter))), /no longer add up/)
})
