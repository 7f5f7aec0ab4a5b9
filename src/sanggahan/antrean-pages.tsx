import { kodeOf } from '../lib/uuid.ts'
import { HalamanNav, SaringanNav } from '../web/antrean-nav.tsx'
import { Table, type TableProps } from '../web/components/table/table.tsx'
import { WarningText } from '../web/components/warning-text/warning-text.tsx'
import { formatTanggal } from '../web/kata/format.ts'
import { Page, type PageContext } from '../web/page.tsx'
import {
  type Antrean,
  type BarisKeberatan,
  type BarisSanggahan,
  SARINGAN_ANTREAN,
  type SaringanAntrean,
  SEHALAMAN,
} from './antrean-sanggahan.ts'
import {
  KATA_ALASAN_SANGGAHAN,
  KATA_SARINGAN,
  KATA_STATUS,
  kataBeruntun,
  kataSisa,
} from './sanggahan-kata.ts'

export const SANGGAHAN = '/petugas/sanggahan'
export const KEBERATAN = '/petugas/sanggahan/keberatan'

interface AntreanProps {
  context: PageContext
  saringan: SaringanAntrean
  halaman: number
  namaDesa: (kode: string) => string
}

/** Objections: nobody is named, and nothing tells one who objects from another. */
export function SanggahanDaftarPage(
  props: AntreanProps & { antrean: Antrean<BarisSanggahan>; beruntun: number },
) {
  const { antrean, beruntun, namaDesa } = props
  return (
    <AntreanPage
      {...props}
      path={SANGGAHAN}
      judul="Sanggahan"
      kata="Sanggahan hanya menghasilkan saran. Diam tidak mengubah apa pun, dan siapa yang menyanggah tidak dibuka."
      tanda={beruntun > 0 ? kataBeruntun(beruntun) : null}
      lain={{ href: KEBERATAN, text: 'Keberatan atas keputusan' }}
      head={['Sanggahan', 'Tenggat langkah', 'Keadaan', 'Sebab', 'Desa']}
      rows={antrean.baris.map((row) => [
        <a
          class="govuk-link"
          href={`${SANGGAHAN}/${row.sanggahan_id}`}
        >{`Buka ${kodeOf(row.sanggahan_id)}`}</a>,
        kataTenggat(row),
        row.induk_id === null ? KATA_STATUS[row.status] : `Ikut ${kodeOf(row.induk_id)}`,
        KATA_ALASAN_SANGGAHAN[row.alasan_sanggahan],
        namaDesa(row.kode_desa),
      ])}
    />
  )
}

/** Keberatan: what the person says against a decision about themselves. */
export function KeberatanDaftarPage(props: AntreanProps & { antrean: Antrean<BarisKeberatan> }) {
  const { antrean, namaDesa } = props
  return (
    <AntreanPage
      {...props}
      path={KEBERATAN}
      judul="Keberatan"
      kata="Seseorang tidak menerima keputusan atas usulannya. Dua orang yang belum memutusnya memeriksa lagi."
      lain={{ href: SANGGAHAN, text: 'Sanggahan' }}
      head={['Keberatan', 'Tenggat', 'Keadaan', 'Desa']}
      rows={antrean.baris.map((row) => [
        <a
          class="govuk-link"
          href={`${KEBERATAN}/${row.keberatan_id}`}
        >{`Buka ${kodeOf(row.keberatan_id)}`}</a>,
        kataTenggat(row),
        KATA_STATUS[row.status],
        namaDesa(row.kode_desa),
      ])}
    />
  )
}

function kataTenggat({ tenggat, sisa_hari }: { tenggat: string; sisa_hari: number }) {
  const text = `${formatTanggal('id', tenggat)}, ${kataSisa(sisa_hari)}`
  return sisa_hari < 0 ? <strong>{text}</strong> : text
}

type Isi = TableProps['rows'][number][number]['text']

function AntreanPage(
  props: AntreanProps & {
    antrean: Antrean<unknown>
    path: string
    judul: string
    kata: string
    tanda?: string | null
    lain: { href: string; text: string }
    head: readonly string[]
    rows: readonly (readonly Isi[])[]
  },
) {
  const { context, path, judul, kata, lain, saringan, halaman, antrean, head, rows } = props
  return (
    <Page context={context} judul={judul} kembali="/petugas">
      <h1 class="govuk-heading-l">{judul}</h1>
      <p class="govuk-body">{kata}</p>
      {props.tanda && <WarningText prefix="Penting">{props.tanda}</WarningText>}
      <SaringanNav
        list={SARINGAN_ANTREAN.map((kind) => ({
          href: `${path}?saringan=${kind}`,
          text: KATA_SARINGAN[kind],
          jumlah: antrean.jumlah[kind],
          isKini: kind === saringan,
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={lain.href}>
          {lain.text}
        </a>
      </p>
      <h2 class="govuk-heading-m">{KATA_SARINGAN[saringan]}</h2>
      {rows.length === 0 ? (
        <p class="govuk-body">Tidak ada di sini.</p>
      ) : (
        <section class="geser" tabIndex={0} aria-label="Daftar, bisa digeser">
          <Table
            caption="Yang jatuh tempo lebih dulu di atas"
            head={head.map((text) => ({ text }))}
            firstCellIsHeader
            rows={rows.map((cells) => cells.map((text) => ({ text })))}
          />
        </section>
      )}
      <HalamanNav
        halaman={halaman}
        jumlah={antrean.jumlah[saringan]}
        sehalaman={SEHALAMAN}
        hrefOf={(page) => `${path}?saringan=${saringan}&halaman=${page}`}
      />
    </Page>
  )
}
