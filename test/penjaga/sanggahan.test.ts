import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { runAct } from '../../src/jejak/act.ts'
import { createPenugasan } from '../../src/petugas/petugas-store.ts'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { submitKeberatan } from '../../src/sanggahan/keberatan.ts'
import { askAnswer, screenSanggahan } from '../../src/sanggahan/process-sanggahan.ts'
import { submitSanggahan } from '../../src/sanggahan/submit-sanggahan.ts'
import { createTestDatabase } from '../support/database.ts'
import { createKasus } from '../support/kasus.ts'
import { act, actor, createPanggung, createWarga, DESA, type NamaPetugas } from '../support/panggung.ts'
import {
  answer,
  assertGuard,
  constraint,
  DENIED,
  direct,
  missingKey,
  policyPart,
  taken,
  unfit,
  uniqueIndex,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const WARGA = { petugas_id: null, peran: 'pembuat', kabkota: '3201', desa: '' }
await createWarga(panggung, 'Bu Sariyem')
const SANGGAHAN = uuidFrom('sanggahan', 'satu')
await runAct(panggung.setara, WARGA, (a) =>
  submitSanggahan(a, {
    sanggahan_id: SANGGAHAN,
    kanal: 'web',
    alasan_sanggahan: 'aset',
    sasaran: { nama_lengkap: 'Bu Sariyem', tanggal_lahir: null, kode_desa: DESA },
    pembuat: { nama_lengkap: 'Pak Karto', telepon: null },
    cerita: '',
  }),
)
const step = () => ({ sanggahan_id: SANGGAHAN, peristiwa_id: randomUUID() })
await act(panggung, 'budi', (a) => screenSanggahan(a, step()))
await act(panggung, 'budi', (a) => askAnswer(a, step()))

/** A visit written by hand, with the status it leads to. */
function visit(nama: NamaPetugas) {
  const { petugas_id, peran, ...rest } = actor(panggung, nama, 'petugas_lapangan')
  return direct(uji, { petugas_id, peran, ...rest }, [
    ['insert into sanggahan_pelaku values ($1, $2, $3, $4)', SANGGAHAN, petugas_id, 'lapangan', '3201'],
    ["update sanggahan set status = 'diverifikasi', urutan = urutan + 1 where sanggahan_id = $1", SANGGAHAN],
    [
      `insert into sanggahan_peristiwa (sanggahan_id, urutan, urutan_sebelum, peristiwa_id, tindakan, dari, ke, peran,
         arah, kelas, berkata, petugas_id, kode_kabkota)
       select sanggahan_id, urutan, urutan - 1, $2, 'verifySanggahan', 'menunggu_jawaban', 'diverifikasi', $3,
         'tidak_layak', 'lapangan', false, $4, kode_kabkota from sanggahan where sanggahan_id = $1`,
      SANGGAHAN,
      randomUUID(),
      peran,
      petugas_id,
    ],
  ])
}

test('no visit while the person may still answer and has not', async () => {
  const answered = await policyPart(uji, 'sanggahan_peristiwa', 'buat', /\(s\.arah = 'layak'::text\)/)
  await assertGuard(uji, () => visit('asep'), DENIED, answered)
})

test('who visits is not of the village itself', async () => {
  await uji.setJam('2026-11-18T09:00:00+07:00')
  await visit('asep')
  await act(panggung, 'sistem', (a) =>
    createPenugasan(a, {
      petugas_id: panggung.petugas.dewi,
      peran: 'petugas_lapangan',
      kode_wilayah: DESA,
      mulai: '2022-01-01',
      sampai: null,
      dasar: 'SK Kepala Desa 1/2022',
    }),
  )
  const village = await answer(uji, 'bertugas_di_desa(text)', 'false')
  await assertGuard(uji, () => visit('dewi'), DENIED, village)
})

test('the status runs ahead of no row', async () => {
  const jump = () =>
    direct(uji, actor(panggung, 'budi'), [
      ["update sanggahan set status = 'terbukti' where sanggahan_id = $1", SANGGAHAN],
    ])
  await assertGuard(
    uji,
    jump,
    missingKey('sanggahan_lipatan'),
    await constraint(uji, 'sanggahan', 'sanggahan_lipatan'),
  )
})

const kasus = await createKasus(panggung, 'Pak Made', 'tidak_layak', 'langsung')
const contest = (id: string) =>
  direct(uji, WARGA, [
    [
      `insert into keberatan (keberatan_id, usulan_id, atas_urutan, kanal, isi_enc, kode_kabkota)
       select $1, usulan_id, urutan, 'web', '\\x00', kode_kabkota from usulan where usulan_id = $2`,
      id,
      kasus.usulan_id,
    ],
    [
      `insert into keberatan_peristiwa (keberatan_id, usulan_id, urutan, peristiwa_id, tindakan, dari, ke, peran, arah,
         kelas, berkata, kode_kabkota)
       values ($1, $2, 1, $3, 'submitKeberatan', 'belum_ada', 'diajukan', 'pembuat', '', 'pengisi', false, '3201')`,
      id,
      kasus.usulan_id,
      randomUUID(),
    ],
  ])

test('a keberatan comes within thirty working days of the decision, and once', async () => {
  const open = (id: string) =>
    direct(uji, WARGA, [
      [
        `insert into keberatan (keberatan_id, usulan_id, atas_urutan, kanal, isi_enc, kode_kabkota, status, urutan)
         select $1, usulan_id, urutan, 'web', '\\x00', kode_kabkota, 'belum_ada', 0 from usulan where usulan_id = $2`,
        id,
        kasus.usulan_id,
      ],
      ["update keberatan set status = 'diajukan', urutan = 1 where keberatan_id = $1", id],
      [
        `insert into keberatan_peristiwa (keberatan_id, usulan_id, urutan, peristiwa_id, tindakan, dari, ke, peran, arah,
           kelas, berkata, kode_kabkota)
         values ($1, $2, 1, $3, 'submitKeberatan', 'belum_ada', 'diajukan', 'pembuat', '', 'pengisi', false, '3201')`,
        id,
        kasus.usulan_id,
        randomUUID(),
      ],
    ])
  await uji.setJam('2026-12-31T09:00:00+07:00')
  const late = await policyPart(
    uji,
    'keberatan',
    'buat',
    /\(\(\(jam\(\) AT TIME ZONE 'Asia\/Jakarta'::text\)\)::date <= .*?, 30\)\)/,
  )
  await assertGuard(uji, () => open(randomUUID()), DENIED, late)
  await uji.setJam('2026-11-19T09:00:00+07:00')
  await runAct(panggung.setara, WARGA, (a) =>
    submitKeberatan(a, {
      keberatan_id: randomUUID(),
      usulan_id: kasus.usulan_id,
      kanal: 'web',
      isi: 'Keliru.',
    }),
  )
  await assertGuard(
    uji,
    () => open(randomUUID()),
    taken('keberatan_satu'),
    await uniqueIndex(uji, 'keberatan_satu'),
  )
})

