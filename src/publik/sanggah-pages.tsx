import { AKHIR_SANGGAHAN } from '../sanggahan/alur.ts'
import type { SanggahanPembuat, SanggahanSasaran } from '../sanggahan/find-sanggahan.ts'
import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import {
  BannerHeading,
  NotificationBanner,
} from '../web/components/notification-banner/notification-banner.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { Tag } from '../web/components/tag/tag.tsx'
import { Textarea } from '../web/components/textarea/textarea.tsx'
import { formatHari, formatTanggal } from '../web/kata/format.ts'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { sayAlasanSanggahan } from './alasan-kata.ts'

export interface SanggahHasil {
  tindakan: 'jawab' | 'tarik'
  isDone: boolean
  isi: string
}

interface SanggahanProps {
  context: PageContext
  isi: SanggahanPembuat | SanggahanSasaran
  /** Ticket and PIN, sealed. */
  kunci: string
  id: string
  hasil?: SanggahHasil | undefined
}

/** A sanggahan by ticket: of who objected, or of who was objected to. */
export function SanggahanPage(props: SanggahanProps) {
  const { context, isi, hasil } = props
  const { sanggah, kasus, umum } = kataOf(context.bahasa)
  const judul = isi.peran === 'pembuat' ? sanggah.kasus.pembuatJudul : sanggah.kasus.sasaranJudul
  const isWrong = hasil !== undefined && !hasil.isDone
  return (
    <Page context={{ ...context, path: '/sanggah/kasus' }} judul={judul} hasGalat={isWrong}>
      {isWrong && (
        <ErrorSummary
          title={umum.galatJudul}
          list={[{ text: sanggah.kasus.jawabGalat, href: '#isi-jawab' }]}
        />
      )}
      {hasil?.isDone && (
        <NotificationBanner title={kasus.tindakan.selesai} titleLevel={2} isSuccess role="alert">
          <BannerHeading>{sanggah.kasus[`${hasil.tindakan}Selesai`]}</BannerHeading>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{judul}</h1>
      {isi.peran === 'pembuat' ? <Pembuat {...props} isi={isi} /> : <Sasaran {...props} isi={isi} />}
      <InsetText>{kasus.tutup}</InsetText>
    </Page>
  )
}

function Pembuat({ context, isi, kunci, id }: SanggahanProps & { isi: SanggahanPembuat }) {
  const { sanggah, kasus } = kataOf(context.bahasa)
  const { nama, berikutnya } = sanggah.kasus.keadaan[isi.keadaan]
  const isOpen = isi.keadaan === 'diterima' || isi.keadaan === 'diperiksa'
  return (
    <>
      <SummaryList
        rows={[
          { key: kasus.status, value: <Tag>{nama}</Tag> },
          { key: sanggah.kasus.dikirim, value: formatHari(context.bahasa, isi.dikirim) },
        ]}
      />
      <p class="govuk-body">{berikutnya}</p>
      {isOpen && (
        <details class="tindakan">
          <summary>{sanggah.kasus.tarik}</summary>
          <form method="post" action={addressOf(context.bahasa, '/sanggah/kasus/tarik')}>
            <p class="govuk-body">{sanggah.kasus.tarikKata}</p>
            <input type="hidden" name="kunci" value={kunci} />
            <input type="hidden" name="id" value={id} />
            <Button classes="tombol-kedua">{sanggah.kasus.tarikTombol}</Button>
          </form>
        </details>
      )}
    </>
  )
}

function Sasaran(props: SanggahanProps & { isi: SanggahanSasaran }) {
  const { context, isi } = props
  const { sanggah } = kataOf(context.bahasa)
  const { kasus: kata } = sanggah
  const isEnd = AKHIR_SANGGAHAN.includes(isi.status)
  return (
    <>
      <p class="govuk-body-l">{kata.tidakBerubah}</p>
      <h2 class="govuk-heading-m">{kata.mengapa}</h2>
      <p class="govuk-body">{sayAlasanSanggahan(context.bahasa, isi.alasan_sanggahan)}</p>
      {isi.kata !== null && (
        <>
          <h2 class="govuk-heading-m">{kata.hasil}</h2>
          <p class="govuk-body">{isi.status === 'terbukti' ? kata.hasilTerbukti : kata.hasilLain}</p>
          <p class="govuk-body" lang="id">
            {isi.kata}
          </p>
        </>
      )}
      {!isEnd && isi.status === 'menunggu_jawaban' && <JawabForm {...props} />}
      {!isEnd && isi.status === 'diverifikasi' && <p class="govuk-body">{kata.sedangDiperiksa}</p>}
    </>
  )
}

function JawabForm({ context, isi, kunci, id, hasil }: SanggahanProps & { isi: SanggahanSasaran }) {
  const { sanggah, umum } = kataOf(context.bahasa)
  const { kasus: kata } = sanggah
  const isWrong = hasil?.tindakan === 'jawab' && !hasil.isDone
  const answered = isi.langkah.filter(({ tindakan }) => tindakan === 'answerSanggahan')
  return (
    <>
      <h2 class="govuk-heading-m">{kata.jawab}</h2>
      <p class="govuk-body">
        {kata.jawabSampai} <strong>{formatTanggal(context.bahasa, isi.jawab_sampai)}</strong>.{' '}
        {kata.jawabCara}
      </p>
      {answered.map(({ waktu }) => (
        <p class="govuk-body">
          {kata.sudahJawab} {formatHari(context.bahasa, waktu)}.
        </p>
      ))}
      <form method="post" action={addressOf(context.bahasa, '/sanggah/kasus/jawab')}>
        <input type="hidden" name="kunci" value={kunci} />
        <input type="hidden" name="id" value={id} />
        <Textarea
          id="isi-jawab"
          name="isi"
          label={{ children: kata.jawaban }}
          value={isWrong ? hasil.isi : undefined}
          error={isWrong ? { text: kata.jawabGalat, prefix: umum.galat } : undefined}
        />
        <Button>{kata.jawabTombol}</Button>
      </form>
    </>
  )
}
