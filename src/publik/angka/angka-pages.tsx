import { type Cell, Table } from '../../web/components/table/table.tsx'
import { formatAngka, formatPeriode } from '../../web/kata/format.ts'
import { addressOf, kataOf } from '../../web/kata/kata.ts'
import { Page, type PageContext } from '../../web/page.tsx'
import { type AngkaTampil, PEMBARUAN_MEI_2021 } from './angka.ts'
import { GrafikGaris, type Petak, PetaPetak } from './gambar.tsx'
import { PETA } from './peta.ts'

export interface AngkaProps {
  context: PageContext
  periode: string
  /** '' the nation, or the two digits of a province. */
  kode: string
  rows: readonly AngkaTampil[]
  periodeList: readonly string[]
  /** The share that was updated, month by month, oldest first. */
  pembaruan: readonly { periode: string; nilai: number | null }[]
  namaOf(kode: string): string
}

/** No month is over yet. */
export function AngkaKosongPage({ context }: { context: PageContext }) {
  const { angka } = kataOf(context.bahasa)
  return (
    <Page context={context} judul={angka.judul} kembali={addressOf(context.bahasa, '/')}>
      <h1 class="govuk-heading-l">{angka.judul}</h1>
      <p class="govuk-body-l">{angka.pembuka}</p>
      <p class="govuk-body">{angka.belumAda}</p>
      <Arti context={context} />
    </Page>
  )
}

/** A month that is over: the nation with its provinces, or a province with its regencies. */
export function AngkaPage(props: AngkaProps) {
  const { context, periode, kode, rows, namaOf } = props
  const { angka } = kataOf(context.bahasa)
  const bulan = formatPeriode(context.bahasa, periode)
  const judul = `${angka.judul}: ${bulan}, ${namaOf(kode)}`
  const head = rows.find((row) => row.kode === kode)
  const parts = rows.filter((row) =>
    kode === '' ? row.kode.length === 2 : row.kode.length === 4 && row.kode.startsWith(kode),
  )
  const shown = [...(head ? [head] : []), ...parts]
  const masuk = head?.masuk ?? null
  return (
    <Page
      context={context}
      judul={judul}
      kembali={addressOf(context.bahasa, kode === '' ? '/' : `/angka/${periode}`)}
    >
      <h1 class="govuk-heading-l">{judul}</h1>
      <p class="govuk-body">{angka.pembuka}</p>
      <p class="govuk-body-l">
        {angka.temuan(
          namaOf(kode),
          masuk === null ? angka.tertutup : formatAngka(context.bahasa, masuk),
          bulan,
        )}
      </p>
      {kode === '' && <PetaSection {...props} parts={parts} />}
      {kode === '' && <GarisSection {...props} />}
      <TabelSection {...props} shown={shown} />
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={addressOf(context.bahasa, `/angka/${periode}/csv`)}>
          {angka.csv}
        </a>
      </p>
      <PeriodeSection {...props} />
      <Arti context={context} />
    </Page>
  )
}

function PetaSection({ context, parts, namaOf }: AngkaProps & { parts: readonly AngkaTampil[] }) {
  const { angka } = kataOf(context.bahasa)
  const most = parts.toSorted((a, b) => (b.masuk ?? 0) - (a.masuk ?? 0))[0]
  const largest = Math.max(1, most?.masuk ?? 1)
  const petak = Object.keys(PETA).map((kode): Petak => {
    const value = parts.find((row) => row.kode === kode)?.masuk ?? 0
    return { kode, kelas: classOf(value, largest) }
  })
  const temuan = most?.masuk ? angka.temuanPeta(namaOf(most.kode)) : angka.petaKelas
  return (
    <figure class="gambar">
      <figcaption>
        <h2 class="govuk-heading-m">{angka.petaJudul}</h2>
        <p class="govuk-body">
          {temuan} {angka.petaKelas}
        </p>
      </figcaption>
      <PetaPetak id="peta" judul={angka.petaJudul} temuan={temuan} petak={petak} />
    </figure>
  )
}

/** Quarters of the largest; nothing, or hidden, is 0. */
function classOf(value: number, largest: number): Petak['kelas'] {
  const quarter = Math.ceil((value / largest) * 4)
  return quarter >= 4 ? 4 : quarter === 3 ? 3 : quarter === 2 ? 2 : quarter === 1 ? 1 : 0
}

