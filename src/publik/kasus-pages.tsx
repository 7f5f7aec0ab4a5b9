import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import {
  BannerHeading,
  NotificationBanner,
} from '../web/components/notification-banner/notification-banner.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { Table } from '../web/components/table/table.tsx'
import { Tag } from '../web/components/tag/tag.tsx'
import { formatHari, formatPeriode } from '../web/kata/format.ts'
import { addressOf, type Bahasa, type Kata, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { TiketPin } from '../web/tiket-pin.tsx'
import type { KodeAlasan } from '../usulan/alasan.ts'
import type { FotoGalat } from '../usulan/foto.ts'
import type { TindakanPembuat } from '../usulan/usulan.ts'
import { sayAlasan } from './alasan-kata.ts'
import { FotoSection } from './foto-pages.tsx'
import { BISA_KEBERATAN, type KasusPublik, SAMPAI_PENETAPAN } from './kasus.ts'
import { PendampingSection } from './kasus-pendamping-pages.tsx'
import { type TindakanHasil, TindakanSection } from './kasus-tindakan-pages.tsx'
import { RujukanSection } from './rujukan-pages.tsx'

export interface KasusGalat {
  tiket?: boolean
  pin?: boolean
  /** They read well, but open nothing: which of the two is wrong is not said. */
  tidakCocok?: boolean
  /** The page had been open too long. */
  habis?: boolean
}

interface FormProps {
  context: PageContext
  /** What is opened here, and the button that opens it. */
  kata: Pick<Kata['kasus'], 'judul' | 'tombol'>
  path: string
  tiket?: string
  galat?: KasusGalat
}

/** Ticket and PIN. The PIN is never shown again. */
export function KasusFormPage({ context, kata, path, tiket, galat = {} }: FormProps) {
  const { umum, kasus, pendamping } = kataOf(context.bahasa)
  const list = [
    ...(galat.habis ? [{ text: kasus.tindakan.habis, href: '#tiket' }] : []),
    ...(galat.tidakCocok ? [{ text: kasus.tidakCocok, href: '#tiket' }] : []),
    ...(galat.tiket ? [{ text: kasus.tiketGalat, href: '#tiket' }] : []),
    ...(galat.pin ? [{ text: kasus.pinGalat, href: '#pin' }] : []),
  ]
  return (
    <Page
      context={context}
      judul={kata.judul}
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
      <h1 class="govuk-heading-l">{kata.judul}</h1>
      <p class="govuk-body">{kasus.pembuka}</p>
      <form method="post" action={addressOf(context.bahasa, path)} novalidate>
        <TiketPin context={context} tiket={tiket} galat={galat} />
        <Button>{kata.tombol}</Button>
      </form>
      {path === '/kasus' && (
        <p class="govuk-body">
          <a class="govuk-link tautan-besar" href={addressOf(context.bahasa, '/kasus/cabut')}>
            {pendamping.cabut.judul}
          </a>
        </p>
      )}
    </Page>
  )
}

interface KasusProps {
  context: PageContext
  kasus: KasusPublik
  /** Ticket and PIN, sealed, for the forms of the page. */
  kunci: string
  idOf(tindakan: TindakanPembuat): string
  hasil?: KasusHasil
}

/** What came of a form of the page. */
export interface KasusHasil {
  tindakan?: TindakanHasil
  foto?: FotoGalat | 'ada'
}

/** Something has to be mended. */
export function isWrong({ tindakan, foto }: KasusHasil): boolean {
  return tindakan?.isDone === false || (foto !== undefined && foto !== 'ada')
}

/** One's own case: where it stands, what happens next and by when, why, and what one can do. */
export function KasusPage({ context, kasus, kunci, idOf, hasil = {} }: KasusProps) {
  const { kasus: kata } = kataOf(context.bahasa)
  const { tindakan, foto } = hasil
  return (
    <Page context={{ ...context, path: '/kasus' }} judul={kata.hasilJudul} hasGalat={isWrong(hasil)} isSimpan>
      {tindakan && <HasilBanner context={context} hasil={tindakan} />}
      {foto && <FotoBanner context={context} foto={foto} />}
      <h1 class="govuk-heading-l">{kata.hasilJudul}</h1>
      <Keadaan context={context} kasus={kasus} />
      <AlasanSection context={context} kasus={kasus} />
      {BISA_KEBERATAN.includes(kasus.status) && <KeberatanSection context={context} />}
      <RujukanSection {...{ context, kunci }} rujukan={kasus.rujukan} />
      <PendampingSection {...{ context, kunci }} pendamping={kasus.pendamping} />
      <TindakanSection {...{ context, kunci, idOf }} hasil={tindakan} boleh={kasus.boleh} />
      <FotoSection {...{ context, kasus, kunci }} galat={foto === 'ada' ? undefined : foto} />
      <Riwayat context={context} kasus={kasus} />
      <InsetText>{kata.tutup}</InsetText>
    </Page>
  )
}

/** Done, or where to mend. */
function HasilBanner({ context, hasil }: { context: PageContext; hasil: TindakanHasil }) {
  const { kasus, umum } = kataOf(context.bahasa)
  const kata = kasus.tindakan[hasil.tindakan]
  if (!hasil.isDone)
    return (
      <ErrorSummary title={umum.galatJudul} list={[{ text: kata.galat, href: `#isi-${hasil.tindakan}` }]} />
    )
  return (
    <NotificationBanner title={kasus.tindakan.selesai} titleLevel={2} isSuccess role="alert">
      <BannerHeading>{kata.selesai}</BannerHeading>
    </NotificationBanner>
  )
}

function FotoBanner({ context, foto }: { context: PageContext; foto: FotoGalat | 'ada' }) {
  const { kasus, umum } = kataOf(context.bahasa)
  if (foto !== 'ada')
    return <ErrorSummary title={umum.galatJudul} list={[{ text: kasus.foto.galat[foto], href: '#foto' }]} />
  return (
    <NotificationBanner title={kasus.tindakan.selesai} titleLevel={2} isSuccess role="alert">
      <BannerHeading>{kasus.foto.selesai}</BannerHeading>
    </NotificationBanner>
  )
}

function Keadaan({ context, kasus }: { context: PageContext; kasus: KasusPublik }) {
  const { kasus: kata } = kataOf(context.bahasa)
  const { tindakan } = kata
  const status = kata.statusKata[kasus.status]
  const rujukanKata: Readonly<Record<string, string>> = tindakan.rujukanKata
  const rujukan = kasus.rujukan === null ? undefined : rujukanKata[kasus.rujukan]
  return (
    <>
      <SummaryList
        rows={[
          { key: kata.status, value: <Tag>{status.nama}</Tag> },
          { key: kata.jenis, value: kata.jenisKata[kasus.jenis_usulan] },
          { key: kata.periode, value: formatPeriode(context.bahasa, kasus.periode) },
          ...(rujukan ? [{ key: tindakan.rujukan, value: rujukan }] : []),
        ]}
      />
      <h2 class="govuk-heading-m">{kata.berikutnya}</h2>
      <p class="govuk-body">{kasus.isRingkas ? tindakan.ringkas : status.berikutnya}</p>
      {kasus.batas && (
        <p class="govuk-body">
          {tindakan.batas}: <strong>{formatHari(context.bahasa, kasus.batas)}</strong>
        </p>
      )}
      {kasus.penetapan && SAMPAI_PENETAPAN.includes(kasus.status) && (
        <PenetapanKata bahasa={context.bahasa} kode={kasus.penetapan} />
      )}
      {kasus.diminta && (
        <InsetText>
          <strong>{kata.diminta}:</strong> <span lang="id">{kasus.diminta}</span>
        </InsetText>
      )}
    </>
  )
}

/** What the month's decision said, and what to do about it. */
function PenetapanKata({ bahasa, kode }: { bahasa: Bahasa; kode: KodeAlasan }) {
  const { kata, ubah } = sayAlasan(bahasa, kode)
  return (
    <p class="govuk-body">
      {kata} {ubah}
    </p>
  )
}

/**
 * Why: in the page's language by the code, and as the officer wrote it for this person in Indonesian. On an Indonesian
 * page those words stand for the code's own.
 */
function AlasanSection({ context, kasus }: { context: PageContext; kasus: KasusPublik }) {
  if (!kasus.alasan) return null
  const { kasus: kata } = kataOf(context.bahasa)
  const { kode, untuk_anda, dasar } = kasus.alasan
  const words = sayAlasan(context.bahasa, kode)
  return (
    <section>
      <h2 class="govuk-heading-m">{kata.alasan}</h2>
      {(untuk_anda === null || context.bahasa !== 'id') && <p class="govuk-body">{words.kata}</p>}
      {untuk_anda !== null && (
        <p class="govuk-body" lang="id">
          {untuk_anda}
        </p>
      )}
      <SummaryList
        rows={[
          { key: kata.ubah, value: words.ubah },
          { key: kata.dasar, value: <span lang="id">{dasar}</span> },
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

/** What was done and said, oldest first. */
function Riwayat({ context, kasus }: { context: PageContext; kasus: KasusPublik }) {
  const { kasus: kata, bulan } = kataOf(context.bahasa)
  const words: Readonly<Record<string, string>> = bulan.langkahKata
  const own: Readonly<Record<string, string>> = kata.tindakan.catatan
  const rows = [
    ...kasus.langkah.map(({ tindakan, waktu }) => ({
      waktu,
      text: words[tindakan] ?? bulan.langkahKata.lain,
    })),
    ...kasus.catatan.map(({ jenis, waktu }) => ({ waktu, text: own[jenis] ?? bulan.langkahKata.lain })),
  ]
  return (
    <Table
      caption={kata.riwayat}
      captionClasses="govuk-table__caption--m"
      head={[{ text: bulan.tanggal }, { text: bulan.kegiatan }]}
      rows={rows
        .toSorted((a, b) => a.waktu.getTime() - b.waktu.getTime())
        .map(({ waktu, text }) => [{ text: formatHari(context.bahasa, waktu) }, { text }])}
    />
  )
}
