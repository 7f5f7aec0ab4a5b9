import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import pg from 'pg'
import { uuidFrom } from '../../src/lib/uuid.ts'
import { actorOfPendamping } from '../../src/pendamping/run-pendamping.ts'
import { AKHIR } from '../../src/usulan/usulan.ts'
import { LANGKAH, STATUS } from '../../src/usulan/alur.ts'
import { createTestDatabase } from '../support/database.ts'
import { actor, createPanggung, createWarga, DESA } from '../support/panggung.ts'
import { createBerkasForTest, createPendampingForTest, dampingi, dampinganOf } from '../support/pendamping.ts'
import {
  answer,
  assertGuard,
  constraint,
  DENIED,
  direct,
  grant,
  missingKey,
  policyPart,
  type Removal,
  type Sql,
  taken,
  together,
  unfit,
} from './penjaga.ts'

const uji = await createTestDatabase()
after(() => uji.close())
const panggung = await createPanggung(uji)
const berkas = createBerkasForTest()
const ningsih = await createPendampingForTest(panggung, 'Bu Ningsih')
const yusuf = await createPendampingForTest(panggung, 'Pak Yusuf')
const warga = await createWarga(panggung, 'Siti Aminah')
await dampingi(panggung, berkas, ningsih, dampinganOf('Bu Sariyem'))

const session = (pendamping = ningsih): Sql[] => [
  [`select set_config('app.pendamping', $1, true)`, pendamping.pendamping_id],
]
const asPendamping = (statements: readonly Sql[], pendamping = ningsih) =>
  direct(uji, actorOfPendamping(pendamping), [...session(pendamping), ...statements])

/** A consent and its case as direct SQL would write them. */
function forge(change: Record<string, unknown> = {}): Sql[] {
  const usulan_id = randomUUID()
  const row = {
    persetujuan_id: randomUUID(),
    usulan_id,
    individu_id: warga.individu_id,
    pendamping_id: ningsih.pendamping_id,
    kode_desa: DESA,
    keperluan: ['mengusulkan'],
    sampai: '2027-01-01',
    bahasa: 'id',
    cara: 'dua_saksi',
    saksi_enc: Buffer.from('x'),
    hari: '2026-11-10',
    nomor_hari: 2,
    nomor_terbuka: 2,
    kode_kabkota: '3201',
    ...change,
  }
  const columns = Object.keys(row)
  return [
    [
      `insert into persetujuan (${columns}) values (${columns.map((_, at) => `$${at + 1}`)})`,
      ...Object.values(row),
    ],
    [
      `insert into usulan (usulan_id, individu_id, kode_desa, jenis_usulan, sumber_usulan, jalur, periode, tiket, pin_bi,
         kode_kabkota) values ($1, $2, $3, 'masuk_dtks', 'pendamping', 'langsung', '2026-11', $4, '\\x00', '3201')`,
      usulan_id,
      warga.individu_id,
      DESA,
      usulan_id,
    ],
  ]
}

const attempt = (change: Record<string, unknown> = {}, pendamping = ningsih) => {
  const [consent] = forge(change)
  assert.ok(consent)
  return () => asPendamping([consent], pendamping)
}
// The key to the case is checked at commit: the consent alone is tried with that key away.
await uji.owner.query('alter table persetujuan drop constraint persetujuan_usulan')

test('the consent that fits goes in', async () => {
  await attempt()()
})

test('a 31st open place and an 11th of the day are refused, whoever numbers them', async () => {
  await attempt({ nomor_terbuka: 30 })()
  const open = await policyPart(uji, 'persetujuan', 'buat', '(nomor_terbuka <= (batas_pendamping()).terbuka)')
  await assertGuard(uji, attempt({ nomor_terbuka: 31 }), DENIED, open)
  await attempt({ nomor_hari: 10 })()
  const day = await policyPart(uji, 'persetujuan', 'buat', '(nomor_hari <= (batas_pendamping()).sehari)')
  await assertGuard(uji, attempt({ nomor_hari: 11 }), DENIED, day)
  const none = await policyPart(uji, 'persetujuan', 'buat', '(nomor_terbuka IS NOT NULL)')
  await assert.rejects(attempt({ nomor_terbuka: null }), DENIED)
  for (const text of none.restore) await uji.owner.query(text)
})

