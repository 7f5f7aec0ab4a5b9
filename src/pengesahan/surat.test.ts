import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { kodeCekOf } from './pengesahan.ts'
import { renderSurat, type Surat } from './surat.ts'

const akar = createHash('sha256').update('daftar').digest()
const SURAT: Surat = {
  kode_kabkota: '3201',
  nama_kabkota: 'Kabupaten Bogor',
  kegiatan: 'usulan',
  periode: '2026-11',
  jumlah: 1234,
  akar,
  kode_cek: kodeCekOf(akar),
  created_at: new Date('2026-11-10T02:05:00Z'),
  nomor_surat: '460/123-Dinsos/XI/2026',
  tanggal_surat: '2026-11-12',
  penandatangan: { nama: 'Dra. Hj. Lilis Nurjanah', jabatan: 'kepala_daerah' },
}
const pdf = await renderSurat(SURAT)
const raw = pdf.toString('latin1')

/** Everything that the file says, its packed streams opened. */
function openStreams(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  const starts = [...text.matchAll(/stream\r?\n/g)].map((match) => match.index + match[0].length)
  const parts = starts.flatMap((at) => {
    try {
      return inflateSync(bytes.subarray(at, text.indexOf('endstream', at))).toString('latin1')
    } catch {
      return [] // a stream that is not packed, or a picture
    }
  })
  return text + parts.join('\n')
}

test('the same letter gives the same bytes; one fact changed gives others', async () => {
  assert.ok(pdf.equals(await renderSurat({ ...SURAT })))
  const other = Buffer.from(akar)
  other[31] = (other[31] ?? 0) ^ 1
  const changes: Partial<Surat>[] = [
    { akar: other },
    { jumlah: 1235 },
    { nomor_surat: '460/124' },
    { tanggal_surat: '2026-11-13' },
    { periode: '2026-12' },
    { kegiatan: 'usulan_kemensos' },
    { penandatangan: { nama: 'Dra. Hj. Lilis Nurjanah', jabatan: 'sekda_an' } },
  ]
  const hashes = new Set([pdf.toString('latin1')])
  for (const change of changes) hashes.add((await renderSurat({ ...SURAT, ...change })).toString('latin1'))
  assert.equal(hashes.size, changes.length + 1)
})

test('a PDF that a screen reader can read: tagged, Indonesian, with a title, a described QR, fonts of its own', () => {
  assert.ok(raw.startsWith('%PDF-'))
  const all = openStreams(pdf)
  assert.match(all, /\/Marked true/)
  assert.match(all, /\/Lang ?\(id/)
  assert.match(all, /pdfuaid/)
  assert.match(all, /\/Figure/)
  assert.match(all, /\/FontFile[23]/)
  const fonts = [...all.matchAll(/\/BaseFont ?\/[A-Z]{6}\+(\w+)/g)].map((match) => match[1] ?? '')
  assert.ok(fonts.length > 0)
  assert.ok(
    fonts.every((font) => font.startsWith('LibertinusSerif')),
    'no font of this machine',
  )
})

test('the manifest is attached as canonical JSON, and no signature is there yet', () => {
  const all = openStreams(pdf)
  const manifes = `{"akar":"${akar.toString('hex')}","jumlah":1234,"kegiatan":"usulan","kode_cek":"${SURAT.kode_cek}","kode_kabkota":"3201","nomor_surat":"460/123-Dinsos/XI/2026","periode":"2026-11","tanggal_surat":"2026-11-12","versi":1}`
  assert.ok(all.includes(manifes))
  assert.ok(!raw.includes('/ByteRange'))
  assert.ok(!raw.includes('/Encrypt'))
})

test('what is typed in is set as it is, never run', async () => {
  const nama = 'Lilis #panic() $x$ *tebal* @rujukan \\ "kutip"'
  const nomor_surat = '460/#read("surat.ts")/XI'
  const strange = await renderSurat({ ...SURAT, nomor_surat, penandatangan: { nama, jabatan: 'wakil' } })
  assert.ok(strange.length > 10_000)
})
