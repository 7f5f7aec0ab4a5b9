import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { Input } from '../web/components/input/input.tsx'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { Select } from '../web/components/select/select.tsx'
import { Table } from '../web/components/table/table.tsx'
import { Page, type PageContext } from '../web/page.tsx'
import type { HasilCari, Temuan } from './cari-individu.ts'
import type { CariGalat, CariIsian } from './cari-isian.ts'

export const CARI = '/petugas/cari'

interface CariProps {
  context: PageContext
  isian: CariIsian
  /** Regencies of the officer, to choose from. */
  kabkota: readonly { kode: string; nama: string }[]
  galat?: CariGalat
  hasil?: HasilCari
  namaDesa: (kode: string) => string
}

/** An officer looks for a person by name as they heard or read it. What was typed stands in no address. */
export function CariPage(props: CariProps) {
  const { context, galat = {}, hasil } = props
  const list = Object.entries(galat).map(([name, text]) => ({ text, href: `#${name}` }))
  return (
    <Page context={context} judul="Cari orang" kembali="/petugas" hasGalat={list.length > 0}>
      {list.length > 0 && <ErrorSummary title="Ada yang perlu diperbaiki" list={list} />}
      <h1 class="govuk-heading-l">Cari orang</h1>
      <p class="govuk-body">
        Tulis nama seperti Anda dengar atau baca. Ejaan lama, singkatan, nama panggilan, dan urutan lain tidak
        apa-apa. Setiap nama yang tampil dicatat, dan orangnya boleh tahu.
      </p>
      <CariForm {...props} />
      {hasil && <HasilSection {...props} hasil={hasil} />}
    </Page>
  )
}

function CariForm({ isian, kabkota, galat = {} }: CariProps) {
  const errorOf = (name: keyof CariIsian) => {
    const text = galat[name]
    return text === undefined ? undefined : { text, prefix: 'Kesalahan' }
  }
  return (
    <form method="post" action={CARI} novalidate autocomplete="off">
      <Input
        name="nama"
        label={{ children: 'Nama, atau sebagian nama', classes: 'govuk-label--m' }}
        value={isian.nama}
        spellcheck={false}
        error={errorOf('nama')}
      />
      <Input
        name="lahir"
        label={{ children: 'Tahun atau tanggal lahir (boleh kosong)', classes: 'govuk-label--m' }}
        hint={{ text: 'Misalnya: 1961, atau 17-8-1961. Dengan tanggal lahir, hasilnya jauh lebih tepat.' }}
        value={isian.lahir}
        classes="govuk-input--width-10"
        error={errorOf('lahir')}
      />
      {kabkota.length === 1 ? (
        <input type="hidden" name="wilayah" value={kabkota[0]?.kode} />
      ) : (
        <Select
          name="wilayah"
          label={{ children: 'Kabupaten atau kota', classes: 'govuk-label--m' }}
          items={[
            { value: '', text: 'Pilih satu' },
            ...kabkota.map(({ kode, nama }) => ({
              value: kode,
              text: nama,
              isSelected: kode === isian.wilayah,
            })),
          ]}
          error={errorOf('wilayah')}
        />
      )}
      <Input
        name="tempat"
        label={{ children: 'Desa, kelurahan, atau kecamatan (boleh kosong)', classes: 'govuk-label--m' }}
        hint={{ text: 'Bila tidak tahu tanggal lahirnya, ini yang paling membantu.' }}
        value={isian.tempat}
        spellcheck={false}
        error={errorOf('tempat')}
      />
      <Button>Cari</Button>
    </form>
  )
}

function HasilSection({ hasil, namaDesa }: CariProps & { hasil: HasilCari }) {
  const { temuan, isTerlaluBanyak } = hasil
  if (temuan.length === 0)
    return (
      <section id="hasil">
        <h2 class="govuk-heading-m">Belum ditemukan</h2>
        <p class="govuk-body">Di wilayah Anda belum ada orang dengan nama yang mirip. Coba:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>satu kata saja dari namanya, yang paling jarang dipakai orang;</li>
          <li>nama panggilan, atau nama seperti di kartu;</li>
          <li>tahun lahir yang lain, atau tanpa tahun lahir;</li>
          <li>tanpa nama desa: orangnya mungkin tercatat di desa lain.</li>
        </ul>
        <p class="govuk-body">
          Tidak ditemukan bukan berarti tidak berhak. Orang yang datanya disegel tidak tampil di sini.
        </p>
      </section>
    )
  return (
    <section id="hasil">
      <h2 class="govuk-heading-m">{`Yang paling mirip: ${temuan.length} orang`}</h2>
      {isTerlaluBanyak && (
        <InsetText>
          Banyak orang bernama mirip. Tambahkan kata lain dari namanya, tahun lahirnya, atau desanya.
        </InsetText>
      )}
      <TemuanTable temuan={temuan} namaDesa={namaDesa} />
    </section>
  )
}

function TemuanTable({
  temuan,
  namaDesa,
}: {
  temuan: readonly Temuan[]
  namaDesa: (kode: string) => string
}) {
  return (
    <section class="geser" tabIndex={0} aria-label="Hasil pencarian, bisa digeser">
      <Table
        caption="Yang paling mirip lebih dulu"
        head={['Nama', 'Desa', 'Lahir'].map((text) => ({ text }))}
        firstCellIsHeader
        rows={temuan.map(({ nama_lengkap, kode_desa, tanggal_lahir, presisi_tanggal }) => [
          { text: nama_lengkap },
          { text: namaDesa(kode_desa) },
          { text: sayLahir(tanggal_lahir, presisi_tanggal) },
        ])}
      />
    </section>
  )
}

/** The year alone: it tells namesakes apart, and a whole birth date is more than a list needs. */
function sayLahir(tanggal_lahir: string | null, presisi_tanggal: string): string {
  if (tanggal_lahir === null) return 'tidak diketahui'
  const tahun = tanggal_lahir.slice(0, 4)
  return presisi_tanggal === 'perkiraan' ? `sekitar ${tahun}` : tahun
}
