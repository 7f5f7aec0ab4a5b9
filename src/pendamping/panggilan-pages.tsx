import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { Radios } from '../web/components/radios/radios.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { Table } from '../web/components/table/table.tsx'
import { WarningText } from '../web/components/warning-text/warning-text.tsx'
import { formatHari } from '../web/kata/format.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { KATA_CARA, KATA_HASIL, KATA_SEBAB } from './panggilan-kata.ts'
import { CARA_PANGGILAN, HASIL_PANGGILAN, type PanggilanTerbaca } from './panggilan-store.ts'

export const PANGGILAN = '/petugas/panggilan'

interface Props {
  context: PageContext
  now: Date
  namaDesa: (kode: string) => string
}

const DAY_MS = 86_400_000

/** Whom to call back or visit. No name stands here: nobody's data is opened by looking at a list. */
export function PanggilanDaftarPage(
  props: Props & { menunggu: readonly PanggilanTerbaca[]; tidakSesuai: readonly PanggilanTerbaca[] },
) {
  const { context, menunggu, tidakSesuai } = props
  return (
    <Page context={context} judul="Panggilan balik" kembali="/petugas">
      <h1 class="govuk-heading-l">Panggilan balik</h1>
      <p class="govuk-body">
        Warga ini mengusulkan lewat pendamping. Tanyakan langsung kepada mereka apakah benar begitu. Tidak ada
        usulan yang berhenti karenanya.
      </p>
      <WarningText prefix="Penting">
        Jangan beri tahu pendamping siapa yang dipilih, dan jangan sebut kepada siapa pun bahwa seseorang
        didampingi.
      </WarningText>
      <PanggilanTable {...props} judul="Menunggu panggilan" list={menunggu} />
      {tidakSesuai.length > 0 && (
        <PanggilanTable {...props} judul="Tidak sesuai, perlu tindak lanjut" list={tidakSesuai} />
      )}
    </Page>
  )
}

function PanggilanTable({
  judul,
  list,
  now,
  namaDesa,
}: Props & { judul: string; list: readonly PanggilanTerbaca[] }) {
  const days = ({ created_at }: PanggilanTerbaca) =>
    Math.floor((now.getTime() - created_at.getTime()) / DAY_MS)
  return (
    <>
      <h2 class="govuk-heading-m">{`${judul} (${list.length})`}</h2>
      {list.length === 0 ? (
        <p class="govuk-body">Tidak ada di sini.</p>
      ) : (
        <section class="geser" tabIndex={0} aria-label={`${judul}, bisa digeser`}>
          <Table
            caption="Yang paling lama menunggu di atas"
            head={[
              { text: 'Tiket' },
              { text: 'Menunggu (hari)', format: 'numeric' },
              { text: 'Keadaan' },
              { text: 'Sebab' },
              { text: 'Desa' },
            ]}
            firstCellIsHeader
            rows={list.map((row) => [
              {
                text: <a class="govuk-link" href={`${PANGGILAN}/${row.usulan_id}`}>{`Buka ${row.tiket}`}</a>,
              },
              { text: String(days(row)), format: 'numeric' as const },
              { text: kataKeadaan(row) },
              { text: row.sebab.map((one) => KATA_SEBAB[one] ?? one).join('; ') },
              { text: namaDesa(row.kode_desa) },
            ])}
          />
        </section>
      )}
    </>
  )
}

function kataKeadaan({ hasil, waktu }: PanggilanTerbaca): string {
  if (hasil === null || waktu === null) return 'Belum dipanggil'
  return `${KATA_HASIL[hasil].text}, ${formatHari('id', waktu)}`
}

/** Whom to reach, and how. */
export interface Klien {
  nama_lengkap: string
  telepon: string | null
  alamat: string | null
}

export interface PanggilanIsian {
  cara: string
  hasil: string
}