test('a row without the status that it leads to is refused', async () => {
  const matching = await policyPart(
    uji,
    'keberatan_peristiwa',
    'buat',
    '(k.urutan = keberatan_peristiwa.urutan)',
  )
  await uji.owner.query('delete from keberatan_peristiwa; delete from keberatan')
  const withoutStatus = await policyPart(
    uji,
    'keberatan_peristiwa',
    'buat',
    '(k.status = keberatan_peristiwa.ke)',
  )
  const both = {
    remove: [withoutStatus.remove[0]?.replace('(k.urutan = keberatan_peristiwa.urutan)', 'true') ?? ''],
    restore: matching.restore,
  }
  await uji.owner.query('alter table keberatan drop constraint keberatan_lipatan')
  await assertGuard(uji, () => contest(randomUUID()), DENIED, both)
})

/** A row written by hand in the place of the next, with what is wrong in it. */
function write(nama: NamaPetugas, row: Readonly<Record<string, string | number | boolean | null>>) {
  const { petugas_id, peran, ...rest } = actor(panggung, nama)
  const columns = { petugas_id, peran, arah: '', berkata: false, peristiwa_id: randomUUID(), ...row }
  const names = Object.keys(columns)
  return direct(uji, { petugas_id, peran, ...rest }, [
    [
      'insert into sanggahan_pelaku values ($1, $2, $3, $4) on conflict do nothing',
      BARU,
      petugas_id,
      String(row['kelas']),
      '3201',
    ],
    ['update sanggahan set status = $2, urutan = urutan + 1 where sanggahan_id = $1', BARU, row['ke']],
    [
      `insert into sanggahan_peristiwa (sanggahan_id, urutan, urutan_sebelum, kode_kabkota, ${names.join()})
       select sanggahan_id, urutan, urutan - 1, kode_kabkota, ${names.map((_name, at) => `$${at + 2}`).join()}
       from sanggahan where sanggahan_id = $1`,
      BARU,
      ...Object.values(columns),
    ],
  ])
}

const BARU = uuidFrom('sanggahan', 'dua')
await runAct(panggung.setara, WARGA, (a) =>
  submitSanggahan(a, {
    sanggahan_id: BARU,
    kanal: 'web',
    alasan_sanggahan: 'pindah',
    sasaran: { nama_lengkap: 'Bu Sariyem', tanggal_lahir: null, kode_desa: DESA },
    pembuat: { nama_lengkap: 'Bu Wati', telepon: null },
    cerita: '',
  }),
)

