import { HalamanNav } from '../../web/antrean-nav.tsx'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { Table } from '../../web/components/table/table.tsx'
import { formatAngka } from '../../web/kata/format.ts'
import { addressOf, kataOf } from '../../web/kata/kata.ts'
import { Page, type PageContext } from '../../web/page.tsx'
import { type Penerima, SEHALAMAN } from './daftar-store.ts'

interface DesaProps {
  context: PageContext
  /** The village with what it lies in, as one reads it. */
  tempat: string
}

/** The list is closed: why, and what one can do. The same for every village. */
export function DaftarTutupPage({ context, tempat }: DesaProps) {
  const { daftar } = kataOf(context.bahasa)
  return (
    <Page context={context} judul={daftar.judul} kembali={addressOf(context.bahasa, '/daftar')}>
      <h1 class="govuk-heading-l">{daftar.tutup}</h1>
      <p class="govuk-body-l">{tempat}</p>
      {daftar.tutupKata.map((kalimat) => (
        <p class="govuk-body">{kalimat}</p>
      ))}
      <Jalan context={context} />
    </Page>
  )
}

interface DaftarProps extends DesaProps {
  kode_desa: string
  dasar: string
  penerima: readonly Penerima[]
  semua: number
  halaman: number
}

/** The list is open: names and programmes, nothing else. */
export function DaftarPage(props: DaftarProps) {
  const { context, tempat, kode_desa, dasar, penerima, semua, halaman } = props
  const { daftar } = kataOf(context.bahasa)
  return (
    <Page context={context} judul={daftar.judul} kembali={addressOf(context.bahasa, '/daftar')}>
      <h1 class="govuk-heading-l">{daftar.judul}</h1>
      <p class="govuk-body-l">{tempat}</p>
      <SummaryList rows={[{ key: daftar.dasar, value: <span lang="id">{dasar}</span> }]} />
      {semua === 0 ? (
        <p class="govuk-body">{daftar.kosong}</p>
      ) : (
        <Table
          caption={daftar.jumlah(formatAngka(context.bahasa, semua))}
          captionClasses="govuk-table__caption--m"
          head={[{ text: daftar.nama }, { text: daftar.program }]}
          firstCellIsHeader
          rows={penerima.map(({ nama_lengkap, program }) => [{ text: nama_lengkap }, { text: program }])}
        />
      )}
      <HalamanNav
        halaman={halaman}
        jumlah={semua}
        sehalaman={SEHALAMAN}
        hrefOf={(page) => `${addressOf(context.bahasa, '/daftar')}?wilayah=${kode_desa}&halaman=${page}`}
        kata={daftar}
      />
      <Jalan context={context} />
    </Page>
  )
}

/** What one can do about oneself, and about somebody else. */
function Jalan({ context }: { context: PageContext }) {
  const { daftar, depan } = kataOf(context.bahasa)
  return (
    <>
      <h2 class="govuk-heading-m">{daftar.jalan}</h2>
      <ul class="govuk-list">
        {(['cek', 'usul', 'sanggah'] as const).map((pilihan) => (
          <li>
            <a class="govuk-link tautan-besar" href={addressOf(context.bahasa, `/${pilihan}`)}>
              {depan[pilihan].judul}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
