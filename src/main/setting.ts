import { LaunchProblem } from '../db/launch-problem.ts'

/** One setting: its name in the environment, its default, what it means, and how its text is read. */
export interface Setting<T> {
  nama: string
  bawaan: string
  arti: string
  read(text: string): T
}

export function textSetting(nama: string, bawaan: string, arti: string): Setting<string> {
  return { nama, bawaan, arti, read: (text) => text }
}

export function numberSetting(
  nama: string,
  bawaan: number,
  arti: string,
  min: number,
  max: number,
): Setting<number> {
  return {
    nama,
    bawaan: String(bawaan),
    arti: `${arti} (${min} sampai ${max})`,
    read: (text) => {
      const value = Number(text)
      if (Number.isInteger(value) && value >= min && value <= max) return value
      throw wrong(nama, `bilangan bulat ${min} sampai ${max}`)
    },
  }
}

export function choiceSetting<const C extends string>(
  nama: string,
  bawaan: C,
  arti: string,
  choices: readonly C[],
): Setting<C> {
  return {
    nama,
    bawaan,
    arti: `${arti} (${choices.join(', ')})`,
    read: (text) => {
      const value = choices.find((choice) => choice === text)
      if (value !== undefined) return value
      throw wrong(nama, choices.join(', '))
    },
  }
}

// The value itself is not repeated: it may hold a password.
function wrong(nama: string, expected: string): LaunchProblem {
  return new LaunchProblem(
    `Isi ${nama} tidak sah.`,
    `Isi dengan ${expected}, atau kosongkan. Lihat docs/konfigurasi.md.`,
  )
}
