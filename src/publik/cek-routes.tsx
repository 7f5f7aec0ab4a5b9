import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { htmlAnswer, redirectAnswer, sendAnswer } from '../http/answer.ts'
import { networkOf } from '../http/batas.ts'
import type { Turus } from '../http/turus.ts'
import { acceptsGzip } from '../http/headers.ts'
import { pageContext } from '../http/page-context.ts'
import type { Kunci } from '../kunci/kunci.ts'
import { describeError } from '../lib/describe-error.ts'
import { dateOf } from '../periode/waktu.ts'
import { addressOf, BAHASA, type Bahasa, kataOf } from '../web/kata/kata.ts'
import { renderPage } from '../web/page.tsx'
import type { VNode } from 'preact'
import type { WilayahList } from '../wilayah/wilayah.ts'
import { type CekIsian, type CekTanya, type Jawaban, readCek } from './cek.ts'
import type { CekBatas } from './cek-batas.ts'
import { CekPage } from './cek-pages.tsx'
import type { StatusCheck } from './cek-store.ts'
import { JawabanList } from './jawaban.ts'
import { bitsOf, Kerja } from './kerja.ts'
import { KerjaPage } from './kerja-pages.tsx'
import { PilihTempat } from './pilih-tempat.tsx'
import type { Asal } from './tempat-pages.tsx'

export interface CekDeps {
  wilayah: WilayahList
  now: () => Date
  batas: CekBatas
  status: StatusCheck
  kunci: Kunci
  turus: Turus
}

const Pendek = Type.String({ maxLength: 20, default: '' })
const Panjang = Type.String({ maxLength: 200, default: '' })
const TempatQuery = Type.Object({ wilayah: Type.Optional(Pendek), di: Type.Optional(Pendek) })
const CariBody = Type.Object({ cari: Panjang })
const CekBody = Type.Object({
  kode_desa: Pendek,
  nama_lengkap: Panjang,
  hari: Pendek,
  bulan: Pendek,
  tahun: Pendek,
  tugas: Type.Optional(Type.String({ maxLength: 120 })),
  jawaban: Type.Optional(Pendek),
})

/** GET and POST /cek, POST /cek/desa, in each language. Nothing about a person ever stands in an address. */
export function addCekRoutes(app: FastifyInstance, deps: CekDeps): void {
  const cek = new Cek(deps)
  for (const bahasa of BAHASA) cek.add(app, bahasa)
}

/** What a browser brings with its question that has worked for it. */
interface Dikerjakan {
  tugas?: string
  jawaban?: string
}

class Cek {
  readonly #deps: CekDeps
  readonly #tempat: PilihTempat
  readonly #jawaban = new JawabanList()
  readonly #kerja: Kerja

  constructor(deps: CekDeps) {
    this.#deps = deps
    this.#tempat = new PilihTempat(deps.wilayah)
    this.#kerja = new Kerja(deps.kunci, deps.turus)
  }

  add(app: FastifyInstance, bahasa: Bahasa): void {
    this.#jawaban.prepare(bahasa, app.isDemo)
    const routes = app.withTypeProvider<TypeBoxTypeProvider>()
    routes.get(addressOf(bahasa, '/cek'), { schema: { querystring: TempatQuery } }, (request, reply) =>
      this.#askTempat(request, reply, request.query),
    )
    routes.get(addressOf(bahasa, '/cek/desa'), async (_request, reply) =>
      sendAnswer(reply, redirectAnswer(addressOf(bahasa, '/cek'))),
    )
    routes.post(addressOf(bahasa, '/cek/desa'), { schema: { body: CariBody } }, (request, reply) =>
      this.#findDesa(request, reply, request.body.cari),
    )
    routes.post(addressOf(bahasa, '/cek'), { schema: { body: CekBody } }, (request, reply) =>
      this.#check(request, reply, request.body),
    )
  }

  #askTempat(request: FastifyRequest, reply: FastifyReply, query: { wilayah?: string; di?: string }) {
    const context = pageContext(request)
    const chosen = this.#tempat.ask(context, asalOf(context.bahasa), query)
    if ('page' in chosen) return sendHtml(reply, chosen.status, chosen.page)
    return sendHtml(reply, 200, <CekPage context={context} wilayah={this.#deps.wilayah} desa={chosen} />)
  }

  #findDesa(request: FastifyRequest, reply: FastifyReply, cari: string) {
    const context = pageContext(request)
    const { status, page } = this.#tempat.search(context, asalOf(context.bahasa), cari)
    return sendHtml(reply, status, page)
  }

  async #check(request: FastifyRequest, reply: FastifyReply, isian: CekIsian & Dikerjakan) {
    const context = pageContext(request)
    const { wilayah, now } = this.#deps
    const desa = this.#tempat.find(isian.kode_desa)
    if (desa?.tingkat !== 4) {
      const { status, page } = this.#tempat.page(context, asalOf(context.bahasa), desa, true)
      return sendHtml(reply, status, page)
    }
    const read = readCek({ ...isian, kode_desa: desa.kode }, dateOf(now()))
    if ('galat' in read) {
      const page = (
        <CekPage context={context} wilayah={wilayah} desa={desa} isian={isian} galat={read.galat} />
      )
      return sendHtml(reply, 422, page)
    }
    const weighed = this.#weigh(request, read.tanya, isian)
    if (typeof weighed === 'object') return sendHtml(reply, 200, weighed)
    const jawaban = weighed === 'boleh' ? await this.#ask(request, read.tanya) : 'coba_lagi'
    return sendAnswer(reply, this.#jawaban.get(context, jawaban, acceptsGzip(request)))
  }

  /** Whether it may be asked now; or the page that works first. */
  #weigh(request: FastifyRequest, tanya: CekTanya, isian: CekIsian & Dikerjakan): 'boleh' | 'tolak' | VNode {
    const { tugas = '', jawaban = '', ...typed } = isian
    const asal = networkOf(request.ip)
    const perihal = [asal, tanya.kode_desa, tanya.nama_norm, tanya.tanggal_lahir]
    const isWorked = tugas !== '' && this.#kerja.isDone(tugas, jawaban, perihal)
    const weighed = this.#deps.batas.weigh(asal, tanya, isWorked)
    if (typeof weighed === 'string') return weighed
    if (this.#deps.batas.isFirstAlarm(tanya.kode_desa))
      request.log.warn({ kode: tanya.kode_desa }, 'cek.ramai')
    const baru = this.#kerja.ask(perihal, bitsOf(weighed.kali))
    return <KerjaPage context={pageContext(request)} isian={typed} tugas={baru} />
  }

  async #ask(request: FastifyRequest, tanya: CekTanya): Promise<Jawaban> {
    try {
      return (await this.#deps.status.ask(tanya)) ? 'terdaftar' : 'tidak_ditemukan'
    } catch (error) {
      request.log.error(describeError(error), 'gagal')
      return 'gangguan'
    }
  }
}

function asalOf(bahasa: Bahasa): Asal {
  const { judul, pembuka } = kataOf(bahasa).cek
  return { path: '/cek', judul, pembuka, kembali: '/', mulai: '/cek' }
}

function sendHtml(reply: FastifyReply, status: number, page: Parameters<typeof renderPage>[0]): FastifyReply {
  return sendAnswer(reply, htmlAnswer(renderPage(page), status))
}