/** One call-back: whom to reach, what to ask, and what they said. */
export function PanggilanPage(
  props: Props & {
    panggilan: PanggilanTerbaca
    klien: Klien
    isian?: PanggilanIsian | undefined
    hasGalat?: boolean
  },
) {
  const { context, panggilan, klien, namaDesa, hasGalat = false } = props
  const { hasil } = panggilan
  const isSelesai = hasil !== null && hasil !== 'tidak_terhubung'
  return (
    <Page context={context} judul={`Panggilan ${panggilan.tiket}`} kembali={PANGGILAN} hasGalat={hasGalat}>
      {hasGalat && <ErrorSummary title="Ada yang perlu dipilih" list={galatOf(props.isian)} />}
      <h1 class="govuk-heading-l">{`Panggilan ${panggilan.tiket}`}</h1>
      <p class="govuk-body">Yang Anda buka di sini dicatat, dan orangnya boleh tahu.</p>
      <SummaryList
        rows={[
          { key: 'Nama', value: klien.nama_lengkap },
          { key: 'Telepon', value: klien.telepon ?? 'tidak ada; berkunjung' },
          { key: 'Alamat', value: klien.alamat ?? 'tidak disebut' },
          { key: 'Desa', value: namaDesa(panggilan.kode_desa) },
          { key: 'Mengapa dipilih', value: panggilan.sebab.map((one) => KATA_SEBAB[one] ?? one).join('; ') },
          { key: 'Keadaan', value: kataKeadaan(panggilan) },
          { key: 'Persetujuan', value: panggilan.isDicabut ? 'sudah dicabut' : 'belum dicabut' },
        ]}
      />
      {hasil !== null && <InsetText>{KATA_HASIL[hasil].lanjut}</InsetText>}
      {!isSelesai && <HasilForm {...props} />}
      {hasil === 'tidak_sesuai' && !panggilan.isDicabut && <CabutForm usulan_id={panggilan.usulan_id} />}
    </Page>
  )
}

const PILIH = { cara: 'Pilih bagaimana Anda menghubunginya', hasil: 'Pilih apa yang ia katakan' } as const

function galatOf(isian: PanggilanIsian | undefined) {
  return (['cara', 'hasil'] as const)
    .filter((field) => !isian?.[field])
    .map((field) => ({ text: PILIH[field], href: `#${field}` }))
}

function HasilForm({
  panggilan,
  isian,
  hasGalat,
}: {
  panggilan: PanggilanTerbaca
  isian?: PanggilanIsian | undefined
  hasGalat?: boolean
}) {
  const error = (field: 'cara' | 'hasil') =>
    hasGalat && !isian?.[field] ? { error: { text: PILIH[field], prefix: 'Kesalahan' } } : {}
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })
  return (
    <>
      <h2 class="govuk-heading-m">Yang perlu ditanyakan</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Apakah ada yang membantu Anda mengusulkan? Siapa, dan dari lembaga mana?</li>
        <li>Apakah Anda setuju, dan masih setuju?</li>
        <li>Apakah Anda memegang tiket dan PIN sendiri? (Jangan minta disebutkan.)</li>
        <li>Apakah Anda diminta membayar sesuatu?</li>
      </ul>
      <form method="post" action={`${PANGGILAN}/${panggilan.usulan_id}`} novalidate autocomplete="off">
        <Radios
          name="cara"
          fieldset={legend('Bagaimana Anda menghubunginya')}
          items={CARA_PANGGILAN.map((value) => ({
            value,
            text: KATA_CARA[value],
            isChecked: isian?.cara === value,
          }))}
          {...error('cara')}
        />
        <Radios
          name="hasil"
          fieldset={legend('Apa yang ia katakan')}
          items={HASIL_PANGGILAN.map((value) => ({
            value,
            text: KATA_HASIL[value].text,
            hint: { text: KATA_HASIL[value].hint },
            isChecked: isian?.hasil === value,
          }))}
          {...error('hasil')}
        />
        <Button>Simpan hasil</Button>
      </form>
    </>
  )
}

function CabutForm({ usulan_id }: { usulan_id: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">Ia mau mencabut persetujuannya?</h2>
      <p class="govuk-body">
        Pendampingnya tidak lagi melihat usulan ini, dan PIN diganti. Serahkan PIN baru langsung kepada
        orangnya.
      </p>
      <form method="post" action={`${PANGGILAN}/${usulan_id}/cabut`}>
        <Button classes="govuk-button--secondary">Cabut persetujuan</Button>
      </form>
    </>
  )
}

/** The new PIN, shown once, to be handed over. */
export function PanggilanDicabutPage({
  context,
  tanda,
}: {
  context: PageContext
  tanda: { tiket: string; pin: string }
}) {
  return (
    <Page context={context} judul="Persetujuan dicabut" kembali={PANGGILAN}>
      <h1 class="govuk-heading-l">Persetujuan dicabut</h1>
      <WarningText prefix="Penting">
        PIN hanya tampak sekali ini. Serahkan langsung, jangan lewat pesan.
      </WarningText>
      <SummaryList
        rows={[
          { key: 'Tiket', value: <strong class="kode">{tanda.tiket}</strong> },
          { key: 'PIN', value: <strong class="kode">{tanda.pin}</strong> },
        ]}
      />
    </Page>
  )
}
