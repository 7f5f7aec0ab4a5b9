import type { Blok } from './blok.ts'
import { encodeKolom, type HasilEncode } from './encode.ts'
import type { Frekuensi } from './frekuensi.ts'
import type { ModelPadan } from './model-padan.ts'
import type { Pembanding } from './pembanding.ts'
import type { SetPadan } from './set-padan.ts'
import { blockBy, comparePairs, createPembanding, type HasilNilai, Penilai, type Siapan } from './tugas.ts'

/** A piece of work that a thread can do. `siapan` and `penilai` prepare it for those that follow. */
export type Tugas =
  | {
      kerja: 'encode'
      set: SetPadan
      which: readonly number[]
      withKebenaran: boolean
      frekuensi: readonly Frekuensi[] | null
    }
  | { kerja: 'siapan'; siapan: Siapan }
  | { kerja: 'compare'; a: Int32Array; b: Int32Array }
  | { kerja: 'blok'; aturan: readonly string[] }
  | { kerja: 'penilai'; model: ModelPadan; blok: readonly Blok[] }
  | { kerja: 'nilai'; from: number; to: number; floor: number }

export interface HasilTugas {
  encode: HasilEncode
  siapan: null
  compare: Uint16Array
  blok: Blok
  penilai: null
  nilai: HasilNilai
}

/** What a thread has been prepared with; a thread serves one run. */
const keadaan: { siapan: Siapan | null; pembanding: Pembanding | null; penilai: Penilai | null } = {
  siapan: null,
  pembanding: null,
  penilai: null,
}

export async function runTugas(tugas: Tugas): Promise<HasilTugas[Tugas['kerja']]> {
  switch (tugas.kerja) {
    case 'encode':
      return encodeKolom(tugas.set, tugas.which, tugas.withKebenaran, tugas.frekuensi)
    case 'siapan':
      keadaan.siapan = tugas.siapan
      keadaan.pembanding = createPembanding(tugas.siapan)
      return null
    case 'compare': {
      const { siapan, pembanding } = keadaan
      if (!siapan || !pembanding) throw new Error('not prepared')
      return comparePairs(pembanding, siapan.data, tugas.a, tugas.b)
    }
    case 'blok': {
      const { siapan } = keadaan
      if (!siapan) throw new Error('not prepared')
      return blockBy(siapan.data, siapan.pasangan, tugas.aturan)
    }
    case 'penilai': {
      const { siapan } = keadaan
      if (!siapan) throw new Error('not prepared')
      keadaan.pembanding = null
      keadaan.penilai = new Penilai(siapan, tugas.model, tugas.blok)
      return null
    }
    case 'nilai': {
      if (!keadaan.penilai) throw new Error('not prepared')
      return keadaan.penilai.score(tugas.from, tugas.to, tugas.floor)
    }
  }
}
