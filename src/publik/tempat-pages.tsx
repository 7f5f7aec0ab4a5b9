import type { Tingkat } from '../wilayah/kode.ts'
import type { Wilayah, WilayahList } from '../wilayah/wilayah.ts'
import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { Input } from '../web/components/input/input.tsx'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { Radios } from '../web/components/radios/radios.tsx'
import { Select } from '../web/components/select/select.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { formatAngka } from '../web/kata/format.ts'
import { addressOf, type Kata, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { PONSEL } from '../web/ponsel/ponsel.ts'
import type { CariHasil, DesaHasil } from '../wilayah/cari-desa.ts'

/** The page that asks where somebody lives, and what it is asked for. */
export interface Asal {
  /** Its address without the language; a choice comes back to it as `?wilayah=`. */
  path: string
  judul: string
  pembuka: string
  /** Where one came from, without the language. */
  kembali: string
  /** Where one chooses from the beginning, without the language. */
  mulai: string
}

interface TempatProps {
  context: PageContext
  asal: Asal
  wilayah: WilayahList
  /** What has been chosen so far; null at the beginning. */
  induk: Wilayah | null
  galat?: 'pilih' | 'cari'
  cari?: string
}

type Pertanyaan = 'pilihProvinsi' | 'pilihKabkota' | 'pilihKecamatan' | 'pilihDesa'
const PERTANYAAN: Readonly<Record<Tingkat, Pertanyaan>> = {
  1: 'pilihProvinsi',
  2: 'pilihKabkota',
  3: 'pilihKecamatan',
  4: 'pilihDesa',
}

/** Where do you live: one level at a time, or the village by name. Each step is an address, and works without script. */
export function TempatPage(props: TempatProps) {
  const { context, asal, induk, galat } = props
  const { cek, umum } = kataOf(context.bahasa)
  const href = galat === 'cari' ? '#cari' : '#wilayah'
  const text = galat === 'cari' ? cek.cariGalat : cek.pilihWilayahGalat
  return (
    <Page
      context={context}
      judul={asal.judul}
      hasGalat={galat !== undefined}
      kembali={addressOf(context.bahasa, backOf(asal, induk))}
    >
      {galat && <ErrorSummary title={umum.galatJudul} list={[{ text, href }]} />}
      <h1 class="govuk-heading-l">{asal.judul}</h1>
      {induk === null && <p class="govuk-body">{asal.pembuka}</p>}
      <Chosen {...props} />
      <PilihForm {...props} />
      {induk === null && <CariForm {...props} />}
    </Page>
  )
}

function backOf(asal: Asal, induk: Wilayah | null): string {
  if (induk === null) return asal.kembali
  return induk.kode_induk === null ? asal.mulai : `${asal.path}?wilayah=${induk.kode_induk}`
}

function Chosen({ context, asal, wilayah, induk }: TempatProps) {
  if (induk === null) return null
  const { cek, umum } = kataOf(context.bahasa)
  const value = wilayah.path(induk.kode).toReversed().join(', ')
  const actions = [
    {
      href: addressOf(context.bahasa, asal.mulai),
      text: umum.ubah,
      hiddenText: cek.desa.toLowerCase(),
    },
  ]
  return <SummaryList rows={[{ key: cek.desa, value, actions }]} />
}

function PilihForm({ context, asal, wilayah, induk, galat }: TempatProps) {
  const { cek, umum } = kataOf(context.bahasa)
  const list = wilayah.children(induk?.kode ?? null)
  const question = cek[PERTANYAAN[list[0]?.tingkat ?? 1]]
  const items = [
    { value: '', text: cek.pilihDulu },
    ...list.map((item) => ({ value: item.kode, text: item.nama })),
  ]
  const error = galat === 'pilih' ? { text: cek.pilihWilayahGalat, prefix: umum.galat } : undefined
  return (
    <form method="get" action={addressOf(context.bahasa, asal.path)}>
      {induk && <input type="hidden" name="di" value={induk.kode} />}
      <Select
        name="wilayah"
        label={{ children: question, classes: 'govuk-label--m' }}
        hint={{ text: cek.tinggalSekarang }}
        items={items}
        error={error}
      />
      <Button>{umum.lanjut}</Button>
    </form>
  )
}

function CariForm({ context, asal, galat, cari }: TempatProps) {
  const { cek, umum } = kataOf(context.bahasa)
  return (
    <form
      method="post"
      action={addressOf(context.bahasa, `${asal.path}/desa`)}
      novalidate
      data-cari-ada={cek.cariAda('{}')}
      data-cari-banyak={cek.cariTerlaluBanyak('{}')}
      data-cari-kosong={cek.cariKosong}
      data-cari-mati={cek.kodeMati('{}')}
    >
      <Input
        name="cari"
        label={{ children: cek.cariJudul, classes: 'govuk-label--m' }}
        hint={{ text: cek.cariPetunjuk }}
        value={cari}
        spellcheck={false}
        error={galat === 'cari' ? { text: cek.cariGalat, prefix: umum.galat } : undefined}
      />
      <Button>{cek.cariTombol}</Button>
      <script type="module" src={PONSEL.cariPath} />
    </form>
  )
}

/** What the search for a village found, to choose one from. */
export function DesaPage(props: { context: PageContext; asal: Asal; hasil: CariHasil }) {
  const { context, asal, hasil } = props
  const again = addressOf(context.bahasa, asal.mulai)
  const { cek } = kataOf(context.bahasa)
  return (
    <Page context={{ ...context, path: asal.path }} judul={cek.cariHasil} kembali={again}>
      {hasil.desa.length > 0 ? (
        <>
          <Remark kata={cek} hasil={hasil} shown={formatAngka(context.bahasa, hasil.desa.length)} />
          <DesaForm context={context} asal={asal} desa={hasil.desa} />
        </>
      ) : (
        <>
          <h1 class="govuk-heading-l">{cek.cariHasil}</h1>
          <p class="govuk-body">{hasil.hasil === 'kode_mati' ? cek.kodeMati(hasil.nama) : cek.cariKosong}</p>
          <Button href={again}>{cek.ulang}</Button>
        </>
      )}
    </Page>
  )
}

function Remark({ kata, hasil, shown }: { kata: Kata['cek']; hasil: CariHasil; shown: string }) {
  if (hasil.hasil === 'kode_mati') return <InsetText>{kata.kodeMati(hasil.nama)}</InsetText>
  if (hasil.jumlah > hasil.desa.length) return <InsetText>{kata.cariTerlaluBanyak(shown)}</InsetText>
  return null
}

function DesaForm(props: { context: PageContext; asal: Asal; desa: readonly DesaHasil[] }) {
  const { context, asal, desa } = props
  const { cek, umum } = kataOf(context.bahasa)
  return (
    <form method="get" action={addressOf(context.bahasa, asal.path)}>
      <input type="hidden" name="di" value="" />
      <Radios
        name="wilayah"
        fieldset={{
          legend: { text: cek.cariHasil, classes: 'govuk-fieldset__legend--l', isPageHeading: true },
        }}
        items={desa.map((item) => ({
          value: item.kode,
          text: item.nama,
          hint: { text: item.tempat },
          isChecked: desa.length === 1,
        }))}
      />
      <Button>{umum.lanjut}</Button>
    </form>
  )
}
