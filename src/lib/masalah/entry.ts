/** One failure: its HTTP status, what happened, and what to do next. Sentences; nobody is blamed; nothing was lost. */
export interface ProblemEntry {
  status: number
  pesan: string
  langkah: string
}
