import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { Input } from '../web/components/input/input.tsx'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'

export type Keadaan = 'tanya' | 'galat' | 'keluar'

/** Signing in with a token. */
export function MasukPage(props: { context: PageContext; keadaan: Keadaan }) {
  const { keadaan } = props
  const context = { ...props.context, path: '/petugas/masuk' }
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
