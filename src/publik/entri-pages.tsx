import type { ComponentChildren } from 'preact'
import { KRITERIA_262 } from '../penduduk/keluarga.ts'
import { Button } from '../web/components/button/button.tsx'
import { DateInput } from '../web/components/date-input/date-input.tsx'
import { ErrorMessage } from '../web/components/error-message/error-message.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { Fieldset } from '../web/components/fieldset/fieldset.tsx'
import { Input } from '../web/components/input/input.tsx'
import { Label } from '../web/components/label/label.tsx'
import { Radios } from '../web/components/radios/radios.tsx'
import { WarningText } from '../web/components/warning-text/warning-text.tsx'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { type EntriGalat, type Isian, isScanned, YA } from './entri.ts'
import { CARA, UNTUK } from './usul.ts'

interface EntriProps {
  context: PageContext
  isian: Isian
  galat?: EntriGalat
}

/** Where the link of each error leads. */
const FIELD: Readonly<Record<keyof Required<EntriGalat>, string>> = {
  nomor: 'nomor',
  untuk: 'untuk',
  desa: 'kode_desa',
  nama: 'nama_lengkap',
  lahir: 'lahir-hari',
  nik: 'nik',
  telepon: 'telepon',
  setuju: 'setuju',
}
const GALAT = Object.keys(FIELD) as (keyof typeof FIELD)[]

/** The paper, to be keyed in: one page in its order, made for the keyboard. */
export function EntriPage(props: EntriProps) {
  const { context, galat = {} } = props
  const { formulir, umum } = kataOf(context.bahasa)
  const list = GALAT.filter((kode) => galat[kode]).map((kode) => ({
    text: formulir.entri.galat[kode],
    href: `#${FIELD[kode]}`,
  }))
  return (
    <Page context={context} judul={formulir.entri.judul} hasGalat={list.length > 0}>
      {list.length > 0 && <ErrorSummary title={umum.galatJudul} list={list} />}
      <h1 class="govuk-heading-l">{formulir.entri.judul}</h1>
      <p class="govuk-body">{formulir.entri.pembuka}</p>
      <form
        method="post"
        action={addressOf(context.bahasa, '/petugas/formulir')}
        novalidate
        autocomplete="off"
      >
        <OrangFields {...props} />
        <KeadaanFields {...props} />
        <Button>{formulir.entri.tombol}</Button>
      </form>
    </Page>
  )
}

function OrangFields(props: EntriProps) {
  const { context, isian, galat = {} } = props
  const { formulir } = kataOf(context.bahasa)
  return (
    <>
      <Kotak
        {...props}
        name="nomor"
        label={formulir.nomor}
        hint={formulir.nomorPetunjuk}
        kode="nomor"
        isFirst={galat.nomor ?? isian.nomor === ''}
      />
      <Radios
        name="untuk"
        fieldset={{ legend: { text: `1. ${formulir.untuk}`, classes: LEGEND } }}
        items={UNTUK.map((kode, at) => ({
          value: kode,
          text: formulir.untukKata[kode],
          isChecked: isian.untuk === kode,
          ...(at === 0 && isScanned(isian) && { attributes: { autofocus: '' } }),
        }))}
        error={errorOf(props, 'untuk')}
      />
      <Kotak
        {...props}
        name="kode_desa"
        label={`2. ${formulir.desa}`}
        hint={formulir.desaPetunjuk}
        kode="desa"
        isDigits
      />
      <Kotak {...props} name="alamat" label={formulir.alamat} />
      <Kotak {...props} name="nama_lengkap" label={`3. ${formulir.nama}`} kode="nama" />
      <LahirFields {...props} />
      <Kotak {...props} name="nik" label={`5. ${formulir.nik}`} kode="nik" isDigits />
      <Centang {...props} list={[['tanpa_nik', formulir.tanpaNik]]} />
      <Kotak {...props} name="nama_ibu_kandung" label={`6. ${formulir.ibu}`} />
    </>
  )
}

function LahirFields(props: EntriProps) {
  const { context, isian } = props
  const { formulir } = kataOf(context.bahasa)
  const part = (key: 'hari' | 'bulan' | 'tahun', width: 2 | 4) => ({
    key,
    name: key,
    label: formulir[key],
    width,
    value: isian[key],
    inputmode: 'numeric' as const,
  })
  return (
    <>
      <DateInput
        id="lahir"
        fieldset={{ legend: { text: `4. ${formulir.lahir}`, classes: LEGEND } }}
        hint={{ text: formulir.lahirPetunjuk }}
        error={errorOf(props, 'lahir')}
        parts={[part('hari', 2), part('bulan', 2), part('tahun', 4)]}
      />
      <Centang {...props} list={[['lahir_tidak_tahu', formulir.lahirTidakTahu]]} />
    </>
  )
}

