const MOST = 10_000

/** The page of a list that an address asks for: from 1 to `most`; 1 where nothing, or no number, stands there. */
export function readHalaman(typed: string | undefined, most = MOST): number {
  return Math.max(1, Math.min(most, Math.trunc(Number(typed)) || 1))
}
