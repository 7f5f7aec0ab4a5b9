import { revokeByTiket } from '../pendamping/revoke-persetujuan.ts'
import type { ActOnKasus, FindKasus, FotoKasus, RevokePendamping } from '../publik/kasus.ts'
import { tutupOf } from '../periode/periode.ts'
import { submitKeberatan } from '../sanggahan/keberatan.ts'
import { runAct } from '../jejak/act.ts'
import { Problem } from '../lib/problem.ts'
import { actAsPembuat, actOnKasus, pembuatOf } from '../usulan/act-kasus.ts'
import { addFoto, listFoto, readFoto } from '../usulan/foto-store.ts'
import { findKasus, type KasusSendiri } from '../usulan/find-kasus.ts'
import type { Setara } from './setara.ts'

/** What the maker of a case does there. */
export function createActOnKasus(setara: Pick<Setara, 'db' | 'kunci'>): ActOnKasus {
  return (tiket, pin, { tindakan, id, isi }) =>
    actOnKasus(
      setara,
      { tiket, pin, tindakan, id, isi },
      {
        submitKeberatan: (act, usulan_id) =>
          submitKeberatan(act, { keberatan_id: id, usulan_id, kanal: 'web', isi }),
      },
    )
}

/** Photos of one's own case. */
export function createFotoKasus(setara: Pick<Setara, 'db' | 'kunci'>): FotoKasus {
  return {
    add: (tiket, pin, jpeg) =>
      actAsPembuat(setara, { tiket, pin }, async (act, terbuka) => {
        if (!terbuka.kasus.boleh.includes('bukti'))
          throw new Problem('usulan.langkah_salah', { tindakan: 'foto' })
        return addFoto(act, terbuka, jpeg)
      }),
    read: (tiket, pin, foto_id) =>
      actAsPembuat(setara, { tiket, pin }, (act, { usulan_id }) => readFoto(act, usulan_id, foto_id)),
  }
}

/** Consent to a companion, taken back from the page of the case. */
export function createRevokePendamping(setara: Pick<Setara, 'db' | 'kunci'>): RevokePendamping {
  return (tiket, pin) => revokeByTiket(setara, { tiket, pin })
}

/** One's own case for the page. Reasons go by their codes: the page says them in its language. */
export function createFindKasus(setara: Pick<Setara, 'db' | 'kunci'>): FindKasus {
  return async (tiket, pin) => {
    const terbuka = await findKasus(setara, { tiket, pin })
    if (!terbuka) return null
    const { kasus } = terbuka
    const { status, jenis_usulan, periode, alasan, diminta, isRingkas, boleh, rujukan, pendamping } = kasus
    return {
      status,
      jenis_usulan,
      periode,
      langkah: kasus.langkah.map(({ tindakan, waktu }) => ({ tindakan, waktu: new Date(waktu) })),
      ...(alasan && {
        alasan: { kode: alasan.kode, untuk_anda: alasan.untuk_anda, dasar: alasan.dasar },
      }),
      ...{ diminta, isRingkas, boleh, rujukan, pendamping },
      catatan: kasus.catatan.map(({ jenis, waktu }) => ({ jenis, waktu: new Date(waktu) })),
      penetapan: newestOf(kasus)?.alasan.kode ?? null,
      foto: await runAct(setara, pembuatOf(terbuka), (act) => listFoto(act, terbuka.usulan_id)),
      batas: batasOf(kasus),
    }
  }
}

/** What waits for the regent's letter waits at most until the month's window for letters closes. */
function batasOf({ status, periode }: KasusSendiri): Date | null {
  if (status !== 'layak' && status !== 'menunggu_pengesahan') return null
  const tutup = tutupOf('pengesahan', periode)
  return tutup && new Date(tutup.getTime() - 1)
}

/** The newest penetapan of the program (or, without one, of the register). */
function newestOf({ penetapan }: KasusSendiri) {
  return penetapan.find((row) => row.program !== 'DTKS') ?? penetapan[0]
}
