import { HalamanNav, SaringanNav } from '../web/antrean-nav.tsx'
import { Table } from '../web/components/table/table.tsx'
import { WarningText } from '../web/components/warning-text/warning-text.tsx'
import { kodeOf } from '../lib/uuid.ts'
import { dateOf } from '../periode/waktu.ts'
import { formatAngka, formatTanggal } from '../web/kata/format.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { type BarisPasangan, SARINGAN, type Saringan, SEHALAMAN } from './list-pasangan.ts'
import type { UkuranModel } from './find-ukuran.ts'
import { DAFTAR } from './pasangan-pages.tsx'
import type { Selang } from './selang.ts'
import { KATA_ASAL, kataBit, kataGeser, kataPersen } from './telaah-kata.ts'
import type { Pita } from './ukuran.ts'

const KATA_SARINGAN: Readonly<Record<Saringan, string>> = {
  terbuka: 'Menunggu pendapat pertama',
  kedua: 'Menunggu pendapat kedua',
  ragu: 'Ragu',
  contoh: 'Contoh acak',
  pindah: 'Satu orang di dua daerah',
  beda: 'Beda orang',
  digabung: 'Sudah digabung',
}

interface DaftarProps {
  context: PageContext
  saringan: Saringan
  halaman: number
  jumlah: Readonly<Record<Saringan, number>>
  baris: readonly BarisPasangan[]
  namaDesa: (kode: string) => string
  now: Date
}

const DAY_MS = 86_400_000

