/** Counts under this are not shown (security.md P12). */
export const TERKECIL = 10

/**
 * A count that changes from day to day, as it may be shown: whole tens, rounded down. Two copies of it never tell how many
 * came between them exactly, and nine tell nothing.
 */
export function floorTens(count: number): number {
  return Math.floor(count / TERKECIL) * TERKECIL
}

/**
 * Which counts of a list to hide, so that nobody can work out a hidden one. The last count is the sum of the others.
 * 1. from 1 to 9 is hidden; zero says nothing about anybody, and is shown;
 * 2. where something is hidden, at least two are, so that what is taken from one can be given to another;
 * 3. where the sum is shown, the hidden ones add up to ten or more.
 * All hidden ones are 1 or more: one more here and one less there is another list with the same published counts. Lists
 * may share counts as levels of a tree do (a province is a part of the nation and the sum of its regencies): the change
 * runs on to the next list and ends at its leaves. `before` are those that another list hides already.
 */
export function hideSmall(counts: readonly number[], before: readonly boolean[] = []): boolean[] {
  const hidden = counts.map((count, at) => count > 0 && (count < TERKECIL || before[at] === true))
  for (;;) {
    const own = counts.filter((_count, at) => hidden[at]).length
    if (own === 0) return hidden
    const parts = counts.slice(0, -1).reduce((sum, count, at) => sum + (hidden[at] ? count : 0), 0)
    const isSumShown = hidden.at(-1) === false
    if (own >= 2 && !(isSumShown && parts < TERKECIL)) return hidden
    const next = smallestShown(counts, hidden)
    if (next === null) return hidden // nothing but zeros is left: the list says of everybody that they are all it has
    hidden[next] = true
  }
}

function smallestShown(counts: readonly number[], hidden: readonly boolean[]): number | null {
  const shown = [...counts.keys()].filter((at) => !hidden[at] && (counts[at] ?? 0) > 0)
  return shown.toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))[0] ?? null
}
