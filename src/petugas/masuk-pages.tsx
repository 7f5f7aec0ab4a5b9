import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { Input } from '../web/components/input/input.tsx'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'

interface MasukProps {
  context: PageContext
  keadaan: 'tanya' | 'galat' | 'sudah' | 'keluar'
}

/** Signing in with a token, and what an officer finds then. */
export function MasukPage({ context, keadaan }: MasukProps) {
  const { petugas } = kataOf(context.bahasa)
  const here = { ...context, path: '/petugas/masuk' }
  const to = (path: string) => addressOf(context.bahasa, `/petugas${path}`)
  if (keadaan === 'sudah')
    return (
      <Page context={here} judul={petugas.sudah}>
        <h1 class="govuk-heading-l">{petugas.sudah}</h1>
        <p class="govuk-body">{petugas.bersama}</p>
        <Button href={to('/formulir')}>{petugas.formulir}</Button>
        <form method="post" action={to('/keluar')}>
          <Button classes="tombol-kedua">{petugas.keluar}</Button>
        </form>
      </Page>
    )
  return <TanyaPage context={here} keadaan={keadaan} />
}

function TanyaPage({ context, keadaan }: MasukProps) {
  const { petugas, umum } = kataOf(context.bahasa)
  const isWrong = keadaan === 'galat'
  const judul = keadaan === 'keluar' ? petugas.sudahKeluar : petugas.judul
  return (
    <Page context={context} judul={judul} hasGalat={isWrong} kembali={addressOf(context.bahasa, '/')}>
      {isWrong && <ErrorSummary title={umum.galatJudul} list={[{ text: petugas.galat, href: '#token' }]} />}
      <h1 class="govuk-heading-l">{judul}</h1>
      <p class="govuk-body">{petugas.pembuka}</p>
      <form method="post" action={addressOf(context.bahasa, '/petugas/masuk')} novalidate>
        <Input
          name="token"
          label={{ children: petugas.token, classes: 'govuk-label--m' }}
          autocomplete="off"
          spellcheck={false}
          error={isWrong ? { text: petugas.galat, prefix: umum.galat } : undefined}
        />
        <Button>{petugas.tombol}</Button>
      </form>
    </Page>
  )
}
