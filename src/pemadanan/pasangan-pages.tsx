import { kodeOf } from '../lib/uuid.ts'
import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { Radios } from '../web/components/radios/radios.tsx'
import { Table } from '../web/components/table/table.tsx'
import { Textarea } from '../web/components/textarea/textarea.tsx'
import { WarningText } from '../web/components/warning-text/warning-text.tsx'
import { Page, type PageContext } from '../web/page.tsx'
import { AirTerjun, langkahOf } from './air-terjun.tsx'
import type { Kait } from './find-kait.ts'
import { hintOf, LintasText, statusOf } from './pasangan-lintas.tsx'
import type { ModelPadan } from './mesin/model-padan.ts'
import type { NilaiBidang } from './mesin/nilai-daring.ts'
import type { PasanganTerbuka, RekamanTerbuka } from './open-pasangan.ts'
import { PUTUSAN } from './telaah.ts'
import {
  KATA_ASAL,
  KATA_BIDANG,
  KATA_PEMUTUS,
  KATA_PUTUSAN,
  KATA_STATUS,
  kataBit,
  kataBobot,
  kataKali,
  kataKekuatan,
  kataTaraf,
} from './telaah-kata.ts'

export const DAFTAR = '/petugas/telaah'

interface PasanganProps {
  context: PageContext
  terbuka: PasanganTerbuka
  model: Pick<ModelPadan, 'prior' | 'ambang' | 'nama'>
  /** The next judgement's id, so that the form sent twice is one judgement. */
  telaah_id: string
  namaDesa: (kode: string) => string
  hasGalat?: boolean
}

/** Two records side by side, what speaks for one person and what against, and the form. */
export function PasanganPage(props: PasanganProps) {
  const { context, terbuka, hasGalat = false } = props
  const { pasangan } = terbuka
  const kode = kodeOf(pasangan.pasangan_id)
  return (
    <Page context={context} judul={`Pasangan ${kode}`} kembali={DAFTAR} hasGalat={hasGalat}>
      {hasGalat && <ErrorSummary title="Ada yang perlu dipilih" list={[{ text: PILIH, href: '#putusan' }]} />}
      <h1 class="govuk-heading-l">{`Apakah ini satu orang? Pasangan ${kode}`}</h1>
      <p class="govuk-body">
        {`${KATA_ASAL[pasangan.asal]}. ${statusOf(pasangan)}. Yang Anda buka di sini dicatat, dan orangnya boleh tahu.`}
      </p>
      <KeadaanText {...props} />
      <RekamanTable {...props} />
      <KaitList {...terbuka} />
      <BobotSection {...props} />
      <PemutusList fields={terbuka.nilai.fields} />
      {pasangan.status === 'digabung' ? <LepasForm {...props} /> : <PutusanForm {...props} />}
    </Page>
  )
}

const PILIH = 'Pilih satu pendapat'

function KeadaanText({ terbuka, namaDesa }: PasanganProps) {
  const { menunggu, rekaman } = terbuka
  return (
    <>
      {menunggu === 'diri' && (
        <InsetText>Pendapat Anda sudah tersimpan. Pasangan ini menunggu petugas kedua.</InsetText>
      )}
      {menunggu === 'orang_lain' && (
        <InsetText>
          Seorang petugas sudah menelaah pasangan ini. Pendapat Anda adalah pendapat kedua. Nilailah sendiri
          dari datanya.
        </InsetText>
      )}
      {rekaman.some((one) => one.isTersegel) && (
        <WarningText prefix="Penting">
          Data salah satu orang ini disegel. Jangan menyebutkannya kepada siapa pun.
        </WarningText>
      )}
      <LintasText terbuka={terbuka} namaWilayah={namaDesa} />
    </>
  )
}

/** `16 angka, berakhir 0001`: enough to compare, too little to copy. */
export function masked(nomor: string | null): string {
  if (nomor === null) return 'tidak ada'
  return `${nomor.length} angka, berakhir ${nomor.slice(-4)}`
}

