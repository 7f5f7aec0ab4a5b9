import { kodeOf } from '../lib/uuid.ts'
import { HalamanNav, SaringanNav } from '../web/antrean-nav.tsx'
import { Table } from '../web/components/table/table.tsx'
import { formatTanggal } from '../web/kata/format.ts'
import { kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { type AntreanUsulan, SARINGAN, type Saringan, SEHALAMAN, USULAN } from './antrean-usulan.ts'

const KATA_SARINGAN: Readonly<Record<Saringan, string>> = {
  giliran: 'Menunggu Anda',
  semua: 'Semua yang berjalan di wilayah Anda',
}

interface AntreanProps {
  context: PageContext
  antrean: AntreanUsulan
  saringan: Saringan
  halaman: number
  namaDesa: (kode: string) => string
}

/** Cases under way. Nobody is named, and nothing tells one that is checked in another way from the rest. */
export function AntreanUsulanPage(props: AntreanProps) {
  const { context, antrean, saringan, halaman, namaDesa } = props
  const { kasus } = kataOf('id')
  return (
    <Page context={context} judul="Usulan" kembali="/petugas">
      <h1 class="govuk-heading-l">Usulan</h1>
      <p class="govuk-body">
        Yang paling lama menunggu ada di atas. Nama orangnya tampil setelah usulan dibuka.
      </p>
      <SaringanNav
        list={SARINGAN.map((kind) => ({
          href: `${USULAN}?saringan=${kind}`,
          text: KATA_SARINGAN[kind],
          jumlah: antrean.jumlah[kind],
          isKini: kind === saringan,
        }))}
      />
      <h2 class="govuk-heading-m">{KATA_SARINGAN[saringan]}</h2>
      {antrean.baris.length === 0 ? (
        <p class="govuk-body">Tidak ada di sini.</p>
      ) : (
        <section class="geser" tabIndex={0} aria-label="Daftar, bisa digeser">
          <Table
            caption="Yang paling lama menunggu lebih dulu"
            head={['Usulan', 'Sejak', 'Keadaan', 'Desa'].map((text) => ({ text }))}
            firstCellIsHeader
            rows={antrean.baris.map(({ usulan_id, sejak, status, kode_desa }) => [
              {
                text: (
                  <a class="govuk-link" href={`${USULAN}/${usulan_id}`}>
                    {`Buka ${kodeOf(usulan_id)}`}
                  </a>
                ),
              },
              { text: formatTanggal('id', sejak) },
              { text: kasus.statusKata[status].nama },
              { text: namaDesa(kode_desa) },
            ])}
          />
        </section>
      )}
      <HalamanNav
        halaman={halaman}
        jumlah={antrean.jumlah[saringan]}
        sehalaman={SEHALAMAN}
        hrefOf={(page) => `${USULAN}?saringan=${saringan}&halaman=${page}`}
      />
    </Page>
  )
}
