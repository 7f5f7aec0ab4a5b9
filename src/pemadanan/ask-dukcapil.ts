import type { FindDukcapil } from './dukcapil-client.ts'
import type { OrangRegister } from './pemadanan-store.ts'
import { comparePadan, type HasilBanding, type OrangTanya } from './pemadanan.ts'

/**
 * Asks the registry about people and compares what it says, in the order of the list. No transaction is open
 * meanwhile. Who has no NIK is not asked about; who could not be asked is `layanan_gangguan`.
 */
export async function askDukcapil(
  findDukcapil: FindDukcapil,
  people: readonly Pick<OrangRegister, 'orang'>[],
): Promise<HasilBanding[]> {
  const asked = people.flatMap(({ orang }): OrangTanya[] =>
    orang.nik === null ? [] : [{ ...orang, nik: orang.nik }],
  )
  const answers = asked.length > 0 ? await findDukcapil(asked) : new Map()
  return people.map(({ orang }) =>
    comparePadan(orang, answers.get(orang.nik ?? '') ?? { keadaan: 'gangguan' }),
  )
}
