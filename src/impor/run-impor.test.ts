import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createTestDatabase } from '../../test/support/database.ts'
import type { Actor } from '../db/transaction.ts'
import { runAct } from '../jejak/act.ts'
import { openKunci } from '../kunci/kunci.ts'
import { tambahPetugas } from '../petugas/petugas-command.ts'
import { findActor } from '../petugas/petugas-store.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { createBerkas } from './berkas.ts'
import { findGalat } from './impor-store.ts'
import { type ImporInput, resumeImpor, runImpor, startImpor } from './run-impor.ts'

const uji = await createTestDatabase()
const dir = await mkdtemp(join(tmpdir(), 'setara-impor-'))
after(async () => {
  await uji.close()
  await rm(dir, { recursive: true })
})
const kunci = openKunci(join(dir, 'kunci'))
const deps = { db: uji.db, kunci, wilayah: loadWilayah(), berkas: createBerkas(join(dir, 'berkas')) }

async function officer(nama: string, peran: string, wilayah: string): Promise<Actor> {
  const petugas_id = await tambahPetugas(deps, {
    nama,
    peran,
    wilayah,
    dasar: 'SK 1/2026',
    mulai: '2020-01-01',
  })
  return findActor(uji.db, petugas_id)
}
await uji.setJam('2026-11-20T03:00:00Z')
const rina = await officer('Rina', 'operator_desa', '3204')
const tono = await officer('Tono', 'pusdatin', '')

let files = 0
async function importText(actor: Actor, text: string, input: Partial<ImporInput> = {}) {
  const path = join(dir, `usulan-${(files += 1)}.csv`)
  await writeFile(path, text)
  return runImpor(deps, actor, { path, nama_berkas: 'usulan.csv', tanggal: '2026-11-21', ...input })
}
async function rows<T = Record<string, unknown>>(query: string, values: unknown[] = []): Promise<T[]> {
  return (await uji.owner.query(query, values)).rows
}
const countOf = async (table: string) =>
  Number((await rows<{ count: string }>(`select count(*) from ${table}`))[0]?.count)

const HEADER =
  'nik,no_kk,nama_lengkap,tanggal_lahir,jenis_kelamin,nama_ibu_kandung,hubungan_keluarga,kode_desa,alasan\n'
const SITI =
  '3204015505900001,3204010101100001,Siti Aminah,1990-05-15,P,Nur Hasanah,kepala keluarga,3204092005,sakit\n'
const ALI = ',3204010101100001,Ali,2015-05-15,L,Siti Aminah,anak,3204092005,\n'

test('a family is stored as people, one family, proposals handed in, and jejak of each', async () => {
  const { impor, penolakan } = await importText(rina, HEADER + SITI + ALI)
  assert.equal(penolakan, null)
  assert.deepEqual([impor.tahap, impor.jumlah, impor.jumlah_tersimpan, impor.kursor], ['selesai', 2, 2, 3])
  const people = await rows(`select i.nama_lengkap, i.nomor_sementara is null as has_nik, a.hubungan_keluarga,
      u.status, u.baris, u.periode, u.jalur, k.no_kk_bi is not null as has_kk
    from individu i join anggota_keluarga a using (individu_id) join keluarga k using (keluarga_id)
    join usulan u on u.individu_id = i.individu_id order by u.baris`)
  const common = { status: 'diajukan', periode: '2026-12', jalur: 'desa', has_kk: true }
  assert.deepEqual(people, [
    { nama_lengkap: 'Siti Aminah', has_nik: true, hubungan_keluarga: 1, baris: 2, ...common },
    { nama_lengkap: 'Ali', has_nik: false, hubungan_keluarga: 4, baris: 3, ...common },
  ])
  assert.equal(await countOf('usulan where catatan_enc is not null'), 1)
  assert.equal(await countOf('keluarga'), 1)
  assert.equal(await countOf('jejak where usulan_id is not null'), 4)
})

test('the same file again changes nothing', async () => {
  const before = [await countOf('usulan'), await countOf('jejak'), await countOf('impor')]
  const { impor } = await importText(rina, HEADER + SITI + ALI, { tanggal: '2027-01-01', kamus: 'dtks' })
  assert.deepEqual([impor.tahap, impor.tanggal, impor.kamus], ['selesai', '2026-11-21', 'siak'])
  assert.deepEqual([await countOf('usulan'), await countOf('jejak'), await countOf('impor')], before)
})

