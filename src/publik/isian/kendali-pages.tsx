import { Checkboxes } from '../../web/components/checkboxes/checkboxes.tsx'
import { DateInput } from '../../web/components/date-input/date-input.tsx'
import { Input } from '../../web/components/input/input.tsx'
import { Radios } from '../../web/components/radios/radios.tsx'
import { Textarea } from '../../web/components/textarea/textarea.tsx'
import { type Bahasa, kataOf } from '../../web/kata/kata.ts'
import type { FormulirKata, PertanyaanKata } from './kata.ts'
import type { JawabanIsian, Kendali } from './perjalanan.ts'

export interface KendaliProps {
  bahasa: Bahasa
  kata: FormulirKata
  tanya: PertanyaanKata
  kendali: Kendali
  typed: JawabanIsian
  galat: Readonly<Record<string, string>>
  /** The only field of its page: its label is the heading. */
  isHeading: boolean
}

/** One field of a question, in the form that suits its kind. */
export function KendaliField(props: KendaliProps) {
  const { kendali } = props
  switch (kendali.kendali) {
    case 'pilih':
    case 'centang':
      return <ChoiceField {...props} pilihan={kendali.pilihan} isMany={kendali.kendali === 'centang'} />
    case 'teks':
      return <TeksField {...props} kendali={kendali} />
    case 'panjang':
      return <PanjangField {...props} />
    case 'tanggal':
      return <TanggalField {...props} bagian={kendali.bagian} />
  }
}

function ChoiceField(props: KendaliProps & { pilihan: readonly string[]; isMany: boolean }) {
  const { kendali, tanya, typed, isHeading } = props
  const chosen = (typed[kendali.isian] ?? '').split(',')
  const Group = props.isMany ? Checkboxes : Radios
  return (
    <Group
      name={kendali.isian}
      fieldset={{
        legend: {
          text: labelOf(props),
          classes: isHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--m',
          isPageHeading: isHeading,
        },
      }}
      hint={hintOf(props)}
      error={errorOf(props)}
      items={props.pilihan.map((value) => {
        const { teks, petunjuk } = tanya.pilihan[value] ?? { teks: value, petunjuk: '' }
        return {
          value,
          text: teks,
          hint: petunjuk === '' ? undefined : { text: petunjuk },
          isChecked: chosen.includes(value),
        }
      })}
    />
  )
}

function TeksField(props: KendaliProps & { kendali: Extract<Kendali, { kendali: 'teks' }> }) {
  const { kendali, typed } = props
  return (
    <Input
      name={kendali.isian}
      label={fieldLabel(props)}
      hint={hintOf(props)}
      error={errorOf(props)}
      value={typed[kendali.isian]}
      classes={kendali.pendek && 'govuk-input--width-4'}
      inputmode={kendali.angka && 'numeric'}
      autocomplete={kendali.autocomplete ?? 'off'}
      spellcheck={false}
    />
  )
}

function PanjangField(props: KendaliProps) {
  const { kendali, typed } = props
  return (
    <Textarea
      name={kendali.isian}
      label={fieldLabel(props)}
      hint={hintOf(props)}
      error={errorOf(props)}
      value={typed[kendali.isian]}
    />
  )
}

function TanggalField(props: KendaliProps & { bagian: readonly ['hari', 'bulan', 'tahun'] }) {
  const { bahasa, typed } = props
  const { cek } = kataOf(bahasa)
  return (
    <DateInput
      id="lahir"
      fieldset={{ legend: { text: labelOf(props), classes: 'govuk-fieldset__legend--m' } }}
      hint={hintOf(props)}
      error={errorOf(props)}
      parts={props.bagian.map((part) => ({
        key: part,
        name: part,
        label: cek[part],
        width: part === 'tahun' ? 4 : 2,
        value: typed[part],
      }))}
    />
  )
}

/** Where the error summary leads for a field. */
export function anchorOf(isian: string): string {
  return isian === 'hari' ? '#lahir-hari' : `#${isian}`
}

function fieldLabel(props: KendaliProps) {
  return {
    children: labelOf(props),
    classes: props.isHeading ? 'govuk-label--l' : 'govuk-label--m',
    isPageHeading: props.isHeading,
  }
}

/** Alone on its page, a field is asked with the words of the page. */
function labelOf({ isHeading, tanya, kendali }: KendaliProps): string {
  return isHeading ? tanya.judul : (tanya.isian[kendali.isian]?.label ?? tanya.judul)
}

function hintOf({ isHeading, tanya, kendali }: KendaliProps) {
  const own = tanya.isian[kendali.isian]?.petunjuk ?? ''
  const text = [isHeading ? tanya.petunjuk : '', own].filter(Boolean).join(' ')
  return text === '' ? undefined : { text }
}

function errorOf({ bahasa, galat, kata, kendali }: KendaliProps) {
  const key = galat[kendali.isian]
  return key === undefined ? undefined : { text: kata.galat[key] ?? key, prefix: kataOf(bahasa).umum.galat }
}
