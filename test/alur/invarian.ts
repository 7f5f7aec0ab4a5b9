import assert from 'node:assert/strict'
import { runAct } from '../../src/jejak/act.ts'
import { getSubjekKunci } from '../../src/kunci/kunci-store.ts'
import { isTerbuka } from '../../src/periode/periode.ts'
import { ALASAN } from '../../src/usulan/alasan.ts'
import type { Dari, Jalur, Peran, Status, Tindakan } from '../../src/usulan/alur.ts'
import { AKHIR, foldStatus, nextTindakan } from '../../src/usulan/usulan.ts'
import { KATA } from '../support/kasus.ts'
import { actor, type Panggung } from '../support/panggung.ts'

/** A row of a case's history as the owner reads it. */
interface Baris {
  urutan: number
  tindakan: Tindakan
  dari: Dari
  ke: Status
  peran: Peran
  petugas_id: string | null
  petugas_kedua_id: string | null
  alasan: string | null
  kata_enc: Buffer | null
  acuan: string | null
  waktu: Date
}

interface Kasus {
  usulan_id: string
  individu_id: string
  status: Status
  urutan: number
  jalur: Jalur
}

/**
 * Everything that must hold of these cases whatever was tried on them (keadaan.md section 1, invariants). It reads
 * the tables as the owner and judges by rules of its own, so that no guard is asked about itself.
 */
export async function checkInvariants(
  panggung: Panggung,
  ids: readonly string[],
  started: number,
): Promise<void> {
  const { rows } = await panggung.uji.owner.query<Kasus>(
    'select usulan_id, individu_id, status, urutan, jalur from usulan where usulan_id = any($1) order by usulan_id',
    [ids],
  )
  assert.equal(rows.length, started, 'lost: a case is gone')
  for (const kasus of rows) await checkKasus(panggung, kasus)
}

async function checkKasus(panggung: Panggung, kasus: Kasus): Promise<void> {
  const { rows } = await panggung.uji.owner.query<Baris>(
    `select urutan, tindakan, dari, ke, peran, petugas_id, petugas_kedua_id, alasan, kata_enc, acuan, waktu
     from usulan_peristiwa where usulan_id = $1 order by urutan`,
    [kasus.usulan_id],
  )
  checkWindows(kasus, rows)
  checkHumans(rows)
  assert.equal(foldStatus(rows), kasus.status, 'fold: the status is not what the rows add up to')
  assert.equal(rows.at(-1)?.ke, kasus.status, 'fold: the status is not where the last row ended')
  assert.equal(rows.length, kasus.urutan, 'fold: the status holds another row than the last')
  await checkNegative(panggung, kasus, rows)
  checkNotLost(kasus)
  await checkJejak(panggung, kasus, rows)
}

/** No act outside its window. The windows are asked of the pure rules. */
function checkWindows({ jalur }: Kasus, rows: readonly Baris[]): void {
  if (jalur === 'kemensos') return
  for (const { tindakan, peran, dari, waktu } of rows) {
    const kegiatan = tindakan === 'freezeBatch' && peran !== 'sistem' ? 'usulan' : 'pengesahan'
    if (tindakan === 'freezeBatch' || tindakan === 'recordPengesahan')
      assert.ok(isTerbuka(kegiatan, waktu), `window: ${tindakan} while ${kegiatan} was closed`)
    if (tindakan === 'rollOver')
      assert.ok(
        !isTerbuka(dari === 'layak' ? 'usulan' : 'pengesahan', waktu),
        'window: rollOver before the close',
      )
  }
}

const DUTY: Partial<Record<Tindakan, string>> = {
  startUsulan: 'importer',
  submitUsulan: 'importer',
  recordVerifikasiLapangan: 'field officer',
  verifyUsulan: 'verifier',
  confirmTidakLayak: 'approver',
  freezeBatch: 'approver',
  recordPengesahan: 'approver',
  acceptWithoutNik: 'approver',
}

