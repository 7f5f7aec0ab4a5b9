import {
  BannerHeading,
  NotificationBanner,
} from '../web/components/notification-banner/notification-banner.tsx'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext, renderPage } from '../web/page.tsx'
import type { Jawaban } from './cek.ts'

/** The page of an answer. It repeats nothing that was typed: on a shared telephone the next one could read it. */
export function renderJawaban(context: PageContext, jawaban: Jawaban): string {
  const { cek, umum } = kataOf(context.bahasa)
  const kata = cek.jawaban[jawaban]
  return renderPage(
    <Page context={{ ...context, path: '/cek' }} judul={kata.judul}>
      <NotificationBanner title={umum.hasil} titleLevel={2} isSuccess={jawaban === 'terdaftar'} role="alert">
        <h1 class="govuk-heading-l">{kata.judul}</h1>
        <BannerHeading>{kata.kata}</BannerHeading>
      </NotificationBanner>
      <h2 class="govuk-heading-m">{kata.langkahJudul}</h2>
      <ol class="govuk-list langkah">
        {kata.langkah.map((langkah) => (
          <li>{langkah}</li>
        ))}
      </ol>
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={addressOf(context.bahasa, '/cek')}>
          {cek.ulang}
        </a>
      </p>
    </Page>,
  )
}
