import { Button } from '../web/components/button/button.tsx'
import { ErrorSummary } from '../web/components/error-summary/error-summary.tsx'
import { InsetText } from '../web/components/inset-text/inset-text.tsx'
import { Radios } from '../web/components/radios/radios.tsx'
import { Textarea } from '../web/components/textarea/textarea.tsx'
import { formatTanggal } from '../web/kata/format.ts'
import type { Tindakan } from './alur.ts'
import type { Boleh } from './boleh.ts'
import type { Calon } from './look-sanggahan.ts'
import { KATA_HALANGAN, KATA_PILIHAN, KATA_TINDAKAN } from './sanggahan-kata.ts'
import { PILIHAN, type Terketik } from './terketik.ts'

/** What was sent and has to be mended, or could not be done: everything that was typed stands there again. */
export interface TindakanGalat {
  terketik: Terketik
  /** Fields to mend. */
  isian: readonly ('kata' | 'pilihan' | 'tindakan')[]
  /** A rule said no: what happened and what to do next. */
  masalah?: { pesan: string; langkah: string }
}

interface TindakanProps {
  /** Where the forms go. */
  path: string
  boleh: readonly Boleh[]
  galat?: TindakanGalat | undefined
  /** A new id for each form, so that one sent twice is one act. */
  newId(): string
  calon?: readonly Calon[]
}

/** First on the page: what is to be mended, or why it could not be done. */
export function GalatSummary({ galat }: { galat?: TindakanGalat | undefined }) {
  if (!galat) return null
  const { tindakan } = galat.terketik
  const kata = tindakan && KATA_TINDAKAN[tindakan]
  const href = (field: string) => (tindakan ? `#${field}-${tindakan}` : '#langkah')
  return (
    <ErrorSummary
      title={galat.masalah?.pesan ?? 'Ada yang perlu dilengkapi'}
      description={galat.masalah?.langkah}
      list={galat.isian.map((field) => ({
        text: (field === 'kata' ? kata?.isi?.galat : kata?.pilih) ?? 'Pilih satu langkah',
        href: href(field),
      }))}
    />
  )
}

/** What the officer may do now: a form each, and what stands in the way of the others. */
export function TindakanSection(props: TindakanProps) {
  return (
    <section aria-labelledby="langkah">
      <h2 class="govuk-heading-m" id="langkah" tabIndex={-1}>
        Yang bisa Anda lakukan
      </h2>
      <Tertahan {...props} />
      {props.boleh.length === 0 && (
        <p class="govuk-body">
          Tidak ada langkah untuk peran Anda sekarang. Langkah berikutnya oleh petugas lain.
        </p>
      )}
      {props.boleh.map((boleh) =>
        boleh.halangan === null ? (
          <TindakanForm {...props} tindakan={boleh.tindakan} />
        ) : (
          <Terhalang {...boleh} />
        ),
      )}
    </section>
  )
}

/** What was typed into a form that is no longer here: it can be read and copied, and is not lost. */
function Tertahan({ boleh, galat }: TindakanProps) {
  const typed = galat?.terketik
  if (!typed || typed.kata === '') return null
  if (boleh.some(({ tindakan, halangan }) => tindakan === typed.tindakan && halangan === null)) return null
  return (
    <>
      <h3 class="govuk-heading-s">Yang Anda ketik, belum tersimpan</h3>
      <InsetText classes="isi-asli">{typed.kata}</InsetText>
    </>
  )
}

function Terhalang({ tindakan, halangan }: Boleh) {
  return (
    <>
      <h3 class="govuk-heading-s">{KATA_TINDAKAN[tindakan]?.judul}</h3>
      <p class="govuk-body">{halangan && KATA_HALANGAN[halangan]}</p>
    </>
  )
}

function TindakanForm({ path, tindakan, galat, newId, calon = [] }: TindakanProps & { tindakan: Tindakan }) {
  const kata = KATA_TINDAKAN[tindakan]
  if (!kata) return null
  const own = galat?.terketik.tindakan === tindakan ? galat : undefined
  return (
    <div class="kartu">
      <h3 class="govuk-heading-s">{kata.judul}</h3>
      <p class="govuk-body">{kata.kata}</p>
      <form method="post" action={path} novalidate autocomplete="off">
        <input type="hidden" name="tindakan" value={tindakan} />
        <input type="hidden" name="peristiwa_id" value={own?.terketik.peristiwa_id ?? newId()} />
        {tindakan === 'screenSanggahan' && calon.length > 0 && <CalonRadios calon={calon} own={own} />}
        <PilihanRadios tindakan={tindakan} own={own} />
        {kata.isi && (
          <Textarea
            id={`kata-${tindakan}`}
            name="kata"
            rows={4}
            value={own?.terketik.kata}
            label={{ children: kata.isi.label, classes: 'govuk-label--s' }}
            hint={{ text: kata.isi.petunjuk }}
            {...(own?.isian.includes('kata') && { error: { text: kata.isi.galat, prefix: 'Kesalahan' } })}
          />
        )}
        <Button>{kata.tombol}</Button>
      </form>
    </div>
  )
}

interface OwnProps {
  own: TindakanGalat | undefined
}

function PilihanRadios({ tindakan, own }: OwnProps & { tindakan: Tindakan }) {
  const pilihan = PILIHAN[tindakan]
  const kata = KATA_TINDAKAN[tindakan]
  if (!pilihan || !kata?.pilih) return null
  return (
    <Radios
      name="pilihan"
      idPrefix={`pilihan-${tindakan}`}
      fieldset={{ legend: { text: kata.pilih, classes: 'govuk-fieldset__legend--s' } }}
      items={pilihan.map((value) => ({
        value,
        text: KATA_PILIHAN[value]?.text ?? value,
        hint: { text: KATA_PILIHAN[value]?.hint ?? '' },
        isChecked: own?.terketik.pilihan === value,
      }))}
      {...(own?.isian.includes('pilihan') && { error: { text: kata.pilih, prefix: 'Kesalahan' } })}
    />
  )
}

function CalonRadios({ calon, own }: OwnProps & { calon: readonly Calon[] }) {
  const born = ({ tanggal_lahir }: Calon) =>
    tanggal_lahir === null ? 'tanggal lahir tidak diketahui' : `lahir ${formatTanggal('id', tanggal_lahir)}`
  return (
    <Radios
      name="individu_id"
      idPrefix="individu_id-screenSanggahan"
      fieldset={{ legend: { text: 'Siapa yang dimaksud', classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: 'Beberapa orang di desa itu bernama sama. Bila belum pasti, pilih yang terakhir.' }}
      items={[
        ...calon.map((one) => ({
          value: one.individu_id,
          text: `${one.nama_lengkap}, ${born(one)}`,
          isChecked: own?.terketik.individu_id === one.individu_id,
        })),
        {
          value: '',
          text: 'Belum bisa dipastikan',
          hint: { text: 'Ia tidak bisa ditanya. Sanggahan ini lalu hanya bisa ditutup atau dialihkan.' },
          isChecked: !own?.terketik.individu_id,
        },
      ]}
    />
  )
}