test('a person with this NIK and name is found again, whatever the title; another name is A04 and claims nothing', async () => {
  const people = await countOf('individu')
  await importText(rina, `${HEADER}${SITI.replace('Siti Aminah', 'Hj. SITI AMINAH')}`)
  assert.equal(await countOf('individu'), people)
  assert.equal(await countOf('usulan where baris = 2'), 2)
  const { impor } = await importText(
    rina,
    HEADER + SITI.replace('Siti Aminah', 'Budi').replace('kepala keluarga', 'saudara'),
  )
  assert.equal(await countOf('individu'), people + 1)
  const [budi] = await rows<{ nik_bi: Buffer | null; nik_enc: Buffer | null; nomor_sementara: string }>(
    `select nik_bi, nik_enc, nomor_sementara from individu where nama_lengkap = 'Budi'`,
  )
  assert.ok(budi?.nik_bi === null && budi.nik_enc !== null && budi.nomor_sementara.startsWith('T-'))
  assert.equal(await countOf('nik_indeks'), 1)
  const galat = await runAct(deps, rina, (act) => findGalat(act, impor, 2, 2))
  assert.deepEqual(
    galat.map(({ kode, terbaca }) => [kode, terbaca]),
    [['A04', '3204015505900001']],
  )
})

test('a stored head counts: a child alone in a later file is no family without a head', async () => {
  const { impor } = await importText(rina, HEADER + ALI.replace('Ali', 'Umar'))
  const galat = await runAct(deps, rina, (act) => findGalat(act, impor, 1, 9))
  assert.ok(!galat.some(({ kode }) => kode === 'A10'))
  assert.equal(await countOf('keluarga where no_kk_bi is not null'), 1)
})

test('doubled and refused rows and rows of another region are told, not stored', async () => {
  const before = await countOf('usulan')
  const elsewhere = SITI.replace('3204092005', '7371101007').replace('5505900001', '5505900002')
  const { impor } = await importText(rina, `${HEADER}${SITI}${SITI}${elsewhere},,,,,,,,\n,,X,,,,,1,\n`)
  assert.deepEqual([impor.jumlah, impor.jumlah_ditolak, impor.jumlah_tersimpan], [4, 1, 1])
  assert.equal(await countOf('usulan'), before + 1)
  const galat = await runAct(deps, rina, (act) => findGalat(act, impor, 1, 9))
  const keyed = galat.filter(({ kode }) => ['GANDA', 'LUAR_WILAYAH', 'DITOLAK'].includes(kode))
  assert.deepEqual(
    keyed.map(({ baris, kode }) => `${baris} ${kode}`),
    ['3 GANDA', '4 LUAR_WILAYAH', '6 DITOLAK'],
  )
})

test('an old village code is stored under its successor, an unknown word as unknown, a year as a year', async () => {
  const header =
    'nama_lengkap,kode_desa,tanggal_lahir,hubungan_keluarga,pekerjaan,program_usulan,sumber_usulan,disabilitas,hamil,jenis_kelamin,rt'
  const row = 'Cut Nyak,11.12.03.2018,1970,2,tukang ojek,BPNT,warga,"netra, grahita",ya,P,003'
  const { impor } = await importText(tono, `${header}\n${row}\n`, { kamus: 'dtks' })
  const [stored] = await rows(
    `select i.kode_desa, i.kode_kabkota, i.tanggal_lahir::text, i.presisi_tanggal, i.pekerjaan, i.disabilitas,
       i.hamil_sampai::text, a.hubungan_keluarga, u.program, u.sumber_usulan, u.jalur, i.alamat_enc is not null as alamat
     from usulan u join individu i using (individu_id) join anggota_keluarga a using (individu_id)
     where u.impor_id = $1`,
    [impor.impor_id],
  )
  assert.deepEqual(stored, {
    kode_desa: '1112092011',
    kode_kabkota: '1112',
    tanggal_lahir: '1970-01-01',
    presisi_tanggal: 'tahun',
    pekerjaan: null,
    disabilitas: ['melihat', 'belajar'],
    hamil_sampai: '2027-08-28',
    hubungan_keluarga: 3,
    program: 'BPNT',
    sumber_usulan: 'warga',
    jalur: 'langsung',
    alamat: true,
  })
  const codes = await rows(`select kode from anomali where kode_kabkota = '1112' order by kode`)
  assert.deepEqual(
    codes.map(({ kode }) => kode),
    ['A11', 'A15', 'PEKERJAAN_TAK_DIKENAL', 'TAHUN_SAJA', 'TANPA_NIK'],
  )
})

test('a national officer adds what a village’s officer could not store from the same file, and no row twice', async () => {
  const text = `${HEADER}${SITI.replace('5505900001', '5505900008')}${ALI.replace('Ali', 'Zaki').replace('3204092005', '7371101007')}`
  const first = await importText(rina, text)
  const second = await importText(tono, text)
  assert.deepEqual([first.impor.jumlah_tersimpan, second.impor.jumlah_tersimpan], [1, 1])
  assert.equal(await countOf(`usulan where impor_id = '${first.impor.impor_id}'`), 2)
})

test('what was read is not readable in the table', async () => {
  const { impor } = await importText(rina, `${HEADER}${SITI.replace('3204015505900001', '9998887776')}`)
  const [stored] = await rows(`select * from impor_galat where impor_id = $1`, [impor.impor_id])
  assert.doesNotMatch(
    JSON.stringify(stored) + JSON.stringify(await readdir(join(dir, 'berkas'))),
    /9998887776/,
  )
  for (const name of await readdir(join(dir, 'berkas')))
    assert.ok(!(await readFile(join(dir, 'berkas', name))).includes('9998887776'))
})

