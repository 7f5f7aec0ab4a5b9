/** One bar: its name, its number, and the number as it is written in the reader's language. */
export interface Batang {
  nama: string
  nilai: number
  tulisan: string
}

const ROW_PX = 56
const NAME_BASELINE_PX = 18
const BAR_TOP_PX = 26
const BAR_HEIGHT_PX = 20
/** The longest bar leaves room for its number beside it. */
const LONGEST_PERCENT = 78

/**
 * Bars as SVG, drawn on the server: the name above each bar, the number at its end, so that nothing depends on colour.
 * Widths are percentages and letters keep their size, whatever the screen. To those who listen it is one picture with
 * `judul` and `temuan`; the numbers are in the table beside it.
 */
export function GrafikBatang(props: {
  id: string
  judul: string
  temuan: string
  batang: readonly Batang[]
}) {
  const largest = Math.max(1, ...props.batang.map((batang) => batang.nilai))
  return (
    <svg
      class="grafik"
      role="img"
      aria-labelledby={`${props.id}-judul ${props.id}-temuan`}
      width="100%"
      height={props.batang.length * ROW_PX}
    >
      <title id={`${props.id}-judul`}>{props.judul}</title>
      <desc id={`${props.id}-temuan`}>{props.temuan}</desc>
      {props.batang.map((batang, at) => {
        const top = at * ROW_PX
        const width = Math.max(0.5, (batang.nilai / largest) * LONGEST_PERCENT)
        return (
          <>
            <text x="0" y={top + NAME_BASELINE_PX}>
              {batang.nama}
            </text>
            <rect x="0" y={top + BAR_TOP_PX} width={`${width.toFixed(2)}%`} height={BAR_HEIGHT_PX} />
            <text class="angka" x={`${width.toFixed(2)}%`} y={top + BAR_TOP_PX + 16} dx="8">
              {batang.tulisan}
            </text>
          </>
        )
      })}
    </svg>
  )
}
