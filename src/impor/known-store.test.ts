import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createTestDatabase } from '../../test/support/database.ts'
import { act, actor, createPanggung, createWarga, DESA } from '../../test/support/panggung.ts'
import { createPasangan, mergePasangan } from '../../test/support/pasangan.ts'
import { changeIndividu } from '../penduduk/change-individu.ts'
import { loadWilayah } from '../wilayah/wilayah.ts'
import { createBerkas } from './berkas.ts'
import { imporUsulan } from './impor-usulan.ts'
import { findKnown, findWithFamily } from './known-store.ts'

const uji = await createTestDatabase()
const panggung = await createPanggung(uji)
const dir = await mkdtemp(join(tmpdir(), 'setara-known-'))
after(async () => {
  await uji.close()
  await rm(dir, { recursive: true })
})

const NIK = { 'Siti Sariyem': '3201014107600001', 'Siti Sarijem': '3201014107600002' } as const
const SUMBER = { sumber: 'warga', tanggal_sumber: '2026-11-02' } as const
type Nama = keyof typeof NIK

async function createBernik(nama: Nama): Promise<string> {
  const { individu_id } = await createWarga(panggung, nama)
  await act(panggung, 'rina', (a) => changeIndividu(a, { individu_id, ...SUMBER, fakta: { nik: NIK[nama] } }))
  return individu_id
}

test('a file that names a merged record means the person: the case is theirs, and they are in one family', async () => {
  const [a, b] = [await createBernik('Siti Sariyem'), await createBernik('Siti Sarijem')]
  const merge = await mergePasangan(panggung, await createPasangan(panggung, a, b))
  const lebur: Nama = merge.individu_id === a ? 'Siti Sariyem' : 'Siti Sarijem'
  const akar = merge.individu_id_tujuan
  const known = await act(panggung, 'rina', (own) => findKnown(own, [NIK[lebur]]))
  assert.deepEqual(known.get(NIK[lebur]), { individu_id: akar, kode_kabkota: '3201', nama_lengkap: lebur })

  await uji.owner.query(`update anggota_keluarga set sampai = '2026-11-09' where individu_id = $1`, [akar])
  const people = [{ individu_id: akar, kode_kabkota: '3201' }]
  const found = await act(panggung, 'rina', (own) => findWithFamily(own, people))
  assert.deepEqual([...found], [akar], 'the other record’s family is theirs')

  const path = join(dir, 'a.csv')
  await writeFile(
    path,
    `nik;nama_lengkap;kode_desa;nama_ibu_kandung\n${NIK[lebur]};${lebur};${DESA};Ponirah\n`,
  )
  const deps = { ...panggung.setara, wilayah: loadWilayah(), berkas: createBerkas(join(dir, 'berkas')) }
  const input = { path, nama_berkas: 'a.csv', tanggal: '2026-11-10', kamus: 'siak' as const }
  const { laporan } = await imporUsulan(
    { ...input, wilayah: deps.wilayah, hasil: join(dir, 'hasil.csv') },
    { deps, actor: actor(panggung, 'rina') },
  )
  assert.match(laporan.join('\n'), /1 usulan disimpan/)
  const { rows } = await uji.owner.query('select individu_id from usulan')
  assert.deepEqual(rows, [{ individu_id: akar }])
  const today = await uji.owner.query(
    'select individu_id from anggota_keluarga where individu_id = any($1) and sampai is null',
    [[a, b]],
  )
  assert.deepEqual(today.rows, [{ individu_id: merge.individu_id }])
})