/** Verifier ≠ approver ≠ importer ≠ field officer on one case; each visit is another officer's; two are two. */
function checkHumans(rows: readonly Baris[]): void {
  const duties = new Map<string, string>()
  const visitors = new Set<string>()
  for (const { tindakan, petugas_id, petugas_kedua_id } of rows) {
    const duty = DUTY[tindakan]
    if (petugas_id && duty) {
      assert.equal(duties.get(petugas_id) ?? duty, duty, 'humans: one human in two duties on one case')
      duties.set(petugas_id, duty)
    }
    if (petugas_id && tindakan === 'recordVerifikasiLapangan') {
      assert.ok(!visitors.has(petugas_id), 'humans: the same officer visited twice')
      visitors.add(petugas_id)
    }
    assert.ok(petugas_kedua_id === null || petugas_kedua_id !== petugas_id, 'humans: the second is the first')
  }
}

/** A negative has its reason, its words, a way to contest it, and two humans (or a meeting) behind it. */
async function checkNegative(panggung: Panggung, kasus: Kasus, rows: readonly Baris[]): Promise<void> {
  const { status, jalur } = kasus
  if (status !== 'tidak_layak' && status !== 'tidak_disepakati' && status !== 'tidak_ditetapkan') return
  const last = rows.at(-1)
  assert.ok(last?.alasan && ALASAN[last.alasan], 'negative: no reason of the catalogue')
  if (last.kata_enc) await checkWords(panggung, kasus, last, last.kata_enc)
  else assert.ok(status === 'tidak_ditetapkan' && ALASAN[last.alasan]?.kata, 'negative: no words')
  assert.deepEqual(nextTindakan({ status, jalur }), ['grantKeberatan'], 'negative: no way to contest')
  const humans = new Set(rows.flatMap((row) => [row.petugas_id, row.petugas_kedua_id]))
  humans.delete(null)
  const byMeeting = status === 'tidak_disepakati'
  assert.ok(byMeeting || humans.size >= 2, 'negative: fewer than two humans')
}

/** The words open with the person's own key, and say what was written. */
async function checkWords(
  panggung: Panggung,
  kasus: Kasus,
  { urutan }: Baris,
  sealed: Buffer,
): Promise<void> {
  const key = await runAct(panggung.setara, actor(panggung, 'sistem'), (a) =>
    getSubjekKunci(a, kasus.individu_id),
  )
  const cell = { table: 'usulan_peristiwa', column: 'kata_enc', id: `${kasus.usulan_id}/${urutan}` }
  assert.equal(panggung.setara.kunci.decryptField(key, cell, sealed), KATA, 'negative: other words')
  const stranger = panggung.setara.kunci.newSubjekKey(kasus.individu_id).kunci
  assert.throws(
    () => panggung.setara.kunci.decryptField(stranger, cell, sealed),
    'negative: any key opens the words',
  )
}

/** Nobody is lost: there is something to do for somebody, or it has ended. */
function checkNotLost({ status, jalur }: Kasus): void {
  const ended = AKHIR.includes(status)
  assert.ok(ended || nextTindakan({ status, jalur }).length > 0, `lost: nothing leads on from ${status}`)
}

/** One entry for each act on a case, one for each paraf; what a batch did has the batch's one entry. */
async function checkJejak(panggung: Panggung, kasus: Kasus, rows: readonly Baris[]): Promise<void> {
  const { owner } = panggung.uji
  const entries = await owner.query<{ jenis: string }>(
    'select jenis from jejak where usulan_id = $1 order by n',
    [kasus.usulan_id],
  )
  const parafs = await owner.query('select from usulan_paraf where usulan_id = $1', [kasus.usulan_id])
  const own = rows.filter((row) => !isOfBatch(row))
  const jenis = entries.rows.map((row) => row.jenis)
  assert.equal(
    jenis.filter((name) => name === 'usulan.initial_usulan').length,
    parafs.rowCount,
    'jejak: not one entry for each paraf',
  )
  assert.deepEqual(
    jenis.filter((name) => name !== 'usulan.initial_usulan'),
    own.map((row) => `usulan.${row.tindakan.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`),
    'jejak: not one entry for each act',
  )
}