/** The pairs of the officer's region. No name stands here: nobody's record is opened by looking at a list. */
export function DaftarPage(props: DaftarProps) {
  const { context, saringan, halaman, jumlah, baris } = props
  return (
    <Page context={context} judul="Catatan yang mungkin satu orang">
      <h1 class="govuk-heading-l">Catatan yang mungkin satu orang</h1>
      <p class="govuk-body">
        Dua catatan bisa jadi satu orang yang tercatat dua kali. Mesin hanya menghitung. Yang memutuskan
        adalah petugas, dan menggabung selalu perlu dua petugas.
      </p>
      <SaringanNav
        list={SARINGAN.map((kind) => ({
          href: `${DAFTAR}?saringan=${kind}`,
          text: KATA_SARINGAN[kind],
          jumlah: jumlah[kind],
          isKini: kind === saringan,
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={`${DAFTAR}/ukuran`}>
          Seberapa tepat hitungannya
        </a>
      </p>
      <h2 class="govuk-heading-m">{KATA_SARINGAN[saringan]}</h2>
      {baris.length === 0 ? (
        <p class="govuk-body">Tidak ada pasangan di sini.</p>
      ) : (
        <DaftarTable {...props} />
      )}
      <HalamanNav
        halaman={halaman}
        jumlah={jumlah[saringan]}
        sehalaman={SEHALAMAN}
        hrefOf={(page) => `${DAFTAR}?saringan=${saringan}&halaman=${page}`}
      />
    </Page>
  )
}

function DaftarTable({ saringan, baris, namaDesa, now }: DaftarProps) {
  const days = (since: Date) => Math.floor((now.getTime() - since.getTime()) / DAY_MS)
  return (
    <section class="geser" tabIndex={0} aria-label="Daftar pasangan, bisa digeser">
      <Table
        caption={`${KATA_SARINGAN[saringan]}, bobot terbesar lebih dulu`}
        head={[
          { text: 'Pasangan' },
          { text: 'Asal' },
          { text: 'Desa' },
          { text: 'Bobot', format: 'numeric' },
          { text: 'Umur (hari)', format: 'numeric' },
        ]}
        firstCellIsHeader
        rows={baris.map(({ pasangan_id, asal, bobot, created_at, desa }) => [
          {
            text: <a class="govuk-link" href={`${DAFTAR}/${pasangan_id}`}>{`Buka ${kodeOf(pasangan_id)}`}</a>,
          },
          { text: KATA_ASAL[asal] },
          { text: kataDesa(desa, namaDesa) },
          { text: kataBit(bobot), format: 'numeric' as const },
          { text: formatAngka('id', days(created_at)), format: 'numeric' as const },
        ])}
      />
    </section>
  )
}

/** The villages; where they lie in two regencies, with these. */
function kataDesa(desa: readonly string[], namaDesa: (kode: string) => string): string {
  const kabkota = desa.map((kode) => kode.slice(0, 4))
  const isLintas = new Set(kabkota).size > 1
  const words = desa.map((kode, at) =>
    isLintas ? `${namaDesa(kode)} (${namaDesa(kabkota[at] ?? '')})` : namaDesa(kode),
  )
  return [...new Set(words)].join(' dan ')
}

/** How good the counting is, from what people have judged. */
export function UkuranPage({ context, ukuran }: { context: PageContext; ukuran: UkuranModel }) {
  const { ketepatan, ketercakupan, contoh, geser, pita } = ukuran
  return (
    <Page context={context} judul="Seberapa tepat hitungannya" kembali={DAFTAR}>
      <h1 class="govuk-heading-l">Seberapa tepat hitungannya</h1>
      {geser.length > 0 && (
        <>
          <WarningText prefix="Penting">
            Hitungan tidak lagi cocok dengan data di sini. Beri tahu Pusdatin: model perlu dilatih ulang.
          </WarningText>
          <ul class="govuk-list govuk-list--bullet">
            {geser.map((one) => (
              <li>{kataGeser(one)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="govuk-body">Angka ini dihitung dari pendapat petugas. Yang ragu tidak ikut dihitung.</p>
      <p class="govuk-body">{kataModel(ukuran)}</p>
      <Table
        caption="Di wilayah Anda"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        rows={[
          [{ text: 'Dari yang dikira satu orang, yang benar' }, { text: kataSelang(ketepatan) }],
          [{ text: 'Dari yang benar satu orang, yang ditemukan' }, { text: kataSelang(ketercakupan) }],
          [
            { text: 'Contoh acak yang sudah ditelaah' },
            { text: `${formatAngka('id', contoh.ditelaah)} dari ${formatAngka('id', contoh.diambil)}` },
          ],
        ]}
      />
      <p class="govuk-body">
        Baris kedua hanya bisa dihitung bila contoh acak ditelaah juga. Pasangan yang tidak pernah
        dibandingkan tidak termasuk.
      </p>
      <section class="geser" tabIndex={0} aria-label="Menurut bobot, bisa digeser">
        <Table
          caption="Menurut bobot"
          captionClasses="govuk-table__caption--m"
          head={['Bobot', 'Pasangan', 'Satu orang', 'Beda orang', 'Ragu', 'Yang benar'].map((text) => ({
            text,
          }))}
          firstCellIsHeader
          rows={pita.map((one) => [
            { text: kataPita(one) },
            ...[one.jumlah, one.sama, one.beda, one.ragu].map((n) => ({ text: formatAngka('id', n) })),
            { text: kataSelang(one.ketepatan) },
          ])}
        />
      </section>
    </Page>
  )
}

/** Whose figures these are. */
function kataModel({ model, dipakai_sejak, model_lain }: UkuranModel): string {
  const sejak = dipakai_sejak
    ? `dipakai sejak ${formatTanggal('id', dateOf(dipakai_sejak))}`
    : 'belum dipakai'
  const lain = `Ada ${formatAngka('id', model_lain)} pasangan lain yang sudah ditelaah menurut model sebelumnya. Pasangan itu tidak ikut dihitung di sini.`
  return `Angka ini milik model ${model}, ${sejak}.${model_lain > 0 ? ` ${lain}` : ''}`
}

function kataSelang(selang: Selang | null): string {
  if (!selang) return 'belum bisa dihitung'
  return `${kataPersen(selang.nilai)} (antara ${kataPersen(selang.dari)} dan ${kataPersen(selang.sampai)})`
}

function kataPita({ dari, sampai }: Pita): string {
  if (dari === null) return `di bawah ${kataBit(sampai ?? 0)}`
  return sampai === null ? `${kataBit(dari)} ke atas` : `${kataBit(dari)} sampai ${kataBit(sampai)}`
}
