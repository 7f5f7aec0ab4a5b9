import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { BackLink } from './components/back-link/back-link.tsx'
import { GenericHeader } from './components/generic-header/generic-header.tsx'
import { LanguageNavigation } from './components/language-navigation/language-navigation.tsx'
import { PhaseBanner } from './components/phase-banner/phase-banner.tsx'
import { SkipLink } from './components/skip-link/skip-link.tsx'
import { GAYA } from './gaya/gaya.ts'
import { PONSEL } from './ponsel/ponsel.ts'
import { addressOf, BAHASA, type Bahasa, kataOf } from './kata/kata.ts'

/** What every page needs to know of the request. */
export interface PageContext {
  bahasa: Bahasa
  /** The address without the language: `/cek`. */
  path: string
  /** Link the style sheet instead of sending it with the page. */
  hasGaya: boolean
  /** The register holds made-up people. */
  isDemo: boolean
}

export interface PageProps {
  context: PageContext
  judul: string
  /** "Kesalahan: " before the title, so that it is the first thing heard. */
  hasGalat?: boolean
  kembali?: string
  /** May be kept on the reader's own telephone, when they ask for it. */
  isSimpan?: boolean
  children?: ComponentChildren
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Cpath fill='%23b3141b' d='M0 0h8v4H0z'/%3E%3Cpath fill='%23fff' d='M0 4h8v4H0z'/%3E%3C/svg%3E"

/** The frame of every page: header, languages, content, footer. */
export function Page(props: PageProps) {
  const { context } = props
  const kata = kataOf(context.bahasa)
  const title = `${props.hasGalat ? `${kata.umum.galat}: ` : ''}${props.judul} - ${kata.umum.layanan}`
  return (
    <html
      lang={context.bahasa}
      class="govuk-template"
      data-dengar={kata.ponsel.dengar}
      data-berhenti={kata.ponsel.berhenti}
      {...(props.isSimpan && {
        'data-simpan': kata.ponsel.simpan,
        'data-hapus': kata.ponsel.hapus,
        'data-tersimpan': kata.ponsel.tersimpan,
        'data-terhapus': kata.ponsel.terhapus,
      })}
    >
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={ICON} />
        <link rel="manifest" href={addressOf(context.bahasa, '/manifest.webmanifest')} />
        {context.hasGaya ? (
          <link rel="stylesheet" href={GAYA.path} />
        ) : (
          <style dangerouslySetInnerHTML={{ __html: GAYA.css }} />
        )}
      </head>
      <body class="govuk-template__body">
        <Header context={context} />
        <div class="govuk-width-container">
          {props.kembali && (
            <nav aria-label={kata.umum.kembali}>
              <BackLink href={props.kembali}>{kata.umum.kembali}</BackLink>
            </nav>
          )}
          <main class="govuk-main-wrapper" id="isi" {...(props.isSimpan && { 'data-simpan': 'simpan' })}>
            {props.children}
          </main>
        </div>
        <Footer context={context} />
        <script type="module" src={PONSEL.path} />
      </body>
    </html>
  )
}

function Header({ context }: { context: PageContext }) {
  const { umum } = kataOf(context.bahasa)
  const languages = BAHASA.map((bahasa) => ({
    text: kataOf(bahasa).bahasa,
    lang: bahasa,
    href: bahasa === context.bahasa ? undefined : addressOf(bahasa, context.path),
  }))
  return (
    <header>
      <SkipLink href="#isi">{umum.lewati}</SkipLink>
      <GenericHeader href={addressOf(context.bahasa, '/')}>{umum.layanan}</GenericHeader>
      {context.isDemo && <PhaseBanner tag={umum.percontohan}>{umum.percontohanKata}</PhaseBanner>}
      <div class="govuk-width-container">
        <LanguageNavigation label={umum.pilihBahasa} list={languages} />
      </div>
    </header>
  )
}

/** Help stands in the same place on every page (WCAG 3.2.6). */
function Footer({ context }: { context: PageContext }) {
  const { umum, pendamping, petugas } = kataOf(context.bahasa)
  const links = [
    { href: '/', text: umum.depan },
    { href: '/cek', text: umum.cek },
    { href: '/usul', text: umum.usulKaki },
    { href: '/sanggah', text: umum.sanggahKaki },
    { href: '/kasus', text: umum.kasus },
    { href: '/bulan', text: umum.bulan },
    { href: '/angka', text: umum.angkaKaki },
    { href: '/bantuan', text: umum.bantuanKaki },
    { href: '/pendamping', text: pendamping.kaki },
    { href: '/petugas/masuk', text: petugas.tombolKaki },
    { href: '/bantuan/aksesibilitas', text: umum.aksesibilitasKaki },
  ]
  return (
    <footer class="kaki">
      <div class="govuk-width-container">
        <p class="govuk-body">
          <strong>{umum.gratis}</strong> {umum.bantuan}
        </p>
        <nav aria-label={umum.menuKaki}>
          <ul class="kaki__daftar">
            {links.map((link) => (
              <li>
                <a class="govuk-link" href={addressOf(context.bahasa, link.href)}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="govuk-body-s">{umum.sumberWilayah}</p>
      </div>
    </footer>
  )
}

/** A whole HTML document. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${render(page)}`
}
