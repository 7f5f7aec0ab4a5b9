import { kodeOf } from '../lib/uuid.ts'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { Table } from '../web/components/table/table.tsx'
import { Tag } from '../web/components/tag/tag.tsx'
import { WarningText } from '../web/components/warning-text/warning-text.tsx'
import { formatTanggal } from '../web/kata/format.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { USULAN } from '../usulan/antrean-usulan.ts'
import { KEBERATAN, SANGGAHAN } from './antrean-pages.tsx'
import type { TandaJawab } from './langkah-petugas.ts'
import type { KeberatanTerbaca } from './look-keberatan.ts'
import type { LangkahTerbaca, SanggahanTerbaca } from './look-sanggahan.ts'
import {
  KATA_ALASAN_SANGGAHAN,
  KATA_BERUNTUN,
  KATA_LANGKAH,
  KATA_PILIHAN,
  KATA_STATUS,
} from './sanggahan-kata.ts'
import { GalatSummary, type TindakanGalat, TindakanSection } from './tindakan-pages.tsx'

interface KasusProps {
  context: PageContext
  newId(): string
  namaDesa: (kode: string) => string
  galat?: TindakanGalat | undefined
}

/** One objection: what is said about whom, the person's answer, what was seen, and what may be done now. */
export function SanggahanPage(props: KasusProps & { sanggahan: SanggahanTerbaca }) {
  const { context, sanggahan, galat, newId } = props
  const kode = kodeOf(sanggahan.sanggahan_id)
  return (
    <Page context={context} judul={`Sanggahan ${kode}`} kembali={SANGGAHAN} hasGalat={galat !== undefined}>
      <GalatSummary galat={galat} />
      <h1 class="govuk-heading-l">{`Sanggahan ${kode}`}</h1>
      <p class="govuk-body">
        Yang Anda buka di sini dicatat. Siapa yang menyanggah tidak dibuka kepada siapa pun.
      </p>
      <SanggahanRingkas {...props} />
      {sanggahan.isBeruntun && <WarningText prefix="Penting">{KATA_BERUNTUN}</WarningText>}
      <h2 class="govuk-heading-m">Yang disampaikan</h2>
      {sanggahan.cerita === '' ? (
        <p class="govuk-body">Tidak ada cerita. Hanya sebabnya yang dipilih.</p>
      ) : (
        <InsetText classes="isi-asli">{sanggahan.cerita}</InsetText>
      )}
      {sanggahan.alasan_sanggahan === 'potongan' && (
        <WarningText prefix="Penting">
          Ini pengaduan tentang petugas. Alihkan, jangan periksa orangnya.
        </WarningText>
      )}
      <Jawaban langkah={sanggahan.langkah} />
      <TindakanSection
        path={`${SANGGAHAN}/${sanggahan.sanggahan_id}`}
        boleh={sanggahan.boleh}
        calon={sanggahan.calon}
        {...{ galat, newId }}
      />
      <RiwayatTable langkah={sanggahan.langkah} />
    </Page>
  )
}

function SanggahanRingkas({ sanggahan, namaDesa }: KasusProps & { sanggahan: SanggahanTerbaca }) {
  const { sasaran, status, alasan_sanggahan, jawab_sampai, induk_id, isDikenal } = sanggahan
  const lahir = sasaran.tanggal_lahir
  return (
    <SummaryList
      rows={[
        { key: 'Keadaan', value: <Tag>{KATA_STATUS[status]}</Tag> },
        { key: 'Sebab', value: KATA_ALASAN_SANGGAHAN[alasan_sanggahan] },
        { key: 'Tentang', value: sasaran.nama_lengkap },
        { key: 'Lahir', value: lahir === null ? 'tidak disebut' : formatTanggal('id', lahir) },
        { key: 'Desa', value: namaDesa(sanggahan.kode_desa) },
        { key: 'Dikenali dalam data', value: isDikenal ? 'ya' : 'belum' },
        ...(jawab_sampai === null
          ? []
          : [{ key: 'Boleh menjawab sampai', value: formatTanggal('id', jawab_sampai) }]),
        ...(induk_id === null
          ? []
          : [
              {
                key: 'Ikut sanggahan',
                value: (
                  <a class="govuk-link" href={`${SANGGAHAN}/${induk_id}`}>
                    {kodeOf(induk_id)}
                  </a>
                ),
              },
            ]),
      ]}
    />
  )
}

