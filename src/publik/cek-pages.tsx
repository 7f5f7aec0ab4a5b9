import type { Wilayah, WilayahList } from '../wilayah/wilayah.ts'
import { Button } from '../web/components/button/button.tsx'
import { DateInput } from '../web/components/date-input/date-input.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { Input } from '../web/components/input/input.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import type { CekGalat, CekIsian } from './cek.ts'

interface CekProps {
  context: PageContext
  wilayah: WilayahList
  desa: Wilayah
  isian?: CekIsian
  galat?: CekGalat
}

/** Who is to be checked: a name and a birth date, in a village that has been chosen. */
export function CekPage(props: CekProps) {
  const { context, wilayah, desa, galat = {} } = props
  const { cek, umum } = kataOf(context.bahasa)
  const list = [
    ...(galat.nama_lengkap ? [{ text: cek[galat.nama_lengkap], href: '#nama_lengkap' }] : []),
    ...(galat.tanggal_lahir ? [{ text: cek[galat.tanggal_lahir], href: '#tanggal_lahir-hari' }] : []),
  ]
  const action = {
    href: addressOf(context.bahasa, '/cek'),
    text: umum.ubah,
    hiddenText: cek.desa.toLowerCase(),
  }
  return (
    <Page
      context={context}
      judul={cek.isiJudul}
      hasGalat={list.length > 0}
      kembali={addressOf(context.bahasa, `/cek?wilayah=${desa.kode_induk}`)}
    >
      {list.length > 0 && <ErrorSummary title={umum.galatJudul} list={list} />}
      <h1 class="govuk-heading-l">{cek.isiJudul}</h1>
      <SummaryList
        rows={[{ key: cek.desa, value: wilayah.path(desa.kode).toReversed().join(', '), actions: [action] }]}
      />
      <form method="post" action={addressOf(context.bahasa, '/cek')} novalidate>
        <input type="hidden" name="kode_desa" value={desa.kode} />
        <NamaInput {...props} />
        <LahirInput {...props} />
        <Button>{cek.tombol}</Button>
      </form>
    </Page>
  )
}

function NamaInput({ context, isian, galat }: CekProps) {
  const { cek, umum } = kataOf(context.bahasa)
  return (
    <Input
      name="nama_lengkap"
      label={{ children: cek.nama, classes: 'govuk-label--s' }}
      hint={{ text: cek.namaPetunjuk }}
      value={isian?.nama_lengkap}
      autocomplete="name"
      autocapitalize="words"
      spellcheck={false}
      error={galat?.nama_lengkap && { text: cek[galat.nama_lengkap], prefix: umum.galat }}
    />
  )
}

function LahirInput({ context, isian, galat }: CekProps) {
  const { cek, umum } = kataOf(context.bahasa)
  const part = (key: 'hari' | 'bulan' | 'tahun', width: 2 | 4, autocomplete: string) => ({
    key,
    name: key,
    label: cek[key],
    width,
    autocomplete,
    value: isian?.[key],
  })
  return (
    <DateInput
      id="tanggal_lahir"
      fieldset={{ legend: { text: cek.lahir, classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: cek.lahirPetunjuk }}
      error={galat?.tanggal_lahir && { text: cek[galat.tanggal_lahir], prefix: umum.galat }}
      parts={[part('hari', 2, 'bday-day'), part('bulan', 2, 'bday-month'), part('tahun', 4, 'bday-year')]}
    />
  )
}
