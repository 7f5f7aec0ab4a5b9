import type { FindKasus } from '../publik/kasus.ts'
import { findKasus, type KasusSendiri } from '../usulan/find-kasus.ts'
import type { Setara } from './setara.ts'

/** One's own case for the page: what is asked of them, or what the month's decision said, comes as one more sentence. */
export function createFindKasus(setara: Pick<Setara, 'db' | 'kunci'>): FindKasus {
  return async (tiket, pin) => {
    const kasus = await findKasus(setara, { tiket, pin })
    if (!kasus) return null
    const { status, jenis_usulan, periode, alasan } = kasus
    return {
      status,
      jenis_usulan,
      periode,
      langkah: kasus.langkah.map(({ tindakan, waktu }) => ({ tindakan, waktu: new Date(waktu) })),
      ...(alasan ? { alasan: { ...alasan, kata: alasan.untuk_anda ?? alasan.kata } } : {}),
      berikutnya: kasus.diminta ?? sayPenetapan(kasus),
    }
  }
}

/** What the newest penetapan said of the program (or, without one, of the register). */
function sayPenetapan({ penetapan }: KasusSendiri): string | null {
  const newest = penetapan.find((row) => row.program !== 'DTKS') ?? penetapan[0]
  return newest ? `${newest.alasan.kata} ${newest.alasan.ubah}` : null
}