function GarisSection({ context, pembaruan }: AngkaProps) {
  const { angka } = kataOf(context.bahasa)
  const last = pembaruan.at(-1)?.nilai ?? null
  const temuan = `${angka.temuanGaris(sayPersen(context, last))} ${angka.acuanKata}`
  return (
    <figure class="gambar">
      <figcaption>
        <h2 class="govuk-heading-m">{angka.garisJudul}</h2>
        <p class="govuk-body">{temuan}</p>
      </figcaption>
      <GrafikGaris
        id="garis"
        judul={angka.garisJudul}
        temuan={temuan}
        acuan={PEMBARUAN_MEI_2021}
        titik={pembaruan.map(({ periode, nilai }) => ({ nama: periode, nilai }))}
      />
      <details class="tindakan">
        <summary>{angka.tabel}</summary>
        <Table
          caption={angka.garisJudul}
          captionClasses="govuk-visually-hidden"
          head={[{ text: angka.pilihBulan }, { text: angka.pembaruan, format: 'numeric' }]}
          firstCellIsHeader
          rows={pembaruan.map(({ periode, nilai }) => [
            { text: formatPeriode(context.bahasa, periode) },
            { text: sayPersen(context, nilai), format: 'numeric' },
          ])}
        />
      </details>
    </figure>
  )
}

function TabelSection(props: AngkaProps & { shown: readonly AngkaTampil[] }) {
  const { context, kode, periode, shown, namaOf } = props
  const { angka } = kataOf(context.bahasa)
  const say = (value: number | null) => (value === null ? angka.tertutup : formatAngka(context.bahasa, value))
  const numeric = (text: string): Cell => ({ text, format: 'numeric' })
  return (
    <div class="gulir" tabIndex={0} role="region" aria-label={angka.tabelJudul(namaOf(kode))}>
      <Table
        caption={angka.tabelJudul(namaOf(kode))}
        captionClasses="govuk-table__caption--m"
        head={[
          { text: angka.wilayah },
          ...[
            angka.masuk,
            angka.ditetapkan,
            angka.tidak,
            angka.ditarik,
            angka.median,
            angka.tanpaPutusan,
            angka.pembaruan,
          ].map((text) => ({ text, format: 'numeric' as const })),
        ]}
        firstCellIsHeader
        rows={shown.map((row) => [
          {
            text:
              row.kode.length === 2 && kode === '' ? (
                <a class="govuk-link" href={addressOf(context.bahasa, `/angka/${periode}/${row.kode}`)}>
                  {namaOf(row.kode)}
                </a>
              ) : (
                namaOf(row.kode)
              ),
          },
          ...[row.masuk, row.ditetapkan, row.tidak, row.ditarik].map((value) => numeric(say(value))),
          numeric(
            row.median_hari === null
              ? angka.tertutup
              : angka.hari(formatAngka(context.bahasa, row.median_hari)),
          ),
          numeric(sayPersen(context, row.tanpa_putusan)),
          numeric(sayPersen(context, row.pembaruan)),
        ])}
      />
    </div>
  )
}

function sayPersen(context: PageContext, value: number | null): string {
  const { angka } = kataOf(context.bahasa)
  return value === null ? angka.tertutup : angka.persen(formatAngka(context.bahasa, value))
}

function PeriodeSection({ context, periodeList, periode }: AngkaProps) {
  const { angka } = kataOf(context.bahasa)
  return (
    <nav aria-label={angka.pilihBulan}>
      <h2 class="govuk-heading-m">{angka.pilihBulan}</h2>
      <ul class="kaki__daftar">
        {periodeList.map((satu) => (
          <li>
            {satu === periode ? (
              <strong aria-current="page">{formatPeriode(context.bahasa, satu)}</strong>
            ) : (
              <a class="govuk-link" href={addressOf(context.bahasa, `/angka/${satu}`)}>
                {formatPeriode(context.bahasa, satu)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Arti({ context }: { context: PageContext }) {
  const { angka } = kataOf(context.bahasa)
  return (
    <section>
      <h2 class="govuk-heading-m">{angka.arti}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {angka.artiDaftar.map((satu) => (
          <li>{satu}</li>
        ))}
      </ul>
    </section>
  )
}
