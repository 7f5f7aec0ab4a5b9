import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { randomUUID } from 'node:crypto'
import { createTestDatabase } from '../support/database.ts'
import { createKasus, paraf } from '../support/kasus.ts'
import { actor, createPanggung } from '../support/panggung.ts'
import { assertGuard, DENIED, direct, grant, type Removal, type Sql, together } from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const rina = { ...actor(panggung, 'rina'), kabkota: '*' }
const sistem = actor(panggung, 'sistem')
const siti = await createKasus(panggung, 'Siti Aminah', 'menunggu_nik')
await paraf(panggung, siti.usulan_id, 'sri', 'acceptWithoutNik')
await uji.owner.query(
  `insert into penetapan_butir (penetapan_id, periode, kode_desa, keluarga_id, individu_id, program, hasil, alasan, kode_kabkota)
   values ($1, '2026-11', '3201011001', $2, $2, 'DTKS', 'ditetapkan', 'dtks.ditetapkan', '3201')`,
  [randomUUID(), siti.warga.individu_id],
)
await uji.owner.query(
  `insert into penetapan (penetapan_id, periode, nama_daftar, jumlah, benih, dasar, petugas_id, kode_kabkota)
   values ($1, '2026-11', sha256('x'), 1, 'biji', 'Kepmensos 2/2026', $2, '3201')`,
  [randomUUID(), panggung.petugas.lestari],
)
await uji.owner.query(
  `insert into pemadanan (pemadanan_id, usulan_id, individu_id, status, sumber, kode_kabkota)
   values ($1, $2, $3, 'tanpa_dokumen', 'dukcapil', '3201')`,
  [randomUUID(), siti.usulan_id, siti.warga.individu_id],
)
await uji.owner.query(
  `insert into kematian_keterangan (individu_id, urutan, keterangan_id, arah, sumber, peran, kode_kabkota)
   values ($1, 1, $2, 'meninggal', 'dukcapil', 'sistem', '3201')`,
  [siti.warga.individu_id, randomUUID()],
)
await uji.owner.query(
  `with a as (insert into anomali (anomali_id, individu_id, kode, keras, sumber, kode_kabkota)
     values ($1, $2, 'A01', true, 'impor', '3201') returning anomali_id)
   insert into anomali_paraf (anomali_id, petugas_id, peran, kode_kabkota) select a.anomali_id, $3, 'verifikator', '3201' from a`,
  [randomUUID(), siti.warga.individu_id, panggung.petugas.sri],
)
await uji.owner.query(
  `insert into benih (periode, tujuan, komitmen, kode_kabkota) values ('2026-11', 'sampel', sha256('x'), '3201')`,
)
await uji.owner.query(
  `insert into perpanjangan (perpanjangan_id, nomor_surat, periode, kegiatan, dari, sampai, petugas_id)
   values ($1, 'S/1', '2026-11', 'usulan', '2026-11-18', '2026-11-20', $2)`,
  [randomUUID(), panggung.petugas.ratna],
)

await uji.owner.query(`insert into model_pemadanan (model, nama) values ('uji', 'uji')`)

/** What is written once: a table with rows in it, and a column to try on. */
const WRITTEN_ONCE = {
  jejak: 'jenis',
  usulan_peristiwa: 'alasan',
  usulan_pelaku: 'kelas',
  usulan_paraf: 'urutan',
  verifikasi: 'hasil',
  musyawarah: 'kuorum_inklusi',
  musyawarah_kelompok: 'hadir',
  pemadanan: 'status',
  kematian_keterangan: 'arah',
  anomali_paraf: 'peran',
  penetapan: 'nama_daftar',
  penetapan_butir: 'hasil',
  individu_versi: 'sumber',
  benih: 'komitmen',
  model_pemadanan: 'nama',
  perpanjangan: 'sampai',
} as const

