import { Button } from '../web/components/button/button.tsx'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'

/** A referral that is under way; one that has ended needs no sheet. */
const BERJALAN: readonly string[] = ['dibuka', 'diproses']

interface SectionProps {
  context: PageContext
  rujukan: string | null
  /** Ticket and PIN, sealed. */
  kunci: string
}

/** On the page of the case: the button to the sheet, while help towards a NIK is under way. */
export function RujukanSection({ context, rujukan, kunci }: SectionProps) {
  if (!hasLembar(rujukan)) return null
  const { lembar } = kataOf(context.bahasa).kasus.tindakan
  return (
    <section>
      <h2 class="govuk-heading-m">{lembar.judul}</h2>
      <p class="govuk-body">{lembar.petunjuk}</p>
      <form method="post" action={addressOf(context.bahasa, '/kasus/rujukan')}>
        <input type="hidden" name="kunci" value={kunci} />
        <Button classes="tombol-kedua">{lembar.tombol}</Button>
      </form>
    </section>
  )
}

export function hasLembar(rujukan: string | null): boolean {
  return rujukan !== null && BERJALAN.includes(rujukan)
}

/**
 * The sheet that a person without NIK takes to the civil registry (Permendagri 96/2019). Name and number are written by
 * hand: a sheet that is lost tells of nobody. What the registry reads is Indonesian.
 */
export function RujukanPage({ context, tiket }: { context: PageContext; tiket: string }) {
  const { kasus } = kataOf(context.bahasa)
  const { lembar } = kasus.tindakan
  return (
    <Page context={{ ...context, path: '/kasus' }} judul={lembar.judul}>
      <h1 class="govuk-heading-l">{lembar.judul}</h1>
      <ul class="govuk-list govuk-list--bullet">
        {lembar.untukAnda.map((kalimat) => (
          <li>{kalimat}</li>
        ))}
      </ul>
      <section lang="id">
        <h2 class="govuk-heading-m">Kepada Dinas Kependudukan dan Pencatatan Sipil</h2>
        <p class="govuk-body">
          Pemegang lembar ini sedang dilayani Dinas Sosial dan belum punya NIK. Mohon dibantu pendataan dan
          penerbitan NIK, dengan mendatanginya bila perlu.
        </p>
        <p class="govuk-body">
          Dasar: UU 23/2006 yang diubah dengan UU 24/2013, PP 40/2019, dan Permendagri 96/2019. Pengurusan dan
          penerbitan dokumen kependudukan tidak dipungut biaya.
        </p>
        <p class="govuk-body">
          Setelah NIK terbit, kantor desa atau Dinas Sosial memasukkannya ke usulan dengan tiket di bawah ini.
        </p>
        <dl class="tanda-terima">
          <dt>Tiket</dt>
          <dd>{`${tiket.slice(0, 4)} ${tiket.slice(4, 8)} ${tiket.slice(8)}`}</dd>
          {['Nama', 'NIK yang terbit', 'Tanggal', 'Nama dan tanda tangan petugas'].map((isian) => (
            <>
              <dt>{isian}</dt>
              <dd class="lembar__garis" />
            </>
          ))}
        </dl>
      </section>
    </Page>
  )
}
