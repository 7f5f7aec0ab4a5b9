import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { Input } from '../web/components/input/input.tsx'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { Table } from '../web/components/table/table.tsx'
import { Tag } from '../web/components/tag/tag.tsx'
import { formatHari, formatPeriode } from '../web/kata/format.ts'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { BISA_KEBERATAN, type KasusPublik, SAMPAI_PENETAPAN } from './kasus.ts'

export interface KasusGalat {
  tiket?: boolean
  pin?: boolean
  /** They read well, but open nothing: which of the two is wrong is not said. */
  tidakCocok?: boolean
}

/** Ticket and PIN. The PIN is never shown again. */
export function KasusFormPage(props: { context: PageContext; tiket?: string; galat?: KasusGalat }) {
  const { context, tiket, galat = {} } = props
  const { kasus, umum, pendamping } = kataOf(context.bahasa)
  const list = [
    ...(galat.tidakCocok ? [{ text: kasus.tidakCocok, href: '#tiket' }] : []),
    ...(galat.tiket ? [{ text: kasus.tiketGalat, href: '#tiket' }] : []),
    ...(galat.pin ? [{ text: kasus.pinGalat, href: '#pin' }] : []),
  ]
  return (
    <Page
      context={context}
      judul={kasus.judul}
      hasGalat={list.length > 0}
      kembali={addressOf(context.bahasa, '/')}
    >
      {list.length > 0 && (
        <ErrorSummary
          title={galat.tidakCocok ? kasus.tidakCocok : umum.galatJudul}
          description={galat.tidakCocok && `${kasus.tidakCocokKata} ${kasus.tidakCocokLangkah}`}
          list={list}
        />
      )}
      <h1 class="govuk-heading-l">{kasus.judul}</h1>
      <p class="govuk-body">{kasus.pembuka}</p>
      <form method="post" action={addressOf(context.bahasa, '/kasus')} novalidate>
        <Input
          name="tiket"
          label={{ children: kasus.tiket, classes: 'govuk-label--s' }}
          hint={{ text: kasus.tiketPetunjuk }}
          value={tiket}
          autocomplete="off"
          spellcheck={false}
          error={galat.tiket ? { text: kasus.tiketGalat, prefix: umum.galat } : undefined}
        />
        <Input
          name="pin"
          label={{ children: kasus.pin, classes: 'govuk-label--s' }}
          hint={{ text: kasus.pinPetunjuk }}
          inputmode="numeric"
          autocomplete="off"
          error={galat.pin ? { text: kasus.pinGalat, prefix: umum.galat } : undefined}
        />
        <Button>{kasus.tombol}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={addressOf(context.bahasa, '/kasus/cabut')}>
          {pendamping.cabut.judul}
        </a>
      </p>
    </Page>
  )
}

/** One's own case: where it stands, what happens next, why, and how to object. */
export function KasusPage({ context, kasus }: { context: PageContext; kasus: KasusPublik }) {
  const { kasus: kata } = kataOf(context.bahasa)
  const status = kata.statusKata[kasus.status]
  return (
    <Page context={{ ...context, path: '/kasus' }} judul={kata.hasilJudul}>
      <h1 class="govuk-heading-l">{kata.hasilJudul}</h1>
      <SummaryList
        rows={[
          { key: kata.status, value: <Tag>{status.nama}</Tag> },
          { key: kata.jenis, value: kata.jenisKata[kasus.jenis_usulan] },
          { key: kata.periode, value: formatPeriode(context.bahasa, kasus.periode) },
        ]}
      />
      <h2 class="govuk-heading-m">{kata.berikutnya}</h2>
      <p class="govuk-body">{status.berikutnya}</p>
      {kasus.berikutnya && SAMPAI_PENETAPAN.includes(kasus.status) && (
        <p class="govuk-body" lang="id">
          {kasus.berikutnya}
        </p>
      )}
      {kasus.diminta && (
        <InsetText>
          <strong>{kata.diminta}:</strong> <span lang="id">{kasus.diminta}</span>
        </InsetText>
      )}
      <AlasanSection context={context} kasus={kasus} />
      {BISA_KEBERATAN.includes(kasus.status) && <KeberatanSection context={context} />}
      <Riwayat context={context} kasus={kasus} />
      <InsetText>{kata.tutup}</InsetText>
    </Page>
  )
}

function AlasanSection({ context, kasus }: { context: PageContext; kasus: KasusPublik }) {
  if (!kasus.alasan) return null
  const { kasus: kata } = kataOf(context.bahasa)
  const { alasan } = kasus
  return (
    <section>
      <h2 class="govuk-heading-m">{kata.alasan}</h2>
      <p class="govuk-body" lang="id">
        {alasan.kata}
      </p>
      <SummaryList
        rows={[
          { key: kata.ubah, value: <span lang="id">{alasan.ubah}</span> },
          { key: kata.dasar, value: <span lang="id">{alasan.dasar}</span> },
        ]}
      />
    </section>
  )
}

function KeberatanSection({ context }: { context: PageContext }) {
  const { kasus: kata } = kataOf(context.bahasa)
  return (
    <section class="kartu">
      <h2 class="govuk-heading-m">{kata.keberatan}</h2>
      <p class="govuk-body">{kata.keberatanKata}</p>
      <ol class="govuk-list langkah">
        {kata.keberatanCara.map((cara) => (
          <li>{cara}</li>
        ))}
      </ol>
    </section>
  )
}

function Riwayat({ context, kasus }: { context: PageContext; kasus: KasusPublik }) {
  const { kasus: kata, bulan } = kataOf(context.bahasa)
  const words: Readonly<Record<string, string>> = bulan.langkahKata
  return (
    <Table
      caption={kata.riwayat}
      captionClasses="govuk-table__caption--m"
      head={[{ text: bulan.tanggal }, { text: bulan.kegiatan }]}
      rows={kasus.langkah.map(({ tindakan, waktu }) => [
        { text: formatHari(context.bahasa, waktu) },
        { text: words[tindakan] ?? bulan.langkahKata.lain },
      ])}
    />
  )
}