const unknown = (text: string | null) => text ?? 'tidak diketahui'
const yes = (is: boolean) => (is ? 'ya' : 'tidak')

function RekamanTable({ terbuka, namaDesa }: PasanganProps) {
  const rows: readonly (readonly [string, (one: RekamanTerbuka) => string])[] = [
    ['Nama', (one) => one.nama_lengkap],
    ['NIK', (one) => masked(one.nik)],
    ['Nomor sementara', (one) => one.nomor_sementara ?? 'tidak ada'],
    ['Nomor KK', (one) => masked(one.no_kk)],
    ['Tanggal lahir', (one) => unknown(one.tanggal_lahir)],
    ['Tempat lahir', (one) => unknown(one.tempat_lahir)],
    ['Jenis kelamin', (one) => unknown(one.jenis_kelamin)],
    ['Nama ibu', (one) => unknown(one.nama_ibu_kandung)],
    ['Desa', (one) => namaDesa(one.kode_desa)],
    ['Kabupaten atau kota', (one) => namaDesa(one.kode_desa.slice(0, 4))],
    ['Alamat', (one) => unknown(one.alamat)],
    ['Sumber', (one) => `${one.sumber}, ${one.tanggal_sumber}`],
    ['Sudah terdaftar', (one) => yes(one.isTerdaftar)],
    ['Tercatat meninggal', (one) => yes(one.isMeninggal)],
    ['Banyak usulan', (one) => String(one.jumlah_usulan)],
  ]
  return (
    <section class="geser" tabIndex={0} aria-label="Catatan berdampingan, bisa digeser">
      <Table
        caption="Catatan berdampingan"
        captionClasses="govuk-table__caption--m"
        head={['Data', 'Catatan pertama', 'Catatan kedua', ...terbuka.juga.map(kataKait)].map((text) => ({
          text,
        }))}
        firstCellIsHeader
        rows={rows.map(([nama, read]) => [
          { text: nama },
          ...terbuka.rekaman.map((one) => ({ text: read(one) })),
        ])}
      />
    </section>
  )
}

function kataKait({ pasangan_id, sisi }: Kait): string {
  return `Catatan lain, mirip dengan catatan ${sisi} (pasangan ${kodeOf(pasangan_id)})`
}

