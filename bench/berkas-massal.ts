import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { csvLine } from '../src/lib/csv-write.ts'
import type { WilayahList } from '../src/wilayah/wilayah.ts'

const SAMPLE = join(import.meta.dirname, '../data/usulan/usulan-contoh.csv')
const KABKOTA = '3204'
const NIK = 0
const NO_KK = 1
const KODE_DESA = 14

/**
 * A file of `jumlah` proposals of one regency: the sample's rows, faults and all, again and again with other
 * numbers, so that each copy is other people.
 */
export async function writeBerkas(path: string, jumlah: number, wilayah: WilayahList): Promise<void> {
  const [header = [], ...sample]: string[][] = await createReadStream(SAMPLE)
    .pipe(parse({ bom: true }))
    .toArray()
  const desa = [...wilayah.values()].filter(({ kode, tingkat }) => tingkat === 4 && kode.startsWith(KABKOTA))
  const lines = [csvLine(header)]
  for (let n = 0; n < jumlah; n += 1) {
    const round = Math.floor(n / sample.length)
    const cells = [...(sample[n % sample.length] ?? [])]
    cells[NIK] = renumber(cells[NIK] ?? '', round)
    cells[NO_KK] = renumber(cells[NO_KK] ?? '', round)
    if (wilayah.isDesa((cells[KODE_DESA] ?? '').replaceAll('.', '')))
      cells[KODE_DESA] = desa[n % desa.length]?.kode ?? ''
    lines.push(csvLine(cells))
  }
  await writeFile(path, lines.join(''))
}

/** Another region of issue for each round; the day of birth inside stays. */
function renumber(number: string, round: number): string {
  if (!/^\d{16}$/.test(number)) return number
  return String((Number(number.slice(0, 6)) + round * 7) % 1_000_000).padStart(6, '0') + number.slice(6)
}
