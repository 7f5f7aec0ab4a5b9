import { Table } from '../web/components/table/table.tsx'
import { formatAngka, formatTanggal } from '../web/kata/format.ts'
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
  const { context, antrean, saringan, namaDesa } = props
  const { kasus } = kataOf('id')
  return (
    <Page context={context} judul="Usulan" kembali="/petugas">
      <h1 class="govuk-heading-l">Usulan</h1>
      <p class="govuk-body">
        Yang paling lama menunggu ada di atas. Nama orangnya tampil setelah usulan dibuka.
      </p>
      <nav aria-label="Yang ditampilkan">
        <ul class="govuk-list">
          {SARINGAN.map((kind) => (
            <li>
              <a
                class="govuk-link tautan-besar"
                href={`${USULAN}?saringan=${kind}`}
                {...(kind === saringan && { 'aria-current': 'page' })}
              >
                {`${KATA_SARINGAN[kind]} (${formatAngka('id', antrean.jumlah[kind])})`}
              </a>
            </li>
          ))}
        </ul>
      </nav>
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
                    {`Buka ${usulan_id.slice(-6).toUpperCase()}`}
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
      <HalamanNav {...props} />
    </Page>
  )
}

function HalamanNav({ antrean, saringan, halaman }: AntreanProps) {
  const pages = Math.ceil(antrean.jumlah[saringan] / SEHALAMAN)
  const to = (page: number) => `${USULAN}?saringan=${saringan}&halaman=${page}`
  if (pages <= 1) return null
  return (
    <nav aria-label="Halaman daftar">
      <p class="govuk-body">{`Halaman ${halaman} dari ${pages}`}</p>
      <ul class="govuk-list">
        {[
          ...(halaman > 1 ? [{ page: halaman - 1, text: 'Halaman sebelumnya' }] : []),
          ...(halaman < pages ? [{ page: halaman + 1, text: 'Halaman berikutnya' }] : []),
        ].map(({ page, text }) => (
          <li>
            <a class="govuk-link tautan-besar" href={to(page)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