test('a damaged file is refused whole and leaves nothing but its refusal', async () => {
  const before = await countOf('usulan')
  const { impor, penolakan } = await importText(
    rina,
    `${HEADER}${SITI.replace('3204015505900001', '3.2E+15')}`,
  )
  assert.equal(penolakan?.alasan, 'notasi_ilmiah')
  assert.deepEqual([impor.tahap, impor.penolakan], ['ditolak', 'notasi_ilmiah'])
  assert.equal(await countOf('usulan'), before)
})

test('an upload that was only begun is resumed from the copy that was kept', async () => {
  const path = join(dir, 'unggahan.csv')
  await writeFile(path, HEADER + ALI.replace('Ali', 'Hasan'))
  const begun = await startImpor(deps, rina, { path, nama_berkas: 'a.csv', tanggal: '2026-11-21' })
  await rm(path)
  const { impor } = await resumeImpor(deps, rina, begun)
  assert.deepEqual([impor.tahap, impor.jumlah_tersimpan], ['selesai', 1])
  assert.deepEqual(
    (await readdir(join(dir, 'berkas'))).filter((name) => !name.endsWith('.impor')),
    [],
  )
})

/** A file of `count` families of three, some with faults, all in one regency. */
function bigFile(count: number): string {
  const lines = [HEADER]
  for (let i = 0; i < count; i += 1) {
    const no_kk = `32040101011${String(i).padStart(5, '0')}`
    for (const [k, hubungan] of ['kepala keluarga', 'istri', 'anak'].entries()) {
      const nik = i % 7 === 0 ? '' : `320401${k === 1 ? '55' : '15'}0590${String(i * 3 + k).padStart(4, '0')}`
      const sex = k === 1 ? 'P' : 'L'
      const lahir = k === 2 ? '2015-05-15' : '1990-05-15'
      lines.push(
        `${nik},${no_kk},Orang ${'abcdefghij'[i % 10]}${'klm'[k]},${lahir},${sex},Ibu Sari,${hubungan},3204092005,\n`,
      )
    }
  }
  return lines.join('')
}

test('killed in the middle and run again: nothing lost, nothing twice', { timeout: 120_000 }, async () => {
  const path = join(dir, 'besar.csv')
  await writeFile(path, bigFile(1_200))
  const before = { usulan: await countOf('usulan'), jejak: await countOf('jejak') }
  const child = fileURLToPath(import.meta.resolve('./impor-for-test.ts'))
  const urls = [uji.url('setara_petugas'), uji.url('setara_pekerja'), uji.url('setara_publik')]
  for (const killAt of [1, 700]) {
    const running = spawn(process.execPath, [child, dir, path, tono.petugas_id ?? '', ...urls], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    for await (const chunk of running.stdout)
      if (Number(String(chunk).trim().split('\n').at(-1)) >= killAt) break
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
  const [middle] = await rows<{ kursor: number; jumlah_tersimpan: number }>(
    `select kursor, jumlah_tersimpan from impor where nama_berkas = 'besar.csv'`,
  )
  const stored = (await countOf('usulan')) - before.usulan
  assert.ok(middle && middle.kursor > 0 && middle.kursor < 3_601, 'killed in the middle')
  assert.equal(stored, middle.jumlah_tersimpan)
  const { impor } = await runImpor(deps, tono, { path, nama_berkas: 'besar.csv' })
  assert.deepEqual([impor.tahap, impor.jumlah, impor.kursor], ['selesai', 3_600, 3_601])
  assert.equal((await countOf('usulan')) - before.usulan, impor.jumlah_tersimpan)
  assert.equal((await countOf('jejak')) - before.jejak, impor.jumlah_tersimpan * 2 + 1)
  const twice = await rows(
    `select baris from usulan where impor_id = $1 group by baris having count(*) > 1`,
    [impor.impor_id],
  )
  assert.deepEqual(twice, [])
  const families = await rows(
    `select no_kk_bi from keluarga group by no_kk_bi, kode_kabkota having count(*) > 1 and no_kk_bi is not null`,
  )
  assert.deepEqual(families, [])
})

test('two processes with the same file: each row once', async () => {
  const path = join(dir, 'sama.csv')
  await writeFile(
    path,
    bigFile(300)
      .replaceAll('3204010101', '3204020202')
      .replaceAll(/320401(\d\d)0590/g, '320402$10590'),
  )
  const results = await Promise.all([1, 2].map(() => runImpor(deps, tono, { path, nama_berkas: 'sama.csv' })))
  assert.deepEqual(
    results.map(({ impor }) => [impor.tahap, impor.kursor]),
    [
      ['selesai', 901],
      ['selesai', 901],
    ],
  )
  const [first] = results
  const list = await rows(`select baris from usulan where impor_id = $1`, [first?.impor.impor_id])
  assert.equal(list.length, first?.impor.jumlah_tersimpan)
})
