import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

/** One important thing. `prefix` stands for the exclamation mark when read aloud. */
export function WarningText(props: Base & { prefix: string; children?: ComponentChildren }) {
  return (
    <div class={joinClass('govuk-warning-text', props.classes)} {...props.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{props.prefix}</span> {props.children}
      </strong>
    </div>
  )
}
