import { Button } from '../../web/components/button/button.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { WarningText } from '../../web/components/warning-text/warning-text.tsx'
import { addressOf, kataOf } from '../../web/kata/kata.ts'
import { Page } from '../../web/page.tsx'
import { type IsianContext, KodeBesar } from './isian-pages.tsx'

export interface TerimaProps extends IsianContext {
  tiket: string
  pin: string
  /** Where a case of this ticket is seen. */
  kasus: string
}

/** The receipt: ticket and PIN, large, to be printed, written down, or sent to one's own telephone. */
export function TerimaPage({ context, kata, dasar, tiket, pin, kasus }: TerimaProps) {
  const { usul, umum } = kataOf(context.bahasa)
  const sms = `sms:?body=${encodeURIComponent(usul.terimaSmsIsi(tiket, pin))}`
  return (
    <Page context={{ ...context, path: `${dasar}/tanda-terima` }} judul={kata.terimaJudul}>
      <h1 class="govuk-heading-l">{kata.terimaJudul}</h1>
      <p class="govuk-body">{kata.terimaKata}</p>
      <SummaryList
        rows={[
          { key: usul.terimaTiket, value: <KodeBesar kode={tiket} /> },
          { key: usul.terimaPin, value: <strong class="kode">{pin}</strong> },
        ]}
      />
      <WarningText prefix={umum.penting}>{usul.terimaJaga}</WarningText>
      <p class="govuk-body">{usul.terimaCetak}</p>
      <p class="govuk-body tak-cetak">
        <a class="govuk-link tautan-besar" href={sms}>
          {usul.terimaSms}
        </a>
      </p>
      <h2 class="govuk-heading-m">{usul.terimaLangkahJudul}</h2>
      <ol class="govuk-list langkah">
        {kata.terimaLangkah.map((langkah) => (
          <li>{langkah}</li>
        ))}
      </ol>
      <div class="tak-cetak">
        <Button href={addressOf(context.bahasa, kasus)}>{kata.terimaLihat}</Button>
        <form method="post" action={addressOf(context.bahasa, `${dasar}/keluar`)}>
          <Button classes="tombol-kedua">{usul.keluar}</Button>
        </form>
      </div>
    </Page>
  )
}
