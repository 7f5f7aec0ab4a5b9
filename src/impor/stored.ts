/**
 * What the file-wide rules ask of the register, a batch at a time. Numbers are compared by tokens (keyed hashes
 * there, the number itself where nothing is stored), so that no card number need be decrypted for a check.
 */
export interface Stored {
  /** Who is stored under these NIKs. */
  findByNik(nikList: readonly string[]): Promise<ReadonlyMap<string, readonly StoredIndividu[]>>
  /** The heads that are stored of the families of these no_kk. */
  findKepala(noKkList: readonly string[]): Promise<ReadonlyMap<string, readonly StoredKepala[]>>
  token(field: 'nik' | 'no_kk', number: string): string
}

export interface StoredIndividu {
  /** Null for a person whom this officer may not see: somewhere else, or protected. */
  nama_lengkap: string | null
  /** Of the family card they stand on today. */
  no_kk_token: string | null
}

export interface StoredKepala {
  nik_token: string | null
  nama_lengkap: string | null
  /** 'YYYY-MM-DD' where the whole date is known. */
  tanggal_lahir: string | null
}

/** A register with nobody in it yet. */
export const NOTHING_STORED: Stored = {
  findByNik: async () => new Map(),
  findKepala: async () => new Map(),
  token: (_, number) => number,
}
