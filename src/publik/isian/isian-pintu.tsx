import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { htmlAnswer, redirectAnswer, sendAnswer } from '../../http/answer.ts'
import { type Batas, networkOf } from '../../http/batas.ts'
import type { Turus } from '../../http/turus.ts'
import { pageContext } from '../../http/page-context.ts'
import { Problem } from '../../lib/problem.ts'
import { dateOf } from '../../periode/waktu.ts'
import { addressOf, type Bahasa, bahasaOf } from '../../web/kata/kata.ts'
import { renderPage } from '../../web/page.tsx'
import type { PilihTempat } from '../pilih-tempat.tsx'
import type { Wilayah } from '../../wilayah/wilayah.ts'
import { type Formulir, readKodeIsian } from './formulir.ts'
import {
  type IsianContext,
  LanjutPage,
  MulaiPage,
  PeriksaPage,
  PertanyaanPage,
  SimpanPage,
  TutupPage,
} from './isian-pages.tsx'
import type { Isian } from './isian-store.ts'
import { type FormulirKata, tanyaOf } from './kata.ts'
import { readKuki, setKuki } from './kuki.ts'
import { isReachable, type JawabanIsian, type Pertanyaan, previousOf, walkIsian } from './perjalanan.ts'
import { sayJawaban } from './say-jawaban.ts'
import { TempatTanya } from './tempat-tanya.tsx'
import { TerimaPage } from './terima-pages.tsx'

/** A form as the web has it. */
export interface IsianDeps {
  formulir: Formulir
  /** `/usul` */
  dasar: string
  kataOf(bahasa: Bahasa): FormulirKata
  /** Where a ticket of this form is seen. */
  kasus: string
  tempat: PilihTempat
  sayWilayah(wilayah: Wilayah): string
  now(): Date
  turus: Turus
  batas?: IsianBatasOptions
}

export interface IsianBatasOptions {
  /** Forms begun by one network in an hour; a village office is one network too. */
  mulaiSejam: number
  /** Resume codes tried by one network in an hour. */
  cobaSejam: number
}

const BATAS: IsianBatasOptions = { mulaiSejam: 120, cobaSejam: 60 }
const HOUR_MS = 3_600_000

/** What each address of a form does, whatever its language. */
export class IsianPintu {
  readonly #deps: IsianDeps
  readonly #mulai: Batas
  readonly #coba: Batas
  readonly #tempat: TempatTanya

  constructor(deps: IsianDeps) {
    const batas = deps.batas ?? BATAS
    this.#deps = deps
    const { jenis } = deps.formulir.isi
    const { mulaiSejam, cobaSejam } = batas
    this.#mulai = deps.turus.createBatas(`${jenis}.mulai`, { jumlah: mulaiSejam, jendela_ms: HOUR_MS })
    this.#coba = deps.turus.createBatas(`${jenis}.lanjut`, { jumlah: cobaSejam, jendela_ms: HOUR_MS })
    this.#tempat = new TempatTanya(deps.tempat, deps.sayWilayah)
  }