test('a place that is taken is taken', async () => {
  const open = await constraint(uji, 'persetujuan', 'persetujuan_terbuka')
  await assertGuard(uji, attempt({ nomor_terbuka: 1 }), taken('persetujuan_terbuka'), open)
  const day = await constraint(uji, 'persetujuan', 'persetujuan_sehari')
  await assertGuard(uji, attempt({ nomor_hari: 1 }), taken('persetujuan_sehari'), day)
})

test('a place is freed by the end of its case, never by who holds it', async () => {
  const free: Sql = ['update persetujuan set nomor_terbuka = null']
  await assert.rejects(asPendamping([free]), DENIED)
  await assert.rejects(direct(uji, actor(panggung, 'budi'), [free]), DENIED)
})

test('what ends a case for the caps is what the table of steps calls an end', () => {
  const ends = STATUS.filter(
    (status) => !LANGKAH.some((row) => row.dari === status && row.tindakan !== 'grantKeberatan'),
  )
  assert.deepEqual(ends.toSorted(), AKHIR.toSorted())
})

test('a day of another day, or a consent in another companion’s name, is refused', async () => {
  const hari = await policyPart(
    uji,
    'persetujuan',
    'buat',
    /\(hari = \(\(jam\(\) AT TIME ZONE [^)]*\)\)::date\)/,
  )
  await assertGuard(uji, attempt({ hari: '2026-11-09' }), DENIED, hari)
  const name = await policyPart(uji, 'persetujuan', 'buat', '(pendamping_id = pendamping_sesi())')
  await assertGuard(uji, attempt({}, yusuf), DENIED, name)
  await assert.rejects(direct(uji, actor(panggung, 'budi'), [forge()[0] ?? ['']]), DENIED)
})