/** What the person says, and what was seen: read before anything is concluded. */
function Jawaban({ langkah }: { langkah: readonly LangkahTerbaca[] }) {
  const said = langkah.filter(({ tindakan }) => tindakan === 'answerSanggahan')
  const seen = langkah.filter(({ tindakan }) => tindakan === 'verifySanggahan')
  const asked = langkah.some(({ tindakan }) => tindakan === 'askAnswer')
  return (
    <>
      {asked && <h2 class="govuk-heading-m">Jawaban orangnya</h2>}
      {asked && said.length === 0 && (
        <p class="govuk-body">Belum ada jawaban. Diam bukan bukti, dan tidak mengubah apa pun.</p>
      )}
      {said.map(({ kata }) => (
        <InsetText classes="isi-asli">{kata}</InsetText>
      ))}
      {seen.length > 0 && <h2 class="govuk-heading-m">Hasil kunjungan</h2>}
      {seen.map(({ kata }) => (
        <InsetText classes="isi-asli">{kata ?? 'Dikunjungi, tanpa catatan.'}</InsetText>
      ))}
    </>
  )
}

function RiwayatTable({
  langkah,
}: {
  langkah: readonly { tindakan: LangkahTerbaca['tindakan']; tanggal: string }[]
}) {
  return (
    <Table
      caption="Riwayat"
      captionClasses="govuk-table__caption--m"
      head={[{ text: 'Tanggal' }, { text: 'Langkah' }]}
      rows={langkah.map(({ tanggal, tindakan }) => [
        { text: formatTanggal('id', tanggal) },
        { text: KATA_LANGKAH[tindakan] },
      ])}
    />
  )
}

/** The ticket and PIN of the person objected to: shown once, to be handed over. */
export function TanyaPage({
  context,
  sanggahan_id,
  tanda,
}: {
  context: PageContext
  sanggahan_id: string
  tanda: TandaJawab
}) {
  return (
    <Page context={context} judul="Serahkan kepada orangnya" kembali={`${SANGGAHAN}/${sanggahan_id}`}>
      <h1 class="govuk-heading-l">Serahkan kepada orangnya</h1>
      <WarningText prefix="Penting">
        PIN hanya tampak sekali ini. Serahkan langsung, jangan lewat pesan.
      </WarningText>
      <SummaryList
        rows={[
          { key: 'Tiket', value: <strong class="kode">{tanda.tiket}</strong> },
          { key: 'PIN', value: <strong class="kode">{tanda.pin}</strong> },
          { key: 'Boleh menjawab sampai', value: formatTanggal('id', tanda.jawab_sampai) },
        ]}
      />
      <p class="govuk-body">
        Dengan tiket ini ia membaca apa sebabnya dan menjawab di halaman Sanggah, atau lewat kantor desa.
        Selama itu tidak ada yang berubah.
      </p>
    </Page>
  )
}

/** One keberatan: the decision that is contested, what the person says, and what may be done now. */
export function KeberatanPage(props: KasusProps & { keberatan: KeberatanTerbaca }) {
  const { context, keberatan, galat, newId, namaDesa } = props
  const kode = kodeOf(keberatan.keberatan_id)
  const { asal } = keberatan
  const told = keberatan.langkah.filter(({ usul, kata }) => usul !== null || kata !== null)
  return (
    <Page context={context} judul={`Keberatan ${kode}`} kembali={KEBERATAN} hasGalat={galat !== undefined}>
      <GalatSummary galat={galat} />
      <h1 class="govuk-heading-l">{`Keberatan ${kode}`}</h1>
      <p class="govuk-body">Yang Anda buka di sini dicatat, dan orangnya boleh tahu.</p>
      <SummaryList
        rows={[
          { key: 'Keadaan', value: <Tag>{KATA_STATUS[keberatan.status]}</Tag> },
          {
            key: 'Usulan',
            value: (
              <a class="govuk-link" href={`${USULAN}/${keberatan.usulan_id}`}>
                {`Baca usulannya, tiket ${keberatan.tiket}`}
              </a>
            ),
          },
          { key: 'Desa', value: namaDesa(keberatan.kode_desa) },
          {
            key: 'Keputusan yang dilawan',
            value: `${asal.ke.replaceAll('_', ' ')}, ${formatTanggal('id', asal.tanggal)}`,
          },
          ...(asal.alasan === null ? [] : [{ key: 'Alasan waktu itu', value: asal.alasan }]),
          ...(asal.kata === null ? [] : [{ key: 'Penjelasan waktu itu', value: asal.kata }]),
        ]}
      />
      <h2 class="govuk-heading-m">Yang disampaikan orangnya</h2>
      <InsetText classes="isi-asli">{keberatan.isi}</InsetText>
      {told.length > 0 && <h2 class="govuk-heading-m">Yang sudah ditelaah</h2>}
      {told.map(({ usul, kata, tanggal }) => (
        <p class="govuk-body isi-asli">
          {`${formatTanggal('id', tanggal)}: ${usul === null ? (kata ?? '') : KATA_PILIHAN[usul]?.text}`}
        </p>
      ))}
      <TindakanSection
        path={`${KEBERATAN}/${keberatan.keberatan_id}`}
        boleh={keberatan.boleh}
        {...{ galat, newId }}
      />
      <RiwayatTable langkah={keberatan.langkah} />
    </Page>
  )
}