test('a step that is not in the table, one that begins elsewhere, and one without its words are refused', async () => {
  const odd = () =>
    write('budi', { tindakan: 'concludeSanggahan', dari: 'diajukan', ke: 'terbukti', kelas: 'penyaring' })
  await assertGuard(
    uji,
    odd,
    missingKey('sanggahan_langkah'),
    await constraint(uji, 'sanggahan_peristiwa', 'sanggahan_langkah'),
  )
  const silent = () =>
    write('budi', {
      tindakan: 'closeSanggahan',
      dari: 'diajukan',
      ke: 'tidak_cukup_bukti',
      kelas: 'penyaring',
      berkata: true,
    })
  await assertGuard(
    uji,
    silent,
    unfit('sanggahan_berkata'),
    await constraint(uji, 'sanggahan_peristiwa', 'sanggahan_berkata'),
  )
  const elsewhere = () =>
    write('budi', { tindakan: 'divertSanggahan', dari: 'disaring', ke: 'dialihkan', kelas: 'penyaring' })
  await assertGuard(
    uji,
    elsewhere,
    missingKey('sanggahan_rantai'),
    await constraint(uji, 'sanggahan_peristiwa', 'sanggahan_rantai'),
  )
})

test('the time to answer is seven days or more, and only somebody who is known is asked', async () => {
  await act(panggung, 'budi', (a) => screenSanggahan(a, { sanggahan_id: BARU, peristiwa_id: randomUUID() }))
  const ask = (hari: number) => {
    const { petugas_id, peran, ...rest } = actor(panggung, 'budi')
    return direct(uji, { petugas_id, peran, ...rest }, [
      [
        `update sanggahan set tiket_jawab = 'X', pin_jawab_bi = '\\x00', jawab_sampai = (jam() at time zone 'Asia/Jakarta')::date + $2::int,
           status = 'menunggu_jawaban', urutan = urutan + 1 where sanggahan_id = $1`,
        BARU,
        hari,
      ],
      [
        `insert into sanggahan_peristiwa (sanggahan_id, urutan, urutan_sebelum, peristiwa_id, tindakan, dari, ke, peran,
           arah, kelas, berkata, petugas_id, kode_kabkota)
         select sanggahan_id, urutan, urutan - 1, $2, 'askAnswer', 'disaring', 'menunggu_jawaban', $3, 'tidak_layak',
           'penyaring', false, $4, kode_kabkota from sanggahan where sanggahan_id = $1`,
        BARU,
        randomUUID(),
        peran,
        petugas_id,
      ],
    ])
  }
  await ask(7)
  const seven = await policyPart(uji, 'sanggahan_peristiwa', 'buat', /\(s\.jawab_sampai >= .*? \+ 7\)\)/)
  await assertGuard(uji, () => ask(6), DENIED, seven)
})

test('one open case for a person and a reason, one of an objector on a person, three of an objector in a month', async () => {
  const { rows } = await uji.owner.query<{ pembuat_bi: Buffer }>(
    'select pembuat_bi from sanggahan where sanggahan_id = $1',
    [BARU],
  )
  const more = (alasan: string, pembuat_bi: Buffer | undefined, nomor: number, individu: string | null) => {
    const id = randomUUID()
    return direct(uji, WARGA, [
      [
        `insert into sanggahan (sanggahan_id, individu_id, kode_desa, arah, alasan_sanggahan, periode, kanal, tiket, pin_bi,
           pembuat_bi, nomor, isi_enc, kode_kabkota)
         select $1::uuid, $6::uuid, kode_desa, arah, $3, periode, kanal, $1::uuid::text, pin_bi, $4, $5, isi_enc, kode_kabkota
         from sanggahan where sanggahan_id = $2`,
        id,
        BARU,
        alasan,
        pembuat_bi,
        nomor,
        individu,
      ],
      ["update sanggahan set status = 'diajukan', urutan = 1 where sanggahan_id = $1", id],
      [
        `insert into sanggahan_peristiwa (sanggahan_id, urutan, peristiwa_id, tindakan, dari, ke, peran, arah, kelas,
           berkata, kode_kabkota)
         values ($1, 1, $2, 'submitSanggahan', 'belum_ada', 'diajukan', 'pembuat', '', 'pengisi', false, '3201')`,
        id,
        randomUUID(),
      ],
    ])
  }
  const her = uuidFrom('individu', 'Bu Sariyem')
  const other = Buffer.alloc(16, 7)
  await assertGuard(
    uji,
    () => more('pindah', other, 1, her),
    taken('sanggahan_satu'),
    await uniqueIndex(uji, 'sanggahan_satu'),
  )
  const hers = rows[0]?.pembuat_bi
  await assertGuard(
    uji,
    () => more('ganda', hers, 2, her),
    taken('sanggahan_pasangan'),
    await uniqueIndex(uji, 'sanggahan_pasangan'),
  )
  await assertGuard(
    uji,
    () => more('ganda', hers, 1, null),
    taken('sanggahan_nomor'),
    await uniqueIndex(uji, 'sanggahan_nomor'),
  )
})