/** Where the two may be three: the other pairs, and a way to see the third beside them. Judging stays with this pair. */
function KaitList({ pasangan, kait, juga }: PasanganTerbuka) {
  if (kait.length === 0) return null
  const isBeside = (one: Kait) => juga.some(({ individu_id }) => individu_id === one.individu_id)
  const addressWith = (one: Kait) =>
    `${DAFTAR}/${pasangan.pasangan_id}?${new URLSearchParams(
      [...juga, one].map(({ pasangan_id }): [string, string] => ['juga', pasangan_id]),
    )}`
  return (
    <>
      <h2 class="govuk-heading-m">Ada catatan lain yang mirip</h2>
      <p class="govuk-body">
        Satu orang bisa tercatat tiga kali. Lihat dulu semuanya, lalu nilai setiap pasangan sendiri-sendiri.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {kait.map((one) => (
          <li>
            {`Catatan ${one.sisi} juga mirip dengan catatan lain. ${KATA_STATUS[one.status]}, bobot ${kataBit(one.bobot)}. `}
            <a class="govuk-link" href={`${DAFTAR}/${one.pasangan_id}`}>
              {`Buka pasangan ${kodeOf(one.pasangan_id)}`}
            </a>
            {!isBeside(one) && (
              <>
                {' atau '}
                <a class="govuk-link" href={addressWith(one)}>
                  {`tampilkan di samping (pasangan ${kodeOf(one.pasangan_id)})`}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function BobotSection({ terbuka, model }: PasanganProps) {
  const { nilai, pasangan } = terbuka
  const { bits, fields } = nilai
  const temuan = `Jumlah ${kataBit(bits)}. ${kataBobot(bits, model.ambang)}`
  return (
    <>
      <h2 class="govuk-heading-m">Apa kata hitungan</h2>
      <p class="govuk-body">{temuan}</p>
      <p class="govuk-body">
        Batang yang penuh menambah tanda satu orang. Batang kosong menguranginya. Setiap angka 1 berarti dua
        kali lebih mungkin.
      </p>
      <AirTerjun langkah={langkahOf(nilai, model.prior)} temuan={temuan} />
      <section class="geser" tabIndex={0} aria-label="Bobot setiap data, bisa digeser">
        <Table
          caption="Angka yang sama, dengan kata"
          captionClasses="govuk-table__caption--m"
          head={[
            { text: 'Data' },
            { text: 'Kecocokan' },
            { text: 'Artinya' },
            { text: 'Bobot', format: 'numeric' },
          ]}
          firstCellIsHeader
          rows={fields.map((field) => [
            { text: KATA_BIDANG[field.kolom] ?? field.kolom },
            { text: kataTaraf(field.taraf) },
            {
              text:
                field.taraf === 'kosong'
                  ? 'tidak dihitung'
                  : `${kataKekuatan(field.bits)}: ${kataKali(field.bits)}`,
            },
            { text: kataBit(field.bits), format: 'numeric' as const },
          ])}
        />
      </section>
      <p class="govuk-body">
        {`Di daftar, bobotnya ${kataBit(pasangan.bobot)} menurut model ${pasangan.model}. Batasnya ${kataBit(model.ambang)}.`}
      </p>
    </>
  )
}

/** What is missing or says little, the most telling first. */
function PemutusList({ fields }: { fields: readonly NilaiBidang[] }) {
  const order = Object.keys(KATA_PEMUTUS)
  const open = fields
    .filter(({ taraf, bits }) => taraf === 'kosong' || Math.abs(bits) < 1)
    .toSorted((a, b) => order.indexOf(a.kolom) - order.indexOf(b.kolom))
  if (open.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Data yang bisa memastikan</h2>
      <ul class="govuk-list govuk-list--bullet">
        {open.map(({ kolom }) => (
          <li>{KATA_PEMUTUS[kolom] ?? kolom}</li>
        ))}
      </ul>
    </>
  )
}

function PutusanForm({ terbuka, telaah_id, hasGalat }: PasanganProps) {
  return (
    <form method="post" action={`${DAFTAR}/${terbuka.pasangan.pasangan_id}`} novalidate autocomplete="off">
      <input type="hidden" name="telaah_id" value={telaah_id} />
      <Radios
        name="putusan"
        fieldset={{ legend: { text: 'Pendapat Anda', classes: 'govuk-fieldset__legend--m' } }}
        items={PUTUSAN.map((value) => ({
          value,
          text: KATA_PUTUSAN[value].text,
          hint: { text: hintOf(terbuka.pasangan, value) },
        }))}
        {...(hasGalat && { error: { text: PILIH, prefix: 'Kesalahan' } })}
      />
      <Textarea
        name="catatan"
        rows={3}
        label={{ children: 'Alasan Anda (boleh kosong)', classes: 'govuk-label--s' }}
        hint={{ text: 'Misalnya: sudah bertemu orangnya, atau melihat dua KK yang berbeda.' }}
      />
      <Button>Simpan pendapat</Button>
    </form>
  )
}

function LepasForm({ terbuka }: PasanganProps) {
  return (
    <>
      <h2 class="govuk-heading-m">Ternyata dua orang?</h2>
      <p class="govuk-body">
        Penggabungan bisa dilepas kapan saja. Kedua catatan kembali seperti sebelum digabung, dan pasangan ini
        terbuka lagi. Yang sudah dilakukan sesudah digabung tetap tersimpan.
      </p>
      <form method="post" action={`${DAFTAR}/${terbuka.pasangan.pasangan_id}/lepas`}>
        <Button classes="govuk-button--secondary">Lepas penggabungan</Button>
      </form>
    </>
  )
}
