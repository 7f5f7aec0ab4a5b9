import { dateOf } from '../periode/waktu.ts'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { formatTanggal } from '../web/kata/format.ts'
import { KATA_KABAR } from './lintas-kata.ts'
import type { PasanganTerbuka } from './open-pasangan.ts'
import type { Pasangan } from './pasangan-store.ts'
import type { Putusan } from './telaah.ts'
import { KATA_PUTUSAN, KATA_STATUS } from './telaah-kata.ts'

/** Where the two lie in different regencies: what a decision does there, and what the two have said. */
export function LintasText(props: { terbuka: PasanganTerbuka; namaWilayah: (kode: string) => string }) {
  const { terbuka, namaWilayah } = props
  const { pasangan, keterangan } = terbuka
  if (pasangan.kode_kabkota_lain === null) return null
  return (
    <>
      <InsetText>
        {pasangan.status === 'sama'
          ? 'Dua petugas sudah menyatakan satu orang. Kedua daerah diminta mengurus kepindahannya, dan kedua catatan tetap seperti adanya.'
          : 'Dua catatan ini ada di dua daerah, jadi tidak akan digabung. Bila dua petugas menyatakan satu orang, kedua daerah diminta mengurus kepindahannya.'}
      </InsetText>
      <h2 class="govuk-heading-m">Kabar dari kedua daerah</h2>
      {keterangan.length === 0 ? (
        <p class="govuk-body">Belum ada kabar.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {keterangan.map(({ kode_kabkota, kabar, waktu }) => (
            <li>
              {`${namaWilayah(kode_kabkota)}, ${formatTanggal('id', dateOf(waktu))}: ${KATA_KABAR[kabar].text}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Where a pair stands, in words. */
export function statusOf({ status, kode_kabkota_lain }: Pasangan): string {
  return status === 'sama' && kode_kabkota_lain !== null ? 'Satu orang, di dua daerah' : KATA_STATUS[status]
}

/** What an opinion does. */
export function hintOf({ kode_kabkota_lain }: Pasangan, putusan: Putusan): string {
  if (putusan === 'sama' && kode_kabkota_lain !== null)
    return 'Perlu pendapat petugas kedua. Sesudah itu kedua daerah diminta mengurus kepindahannya.'
  return KATA_PUTUSAN[putusan].hint
}
