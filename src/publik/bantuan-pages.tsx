import type { KalenderBaris } from '../periode/kalender.ts'
import { SummaryList } from '../web/components/summary-list/summary-list.tsx'
import { formatAngka, formatTanggal } from '../web/kata/format.ts'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import { Page, type PageContext } from '../web/page.tsx'
import { type Aksesibilitas, TOPIK, type Topik } from './bantuan.ts'
import { JadwalSection } from './jadwal-pages.tsx'
import { nameSuara, type Versi } from './suara.ts'

/** All help on one page of links. */
export function BantuanPage({ context }: { context: PageContext }) {
  const { bantuan } = kataOf(context.bahasa)
  const links = [
    ...TOPIK.map((topik) => ({ path: topik, ...bantuan.topik[topik] })),
    { path: 'jadwal', ...bantuan.jadwal },
    { path: 'aksesibilitas', ...bantuan.aksesibilitas },
  ]
  return (
    <Page context={context} judul={bantuan.judul} kembali={addressOf(context.bahasa, '/')}>
      <h1 class="govuk-heading-l">{bantuan.judul}</h1>
      <p class="govuk-body-l">{bantuan.pembuka}</p>
      <ul class="pilihan">
        {links.map(({ path, judul, ringkas }) => (
          <li>
            <a class="pilihan__tautan" href={addressOf(context.bahasa, `/bantuan/${path}`)}>
              {judul}
            </a>
            <p class="govuk-body">{ringkas}</p>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{bantuan.tanya}</p>
    </Page>
  )
}

interface TopikProps {
  context: PageContext
  topik: Topik
}

/** One topic, with sections and short lines. */
export function TopikPage({ context, topik }: TopikProps) {
  const { bantuan } = kataOf(context.bahasa)
  const { judul, bagian } = bantuan.topik[topik]
  return (
    <Page context={context} judul={judul} kembali={addressOf(context.bahasa, '/bantuan')}>
      <h1 class="govuk-heading-l">{judul}</h1>
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={addressOf(context.bahasa, `/bantuan/mudah/${topik}`)}>
          {bantuan.mudah}
        </a>
      </p>
      <SuaraFigure {...{ context, topik }} versi="lengkap" />
      {bagian.map((satu) => (
        <section>
          <h2 class="govuk-heading-m">{satu.judul}</h2>
          {satu.isi.map((kalimat) => (
            <p class="govuk-body">{kalimat}</p>
          ))}
        </section>
      ))}
      <p class="govuk-body">{bantuan.tanya}</p>
    </Page>
  )
}

/** The page as a machine's voice says it; loaded only when it is played. */
function SuaraFigure({ context, topik, versi }: TopikProps & { versi: Versi }) {
  const { dengar, dengarKata } = kataOf(context.bahasa).bantuan
  return (
    <figure class="gambar">
      <figcaption class="govuk-body">
        <strong>{dengar}</strong> {dengarKata}
      </figcaption>
      <audio
        controls
        preload="none"
        src={`/suara/${nameSuara(context.bahasa, topik, versi)}`}
        aria-label={dengar}
      />
    </figure>
  )
}

/** The same for who reads with difficulty: one idea a line, in large type, with a number beside it. */
export function MudahPage({ context, topik }: TopikProps) {
  const { bantuan } = kataOf(context.bahasa)
  const { judul, mudah } = bantuan.topik[topik]
  return (
    <Page context={context} judul={judul} kembali={addressOf(context.bahasa, '/bantuan')}>
      <h1 class="govuk-heading-xl">{judul}</h1>
      <SuaraFigure {...{ context, topik }} versi="mudah" />
      <ol class="mudah">
        {mudah.map((kalimat) => (
          <li>{kalimat}</li>
        ))}
      </ol>
      <p class="govuk-body">
        <a class="govuk-link tautan-besar" href={addressOf(context.bahasa, `/bantuan/${topik}`)}>
          {bantuan.lengkap}
        </a>
      </p>
    </Page>
  )
}

/** The month's calendar, for the whole nation. */
export function JadwalPage({
  context,
  jendela,
}: {
  context: PageContext
  jendela: readonly KalenderBaris[]
}) {
  const { bantuan } = kataOf(context.bahasa)
  return (
    <Page context={context} judul={bantuan.jadwal.judul} kembali={addressOf(context.bahasa, '/bantuan')}>
      <h1 class="govuk-heading-l">{bantuan.jadwal.judul}</h1>
      <p class="govuk-body">{bantuan.jadwalKata}</p>
      <JadwalSection context={context} jendela={jendela} />
    </Page>
  )
}

/** The accessibility statement, from the results of the tests, with the misses. */
export function AksesibilitasPage({ context, hasil }: { context: PageContext; hasil: Aksesibilitas }) {
  const { aksesibilitas: kata } = kataOf(context.bahasa).bantuan
  const angka = (value: number) => formatAngka(context.bahasa, value)
  return (
    <Page context={context} judul={kata.judul} kembali={addressOf(context.bahasa, '/bantuan')}>
      <h1 class="govuk-heading-l">{kata.judul}</h1>
      <h2 class="govuk-heading-m">{kata.teruji}</h2>
      <p class="govuk-body">{kata.terujiKata(angka(hasil.halaman.length), angka(hasil.aturan))}</p>
      <SummaryList
        rows={[
          { key: kata.temuan, value: angka(hasil.temuan) },
          { key: kata.tanggal, value: formatTanggal(context.bahasa, hasil.tanggal) },
          { key: 'axe-core', value: hasil.axe },
        ]}
      />
      <h2 class="govuk-heading-m">{kata.manual}</h2>
      <Daftar list={kata.manualDaftar} />
      <h2 class="govuk-heading-m">{kata.kurang}</h2>
      <Daftar list={kata.kurangDaftar} />
      <h2 class="govuk-heading-m">{kata.keluhan}</h2>
      <p class="govuk-body">{kata.keluhanKata}</p>
    </Page>
  )
}

function Daftar({ list }: { list: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {list.map((satu) => (
        <li>{satu}</li>
      ))}
    </ul>
  )
}
