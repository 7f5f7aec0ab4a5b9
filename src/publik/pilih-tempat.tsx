import type { VNode } from 'preact'
import type { PageContext } from '../web/page.tsx'
import { readKode, type Wilayah, type WilayahList } from '../wilayah/wilayah.ts'
import { CariDesa } from '../wilayah/cari-desa.ts'
import { type Asal, DesaPage, TempatPage } from './tempat-pages.tsx'

/** A page to answer with. */
export interface Halaman {
  status: number
  page: VNode
}

const MIN_CARI_CHARACTERS = 3

/** Choosing a village, one level at a time or by its name, for every form that asks for one. */
export class PilihTempat {
  readonly #wilayah: WilayahList
  readonly #desa: CariDesa

  constructor(wilayah: WilayahList) {
    this.#wilayah = wilayah
    this.#desa = new CariDesa(wilayah)
  }

  /** The village that was chosen, or the page that asks on. */
  ask(context: PageContext, asal: Asal, query: { wilayah?: string; di?: string }): Wilayah | Halaman {
    const chosen = this.find(query.wilayah)
    if (chosen?.tingkat === 4) return chosen
    // `di` says which form was sent: a form sent without a choice is asked again
    const isWrong = chosen === null && (query.wilayah !== undefined || query.di !== undefined)
    return this.page(context, asal, isWrong ? this.find(query.di) : chosen, isWrong)
  }

  page(context: PageContext, asal: Asal, induk: Wilayah | null, isWrong: boolean): Halaman {
    const galat = isWrong ? { galat: 'pilih' as const } : {}
    const place = { context: { ...context, path: asal.path }, asal, wilayah: this.#wilayah, induk }
    return { status: isWrong ? 422 : 200, page: <TempatPage {...place} {...galat} /> }
  }

  /** What the search for a village found. */
  search(context: PageContext, asal: Asal, cari: string): Halaman {
    if (cari.replace(/[^\p{L}\p{N}]/gu, '').length >= MIN_CARI_CHARACTERS) {
      return { status: 200, page: <DesaPage context={context} asal={asal} hasil={this.#desa.find(cari)} /> }
    }
    const place = { context: { ...context, path: asal.path }, asal, wilayah: this.#wilayah, induk: null }
    return { status: 422, page: <TempatPage {...place} galat="cari" cari={cari} /> }
  }

  /** The region of a code as it was typed or chosen, or null. */
  find(typed: string | undefined): Wilayah | null {
    const kode = readKode(typed ?? '')
    return kode === null ? null : this.#wilayah.find(kode)
  }
}