/** Everything else is only ever added to. A new line here is a decision: say why. */
const CHANGEABLE = [
  'delete isian', // forms that were never sent, by setara_pekerja after 180 days
  'delete kunci_jejak', // erasure, by setara_pekerja
  'delete kunci_subjek',
  'delete nik_indeks', // a claim that was wrong
  'delete pendamping_tantangan', // asked for once
  'delete sms_dialog', // a conversation whose day is over, by setara_pekerja
  'update anggota_keluarga', // the day somebody left
  'update anomali', // opened, mended, explained
  'update foto', // erased ninety days after the end of its case, by setara_pekerja
  'update impor', // its cursor
  'update individu', // the current facts; each version stays in individu_versi
  'update isian', // the answers so far
  'update keberatan', // the status that its rows say
  'update keluarga', // its card's number
  'update kunci_subjek', // wrapped anew, by setara_pekerja
  'update kuota', // until a place is given from it
  'update lembaga', // its last day
  'update padan_individu', // how somebody stands now; each answer stays in pemadanan
  'update panggilan_balik', // what the client said
  'update pasangan', // weighed again; how it was judged
  'update pemadanan_putaran', // its cursor
  'update pemberitahuan', // sent, read
  'update pendamping', // suspended
  'update pendamping_kunci', // its counter; revoked
  'update pendamping_sesi', // the last word; ended
  'update pengesahan', // its letter
  'update penggabungan', // undone, by whom
  'update penugasan', // its last day
  'update persetujuan', // taken back
  'update petugas_token', // revoked
  'update rujukan_adminduk', // how far it is
  'update sanggahan', // the status that its rows say; who was meant; when to answer
  'update sanggahan_beruntun', // how many
  'update sms_dialog', // where a conversation stands
  'update sms_kirim', // the next try, and that the operator took it
  'update sms_tujuan', // another number, or STOP
  'update usulan', // the status that its rows say
]

/** Lets the role through both walls: the grant, and the policies where there are any. */
function open(privilege: string, table: string, role: 'setara_petugas' | 'setara_pekerja'): Removal {
  const policy = (command: string) => ({
    remove: [`create policy bocor_${command} on ${table} for ${command} using (true)`],
    restore: [`drop policy bocor_${command} on ${table}`],
  })
  const walls = ['update', 'delete'].includes(privilege) ? [policy(privilege)] : []
  return together(grant(privilege, table, role), ...walls)
}

for (const [table, column] of Object.entries(WRITTEN_ONCE)) {
  test(`${table} is written once: no role that serves changes, removes or empties it`, async () => {
    for (const [role, who] of [
      ['setara_petugas', rina],
      ['setara_pekerja', sistem],
    ] as const) {
      const run = (text: string) => async () => {
        const statement: Sql = [text]
        const [count] = await direct(uji, who, [statement], { role })
        if (!text.startsWith('truncate'))
          assert.notEqual(count, 0, 'no row was reached: the test proves nothing')
      }
      const change = run(`update ${table} set ${column} = ${column}`)
      await assertGuard(uji, change, DENIED, open('update', table, role))
      await assert.rejects(run(`delete from ${table}`), DENIED)
      await assert.rejects(run(`truncate ${table} cascade`), DENIED)
    }
  })
}

test('removal needs a grant, and the grant is what is missing', async () => {
  const remove = () => direct(uji, rina, [['delete from jejak']])
  await assertGuard(uji, remove, DENIED, open('delete', 'jejak', 'setara_petugas'))
  const empty = () => direct(uji, rina, [['truncate jejak']])
  await assertGuard(uji, empty, DENIED, open('truncate', 'jejak', 'setara_petugas'))
})

test('what may be changed, removed or emptied by a role that serves is this list, and no more', async () => {
  const { rows } = await uji.owner.query<{ hak: string }>(
    `select distinct lower(privilege_type) || ' ' || table_name as hak from (
       select privilege_type, table_name, grantee, table_schema from information_schema.table_privileges
       union select privilege_type, table_name, grantee, table_schema from information_schema.column_privileges) as h
     where grantee in ('setara_petugas', 'setara_pekerja', 'setara_publik', 'PUBLIC')
       and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') and table_schema in ('public', 'kunci')
     order by 1`,
  )
  assert.deepEqual(
    rows.map((row) => row.hak),
    CHANGEABLE,
  )
})

test('a partition is reached through its whole only', async () => {
  for (const partition of ['jejak_2026', 'penetapan_butir_2026'])
    for (const text of [
      `select from ${partition}`,
      `delete from ${partition}`,
      `insert into ${partition} default values`,
    ])
      for (const [role, who] of [
        ['setara_petugas', rina],
        ['setara_pekerja', sistem],
      ] as const)
        await assert.rejects(direct(uji, who, [[text]], { role }), DENIED)
})

test('a role that serves can’t change the tables themselves, or hand on what it may do', async () => {
  const statements = [
    'alter table jejak disable row level security',
    'drop table jejak',
    'create table milik_saya (n int)',
    'drop policy tulis on jejak',
    'alter table usulan_peristiwa drop constraint peristiwa_alur',
    'set role setara_migrasi',
    'set session_replication_role = replica',
    'create or replace function dalam_kabkota(kode text) returns boolean language sql return true',
  ]
  for (const text of statements)
    for (const [role, who] of [
      ['setara_petugas', rina],
      ['setara_pekerja', sistem],
    ] as const)
      await assert.rejects(direct(uji, who, [[text]], { role }), DENIED, text)
})