/** Of a batch: the draw, the roll-over, and what was done to a batch by its letter. */
function isOfBatch({ tindakan, acuan }: Baris): boolean {
  if (tindakan === 'drawSample' || tindakan === 'rollOver') return true
  return (
    acuan !== null && ['freezeBatch', 'dissolveBatch', 'recordPengesahan', 'sendBatch'].includes(tindakan)
  )
}

/** Each act on a batch has one entry, however many cases are in it; and its cases stand where it stands. */
export async function checkPengesahan(panggung: Panggung): Promise<void> {
  const { rows } = await panggung.uji.owner.query<{ status: string; entries: string[]; misplaced: string }>(
    `select p.status,
       (select coalesce(array_agg(j.jenis order by j.n), '{}') from jejak j
        where j.usulan_id is null and j.isi::jsonb #>> '{isi,pengesahan_id}' = p.pengesahan_id::text
          and j.jenis <> 'pengesahan.print_surat') as entries,
       (select count(*) from pengesahan_butir b join usulan u using (usulan_id, kode_kabkota)
        where b.pengesahan_id = p.pengesahan_id and p.status in ('disahkan', 'dikirim')
          and u.status = 'menunggu_pengesahan') as misplaced
     from pengesahan p`,
  )
  for (const { status, entries, misplaced } of rows) {
    const freeze = 'pengesahan.freeze_batch'
    const done: Record<string, string[][]> = {
      beku: [[freeze]],
      disahkan: [[freeze, 'pengesahan.record_pengesahan']],
      dikirim: [[freeze, 'pengesahan.record_pengesahan', 'pengesahan.send_batch']],
      bubar: [
        [freeze, 'pengesahan.dissolve_batch'],
        [freeze, 'pengesahan.roll_over'],
      ],
    }
    assert.ok(
      done[status]?.some((list) => list.join() === entries.join()),
      `jejak: a batch ${status}: ${entries.join()}`,
    )
    assert.equal(misplaced, '0', 'lost: a batch went on without one of its cases')
  }
}

/** The places of the quota are not overspent. */
export async function checkKuota(panggung: Panggung, periode: string): Promise<void> {
  const { rows } = await panggung.uji.owner.query<{ kuota: number; terpakai: number }>(
    `select k.jumlah as kuota, (select count(*)::int from penetapan_butir b
       where b.periode = k.periode and b.program = k.program and b.kode_kabkota = k.kode_kabkota
         and b.hasil = 'masuk_kuota') as terpakai
     from kuota k where k.periode = $1`,
    [periode],
  )
  for (const { kuota, terpakai } of rows) assert.ok(terpakai <= kuota, 'kuota: more winners than places')
}

/** A fingerprint of every row of every table. Two equal ones: nothing was changed between them. */
export async function dump(panggung: Panggung): Promise<string> {
  const { owner } = panggung.uji
  const tables = await owner.query<{ nama: string }>(
    `select oid::regclass::text as nama from pg_class
     where relnamespace in ('public'::regnamespace, 'kunci'::regnamespace) and relkind in ('r', 'p') and not relispartition
       and relname not like 'wilayah%' order by 1`,
  )
  const parts = tables.rows.map(
    ({ nama }) =>
      `select '${nama}' as t, count(*) as n, sum(hashtextextended(x::text, 0)) as h from ${nama} x`,
  )
  const { rows } = await owner.query<{ d: string }>(
    `select string_agg(t || n || coalesce(h::text, ''), ',' order by t) as d from (${parts.join(' union all ')}) s`,
  )
  return rows[0]?.d ?? ''
}
