import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

/** Help under a label. A field names it in aria-describedby. */
export function Hint(props: Base & { id?: string | undefined; children?: ComponentChildren }) {
  return (
    <div id={props.id} class={joinClass('govuk-hint', props.classes)} {...props.attributes}>
      {props.children}
    </div>
  )
}
