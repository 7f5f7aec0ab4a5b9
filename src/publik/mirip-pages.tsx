import type { Mirip } from '../pemadanan/cari-mirip.ts'
import { KATA_BIDANG, kataTaraf } from '../pemadanan/telaah-kata.ts'
import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { Radios } from '../web/components/radios/radios.tsx'
import { addressOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { type Isian, ISIAN, YA } from './entri.ts'

/** The choice that nobody of those shown is meant. */
export const ORANG_LAIN = 'lain'

interface MiripProps {
  context: PageContext
  isian: Isian
  mirip: readonly Mirip[]
  namaDesa: (kode: string) => string
  hasGalat: boolean
}

const PILIH = 'Pilih satu'

/** Before a paper is saved: people of the register who may be meant. The officer chooses; all that was typed goes along. */
export function MiripPage({ context, isian, mirip, namaDesa, hasGalat }: MiripProps) {
  const judul = 'Mungkin orang ini sudah ada'
  return (
    <Page context={context} judul={judul} hasGalat={hasGalat}>
      <section lang="id">
        {hasGalat && <ErrorSummary title="Ada yang perlu dipilih" list={[{ text: PILIH, href: '#sama' }]} />}
        <h1 class="govuk-heading-l">{judul}</h1>
        <p class="govuk-body">
          {`Formulir atas nama ${isian.nama_lengkap} belum disimpan. Bandingkan dulu, lalu pilih. Isian Anda tidak hilang.`}
        </p>
        <form method="post" action={addressOf(context.bahasa, '/petugas/formulir')} novalidate>
          <input type="hidden" name="ditunjukkan" value={YA} />
          {ISIAN.map((name) => (
            <input type="hidden" name={name} value={isian[name]} />
          ))}
          <Radios
            name="sama"
            fieldset={{
              legend: { text: 'Siapa orang di formulir ini?', classes: 'govuk-fieldset__legend--m' },
            }}
            items={[
              ...mirip.map((one) => ({
                value: one.individu_id,
                text: `${one.nama_lengkap}, ${namaDesa(one.kode_desa)}, lahir ${one.tanggal_lahir?.slice(0, 4) ?? 'tidak diketahui'}`,
                hint: { text: sayFields(one) },
              })),
              {
                value: ORANG_LAIN,
                text: 'Bukan salah satunya',
                hint: {
                  text: 'Disimpan sebagai orang baru. Bila ternyata sama, petugas lain masih bisa menggabungnya.',
                },
              },
            ]}
            {...(hasGalat && { error: { text: PILIH, prefix: 'Kesalahan' } })}
          />
          <Button>Lanjut dan simpan</Button>
        </form>
      </section>
    </Page>
  )
}

/** What agrees and what does not, in words: never the register's own values. */
function sayFields({ fields }: Mirip): string {
  return fields.map(({ kolom, taraf }) => `${KATA_BIDANG[kolom] ?? kolom}: ${kataTaraf(taraf)}`).join('. ')
}
