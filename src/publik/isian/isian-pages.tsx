import type { ComponentChildren } from 'preact'
import { Button } from '../../web/components/button/button.tsx'
import { ErrorSummary } from '../../web/components/error-summary/error-summary.tsx'
import { Input } from '../../web/components/input/input.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { addressOf, kataOf } from '../../web/kata/kata.ts'
import { Page, type PageContext } from '../../web/page.tsx'
import { anchorOf, KendaliField } from './kendali-pages.tsx'
import { type FormulirKata, tanyaOf } from './kata.ts'
import type { JawabanIsian, Pertanyaan } from './perjalanan.ts'

/** What each page of a form knows: its words, and the address that it lies under. */
export interface IsianContext {
  context: PageContext
  kata: FormulirKata
  /** `/usul` */
  dasar: string
}

/** What the form is for, what one needs, and that one may stop at any time. */
export function MulaiPage({ context, kata, dasar, hasIsian }: IsianContext & { hasIsian: boolean }) {
  const { usul, umum } = kataOf(context.bahasa)
  const to = (path: string) => addressOf(context.bahasa, dasar + path)
  return (
    <Page context={context} judul={kata.judul} kembali={addressOf(context.bahasa, '/')}>
      <h1 class="govuk-heading-l">{kata.judul}</h1>
      <p class="govuk-body-l">{kata.pembuka}</p>
      <h2 class="govuk-heading-m">{usul.perlu}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {kata.perluDaftar.map((satu) => (
          <li>{satu}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <strong>{umum.gratis}</strong>
      </p>
      <form method="post" action={to('/mulai')}>
        <Button isStartButton>{usul.mulai}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={to(hasIsian ? '/periksa' : '/lanjut')}>
          {usul.lanjutkan}
        </a>
      </p>
    </Page>
  )
}

export interface PertanyaanProps extends IsianContext {
  pertanyaan: Pertanyaan
  typed: JawabanIsian
  galat?: Readonly<Record<string, string>>
  kembali: string
  /** What stands before the fields, inside the form. */
  children?: ComponentChildren
}

/** One question a page. What was typed stays, whatever is wrong with it. */
export function PertanyaanPage(props: PertanyaanProps) {
  const { context, kata, dasar, pertanyaan, galat = {} } = props
  const { umum } = kataOf(context.bahasa)
  const tanya = tanyaOf(kata, pertanyaan.nama)
  const isHeading = pertanyaan.kendali.length === 1
  const list = Object.entries(galat).map(([isian, key]) => ({
    text: kata.galat[key] ?? key,
    href: anchorOf(isian),
  }))
  const path = `${dasar}/${pertanyaan.nama}`
  return (
    <Page
      context={{ ...context, path }}
      judul={tanya.judul}
      hasGalat={list.length > 0}
      kembali={addressOf(context.bahasa, props.kembali)}
    >
      {list.length > 0 && <ErrorSummary title={umum.galatJudul} list={list} />}
      {!isHeading && <h1 class="govuk-heading-l">{tanya.judul}</h1>}
      {!isHeading && tanya.petunjuk && <p class="govuk-body">{tanya.petunjuk}</p>}
      <form method="post" action={addressOf(context.bahasa, path)} novalidate data-antre="ya">
        {props.children}
        {pertanyaan.kendali.map((kendali) => (
          <KendaliField
            {...{ kata, tanya, kendali, galat, isHeading }}
            bahasa={context.bahasa}
            typed={props.typed}
          />
        ))}
        <Button>{umum.lanjut}</Button>
      </form>
      <SimpanLink context={context} kata={kata} dasar={dasar} />
    </Page>
  )
}

function SimpanLink({ context, dasar }: IsianContext) {
  return (
    <p class="govuk-body">
      <a class="govuk-link tautan-besar" href={addressOf(context.bahasa, `${dasar}/simpan`)}>
        {kataOf(context.bahasa).usul.simpan}
      </a>
    </p>
  )
}

/** All answers, each with the way back to it, before anything is sent. */
export function PeriksaPage(props: IsianContext & { rows: readonly { nama: string; value: string }[] }) {
  const { context, kata, dasar, rows } = props
  const { usul, umum } = kataOf(context.bahasa)
  const last = rows.at(-1)?.nama ?? ''
  return (
    <Page
      context={{ ...context, path: `${dasar}/periksa` }}
      judul={usul.periksaJudul}
      kembali={addressOf(context.bahasa, `${dasar}/${last}`)}
    >
      <h1 class="govuk-heading-l">{usul.periksaJudul}</h1>
      <p class="govuk-body">{usul.periksaKata}</p>
      <SummaryList
        rows={rows.map(({ nama, value }) => ({
          key: tanyaOf(kata, nama).singkat,
          value: value === '' ? usul.tidakDiisi : value,
          actions: [
            {
              href: addressOf(context.bahasa, `${dasar}/${nama}`),
              text: umum.ubah,
              hiddenText: tanyaOf(kata, nama).singkat.toLowerCase(),
            },
          ],
        }))}
      />
      <p class="govuk-body">{kata.kirimKata}</p>
      <form method="post" action={addressOf(context.bahasa, `${dasar}/kirim`)}>
        <Button>{kata.kirim}</Button>
      </form>
      <SimpanLink {...props} />
    </Page>
  )
}

/** The resume code, and a way to leave nothing behind on a borrowed telephone. */
export function SimpanPage({ context, dasar, kode }: IsianContext & { kode: string }) {
  const { usul } = kataOf(context.bahasa)
  const to = (path: string) => addressOf(context.bahasa, dasar + path)
  return (
    <Page context={{ ...context, path: `${dasar}/simpan` }} judul={usul.simpanJudul} kembali={to('/periksa')}>
      <h1 class="govuk-heading-l">{usul.simpanJudul}</h1>
      <p class="govuk-body">{usul.simpanKata}</p>
      <SummaryList rows={[{ key: usul.kode, value: <KodeBesar kode={kode} /> }]} />
      <p class="govuk-body">{usul.simpanLama}</p>
      <Button href={to('/periksa')}>{usul.kembaliKeIsian}</Button>
      <form method="post" action={to('/keluar')}>
        <Button classes="tombol-kedua">{usul.keluar}</Button>
      </form>
    </Page>
  )
}

/** A code in groups of four, as it is read out and written down. */
export function KodeBesar({ kode }: { kode: string }) {
  return <strong class="kode">{kode.replace(/(.{4})(?=.)/g, '$1-')}</strong>
}

/** The resume code is asked for. */
export function LanjutPage(props: IsianContext & { typed?: string; hasGalat?: boolean }) {
  const { context, dasar, typed, hasGalat = false } = props
  const { usul, umum } = kataOf(context.bahasa)
  return (
    <Page
      context={{ ...context, path: `${dasar}/lanjut` }}
      judul={usul.lanjutkanJudul}
      hasGalat={hasGalat}
      kembali={addressOf(context.bahasa, dasar)}
    >
      {hasGalat && <ErrorSummary title={umum.galatJudul} list={[{ text: usul.kodeGalat, href: '#kode' }]} />}
      <h1 class="govuk-heading-l">{usul.lanjutkanJudul}</h1>
      <p class="govuk-body">{usul.lanjutkanKata}</p>
      <form method="post" action={addressOf(context.bahasa, `${dasar}/lanjut`)} novalidate>
        <Input
          name="kode"
          label={{ children: usul.kode, classes: 'govuk-label--m' }}
          hint={{ text: usul.kodePetunjuk }}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          error={hasGalat ? { text: usul.kodeGalat, prefix: umum.galat } : undefined}
        />
        <Button>{umum.lanjut}</Button>
      </form>
    </Page>
  )
}

/** There is no form here: it was left on this telephone, or never begun. */
export function TutupPage(props: IsianContext & { isHilang: boolean }) {
  const { context, dasar, isHilang } = props
  const { usul } = kataOf(context.bahasa)
  const judul = isHilang ? usul.hilangJudul : usul.keluarJudul
  return (
    <Page context={{ ...context, path: dasar }} judul={judul}>
      <h1 class="govuk-heading-l">{judul}</h1>
      <p class="govuk-body">{isHilang ? usul.hilangKata : usul.keluarKata}</p>
      <Button href={addressOf(context.bahasa, `${dasar}/lanjut`)}>{usul.lanjutkanJudul}</Button>
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={addressOf(context.bahasa, dasar)}>
          {props.kata.judul}
        </a>
      </p>
    </Page>
  )
}
