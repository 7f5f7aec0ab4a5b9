import { Kosakata, type KosakataView } from './kosakata.ts'

/** Numbers of texts in a vocabulary; those that are not in it are left out. */
export function findNilai(view: KosakataView, texts: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(texts)
  const reader = new Kosakata(view)
  const found = new Map<string, number>()
  for (let id = 1; id < view.size; id += 1) {
    const text = reader.text(id)
    if (wanted.has(text)) found.set(text, id)
  }
  return found
}
