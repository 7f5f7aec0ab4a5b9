import { Button } from '../web/components/button/button.tsx'
import { Input } from '../web/components/input/input.tsx'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { Table } from '../web/components/table/table.tsx'
import { Tag } from '../web/components/tag/tag.tsx'
import { formatHari, formatTanggal } from '../web/kata/format.ts'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import type { KasusDampingan, LangkahDampingan } from './kasus-store.ts'
import type { BatasPendamping, Pendamping } from './pendamping.ts'

/** Signed in: what a companion can do here. */
export function DepanPage(props: { context: PageContext; pendamping: Pendamping; batas: BatasPendamping }) {
  const { context, pendamping, batas } = props
  const { pendamping: kata } = kataOf(context.bahasa)
  const to = (path: string) => addressOf(context.bahasa, path)
  return (
    <Page context={context} judul={kata.judul}>
      <h1 class="govuk-heading-l">{kata.judul}</h1>
      <p class="govuk-body">{kata.oleh(pendamping.nama, pendamping.lembaga)}</p>
      <p class="govuk-body">{kata.baru.batas(String(batas.sehari), String(batas.terbuka))}</p>
      <Button href={to('/pendamping/usulan')}>{kata.baru.tautan}</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={to('/pendamping/kasus')}>
          {kata.kasus.tautan}
        </a>
      </p>
      <InsetText>{kata.gratis}</InsetText>
      <form method="post" action={to('/pendamping/keluar')}>
        <Button>{kata.keluar}</Button>
      </form>
    </Page>
  )
}

/** With a script, because passkeys can't do without one; what to do without it stands there. */
export function MasukPage({ context, skrip }: { context: PageContext; skrip: string }) {
  const { pendamping: kata } = kataOf(context.bahasa)
  return (
    <Page context={{ ...context, path: '/pendamping/masuk' }} judul={kata.masuk.judul}>
      <h1 class="govuk-heading-l">{kata.masuk.judul}</h1>
      <p class="govuk-body">{kata.pembuka}</p>
      <p class="govuk-body">{kata.masuk.kata}</p>
      <BelumBerhasil context={context} />
      <form method="post" action={addressOf(context.bahasa, '/pendamping/masuk')} data-kunci="masuk">
        <Button>{kata.masuk.tombol}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={addressOf(context.bahasa, '/pendamping/daftar')}>
          {kata.masuk.pertama}
        </a>
      </p>
      <script src={skrip} type="module" />
    </Page>
  )
}

export function DaftarPage({ context, skrip }: { context: PageContext; skrip: string }) {
  const { pendamping: kata } = kataOf(context.bahasa)
  return (
    <Page
      context={{ ...context, path: '/pendamping/daftar' }}
      judul={kata.daftar.judul}
      kembali={addressOf(context.bahasa, '/pendamping/masuk')}
    >
      <h1 class="govuk-heading-l">{kata.daftar.judul}</h1>
      <p class="govuk-body">{kata.daftar.kata}</p>
      <BelumBerhasil context={context} />
      <form method="post" action={addressOf(context.bahasa, '/pendamping/daftar')} data-kunci="daftar">
        <Input
          name="kode"
          label={{ children: kata.daftar.kode, classes: 'govuk-label--s' }}
          hint={{ text: kata.daftar.kodePetunjuk }}
          autocomplete="off"
          spellcheck={false}
        />
        <Button>{kata.daftar.tombol}</Button>
      </form>
      <script src={skrip} type="module" />
    </Page>
  )
}

function BelumBerhasil({ context }: { context: PageContext }) {
  const { pendamping: kata } = kataOf(context.bahasa)
  return (
    <>
      <noscript>
        <InsetText>{kata.tanpaSkrip}</InsetText>
      </noscript>
      <div id="belum-berhasil" role="alert" tabindex={-1} hidden>
        <InsetText>
          {kata.belumBerhasil} <span lang="id" data-kata="" />
        </InsetText>
      </div>
    </>
  )
}

/** Somebody whose browser runs no scripts has pressed the button: nobody is left standing. */
export function TanpaSkripPage({ context }: { context: PageContext }) {
  const { pendamping: kata } = kataOf(context.bahasa)
  return (
    <Page context={{ ...context, path: '/pendamping/masuk' }} judul={kata.masuk.judul}>
      <h1 class="govuk-heading-l">{kata.masuk.judul}</h1>
      <p class="govuk-body">{kata.tanpaSkrip}</p>
    </Page>
  )
}

export function KasusListPage({ context, list }: { context: PageContext; list: readonly KasusDampingan[] }) {
  const { pendamping: kata, kasus: umum } = kataOf(context.bahasa)
  const to = (path: string) => addressOf(context.bahasa, path)
  return (
    <Page context={context} judul={kata.kasus.judul} kembali={to('/pendamping')}>
      <h1 class="govuk-heading-l">{kata.kasus.judul}</h1>
      {list.length === 0 ? (
        <p class="govuk-body">{kata.kasus.kosong}</p>
      ) : (
        <Table
          head={[{ text: kata.kasus.nama }, { text: umum.status }, { text: kata.kasus.sampai }]}
          firstCellIsHeader
          rows={list.map((kasus) => [
            {
              text: (
                <a class="govuk-link" href={to(`/pendamping/kasus/${kasus.tiket}`)}>
                  {kasus.nama}
                </a>
              ),
            },
            { text: umum.statusKata[kasus.status].nama },
            { text: formatTanggal(context.bahasa, lastDayOf(kasus.sampai)) },
          ])}
        />
      )}
    </Page>
  )
}

export function KasusDampinganPage(props: {
  context: PageContext
  kasus: KasusDampingan & { langkah: readonly LangkahDampingan[]; diminta: string | null }
}) {
  const { context, kasus } = props
  const { pendamping: kata, kasus: umum, bulan } = kataOf(context.bahasa)
  const words: Readonly<Record<string, string>> = bulan.langkahKata
  const status = umum.statusKata[kasus.status]
  return (
    <Page
      context={{ ...context, path: '/pendamping/kasus' }}
      judul={kasus.nama}
      kembali={addressOf(context.bahasa, '/pendamping/kasus')}
    >
      <h1 class="govuk-heading-l">{kasus.nama}</h1>
      <SummaryList
        rows={[
          { key: umum.tiket, value: kasus.tiket },
          { key: umum.status, value: <Tag>{status.nama}</Tag> },
          { key: kata.kasus.cara, value: kata.setuju.caraKata[kasus.cara] },
          { key: kata.kasus.sampai, value: formatTanggal(context.bahasa, lastDayOf(kasus.sampai)) },
        ]}
      />
      <h2 class="govuk-heading-m">{umum.berikutnya}</h2>
      <p class="govuk-body">{status.berikutnya}</p>
      {kasus.diminta && (
        <InsetText>
          <strong>{kata.kasus.diminta}:</strong> <span lang="id">{kasus.diminta}</span>
        </InsetText>
      )}
      <Table
        caption={umum.riwayat}
        captionClasses="govuk-table__caption--m"
        head={[{ text: bulan.tanggal }, { text: bulan.kegiatan }]}
        rows={kasus.langkah.map(({ tindakan, waktu }) => [
          { text: formatHari(context.bahasa, waktu) },
          { text: words[tindakan] ?? bulan.langkahKata.lain },
        ])}
      />
    </Page>
  )
}

/** The stored day is the first without consent; people read the last with it. */
function lastDayOf(sampai: string): string {
  return new Date(Date.parse(sampai) - 86_400_000).toISOString().slice(0, 10)
}
