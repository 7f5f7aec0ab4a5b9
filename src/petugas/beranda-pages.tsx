import { Button } from '../web/components/button/button.tsx'
import { formatAngka } from '../web/kata/format.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { type BagianTerhitung, KATA_PERAN } from './beranda.ts'
import { isPeranPetugas } from './petugas.ts'

/** What waits for an officer, by kind, and where it is done. */
export function BerandaPage(props: {
  context: PageContext
  peran: string
  bagian: readonly BagianTerhitung[]
}) {
  const { context, peran, bagian } = props
  return (
    <Page context={context} judul="Pekerjaan Anda">
      <h1 class="govuk-heading-l">Pekerjaan Anda</h1>
      <p class="govuk-body">
        {`Anda masuk sebagai ${isPeranPetugas(peran) ? KATA_PERAN[peran] : peran}. Yang tampak hanya wilayah tugas Anda.`}
      </p>
      {bagian.length === 0 && (
        <p class="govuk-body">
          Belum ada halaman untuk peran Anda. Pekerjaan Anda lewat program yang memakai token petugas.
        </p>
      )}
      {bagian.map((one) => (
        <div class="kartu">
          <h2 class="govuk-heading-m">
            <a class="govuk-link tautan-besar" href={one.path}>
              {one.nama}
            </a>
          </h2>
          {one.jumlah !== null && (
            <p class="govuk-body">
              <strong>{kataJumlah(one.jumlah)}</strong>
            </p>
          )}
          <p class="govuk-body">{one.keterangan}</p>
        </div>
      ))}
      <p class="govuk-body">Di komputer bersama, keluar setelah selesai.</p>
      <form method="post" action="/petugas/keluar">
        <Button classes="tombol-kedua">Keluar</Button>
      </form>
    </Page>
  )
}

function kataJumlah(jumlah: number): string {
  return jumlah === 0 ? 'Tidak ada yang menunggu Anda' : `${formatAngka('id', jumlah)} menunggu Anda`
}
