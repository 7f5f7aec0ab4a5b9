import { LaunchProblem } from '../db/launch-problem.ts'
import type { Asal } from '../pendamping/passkey.ts'
import type { Config } from './config.ts'

/**
 * Where passkeys belong, by SETARA_ALAMAT. They are never for an IP address: a site on this machine is called
 * localhost, at the port that it listens on. Throws LaunchProblem when SETARA_ALAMAT is no address.
 */
export function readAsal({ alamat, port }: Pick<Config, 'alamat' | 'port'>): Asal {
  const url = URL.parse(alamat)
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new LaunchProblem(
      'Isi SETARA_ALAMAT tidak sah.',
      'Isi dengan alamat situs, misalnya https://setara.example.go.id, atau kosongkan. Lihat docs/konfigurasi.md.',
    )
  if (url.hostname !== '127.0.0.1') return { origin: url.origin, rpID: url.hostname }
  return { origin: `http://localhost:${port === 0 ? url.port || '80' : port}`, rpID: 'localhost' }
}
