import type { Page } from 'playwright-core'
import type { NamaPetugas } from '../support/panggung.ts'
import { submit } from './keadaan.ts'

/** The address of the program, and a case of each kind to look at. */
export interface PanduanPetugas {
  base: string
  sanggahan_id: string
  keberatan_id: string
  usulan_id: string
}

interface Keadaan {
  nama: NamaPetugas
  visit: (page: Page, panduan: PanduanPetugas) => Promise<unknown>
}

const at = (nama: NamaPetugas, path: (panduan: PanduanPetugas) => string): Keadaan => ({
  nama,
  visit: (page, panduan) => page.goto(panduan.base + path(panduan)),
})

/** The same page after a form was sent as it stands, to be mended. */
const unfinished = ({ nama, visit }: Keadaan, form: string): Keadaan => ({
  nama,
  visit: async (page, panduan) => {
    await visit(page, panduan)
    await submit(page, form)
    await page.waitForSelector('.govuk-error-summary')
  },
})

const sanggahan = at('budi', ({ sanggahan_id }) => `/petugas/sanggahan/${sanggahan_id}`)
const keberatan = at('sri', ({ keberatan_id }) => `/petugas/sanggahan/keberatan/${keberatan_id}`)
const panggilan = at('budi', ({ usulan_id }) => `/petugas/panggilan/${usulan_id}`)

/** Each kind of page of an officer, by who looks at it. */
export const KEADAAN_PETUGAS: Readonly<Record<string, Keadaan>> = {
  beranda: at('budi', () => '/petugas'),
  'beranda-kosong': at('lestari', () => '/petugas'),
  sanggahan: at('budi', () => '/petugas/sanggahan'),
  'sanggahan-semua': at('asep', () => '/petugas/sanggahan?saringan=semua'),
  'sanggahan-satu': sanggahan,
  'sanggahan-galat': unfinished(sanggahan, 'form:has(input[value=closeSanggahan])'),
  keberatan: at('sri', () => '/petugas/sanggahan/keberatan'),
  'keberatan-satu': keberatan,
  'keberatan-galat': unfinished(keberatan, 'form:has(input[value=reviewKeberatan])'),
  usulan: at('budi', () => '/petugas/usulan?saringan=semua'),
  'usulan-satu': at('budi', ({ usulan_id }) => `/petugas/usulan/${usulan_id}`),
  panggilan: at('budi', () => '/petugas/panggilan'),
  'panggilan-satu': panggilan,
  'panggilan-galat': unfinished(panggilan, 'main form'),
}
