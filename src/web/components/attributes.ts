/** Extra HTML attributes of a component's outermost element. */
export type Attributes = Readonly<Record<string, string>>

/** What most components take beside their own properties. */
export interface Base {
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** Class names joined by one space, the absent ones left out. */
export function joinClass(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** Ids for aria-describedby, or undefined when nothing describes the field. */
export function joinIds(...ids: readonly (string | false | undefined)[]): string | undefined {
  return joinClass(...ids) || undefined
}