function KeadaanFields(props: EntriProps) {
  const { formulir } = kataOf(props.context.bahasa)
  return (
    <>
      <Centang
        {...props}
        legend={`7. ${formulir.keadaan}`}
        list={KRITERIA_262.map((kode) => [kode, formulir.keadaanKata[kode]])}
      />
      <Centang
        {...props}
        legend={`8. ${formulir.caraLain}`}
        list={CARA.map((kode) => [kode, formulir.caraLainKata[kode]])}
      />
      <Kotak {...props} name="telepon" label={`9. ${formulir.telepon}`} kode="telepon" isDigits />
      <Centang
        {...props}
        legend={`10. ${formulir.setujuJudul}`}
        list={[['setuju', formulir.entri.setuju]]}
        kode="setuju"
      />
    </>
  )
}

const LEGEND = 'govuk-fieldset__legend--s'

function errorOf({ context, galat = {} }: EntriProps, kode: keyof EntriGalat | undefined) {
  const { formulir, umum } = kataOf(context.bahasa)
  if (kode === undefined || !galat[kode]) return undefined
  return { text: formulir.entri.galat[kode], prefix: umum.galat }
}

interface KotakProps extends EntriProps {
  name: keyof Isian
  label: string
  hint?: string
  /** Which error belongs to it. */
  kode?: keyof EntriGalat
  isDigits?: boolean
  isFirst?: boolean
}

function Kotak(props: KotakProps) {
  const { name, label, hint, isDigits, isFirst } = props
  return (
    <Input
      name={name}
      label={{ children: label, classes: 'govuk-label--s' }}
      {...(hint !== undefined && { hint: { text: hint } })}
      value={props.isian[name]}
      autocomplete="off"
      spellcheck={false}
      inputmode={isDigits ? 'numeric' : undefined}
      error={errorOf(props, props.kode)}
      {...(isFirst && { attributes: { autofocus: '' } })}
    />
  )
}

interface CentangProps extends EntriProps {
  legend?: string
  list: readonly (readonly [keyof Isian, string])[]
  /** Which error belongs to it. */
  kode?: keyof EntriGalat
}

/** Boxes to tick, as on the paper. */
function Centang(props: CentangProps) {
  const { legend, list, isian } = props
  const error = errorOf(props, props.kode)
  const id = `${list[0]?.[0] ?? ''}-galat`
  const boxes: ComponentChildren = (
    <>
      {error && <ErrorMessage id={id} {...error} />}
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {list.map(([name, text]) => (
          <div class="govuk-checkboxes__item" key={name}>
            <input
              class="govuk-checkboxes__input"
              id={name}
              name={name}
              type="checkbox"
              value={YA}
              checked={isian[name] === YA}
              aria-describedby={error && id}
            />
            <Label classes="govuk-checkboxes__label" for={name}>
              {text}
            </Label>
          </div>
        ))}
      </div>
    </>
  )
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      {legend ? <Fieldset legend={{ text: legend, classes: LEGEND }}>{boxes}</Fieldset> : boxes}
    </div>
  )
}

interface TerimaProps {
  context: PageContext
  /** The PIN stands here once; it can't be read again. */
  tiket: string
  pin: string
  sms: string
}

/** To be printed and handed over: ticket and PIN large, no name, no NIK. */
export function TerimaPage({ context, tiket, pin, sms }: TerimaProps) {
  const { formulir, umum } = kataOf(context.bahasa)
  const { entri } = formulir
  return (
    <Page context={{ ...context, path: '/petugas/formulir' }} judul={entri.terimaJudul}>
      <h1 class="govuk-heading-l">{entri.terimaJudul}</h1>
      <p class="govuk-body">{entri.terimaKata}</p>
      <dl class="tanda-terima">
        <dt>{formulir.tiket}</dt>
        <dd>{`${tiket.slice(0, 4)} ${tiket.slice(4, 8)} ${tiket.slice(8)}`}</dd>
        <dt>{formulir.pin}</dt>
        <dd>{`${pin.slice(0, 3)} ${pin.slice(3)}`}</dd>
      </dl>
      <p class="govuk-body">{entri.caraKata(sms === '' ? '' : entri.caraSms(sms))}</p>
      <WarningText prefix={umum.penting}>{entri.pinKata}</WarningText>
      <p class="govuk-body">
        <a class="govuk-link" href={addressOf(context.bahasa, '/petugas/formulir')}>
          {entri.berikut}
        </a>
      </p>
    </Page>
  )
}

/** The same sheet again: nothing was changed; a new PIN when the receipt is lost. */
export function SudahPage({ context, nomor, tiket }: { context: PageContext; nomor: string; tiket: string }) {
  const { formulir } = kataOf(context.bahasa)
  const { entri } = formulir
  return (
    <Page context={{ ...context, path: '/petugas/formulir' }} judul={entri.sudahJudul}>
      <h1 class="govuk-heading-l">{entri.sudahJudul}</h1>
      <p class="govuk-body">{entri.sudahKata}</p>
      <p class="govuk-body">
        {formulir.tiket}: <strong>{tiket}</strong>
      </p>
      <p class="govuk-body">{entri.pinBaruKata}</p>
      <form method="post" action={addressOf(context.bahasa, '/petugas/formulir/pin')}>
        <input type="hidden" name="nomor" value={nomor} />
        <Button>{entri.pinBaru}</Button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={addressOf(context.bahasa, '/petugas/formulir')}>
          {entri.berikut}
        </a>
      </p>
    </Page>
  )
}
