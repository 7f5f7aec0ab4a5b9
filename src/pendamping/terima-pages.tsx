import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import {
  BannerHeading,
  NotificationBanner,
} from '../web/components/notification-banner/notification-banner.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { formatTanggal } from '../web/kata/format.ts'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { TiketPin } from '../web/tiket-pin.tsx'
import type { Pendamping, PersetujuanBaru } from './pendamping.ts'

/** What the client takes home: ticket, PIN, who helped, what was agreed to, and how to take it back. */
export function TerimaPage(props: {
  context: PageContext
  receipt: { tiket: string; pin: string }
  pendamping: Pendamping
  persetujuan: PersetujuanBaru
  alamat: string
}) {
  const { context, receipt, pendamping, persetujuan } = props
  const { pendamping: kata, kasus, umum } = kataOf(context.bahasa)
  const last = new Date(Date.parse(persetujuan.sampai) - 86_400_000).toISOString().slice(0, 10)
  const isSemua = persetujuan.keperluan.length > 1
  return (
    <Page
      context={{ ...context, path: '/pendamping/usulan' }}
      judul={kata.terima.judul}
      kembali={addressOf(context.bahasa, '/pendamping')}
    >
      <h1 class="govuk-heading-l">{kata.terima.judul}</h1>
      <NotificationBanner title={umum.penting} isSuccess>
        <BannerHeading>{kata.terima.kata}</BannerHeading>
      </NotificationBanner>
      <SummaryList
        rows={[
          { key: kasus.tiket, value: <strong>{receipt.tiket}</strong> },
          { key: kasus.pin, value: <strong>{receipt.pin}</strong> },
          { key: kata.terima.pendamping, value: kata.oleh(pendamping.nama, pendamping.lembaga) },
          { key: kata.setuju.keperluan, value: kata.setuju.keperluanKata[isSemua ? 'semua' : 'mengusulkan'] },
          { key: kata.kasus.cara, value: kata.setuju.caraKata[persetujuan.cara] },
          { key: kata.kasus.sampai, value: formatTanggal(context.bahasa, last) },
        ]}
      />
      <p class="govuk-body">
        {kata.terima.cabut} <strong>{props.alamat}</strong>
      </p>
      <p class="govuk-body">{kata.gratis}</p>
    </Page>
  )
}

export function SudahPage({ context }: { context: PageContext }) {
  const { pendamping: kata } = kataOf(context.bahasa)
  return (
    <Page
      context={{ ...context, path: '/pendamping/usulan' }}
      judul={kata.terima.judul}
      kembali={addressOf(context.bahasa, '/pendamping')}
    >
      <h1 class="govuk-heading-l">{kata.terima.judul}</h1>
      <p class="govuk-body">{kata.terima.sudah}</p>
    </Page>
  )
}

/** The client's own page: ticket and PIN take consent back. */
export function CabutPage(props: { context: PageContext; tiket?: string; tidakCocok?: boolean }) {
  const { context, tiket, tidakCocok = false } = props
  const { pendamping: kata, kasus, umum } = kataOf(context.bahasa)
  const to = (path: string) => addressOf(context.bahasa, path)
  return (
    <Page context={context} judul={kata.cabut.judul} hasGalat={tidakCocok} kembali={to('/kasus')}>
      {tidakCocok && (
        <ErrorSummary
          title={umum.galatJudul}
          description={kasus.tidakCocokLangkah}
          list={[{ text: kata.cabut.tidakCocok, href: '#tiket' }]}
        />
      )}
      <h1 class="govuk-heading-l">{kata.cabut.judul}</h1>
      <p class="govuk-body">{kata.cabut.kata}</p>
      <form method="post" action={to('/kasus/cabut')} novalidate>
        <TiketPin context={context} tiket={tiket} />
        <Button>{kata.cabut.tombol}</Button>
      </form>
    </Page>
  )
}

export function DicabutPage(props: { context: PageContext; receipt: { tiket: string; pin: string } }) {
  const { context, receipt } = props
  const { pendamping: kata, kasus } = kataOf(context.bahasa)
  return (
    <Page context={{ ...context, path: '/kasus/cabut' }} judul={kata.cabut.selesaiJudul}>
      <h1 class="govuk-heading-l">{kata.cabut.selesaiJudul}</h1>
      <p class="govuk-body">{kata.cabut.selesai}</p>
      <SummaryList
        rows={[
          { key: kasus.tiket, value: <strong>{receipt.tiket}</strong> },
          { key: kasus.pin, value: <strong>{receipt.pin}</strong> },
        ]}
      />
    </Page>
  )
}
