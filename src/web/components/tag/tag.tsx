import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

/** A short status in words. Colour never carries the meaning alone. */
export function Tag(props: Base & { children?: ComponentChildren }) {
  return (
    <strong class={joinClass('govuk-tag', props.classes)} {...props.attributes}>
      {props.children}
    </strong>
  )
}
