import type { VNode } from 'preact'
import { SummaryList } from '../../web/components/summary-list/summary-list.tsx'
import { addressOf, kataOf } from '../../web/kata/kata.ts'
import type { Wilayah } from '../../wilayah/wilayah.ts'
import type { Halaman, PilihTempat } from '../pilih-tempat.tsx'
import type { Asal } from '../tempat-pages.tsx'
import type { IsianContext } from './isian-pages.tsx'
import { tanyaOf } from './kata.ts'
import type { JawabanIsian } from './perjalanan.ts'

/** The question where somebody lives: a village first, one level at a time or by name, then what is known of the place. */
export class TempatTanya {
  readonly #pilih: PilihTempat
  readonly #say: (wilayah: Wilayah) => string

  constructor(pilih: PilihTempat, say: (wilayah: Wilayah) => string) {
    this.#pilih = pilih
    this.#say = say
  }

  /** The page that asks for the village, or what to fill the question with when one is chosen. */
  ask(
    isian: IsianContext,
    kembali: string,
    query: { wilayah?: string; di?: string; ganti?: string },
    typed: JawabanIsian,
  ): Halaman | { typed: JawabanIsian } {
    const { wilayah, di, ganti } = query
    const isChosen = typed['kode_desa'] !== undefined && wilayah === undefined && di === undefined && !ganti
    if (isChosen) return { typed }
    const asked = this.#pilih.ask(isian.context, asalOf(isian, kembali), {
      ...(wilayah !== undefined && { wilayah }),
      ...(di !== undefined && { di }),
    })
    return 'page' in asked ? asked : { typed: { ...typed, kode_desa: asked.kode } }
  }

  search(isian: IsianContext, kembali: string, cari: string): Halaman {
    return this.#pilih.search(isian.context, asalOf(isian, kembali), cari)
  }

  /** The chosen village in the form, with the way to another. */
  chosen(isian: IsianContext, typed: JawabanIsian): VNode | null {
    const kode = typed['kode_desa'] ?? ''
    const { usul } = kataOf(isian.context.bahasa)
    const tanya = tanyaOf(isian.kata, 'tempat')
    const href = addressOf(isian.context.bahasa, asalOf(isian, '').mulai)
    const row = {
      key: tanya.isian['kode_desa']?.label ?? '',
      value: this.say(kode),
      actions: [{ href, text: usul.desaUbah }],
    }
    return (
      <>
        <SummaryList rows={[row]} />
        <input type="hidden" name="kode_desa" value={kode} />
      </>
    )
  }

  /** The village of a code in words. */
  say(kode: string): string {
    const wilayah = this.#pilih.find(kode)
    return wilayah === null ? kode : this.#say(wilayah)
  }
}

function asalOf({ kata, dasar }: IsianContext, kembali: string): Asal {
  const { judul, petunjuk } = tanyaOf(kata, 'tempat')
  const path = `${dasar}/tempat`
  return { path, judul, pembuka: petunjuk, kembali, mulai: `${path}?ganti=ya` }
}
