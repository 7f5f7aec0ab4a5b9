/** A reason why the database cannot be used, told to the operator: what happened and what to do. */
export class LaunchProblem extends Error {
  readonly langkah: string

  constructor(pesan: string, langkah: string, cause?: unknown) {
    super(pesan, { cause })
    this.name = 'LaunchProblem'
    this.langkah = langkah
  }
}
