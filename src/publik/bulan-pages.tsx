import { Table } from '../web/components/table/table.tsx'
import { formatAngka, formatPeriode, formatTanggal } from '../web/kata/format.ts'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import type { BulanRingkasan } from './bulan.ts'
import { GrafikBatang } from './grafik.tsx'
import { JadwalSection } from './jadwal-pages.tsx'

interface BulanProps {
  context: PageContext
  bulan: BulanRingkasan
}

/** The month of one regency: how many stand where, when what is open, what was done, what needs a look. */
export function BulanPage({ context, bulan }: BulanProps) {
  const { bulan: kata } = kataOf(context.bahasa)
  const judul = kata.judul(formatPeriode(context.bahasa, bulan.periode), bulan.nama_kabkota)
  return (
    <Page context={context} judul={judul} kembali={addressOf(context.bahasa, '/')}>
      <h1 class="govuk-heading-l">{judul}</h1>
      <p class="govuk-body">{kata.pembuka}</p>
      <p class="govuk-body">{kata.puluhan}</p>
      <StatusSection context={context} bulan={bulan} />
      <JadwalSection context={context} jendela={bulan.jendela} />
      <TindakanSection context={context} bulan={bulan} />
      <AnomaliSection context={context} bulan={bulan} />
      <PemadananSection context={context} bulan={bulan} />
    </Page>
  )
}

function StatusSection({ context, bulan }: BulanProps) {
  const { bulan: kata, kasus } = kataOf(context.bahasa)
  const write = (value: number) => formatAngka(context.bahasa, value)
  const ditetapkan = bulan.per_status.find((row) => row.status === 'ditetapkan')
  // of what is shown: a total of all would tell what is left out
  const total = bulan.per_status.reduce((sum, { jumlah }) => sum + jumlah, 0)
  const temuan = [
    kata.temuan(write(total)),
    ...(ditetapkan ? [kata.temuanDitetapkan(write(ditetapkan.jumlah))] : []),
  ].join(' ')
  const rows = bulan.per_status.map((row) => ({ nama: kasus.statusKata[row.status].nama, ...row }))
  return (
    <section>
      <h2 class="govuk-heading-m">{kata.statusJudul}</h2>
      {bulan.per_status.length === 0 ? (
        <p class="govuk-body">{kata.statusKosong}</p>
      ) : (
        <>
          <p class="govuk-body">
            <strong>{temuan}</strong>
          </p>
          <div class="berdampingan">
            <GrafikBatang
              id="grafik-status"
              judul={kata.statusJudul}
              temuan={temuan}
              batang={rows.map(({ nama, jumlah }) => ({
                nama,
                nilai: jumlah,
                tulisan: write(jumlah),
              }))}
            />
            <Table
              caption={kata.statusJudul}
              captionClasses="govuk-visually-hidden"
              head={[{ text: kata.status }, { text: kata.jumlah, format: 'numeric' }]}
              firstCellIsHeader
              rows={[...rows, { nama: kata.total, jumlah: total }].map(({ nama, jumlah }) => [
                { text: nama },
                { text: write(jumlah), format: 'numeric' },
              ])}
            />
          </div>
        </>
      )}
    </section>
  )
}

function TindakanSection({ context, bulan }: BulanProps) {
  const { bulan: kata } = kataOf(context.bahasa)
  if (bulan.tindakan.length === 0) return null
  const words: Readonly<Record<string, string>> = kata.langkahKata
  return (
    <section>
      <h2 class="govuk-heading-m">{kata.terakhirJudul}</h2>
      <Table
        caption={kata.terakhirJudul}
        captionClasses="govuk-visually-hidden"
        head={[{ text: kata.tanggal }, { text: kata.kegiatan }, { text: kata.jumlah, format: 'numeric' }]}
        rows={bulan.tindakan.map(({ tanggal, tindakan, jumlah }) => [
          { text: formatTanggal(context.bahasa, tanggal) },
          { text: words[tindakan] ?? kata.langkahKata.lain },
          { text: formatAngka(context.bahasa, jumlah), format: 'numeric' },
        ])}
      />
    </section>
  )
}

function AnomaliSection({ context, bulan }: BulanProps) {
  const { bulan: kata } = kataOf(context.bahasa)
  const words: Readonly<Record<string, string>> = kata.anomaliArti
  return (
    <section>
      <h2 class="govuk-heading-m">{kata.anomaliJudul}</h2>
      <p class="govuk-body">{bulan.anomali.length === 0 ? kata.anomaliKosong : kata.anomaliKata}</p>
      {bulan.anomali.length > 0 && (
        <Table
          caption={kata.anomaliJudul}
          captionClasses="govuk-visually-hidden"
          head={[{ text: kata.kode }, { text: kata.arti }, { text: kata.jumlah, format: 'numeric' }]}
          rows={bulan.anomali.map(({ kode, jumlah }) => [
            { text: kode },
            { text: words[kode] ?? kata.anomaliArti.lain },
            { text: formatAngka(context.bahasa, jumlah), format: 'numeric' },
          ])}
        />
      )}
    </section>
  )
}

function PemadananSection({ context, bulan }: BulanProps) {
  const { bulan: kata } = kataOf(context.bahasa)
  const { pemadanan } = bulan
  if (pemadanan === null || pemadanan.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{kata.pemadananJudul}</h2>
      <p class="govuk-body">{kata.pemadananKata}</p>
      <Table
        caption={kata.pemadananJudul}
        captionClasses="govuk-visually-hidden"
        head={[{ text: kata.status }, { text: kata.jumlah, format: 'numeric' }]}
        firstCellIsHeader
        rows={pemadanan.map(({ kelompok, jumlah }) => [
          { text: kata.pemadananKelompok[kelompok] },
          { text: formatAngka(context.bahasa, jumlah), format: 'numeric' },
        ])}
      />
    </section>
  )
}

/** Which regency, when there are several with proposals in the month, or none. */
export function KabkotaPage(props: {
  context: PageContext
  periode: string
  kabkota: readonly { kode: string; nama: string }[]
}) {
  const { context, periode, kabkota } = props
  const { bulan: kata } = kataOf(context.bahasa)
  const judul = kata.pilihJudul(formatPeriode(context.bahasa, periode))
  return (
    <Page context={context} judul={judul} kembali={addressOf(context.bahasa, '/')}>
      <h1 class="govuk-heading-l">{judul}</h1>
      <p class="govuk-body">{kabkota.length === 0 ? kata.kosong : kata.pilihKata}</p>
      <ul class="govuk-list">
        {kabkota.map(({ kode, nama }) => (
          <li>
            <a class="govuk-link tautan-besar" href={addressOf(context.bahasa, `/bulan/${periode}/${kode}`)}>
              {nama}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
