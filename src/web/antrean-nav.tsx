import { formatAngka } from './kata/format.ts'

interface Saringan {
  href: string
  text: string
  jumlah: number
  isKini: boolean
}

/** Which part of an officers' queue is shown, and how many there are in each. */
export function SaringanNav({ list }: { list: readonly Saringan[] }) {
  return (
    <nav aria-label="Yang ditampilkan">
      <ul class="govuk-list">
        {list.map(({ href, text, jumlah, isKini }) => (
          <li>
            <a class="govuk-link tautan-besar" href={href} {...(isKini && { 'aria-current': 'page' })}>
              {`${text} (${formatAngka('id', jumlah)})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface HalamanKata {
  halaman(kini: string, semua: string): string
  sebelumnya: string
  berikutnya: string
}

/** The words of officers' pages. */
const KATA: HalamanKata = {
  halaman: (kini, semua) => `Halaman ${kini} dari ${semua}`,
  sebelumnya: 'Halaman sebelumnya',
  berikutnya: 'Halaman berikutnya',
}

/** The page before and after, of a list with more than one. */
export function HalamanNav(props: {
  halaman: number
  /** How many are listed, and how many on a page. */
  jumlah: number
  sehalaman: number
  hrefOf(halaman: number): string
  kata?: HalamanKata
}) {
  const { halaman, jumlah, sehalaman, hrefOf, kata = KATA } = props
  const pages = Math.ceil(jumlah / sehalaman)
  if (pages <= 1) return null
  const links = [
    ...(halaman > 1 ? [{ page: halaman - 1, text: kata.sebelumnya }] : []),
    ...(halaman < pages ? [{ page: halaman + 1, text: kata.berikutnya }] : []),
  ]
  const where = kata.halaman(String(halaman), String(pages))
  return (
    <nav aria-label={where}>
      <p class="govuk-body">{where}</p>
      <ul class="govuk-list">
        {links.map(({ page, text }) => (
          <li>
            <a class="govuk-link tautan-besar" href={hrefOf(page)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
