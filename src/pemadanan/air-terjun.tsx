import type { NilaiPasangan } from './mesin/nilai-daring.ts'
import { KATA_BIDANG, kataBit } from './telaah-kata.ts'

/** A step of the sum: from where to where, in bits. */
export interface Langkah {
  nama: string
  dari: number
  ke: number
}

/**
 * How a weight comes about: where one begins without knowing anything, what each field adds or takes away, what speaks
 * for another of the same household or the same region, and where it ends.
 */
export function langkahOf({ bits, fields }: NilaiPasangan, prior: { m: number }): Langkah[] {
  let at = Math.log2(prior.m)
  const steps: Langkah[] = [{ nama: 'Awal', dari: 0, ke: at }]
  for (const { kolom, taraf, bits: own } of fields) {
    if (taraf === 'kosong') continue
    steps.push({ nama: KATA_BIDANG[kolom] ?? kolom, dari: at, ke: at + own })
    at += own
  }
  if (Math.abs(bits - at) >= 0.05) steps.push({ nama: 'Mungkin serumah atau sedaerah', dari: at, ke: bits })
  return [...steps, { nama: 'Jumlah', dari: 0, ke: bits }]
}

const ROW_PX = 48
const NAME_BASELINE_PX = 16
const BAR_TOP_PX = 24
const BAR_HEIGHT_PX = 14

/**
 * The steps as bars, drawn on the server: each begins where the one before ended, its number stands in words above it,
 * and what takes away is hollow, so that nothing depends on colour. The table beside it holds the same.
 */
export function AirTerjun({ langkah, temuan }: { langkah: readonly Langkah[]; temuan: string }) {
  const ends = langkah.flatMap(({ dari, ke }) => [dari, ke])
  const low = Math.min(0, ...ends)
  const width = Math.max(1, Math.max(0, ...ends) - low)
  const percent = (bits: number) => `${((bits / width) * 100).toFixed(2)}%`
  return (
    <svg
      class="grafik"
      role="img"
      aria-labelledby="bobot-judul bobot-temuan"
      width="100%"
      height={langkah.length * ROW_PX}
    >
      <title id="bobot-judul">Bobot setiap data</title>
      <desc id="bobot-temuan">{temuan}</desc>
      {langkah.map(({ nama, dari, ke }, at) => (
        <>
          <text x="0" y={at * ROW_PX + NAME_BASELINE_PX}>{`${nama}: ${kataBit(ke - dari)}`}</text>
          <rect
            x={percent(Math.min(dari, ke) - low)}
            y={at * ROW_PX + BAR_TOP_PX}
            width={percent(Math.max(Math.abs(ke - dari), width / 200))}
            height={BAR_HEIGHT_PX}
            {...(ke < dari && { class: 'lawan' })}
          />
        </>
      ))}
    </svg>
  )
}
