import { Button } from '../web/components/button/button.tsx'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { PONSEL } from '../web/ponsel/ponsel.ts'
import type { CekIsian } from './cek.ts'

interface KerjaProps {
  context: PageContext
  isian: CekIsian
  tugas: string
}

/**
 * Very many are asking: the browser works a moment, by itself, and then asks. The page is the same whoever is asked about;
 * without a script it says the other ways, and what was typed stays in its form.
 */
export function KerjaPage({ context, isian, tugas }: KerjaProps) {
  const { cek } = kataOf(context.bahasa)
  return (
    <Page
      context={{ ...context, path: '/cek' }}
      judul={cek.kerjaJudul}
      kembali={addressOf(context.bahasa, '/cek')}
    >
      <h1 class="govuk-heading-l">{cek.kerjaJudul}</h1>
      <p class="govuk-body">{cek.kerjaKata}</p>
      <p class="govuk-body" role="status" />
      <form
        method="post"
        action={addressOf(context.bahasa, '/cek')}
        novalidate
        data-tugas={tugas}
        data-sebentar={cek.kerjaSebentar}
      >
        {Object.entries(isian).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="tugas" value={tugas} />
        <input type="hidden" name="jawaban" value="" />
        <script type="module" src={PONSEL.kerjaPath} />
        <h2 class="govuk-heading-m">{cek.kerjaLainJudul}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {cek.kerjaLain.map((cara) => (
            <li>{cara}</li>
          ))}
        </ul>
        <Button classes="tombol-kedua">{cek.kerjaLagi}</Button>
      </form>
    </Page>
  )
}
