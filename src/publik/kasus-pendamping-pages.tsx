import { Button } from '../web/components/button/button.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { formatHari, formatTanggal } from '../web/kata/format.ts'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import type { PageContext } from '../web/page.tsx'
import type { PendampingKasus } from '../usulan/find-kasus.ts'

const LONGEST = 100
const DAY_MS = 86_400_000

/**
 * Who assists, by which consent, and the button that takes it back. Folded like the acts of the page: who looks over a
 * shoulder, or at the copy kept on a telephone, sees the same whether somebody assists or not.
 */
export function PendampingSection(props: {
  context: PageContext
  pendamping: PendampingKasus | null
  /** Ticket and PIN, sealed. */
  kunci: string
}) {
  const { context, pendamping, kunci } = props
  const { milik } = kataOf(context.bahasa).pendamping
  return (
    <details class="tindakan">
      <summary>{milik.judul}</summary>
      {pendamping === null ? (
        <p class="govuk-body">{milik.tidakAda}</p>
      ) : (
        <Persetujuan context={context} pendamping={pendamping} kunci={kunci} />
      )}
    </details>
  )
}

function Persetujuan(props: { context: PageContext; pendamping: PendampingKasus; kunci: string }) {
  const { bahasa } = props.context
  const { nama, lembaga, sejak, sampai, keperluan, cara } = props.pendamping
  const { pendamping: kata } = kataOf(bahasa)
  const last = new Date(Date.parse(sampai) - DAY_MS).toISOString().slice(0, 10)
  return (
    <>
      <SummaryList
        rows={[
          {
            key: kata.terima.pendamping,
            value: kata.oleh(nama.slice(0, LONGEST), lembaga.slice(0, LONGEST)),
          },
          { key: kata.milik.sejak, value: formatHari(bahasa, new Date(sejak)) },
          { key: kata.kasus.sampai, value: formatTanggal(bahasa, last) },
          {
            key: kata.milik.untuk,
            value: kata.setuju.keperluanKata[keperluan.length > 1 ? 'semua' : 'mengusulkan'],
          },
          { key: kata.kasus.cara, value: kata.setuju.caraKata[cara] },
        ]}
      />
      <p class="govuk-body">{kata.milik.kata}</p>
      <form method="post" action={addressOf(bahasa, '/kasus/pendamping')}>
        <input type="hidden" name="kunci" value={props.kunci} />
        <Button classes="tombol-kedua">{kata.cabut.tombol}</Button>
      </form>
    </>
  )
}
