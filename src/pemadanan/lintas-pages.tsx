import { kodeOf } from '../lib/uuid.ts'
import { dateOf } from '../periode/waktu.ts'
import type { IndividuVersi } from '../penduduk/individu.ts'
import { HalamanNav } from '../web/antrean-nav.tsx'
import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { Radios } from '../web/components/radios/radios.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { Table } from '../web/components/table/table.tsx'
import { formatAngka, formatTanggal } from '../web/kata/format.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { KATA_KABAR, kataSebab, kataTugas } from './lintas-kata.ts'
import { KABAR, SEHALAMAN_LINTAS, type TugasLintas } from './lintas-tugas.ts'
import { masked } from './pasangan-pages.tsx'

export const LINTAS = '/petugas/lintas'
const JUDUL = 'Mungkin tercatat juga di daerah lain'

interface DaftarProps {
  context: PageContext
  jumlah: number
  menunggu: number
  halaman: number
  baris: readonly TugasLintas[]
  namaWilayah: (kode: string) => string
  now: Date
}

/** The tasks of the officer's region. No name stands here: nobody's record is opened by looking at a list. */
export function DaftarLintasPage(props: DaftarProps) {
  const { context, jumlah, menunggu, halaman, baris } = props
  return (
    <Page context={context} judul={JUDUL} kembali="/petugas">
      <h1 class="govuk-heading-l">{JUDUL}</h1>
      <p class="govuk-body">
        Orang-orang ini tercatat di sini, dan mungkin juga di kabupaten atau kota lain. Bisa jadi ia pindah,
        bisa jadi orang lain. Sampaikan yang Anda tahu. Yang memutuskan adalah dua petugas Pusdatin, dan tidak
        ada catatan yang berubah sendiri.
      </p>
      <p class="govuk-body">
        <strong>
          {menunggu === 0
            ? 'Tidak ada yang menunggu Anda'
            : `${formatAngka('id', menunggu)} menunggu kabar Anda`}
        </strong>
      </p>
      {baris.length > 0 && <DaftarTable {...props} />}
      <HalamanNav
        halaman={halaman}
        jumlah={jumlah}
        sehalaman={SEHALAMAN_LINTAS}
        hrefOf={(page) => `${LINTAS}?halaman=${page}`}
      />
    </Page>
  )
}

function DaftarTable({ baris, namaWilayah, now }: DaftarProps) {
  const today = dateOf(now)
  const say = ({ status, kabar, menunggu, batas }: TugasLintas) => {
    if (kabar !== null && !menunggu) return KATA_KABAR[kabar].text
    const late = batas < today ? ', lewat batas' : ''
    return `${status === 'sama' ? 'Satu orang menurut Pusdatin: menunggu' : 'Menunggu'} sampai ${formatTanggal('id', batas)}${late}`
  }
  return (
    <section class="geser" tabIndex={0} aria-label="Daftar tugas, bisa digeser">
      <Table
        caption="Yang menunggu Anda lebih dulu"
        head={['Tugas', 'Desa', 'Tercatat juga di', 'Sebab', 'Keadaan'].map((text) => ({ text }))}
        firstCellIsHeader
        rows={baris.map((tugas) => [
          {
            text: (
              <a class="govuk-link" href={`${LINTAS}/${tugas.pasangan_id}`}>
                {`Buka ${kodeOf(tugas.pasangan_id)}`}
              </a>
            ),
          },
          { text: namaWilayah(tugas.kode_desa) },
          { text: namaWilayah(tugas.kode_kabkota_lain) },
          { text: kataSebab(tugas) },
          { text: say(tugas) },
        ])}
      />
    </section>
  )
}

interface TugasProps {
  context: PageContext
  tugas: TugasLintas
  /** This side's own record. */
  fakta: IndividuVersi
  /** The next word's id, so that the form sent twice is one word. */
  keterangan_id: string
  namaWilayah: (kode: string) => string
  hasGalat: boolean
}

const PILIH = 'Pilih satu kabar'

/** One's own record, what is known of the other side (where, and what agrees), and the form. */
export function TugasLintasPage(props: TugasProps) {
  const { context, tugas, hasGalat, namaWilayah } = props
  const kode = kodeOf(tugas.pasangan_id)
  const sana = namaWilayah(tugas.kode_kabkota_lain)
  return (
    <Page context={context} judul={`${JUDUL} (${kode})`} kembali={LINTAS} hasGalat={hasGalat}>
      {hasGalat && <ErrorSummary title="Ada yang perlu dipilih" list={[{ text: PILIH, href: '#kabar' }]} />}
      <h1 class="govuk-heading-l">{`Apakah orang ini juga tercatat di ${sana}?`}</h1>
      <p class="govuk-body">Yang Anda buka di sini dicatat, dan orangnya boleh tahu.</p>
      <InsetText>{kataTugas(tugas, sana)}</InsetText>
      <CatatanSini {...props} />
      <h2 class="govuk-heading-m">{`Yang diketahui tentang catatan di ${sana}`}</h2>
      <SummaryList
        rows={[
          { key: 'Sebab', value: kataSebab(tugas) },
          { key: 'Diketahui sejak', value: formatTanggal('id', dateOf(tugas.created_at)) },
          { key: 'Data lainnya', value: 'tidak ditampilkan di sini' },
          {
            key: 'Kabar terakhir dari sini',
            value: tugas.kabar ? KATA_KABAR[tugas.kabar].text : 'belum ada',
          },
        ]}
      />
      <KabarForm {...props} />
    </Page>
  )
}

function CatatanSini({ fakta, namaWilayah }: TugasProps) {
  const unknown = (text: string | null) => text ?? 'tidak diketahui'
  return (
    <>
      <h2 class="govuk-heading-m">Catatan di sini</h2>
      <SummaryList
        rows={[
          { key: 'Nama', value: fakta.nama_lengkap },
          { key: 'NIK', value: masked(fakta.nik) },
          {
            key: 'Tanggal lahir',
            value:
              fakta.tanggal_lahir === null ? 'tidak diketahui' : formatTanggal('id', fakta.tanggal_lahir),
          },
          { key: 'Nama ibu', value: unknown(fakta.nama_ibu_kandung) },
          { key: 'Desa', value: namaWilayah(fakta.kode_desa) },
          { key: 'Alamat', value: unknown(fakta.alamat) },
        ]}
      />
    </>
  )
}

function KabarForm({ tugas, keterangan_id, hasGalat }: TugasProps) {
  return (
    <form method="post" action={`${LINTAS}/${tugas.pasangan_id}`} novalidate autocomplete="off">
      <input type="hidden" name="keterangan_id" value={keterangan_id} />
      <Radios
        name="kabar"
        fieldset={{ legend: { text: 'Yang Anda tahu', classes: 'govuk-fieldset__legend--m' } }}
        items={KABAR.map((value) => ({
          value,
          text: KATA_KABAR[value].text,
          hint: { text: KATA_KABAR[value].hint },
        }))}
        {...(hasGalat && { error: { text: PILIH, prefix: 'Kesalahan' } })}
      />
      <Button>Simpan kabar</Button>
    </form>
  )
}
