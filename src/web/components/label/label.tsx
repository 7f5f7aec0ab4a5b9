import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

export interface LabelProps extends Base {
  for?: string | undefined
  isPageHeading?: boolean | undefined
  children?: ComponentChildren
}

/** A field's name. As the page's heading it is wrapped in the h1. */
export function Label(props: LabelProps) {
  const label = (
    <label class={joinClass('govuk-label', props.classes)} for={props.for} {...props.attributes}>
      {props.children}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