  async showMulai(request: FastifyRequest, reply: FastifyReply) {
    const hasIsian = (await this.#find(request)) !== null
    return sendPage(reply, 200, <MulaiPage {...this.#context(request)} hasIsian={hasIsian} />)
  }

  async start(request: FastifyRequest, reply: FastifyReply) {
    takeOrRefuse(this.#mulai, request.ip)
    const { formulir } = this.#deps
    setKuki(request, reply, formulir.isi.jenis, await formulir.start())
    return this.#go(request, reply, `/${formulir.isi.pertanyaanList[0]?.nama ?? 'periksa'}`)
  }

  async showLanjut(request: FastifyRequest, reply: FastifyReply) {
    return sendPage(reply, 200, <LanjutPage {...this.#context(request)} />)
  }

  async resume(request: FastifyRequest, reply: FastifyReply, typed: string) {
    takeOrRefuse(this.#coba, request.ip)
    const { formulir } = this.#deps
    const kode = readKodeIsian(typed)
    if (kode === null || (await formulir.find(kode)) === null)
      return sendPage(reply, 422, <LanjutPage {...this.#context(request)} typed={typed} hasGalat />)
    setKuki(request, reply, formulir.isi.jenis, kode)
    return this.#go(request, reply, '/periksa')
  }

  async showSimpan(request: FastifyRequest, reply: FastifyReply) {
    const kode = readKuki(request, this.#deps.formulir.isi.jenis)
    if (kode === null || (await this.#find(request)) === null) return this.#lost(request, reply)
    return sendPage(reply, 200, <SimpanPage {...this.#context(request)} kode={kode} />)
  }

  async leave(request: FastifyRequest, reply: FastifyReply) {
    setKuki(request, reply, this.#deps.formulir.isi.jenis, null)
    return sendPage(reply, 200, <TutupPage {...this.#context(request)} isHilang={false} />)
  }

  async ask(
    request: FastifyRequest,
    reply: FastifyReply,
    nama: string,
    query: { wilayah?: string; di?: string; ganti?: string },
  ) {
    const pertanyaan = this.#pertanyaan(nama)
    const isian = await this.#find(request)
    if (!isian) return this.#lost(request, reply)
    const elsewhere = this.#elsewhere(isian, nama)
    if (elsewhere) return this.#go(request, reply, elsewhere)
    const typed = isian.jawaban[nama] ?? {}
    if (nama !== 'tempat') return this.#sendTanya(request, reply, { pertanyaan, isian, typed })
    const asked = this.#tempat.ask(this.#context(request), this.#back(isian, nama), query, typed)
    if ('page' in asked) return sendPage(reply, asked.status, asked.page)
    return this.#sendTanya(request, reply, { pertanyaan, isian, typed: asked.typed })
  }

  async searchDesa(request: FastifyRequest, reply: FastifyReply, cari: string) {
    const isian = await this.#find(request)
    if (!isian) return this.#lost(request, reply)
    const { status, page } = this.#tempat.search(this.#context(request), this.#back(isian, 'tempat'), cari)
    return sendPage(reply, status, page)
  }

  async answer(request: FastifyRequest, reply: FastifyReply, nama: string, typed: JawabanIsian) {
    const pertanyaan = this.#pertanyaan(nama)
    const { formulir, now } = this.#deps
    const kode = readKuki(request, formulir.isi.jenis)
    const isian = await this.#find(request)
    if (!isian || kode === null) return this.#lost(request, reply)
    const elsewhere = this.#elsewhere(isian, nama)
    if (elsewhere) return this.#go(request, reply, elsewhere)
    const read = pertanyaan.read(typed, dateOf(now()))
    if ('galat' in read)
      return this.#sendTanya(request, reply, { pertanyaan, isian, typed, galat: read.galat })
    const jawaban = await formulir.answer(kode, nama, read.jawaban)
    if (jawaban === null) return this.#lost(request, reply)
    const { berikut } = walkIsian(formulir.isi.pertanyaanList, jawaban)
    return this.#go(request, reply, `/${berikut?.nama ?? 'periksa'}`)
  }

  async showPeriksa(request: FastifyRequest, reply: FastifyReply) {
    const isian = await this.#find(request)
    if (!isian) return this.#lost(request, reply)
    if (isian.tanda_terima) return this.#go(request, reply, '/tanda-terima')
    const { jalan, berikut } = walkIsian(this.#deps.formulir.isi.pertanyaanList, isian.jawaban)
    if (berikut) return this.#go(request, reply, `/${berikut.nama}`)
    const context = this.#context(request)
    const rows = jalan.map((pertanyaan) => ({
      nama: pertanyaan.nama,
      value: sayJawaban({
        bahasa: context.context.bahasa,
        tanya: tanyaOf(context.kata, pertanyaan.nama),
        pertanyaan,
        jawaban: isian.jawaban[pertanyaan.nama] ?? {},
        sayDesa: (kode) => this.#tempat.say(kode),
      }),
    }))
    return sendPage(reply, 200, <PeriksaPage {...context} rows={rows} />)
  }

  async send(request: FastifyRequest, reply: FastifyReply) {
    const kode = readKuki(request, this.#deps.formulir.isi.jenis)
    if (kode === null) return this.#lost(request, reply)
    const receipt = await this.#deps.formulir.send(kode)
    return this.#go(request, reply, receipt ? '/tanda-terima' : '/periksa')
  }

  async showTerima(request: FastifyRequest, reply: FastifyReply) {
    const isian = await this.#find(request)
    if (!isian) return this.#lost(request, reply)
    if (!isian.tanda_terima) return this.#go(request, reply, '/periksa')
    const { tiket, pin } = isian.tanda_terima
    const page = <TerimaPage {...this.#context(request)} {...{ tiket, pin }} kasus={this.#deps.kasus} />
    return sendPage(reply, 200, page)
  }

  #sendTanya(
    request: FastifyRequest,
    reply: FastifyReply,
    props: {
      pertanyaan: Pertanyaan
      isian: Isian
      typed: JawabanIsian
      galat?: Readonly<Record<string, string>>
    },
  ) {
    const { pertanyaan, isian, typed, galat } = props
    const context = this.#context(request)
    const page = (
      <PertanyaanPage
        {...context}
        {...{ pertanyaan, typed }}
        {...(galat && { galat })}
        kembali={this.#back(isian, pertanyaan.nama)}
      >
        {pertanyaan.nama === 'tempat' && this.#tempat.chosen(context, typed)}
      </PertanyaanPage>
    )
    return sendPage(reply, galat ? 422 : 200, page)
  }

  /** Where one must be first: at the receipt, or at the first question without an answer. */
  #elsewhere(isian: Isian, nama: string): string | null {
    if (isian.tanda_terima) return '/tanda-terima'
    const perjalanan = walkIsian(this.#deps.formulir.isi.pertanyaanList, isian.jawaban)
    return isReachable(perjalanan, nama) ? null : `/${perjalanan.berikut?.nama ?? 'periksa'}`
  }

  #back(isian: Isian, nama: string): string {
    const { formulir, dasar } = this.#deps
    const before = previousOf(walkIsian(formulir.isi.pertanyaanList, isian.jawaban), nama)
    return before ? `${dasar}/${before.nama}` : dasar
  }

  #pertanyaan(nama: string): Pertanyaan {
    const found = this.#deps.formulir.isi.pertanyaanList.find((pertanyaan) => pertanyaan.nama === nama)
    if (!found) throw new Problem('halaman.tidak_ada')
    return found
  }

  async #find(request: FastifyRequest): Promise<Isian | null> {
    const kode = readKuki(request, this.#deps.formulir.isi.jenis)
    return kode === null ? null : this.#deps.formulir.find(kode)
  }

  #lost(request: FastifyRequest, reply: FastifyReply) {
    return sendPage(reply, 404, <TutupPage {...this.#context(request)} isHilang />)
  }

  #go(request: FastifyRequest, reply: FastifyReply, path: string) {
    const bahasa = bahasaOf(request.url)
    return sendAnswer(reply, redirectAnswer(addressOf(bahasa, this.#deps.dasar + path)))
  }

  #context(request: FastifyRequest): IsianContext {
    const context = pageContext(request)
    return { context, kata: this.#deps.kataOf(context.bahasa), dasar: this.#deps.dasar }
  }
}

function takeOrRefuse(batas: Batas, ip: string): void {
  const network = networkOf(ip)
  if (!batas.take(network)) throw new Problem('batas.terlalu_sering', { tunggu_s: batas.waitS(network) })
}

function sendPage(reply: FastifyReply, status: number, page: VNode): FastifyReply {
  return sendAnswer(reply, htmlAnswer(renderPage(page), status))
}
