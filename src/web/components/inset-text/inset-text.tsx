import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

/** Words set apart from the running text. */
export function InsetText(props: Base & { id?: string | undefined; children?: ComponentChildren }) {
  return (
    <div id={props.id} class={joinClass('govuk-inset-text', props.classes)} {...props.attributes}>
      {props.children}
    </div>
  )
}
