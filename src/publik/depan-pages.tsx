import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'

const PILIHAN = ['cek', 'usul', 'sanggah', 'kasus', 'bantuan'] as const

/** The front page: what this is, that it costs nothing, and the five things one can do here. */
export function DepanPage({ context }: { context: PageContext }) {
  const { daftar, depan, formulir, umum } = kataOf(context.bahasa)
  const to = (path: string) => addressOf(context.bahasa, path)
  return (
    <Page context={context} judul={depan.judul}>
      <h1 class="govuk-heading-xl">{depan.judul}</h1>
      <p class="govuk-body-l">{depan.pembuka}</p>
      <p class="govuk-body">
        <strong>{umum.gratis}</strong>
      </p>
      <ul class="pilihan">
        {PILIHAN.map((pilihan) => (
          <li>
            <a class="pilihan__tautan" href={to(`/${pilihan}`)}>
              {depan[pilihan].judul}
            </a>
            <p class="govuk-body">{depan[pilihan].kata}</p>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{depan.ponsel}</h2>
      <p class="govuk-body">{depan.ponselKata}</p>
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={to('/formulir.pdf')}>
          {formulir.unduh}
        </a>
        <br />
        <a class="govuk-link tautan-besar" href={to('/formulir.pdf?besar=ya')}>
          {formulir.unduhBesar}
        </a>
        <br />
        <a class="govuk-link tautan-besar" href={to('/bulan')}>
          {depan.bulan}
        </a>
        <br />
        <a class="govuk-link tautan-besar" href={to('/daftar')}>
          {daftar.judul}
        </a>
      </p>
    </Page>
  )
}
