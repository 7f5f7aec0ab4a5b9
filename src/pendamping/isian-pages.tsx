import { Button } from '../web/components/button/button.tsx'
import { DateInput } from '../web/components/date-input/date-input.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { Input } from '../web/components/input/input.tsx'
import { Radios } from '../web/components/radios/radios.tsx'
import { Select } from '../web/components/select/select.tsx'
import { addressOf, type Kata, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { type GalatIsian, type Isian, LAMA } from './isian.ts'
import { BAHASA_PERSETUJUAN, type BatasPendamping, CARA } from './pendamping.ts'

export interface IsianProps {
  context: PageContext
  /** Made by the server with the form: the same form sent twice is one case. */
  usulan_id: string
  desa: readonly { kode: string; nama: string }[]
  batas: BatasPendamping
  isian?: Isian
  galat?: GalatIsian
}

/** One page: who the client is, and the consent. */
export function IsianPage(props: IsianProps) {
  const { context, galat = {}, usulan_id, batas } = props
  const { pendamping: kata, umum } = kataOf(context.bahasa)
  const words = wordsOf(kataOf(context.bahasa))
  const list = FIELDS.flatMap(([field, anchor]) =>
    galat[field] ? [{ text: words[field], href: `#${anchor}` }] : [],
  )
  return (
    <Page
      context={{ ...context, path: '/pendamping/usulan' }}
      judul={kata.baru.judul}
      hasGalat={list.length > 0}
      kembali={addressOf(context.bahasa, '/pendamping')}
    >
      {list.length > 0 && <ErrorSummary title={umum.galatJudul} list={list} />}
      <h1 class="govuk-heading-l">{kata.baru.judul}</h1>
      <p class="govuk-body">{kata.baru.batas(String(batas.sehari), String(batas.terbuka))}</p>
      <form
        method="post"
        action={addressOf(context.bahasa, '/pendamping/usulan')}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="usulan_id" value={usulan_id} />
        <WargaSection {...props} words={words} />
        <SetujuSection {...props} words={words} />
        <Button>{kata.baru.tombol}</Button>
      </form>
    </Page>
  )
}

const FIELDS = [
  ['kode_desa', 'kode_desa'],
  ['nama_lengkap', 'nama_lengkap'],
  ['tanggal_lahir', 'tanggal_lahir-hari'],
  ['nik', 'nik'],
  ['catatan', 'catatan'],
  ['cara', 'cara'],
  ['bukti', 'bukti'],
] as const satisfies readonly (readonly [keyof GalatIsian, string])[]

type Words = Readonly<Record<keyof GalatIsian, string>>

function wordsOf({ pendamping: { baru, setuju }, cek }: Kata): Words {
  return {
    kode_desa: baru.desaGalat,
    nama_lengkap: cek.namaGalat,
    tanggal_lahir: cek.lahirGalat,
    nik: baru.nikGalat,
    catatan: baru.catatanGalat,
    cara: setuju.caraGalat,
    bukti: setuju.buktiGalat,
  }
}

type Section = IsianProps & { words: Words }

function errorOf({ context, galat, words }: Section, field: keyof GalatIsian) {
  return galat?.[field] ? { text: words[field], prefix: kataOf(context.bahasa).umum.galat } : undefined
}

function WargaSection(props: Section) {
  const { context, isian, desa } = props
  const { pendamping: kata, cek } = kataOf(context.bahasa)
  const { baru } = kata
  const small = (children: string) => ({ children, classes: 'govuk-label--s' })
  return (
    <section>
      <h2 class="govuk-heading-m">{baru.warga}</h2>
      <Select
        name="kode_desa"
        label={small(baru.desa)}
        items={[
          { value: '', text: cek.pilihDulu },
          ...desa.map(({ kode, nama }) => ({
            value: kode,
            text: nama,
            isSelected: kode === isian?.kode_desa,
          })),
        ]}
        error={errorOf(props, 'kode_desa')}
      />
      <Input
        name="nama_lengkap"
        label={small(cek.nama)}
        hint={{ text: cek.namaPetunjuk }}
        value={isian?.nama_lengkap}
        autocomplete="off"
        spellcheck={false}
        error={errorOf(props, 'nama_lengkap')}
      />
      <LahirInput {...props} />
      <KeteranganInput {...props} />
    </section>
  )
}

/** What may stay empty, and how the case is checked. */
function KeteranganInput(props: Section) {
  const { context, isian } = props
  const { baru } = kataOf(context.bahasa).pendamping
  const small = (children: string) => ({ children, classes: 'govuk-label--s' })
  return (
    <>
      <Input
        name="nik"
        label={small(baru.nik)}
        hint={{ text: baru.nikPetunjuk }}
        value={isian?.nik}
        inputmode="numeric"
        autocomplete="off"
        error={errorOf(props, 'nik')}
      />
      <Input
        name="telepon"
        label={small(baru.telepon)}
        hint={{ text: baru.teleponPetunjuk }}
        value={isian?.telepon}
        autocomplete="off"
      />
      <Input name="alamat" label={small(baru.alamat)} value={isian?.alamat} autocomplete="off" />
      <Input
        name="catatan"
        label={small(baru.catatan)}
        hint={{ text: baru.catatanPetunjuk }}
        value={isian?.catatan}
        autocomplete="off"
        error={errorOf(props, 'catatan')}
      />
      <Radios
        name="jalur"
        fieldset={{ legend: { text: baru.jalur, classes: 'govuk-fieldset__legend--s' } }}
        items={(['langsung', 'khusus'] as const).map((value) => ({
          value,
          text: baru.jalurKata[value],
          isChecked: value === (isian?.jalur ?? 'langsung'),
        }))}
      />
    </>
  )
}

function LahirInput(props: Section) {
  const { context, isian } = props
  const { cek, pendamping } = kataOf(context.bahasa)
  const part = (key: 'hari' | 'bulan' | 'tahun', width: 2 | 4) => ({
    key,
    name: key,
    label: cek[key],
    width,
    value: isian?.[key],
  })
  return (
    <DateInput
      id="tanggal_lahir"
      fieldset={{ legend: { text: cek.lahir, classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: pendamping.baru.lahirPetunjuk }}
      error={errorOf(props, 'tanggal_lahir')}
      parts={[part('hari', 2), part('bulan', 2), part('tahun', 4)]}
    />
  )
}

function SetujuSection(props: Section) {
  const { context, isian } = props
  const { setuju } = kataOf(context.bahasa).pendamping
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })
  const small = (children: string) => ({ children, classes: 'govuk-label--s' })
  return (
    <section>
      <h2 class="govuk-heading-m">{setuju.judul}</h2>
      <p class="govuk-body">{setuju.kata}</p>
      <Radios
        name="keperluan"
        fieldset={legend(setuju.keperluan)}
        items={(['mengusulkan', 'semua'] as const).map((value) => ({
          value,
          text: setuju.keperluanKata[value],
          isChecked: value === (isian?.keperluan ?? 'semua'),
        }))}
      />
      <Select name="bahasa" label={small(setuju.bahasa)} items={bahasaItems(context, isian)} />
      <Select
        name="lama"
        label={small(setuju.lama)}
        items={LAMA.map((value) => ({
          value,
          text: setuju.lamaKata[value],
          isSelected: value === (isian?.lama ?? '90'),
        }))}
      />
      <Radios
        name="cara"
        fieldset={legend(setuju.cara)}
        items={CARA.map((value) => ({
          value,
          text: setuju.caraKata[value],
          isChecked: value === isian?.cara,
        }))}
        error={errorOf(props, 'cara')}
      />
      <Input
        name="bukti"
        label={small(setuju.bukti)}
        hint={{ text: setuju.buktiPetunjuk }}
        attributes={{ type: 'file', accept: 'image/*,audio/*,video/*,application/pdf' }}
        error={errorOf(props, 'bukti')}
      />
      <Input name="saksi_satu" label={small(setuju.saksiSatu)} value={isian?.saksi_satu} autocomplete="off" />
      <Input name="saksi_dua" label={small(setuju.saksiDua)} value={isian?.saksi_dua} autocomplete="off" />
    </section>
  )
}

/** The reader's language is the first choice. */
function bahasaItems({ bahasa }: PageContext, isian: Isian | undefined) {
  return Object.entries(BAHASA_PERSETUJUAN).map(([value, text]) => ({
    value,
    text,
    isSelected: value === (isian?.bahasa ?? bahasa),
  }))
}
