import { SmsMeja } from '../publik/answer-sms.ts'
import type { KirimDeps } from '../publik/send-pemberitahuan.ts'
import { SmppLink, type SmppOptions } from '../publik/smpp-link.ts'
import { type SmsPintu, startSmpp } from '../publik/sms-smpp.ts'
import type { Config } from './config.ts'
import type { Publik } from './publik.ts'
import type { Setara } from './setara.ts'

const DENYUT_MS = 30_000

/** The line to the operator as it is configured; null: there is none, and nothing of SMS runs. */
function smppOf(config: Config): SmppOptions | null {
  if (config.smpp_alamat === '') return null
  return {
    alamat: config.smpp_alamat,
    pengguna: config.smpp_pengguna,
    sandi: config.smpp_sandi,
    nomor: config.smpp_nomor,
    per_detik: config.smpp_per_detik,
    tunggu_ms: config.smpp_ms,
    denyut_ms: DENYUT_MS,
  }
}

/** Answers SMS beside the pages, over the same look-ups and limits. */
export function startSms(
  setara: Pick<Setara, 'db' | 'kunci' | 'config' | 'log'>,
  publik: Publik,
): SmsPintu | null {
  const options = smppOf(setara.config)
  if (!options) return null
  const { db, kunci, log } = setara
  const meja = new SmsMeja({ ...publik, db, kunci, onError: (err) => log.error({ err }, 'sms.gagal') })
  return startSmpp(options, {
    answer: (masuk) => meja.answer(masuk),
    onEvent: (event, err) => (err === undefined ? log.info(event) : log.warn({ err }, event)),
  })
}

/** What the job that sends notices works with; null without a line. */
export function createKirimDeps({
  db,
  kunci,
  config,
}: Pick<Setara, 'db' | 'kunci' | 'config'>): KirimDeps | null {
  const options = smppOf(config)
  return options && { db, kunci, open: () => SmppLink.open('transmitter', options) }
}
