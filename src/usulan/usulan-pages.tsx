import { kodeOf } from '../lib/uuid.ts'
import { KATA_PERAN } from '../petugas/beranda.ts'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { Table } from '../web/components/table/table.tsx'
import { Tag } from '../web/components/tag/tag.tsx'
import { formatHari, formatPeriode, formatTanggal } from '../web/kata/format.ts'
import { kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { ALASAN } from './alasan.ts'
import { USULAN } from './antrean-usulan.ts'
import type { LangkahUsulan, UsulanTerbaca } from './look-usulan.ts'
import type { Catatan } from './usulan-catatan.ts'

/** A form as its maker answered it: what was asked, and what was said, in words. */
export type TellPernyataan = (isi: string) => readonly { tanya: string; jawab: string }[]

interface UsulanProps {
  context: PageContext
  usulan: UsulanTerbaca
  namaDesa: (kode: string) => string
  tell: TellPernyataan
}

/** One case for who visits or decides: whom it is about, what was said, what was done. */
export function UsulanPage(props: UsulanProps) {
  const { context, usulan, tell } = props
  const judul = `Usulan ${kodeOf(usulan.usulan_id)}`
  return (
    <Page context={context} judul={judul} kembali={USULAN}>
      <h1 class="govuk-heading-l">{judul}</h1>
      <p class="govuk-body">Yang Anda buka di sini dicatat, dan orangnya boleh tahu.</p>
      <Ringkas {...props} />
      <h2 class="govuk-heading-m">Yang disampaikan</h2>
      {usulan.pesan !== null && <InsetText classes="isi-asli">{usulan.pesan}</InsetText>}
      {usulan.catatan.map((catatan) => (
        <CatatanSection catatan={catatan} tell={tell} />
      ))}
      {usulan.pesan === null && usulan.catatan.length === 0 && (
        <p class="govuk-body">Belum ada. Yang tidak ditulis bukan bukti apa pun.</p>
      )}
      <FotoList usulan={usulan} />
      <Riwayat langkah={usulan.langkah} />
    </Page>
  )
}

function Ringkas({ usulan, namaDesa }: UsulanProps) {
  const { kasus } = kataOf('id')
  const { status, jenis_usulan, periode, tanggal_lahir } = usulan
  return (
    <SummaryList
      rows={[
        { key: 'Nama', value: usulan.nama_lengkap },
        { key: 'Lahir', value: tanggal_lahir === null ? 'belum diketahui' : tanggal_lahir.slice(0, 4) },
        { key: 'Desa', value: namaDesa(usulan.kode_desa) },
        { key: kasus.jenis, value: kasus.jenisKata[jenis_usulan] },
        { key: kasus.periode, value: formatPeriode('id', periode) },
        { key: kasus.status, value: <Tag>{kasus.statusKata[status].nama}</Tag> },
      ]}
    />
  )
}

const KATA_CATATAN: Readonly<Record<Catatan['jenis'], string>> = {
  pernyataan: 'Formulir seperti dikirim',
  jawaban: 'Jawaban atas yang ditanyakan',
  bukti: 'Keterangan tambahan',
  belum_selesai: 'Menurut pengusul, ini belum selesai',
}

function CatatanSection({ catatan, tell }: { catatan: Catatan; tell: TellPernyataan }) {
  return (
    <section>
      <h3 class="govuk-heading-s">{`${KATA_CATATAN[catatan.jenis]}, ${formatHari('id', catatan.waktu)}`}</h3>
      {catatan.jenis === 'pernyataan' ? (
        <SummaryList rows={tell(catatan.isi).map(({ tanya, jawab }) => ({ key: tanya, value: jawab }))} />
      ) : (
        <InsetText classes="isi-asli">{catatan.isi}</InsetText>
      )}
    </section>
  )
}

/** Links, so that a picture is opened, and that it was is recorded, only when somebody wants to see it. */
function FotoList({ usulan: { foto } }: Pick<UsulanProps, 'usulan'>) {
  if (foto.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Foto</h2>
      <p class="govuk-body">Foto tidak wajib dan tidak menentukan hasil.</p>
      <ul class="govuk-list">
        {foto.map(({ foto_id, waktu, isAda }, at) => {
          const nama = `Foto ${at + 1}, ${formatHari('id', waktu)}`
          return (
            <li>
              {isAda ? (
                <a class="govuk-link tautan-besar" href={`/petugas/foto/${foto_id}`}>{`Lihat ${nama}`}</a>
              ) : (
                `${nama}: gambarnya sudah dihapus`
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Riwayat({ langkah }: { langkah: readonly LangkahUsulan[] }) {
  const { kasus, bulan } = kataOf('id')
  const peran: Readonly<Record<string, string>> = { ...KATA_PERAN, sistem: 'program' }
  return (
    <section class="geser" tabIndex={0} aria-label={`${kasus.riwayat}, bisa digeser`}>
      <Table
        caption={kasus.riwayat}
        captionClasses="govuk-table__caption--m"
        head={['Tanggal', 'Kegiatan', 'Oleh', 'Sesudahnya', 'Sebab'].map((text) => ({ text }))}
        rows={langkah.map((one) => [
          { text: formatTanggal('id', one.tanggal) },
          { text: bulan.langkahKata[one.tindakan] },
          { text: peran[one.peran] ?? one.peran },
          { text: kasus.statusKata[one.ke].nama },
          { text: [one.alasan && ALASAN[one.alasan]?.kata, one.kata].filter(Boolean).join(' ') },
        ])}
      />
    </section>
  )
}
