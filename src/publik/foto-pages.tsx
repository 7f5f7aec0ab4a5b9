import { Button } from '../web/components/button/button.tsx'
import { ErrorMessage } from '../web/components/error-message/error-message.tsx'
import { formatHari } from '../web/kata/format.ts'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import type { PageContext } from '../web/page.tsx'
import type { FotoGalat } from '../usulan/foto.ts'
import type { KasusPublik } from './kasus.ts'

interface FotoProps {
  context: PageContext
  kasus: KasusPublik
  /** Ticket and PIN, sealed. */
  kunci: string
  galat?: FotoGalat | undefined
}

/** The photos of a case, and a form for one more while evidence may be added. Never asked for. */
export function FotoSection(props: FotoProps) {
  const { context, kasus, galat } = props
  const { foto: kata } = kataOf(context.bahasa).kasus
  const isOpen = kasus.boleh.includes('bukti')
  if (!isOpen && kasus.foto.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{kata.judul}</h2>
      {kasus.foto.length > 0 && <FotoList {...props} />}
      {isOpen && (
        <details class="tindakan" open={galat !== undefined}>
          <summary>{kata.tombol}</summary>
          <FotoForm {...props} />
        </details>
      )}
    </section>
  )
}

function FotoList({ context, kasus, kunci }: FotoProps) {
  const { foto: kata } = kataOf(context.bahasa).kasus
  return (
    <ul class="govuk-list">
      {kasus.foto.map(({ foto_id, waktu, isAda }) => {
        const hari = formatHari(context.bahasa, waktu)
        if (!isAda) return <li>{kata.dihapus(hari)}</li>
        return (
          <li>
            <form method="post" action={addressOf(context.bahasa, '/kasus/foto/lihat')}>
              {`${kata.diterima(hari)} `}
              <input type="hidden" name="kunci" value={kunci} />
              <input type="hidden" name="foto_id" value={foto_id} />
              <Button classes="tombol-kedua">{kata.lihat}</Button>
            </form>
          </li>
        )
      })}
    </ul>
  )
}

function FotoForm({ context, kunci, galat }: FotoProps) {
  const { kasus, umum } = kataOf(context.bahasa)
  const { foto: kata } = kasus
  const described = ['foto-petunjuk', ...(galat ? ['foto-galat'] : [])].join(' ')
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      action={addressOf(context.bahasa, '/kasus/foto')}
      novalidate
    >
      <div id="foto-petunjuk">
        <p class="govuk-body">{kata.petunjuk}</p>
        <p class="govuk-body">
          <strong>{kata.jangan}</strong>
        </p>
        <p class="govuk-body">{kata.sambungan}</p>
      </div>
      <input type="hidden" name="kunci" value={kunci} />
      <div class={galat ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <label class="govuk-label" for="foto">
          {kata.label}
        </label>
        {galat && <ErrorMessage id="foto-galat" prefix={umum.galat} text={kata.galat[galat]} />}
        <input
          class="berkas"
          id="foto"
          name="foto"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-describedby={described}
        />
      </div>
      <Button classes="tombol-kedua">{kata.tombol}</Button>
    </form>
  )
}