test('a village outside the organisation’s districts is refused', async () => {
  const districts = await policyPart(
    uji,
    'persetujuan',
    'buat',
    /\(EXISTS \( SELECT 1 FROM \(pendamping.*\)(?=\)$)/,
  )
  const wide = { ...actorOfPendamping(ningsih), desa: '' }
  const far = forge({ kode_desa: '3201021001' })[0] ?? ['']
  await assertGuard(uji, () => direct(uji, wide, [...session(), far]), DENIED, districts)
})

test('suspended, past their day, or of an organisation past its own: nothing goes in and nobody comes in', async () => {
  const guard = async () => answer(uji, 'pendamping_aktif(uuid)', 'true')
  const change = (text: string) => uji.owner.query(text)
  const sesi: Sql = [
    `insert into pendamping_sesi (token_hash, pendamping_id) values (sha256('x'), $1)`,
    ningsih.pendamping_id,
  ]
  for (const [on, off] of [
    ['update pendamping set ditangguhkan = now()', 'update pendamping set ditangguhkan = null'],
    [
      `update pendamping set sampai = '2026-11-10', mulai = '2026-01-01'`,
      'update pendamping set sampai = null',
    ],
    [`update pendamping set mulai = '2026-11-11'`, `update pendamping set mulai = '2026-01-01'`],
    [
      `update pendamping set tanggal_kode_etik = '2026-11-11'`,
      `update pendamping set tanggal_kode_etik = '2026-01-01'`,
    ],
    [`update lembaga set sampai = '2026-11-10', mulai = '2026-01-01'`, 'update lembaga set sampai = null'],
  ] as const) {
    await change(on)
    await assertGuard(uji, attempt(), DENIED, await guard())
    await assertGuard(uji, () => asPendamping([sesi]), DENIED, await guard())
    await change(off)
  }
  await asPendamping([sesi])
})

test('consent leaves what its way of consenting leaves', async () => {
  const guard = await constraint(uji, 'persetujuan', 'persetujuan_bukti')
  await assertGuard(uji, attempt({ saksi_enc: null }), unfit('persetujuan_bukti'), guard)
  const cara = { cara: 'cap_jempol', saksi_enc: null }
  await assertGuard(uji, attempt(cara), unfit('persetujuan_bukti'), guard)
  await attempt({ ...cara, bukti_sidik: Buffer.alloc(32) })()
})

test('a companion’s session reads no case and nobody but its own', async () => {
  const nobody = async (table: string, key: string, id: string) => {
    const [, count] = await asPendamping([[`select from ${table} where ${key} = $1`, id]])
    if (count === 0) throw Object.assign(new Error('nothing seen'), DENIED)
  }
  const without = (table: string): Removal => ({
    remove: [`drop policy dampingan on ${table}`],
    restore: [
      `create policy dampingan on ${table} as restrictive for select using (pendamping_sesi() is null or
         dampingan(${table.startsWith('individu') ? 'individu_id, null' : 'null, usulan_id'}))`,
    ],
  })
  for (const table of ['individu', 'individu_versi'])
    await assertGuard(uji, () => nobody(table, 'individu_id', warga.individu_id), DENIED, without(table))
  const kasus = uuidFrom('dampingan', 'Pak Made')
  await dampingi(panggung, berkas, yusuf, dampinganOf('Pak Made'))
  for (const table of ['usulan', 'usulan_peristiwa'])
    await assertGuard(uji, () => nobody(table, 'usulan_id', kasus), DENIED, without(table))
})

test('a companion begins no case without a consent, nor one that says it came another way', async () => {
  const [, usulan] = forge()
  assert.ok(usulan)
  const begin = () =>
    asPendamping([usulan]).catch((error: { constraint?: string }) => {
      // Refused at the end only because it has no first row: what was tried here went through.
      if (error.constraint !== 'usulan_lipatan') throw error
    })
  await assertGuard(uji, begin, DENIED, {
    remove: ['drop policy dampingan_buat on usulan'],
    restore: [
      `create policy dampingan_buat on usulan as restrictive for insert with check (
         (select pendamping_sesi()) is null or (sumber_usulan = 'pendamping' and dampingan(null, usulan_id)))`,
    ],
  })
})

test('a companion takes nothing back and undoes no taking back; nobody undoes it', async () => {
  const usulan_id = uuidFrom('dampingan', 'Bu Sariyem')
  const revoke: Sql = [
    `update persetujuan set dicabut_pada = jam(), dicabut_lewat = 'loket' where usulan_id = $1`,
    usulan_id,
  ]
  const touched = async (run: () => Promise<number[]>) => {
    if ((await run()).at(-1) === 0) throw Object.assign(new Error('nothing done'), DENIED)
  }
  await assert.rejects(
    touched(() => asPendamping([revoke])),
    DENIED,
  )
  const budi = actor(panggung, 'budi')
  await direct(uji, budi, [revoke], { keep: true })
  for (const text of ['null, dicabut_lewat = null', `'2027-01-01'`])
    await assert.rejects(
      touched(() =>
        direct(uji, budi, [
          [`update persetujuan set dicabut_pada = ${text} where usulan_id = $1`, usulan_id],
        ]),
      ),
      DENIED,
    )
})

test('call-backs are the system’s to choose and the verifikator’s to answer; a companion sees none', async () => {
  const usulan_id = uuidFrom('dampingan', 'Pak Made')
  const choose: Sql = [
    `insert into panggilan_balik (usulan_id, sebab, kode_kabkota) values ($1, '{undian}', '3201')`,
    usulan_id,
  ]
  await assertGuard(
    uji,
    () => direct(uji, actor(panggung, 'budi'), [choose]),
    DENIED,
    together(grant('insert', 'panggilan_balik', 'setara_petugas'), {
      remove: [`create policy bocor on panggilan_balik for insert with check (true)`],
      restore: ['drop policy bocor on panggilan_balik'],
    }),
  )
  await direct(uji, actor(panggung, 'sistem'), [choose], { keep: true })
  const [, seen] = await asPendamping([['select from panggilan_balik']], yusuf)
  assert.equal(seen, 0)
  const said: Sql = [
    `update panggilan_balik set cara = 'telepon', hasil = 'sesuai', petugas_id = $1, waktu = jam()`,
    panggung.petugas.rina,
  ]
  await assertGuard(
    uji,
    () => direct(uji, actor(panggung, 'rina'), [said]),
    DENIED,
    await answer(uji, 'berwenang(uuid, text, text)', 'true'),
  )
})

test('what a client said is not said again over it; who was not reached is called again', async () => {
  const budi = actor(panggung, 'budi')
  const say = (hasil: string): Sql => [
    `update panggilan_balik set cara = 'telepon', hasil = '${hasil}', petugas_id = $1, waktu = jam()
     where usulan_id = $2`,
    budi.petugas_id,
    uuidFrom('dampingan', 'Pak Made'),
  ]
  assert.deepEqual(
    await direct(uji, budi, [say('tidak_terhubung'), say('tidak_sesuai')], { keep: true }),
    [1, 1],
  )
  const over = async () => {
    if ((await direct(uji, budi, [say('sesuai')]))[0] === 0)
      throw Object.assign(new Error('nothing done'), DENIED)
  }
  await assertGuard(uji, over, DENIED, {
    remove: ['create policy bocor on panggilan_balik for update using (true)'],
    restore: ['drop policy bocor on panggilan_balik'],
  })
})

test('a passkey needs a code, and a code makes one', async () => {
  const insert = (kode: string, kredensial: string): Sql => [
    `insert into pendamping_kunci (kredensial, pendamping_id, kode_hash, kunci_publik, penghitung)
     values ($1, $2, $3, '\\x00', 0)`,
    Buffer.from(kredensial),
    ningsih.pendamping_id,
    Buffer.alloc(32, kode),
  ]
  await uji.owner.query(
    `insert into pendamping_daftar (kode_hash, pendamping_id, kedaluwarsa)
     values ($1, $2, jam() + interval '1 day'), ($3, $4, jam() + interval '1 day'), ($5, $2, jam())`,
    [
      Buffer.alloc(32, 'a'),
      ningsih.pendamping_id,
      Buffer.alloc(32, 'b'),
      yusuf.pendamping_id,
      Buffer.alloc(32, 'c'),
    ],
  )
  await asPendamping([insert('a', '1')])
  await assert.rejects(asPendamping([insert('z', '1')]), DENIED)
  await assert.rejects(asPendamping([insert('c', '1')]), DENIED)
  const foreign = await constraint(uji, 'pendamping_kunci', 'kunci_berkode')
  await assertGuard(uji, () => asPendamping([insert('b', '1')]), missingKey('kunci_berkode'), foreign)
  const one = await constraint(uji, 'pendamping_kunci', 'kunci_satu')
  await assertGuard(uji, () => asPendamping([insert('a', '1'), insert('a', '2')]), taken('kunci_satu'), one)
})

test('the server’s role accredits nobody, appoints nobody and gives no code', async () => {
  const client = new pg.Client({ connectionString: uji.url('setara_petugas') })
  await client.connect()
  try {
    for (const statement of [
      `update pendamping set ditangguhkan = null`,
      `update pendamping set sampai = null`,
      `update lembaga set kecamatan = '{320102}'`,
      `insert into pendamping_daftar (kode_hash, pendamping_id, kedaluwarsa) select sha256('x'), pendamping_id, now() from pendamping`,
      `insert into lembaga select * from lembaga`,
      `update pendamping_batas set terbuka = 1000`,
      `delete from persetujuan`,
      `update pendamping_sesi set pendamping_id = null`,
    ])
      await assert.rejects(client.query(statement), DENIED, statement)
  } finally {
    await client.end()
  }
})
