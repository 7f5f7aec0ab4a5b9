import { PETA } from './peta.ts'

/** A square for each province, with one of five classes: 0 is not shown or nothing there. */
export interface Petak {
  kode: string
  kelas: 0 | 1 | 2 | 3 | 4
}

const SIDE = 20

/**
 * The provinces as equal squares. Classes differ in the number of lines across the square and not in colour alone; to
 * those who listen it is one picture with its finding, and the numbers are in the table.
 */
export function PetaPetak(props: { id: string; judul: string; temuan: string; petak: readonly Petak[] }) {
  const places = Object.values(PETA)
  const width = (Math.max(...places.map(([column]) => column)) + 1) * SIDE
  const height = (Math.max(...places.map(([, row]) => row)) + 1) * SIDE
  return (
    <svg
      class="peta"
      role="img"
      aria-labelledby={`${props.id}-judul ${props.id}-temuan`}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title id={`${props.id}-judul`}>{props.judul}</title>
      <desc id={`${props.id}-temuan`}>{props.temuan}</desc>
      {props.petak.map(({ kode, kelas }) => (
        <Square kode={kode} kelas={kelas} />
      ))}
    </svg>
  )
}

function Square({ kode, kelas }: Petak) {
  const [column, row] = PETA[kode] ?? [0, 0]
  const [x, y] = [column * SIDE + 1, row * SIDE + 1]
  const inner = SIDE - 2
  const lines = Array.from({ length: kelas }, (_, at) => y + ((at + 1) * inner) / (kelas + 1))
  return (
    <>
      <rect x={x} y={y} width={inner} height={inner} class={`peta__petak peta__petak--${kelas}`} />
      {lines.map((at) => (
        <line x1={x} x2={x + inner} y1={at} y2={at} class="peta__garis" />
      ))}
    </>
  )
}

/** One point of a line: the month, its value, and both as they are read. */
export interface Titik {
  nama: string
  nilai: number | null
}

const WIDTH = 600
const HEIGHT = 200
const PAD = 10

/** Months from left to right, with a broken line to measure them by. Where a value is missing the line is broken off. */
export function GrafikGaris(props: {
  id: string
  judul: string
  temuan: string
  titik: readonly Titik[]
  acuan: number
}) {
  const values = props.titik.flatMap(({ nilai }) => (nilai === null ? [] : [nilai]))
  const top = Math.max(props.acuan, ...values) * 1.1 || 1
  const xOf = (at: number) => PAD + (at * (WIDTH - 2 * PAD)) / Math.max(1, props.titik.length - 1)
  const yOf = (value: number) => HEIGHT - PAD - (value / top) * (HEIGHT - 2 * PAD)
  const path = props.titik
    .map(({ nilai }, at) => {
      if (nilai === null) return ''
      const isFirst = at === 0 || props.titik[at - 1]?.nilai === null
      return `${isFirst ? 'M' : 'L'}${xOf(at).toFixed(1)} ${yOf(nilai).toFixed(1)}`
    })
    .join('')
  return (
    <svg
      class="garis"
      role="img"
      aria-labelledby={`${props.id}-judul ${props.id}-temuan`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <title id={`${props.id}-judul`}>{props.judul}</title>
      <desc id={`${props.id}-temuan`}>{props.temuan}</desc>
      <line x1={PAD} x2={WIDTH - PAD} y1={yOf(props.acuan)} y2={yOf(props.acuan)} class="garis__acuan" />
      <path d={path} class="garis__isi" />
      {props.titik.map(({ nilai }, at) =>
        nilai === null ? null : <circle cx={xOf(at)} cy={yOf(nilai)} r="5" class="garis__titik" />,
      )}
    </svg>
  )
}
