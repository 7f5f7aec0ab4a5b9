import type { KalenderBaris } from '../periode/kalender.ts'
import { Table } from '../web/components/table/table.tsx'
import { Tag } from '../web/components/tag/tag.tsx'
import { formatRentang } from '../web/kata/format.ts'
import { kataOf } from '../web/kata/kata.ts'
import type { PageContext } from '../web/page.tsx'

/** The windows of a month: first and last day, and whether they are open now. */
export function JadwalSection({
  context,
  jendela,
}: {
  context: PageContext
  jendela: readonly KalenderBaris[]
}) {
  const { bulan: kata } = kataOf(context.bahasa)
  return (
    <section>
      <h2 class="govuk-heading-m">{kata.jadwalJudul}</h2>
      <p class="govuk-body">{kata.jadwalKata}</p>
      <Table
        caption={kata.jadwalJudul}
        captionClasses="govuk-visually-hidden"
        head={[kata.kegiatan, kata.jadwal].map((text) => ({ text }))}
        firstCellIsHeader
        rows={jendela.map((baris) => [
          { text: kata.kegiatanKata[baris.kegiatan] },
          {
            text: (
              <>
                {formatRentang(context.bahasa, baris.hari_pertama, lastDay(baris))}{' '}
                <Tag>{kata.keadaan[baris.keadaan]}</Tag>
              </>
            ),
          },
        ])}
      />
    </section>
  )
}

/** The last open day, with what a decree added: an extension's `sampai` is the day after its last. */
function lastDay(baris: KalenderBaris): string {
  const ends = baris.perpanjangan.map(({ sampai }) =>
    new Date(Date.parse(`${sampai}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10),
  )
  return [baris.hari_terakhir, ...ends].reduce((a, b) => (a > b ? a : b))
}
