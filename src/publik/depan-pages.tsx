import { Button } from '../web/components/button/button.tsx'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'

/** The front page: what this is, that it costs nothing, and the three things one can do here. */
export function DepanPage({ context }: { context: PageContext }) {
  const { depan, formulir, umum } = kataOf(context.bahasa)
  const to = (path: string) => addressOf(context.bahasa, path)
  return (
    <Page context={context} judul={depan.judul}>
      <h1 class="govuk-heading-xl">{depan.judul}</h1>
      <p class="govuk-body-l">{depan.pembuka}</p>
      <p class="govuk-body">
        <strong>{umum.gratis}</strong>
      </p>
      <section class="kartu">
        <h2 class="govuk-heading-m">{depan.cekJudul}</h2>
        <p class="govuk-body">{depan.cekKata}</p>
        <Button href={to('/cek')} isStartButton>
          {depan.cekTombol}
        </Button>
      </section>
      <section class="kartu">
        <h2 class="govuk-heading-m">{depan.kasusJudul}</h2>
        <p class="govuk-body">{depan.kasusKata}</p>
        <p class="govuk-body">
          <a class="govuk-link tautan-besar" href={to('/kasus')}>
            {depan.kasusTautan}
          </a>
        </p>
      </section>
      <section class="kartu">
        <h2 class="govuk-heading-m">{depan.bulanJudul}</h2>
        <p class="govuk-body">{depan.bulanKata}</p>
        <p class="govuk-body">
          <a class="govuk-link tautan-besar" href={to('/bulan')}>
            {depan.bulanTautan}
          </a>
        </p>
      </section>
      <h2 class="govuk-heading-m">{depan.belumJudul}</h2>
      <p class="govuk-body">{depan.belumKata}</p>
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={to('/formulir.pdf')}>
          {formulir.unduh}
        </a>
        <br />
        <a class="govuk-link tautan-besar" href={to('/formulir.pdf?besar=ya')}>
          {formulir.unduhBesar}
        </a>
      </p>
    </Page>
  )
}
