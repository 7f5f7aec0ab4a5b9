import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

/** What is wrong with a field: `prefix` is read aloud before it ("Kesalahan"), '' leaves it out. */
export interface FieldError extends Base {
  text: ComponentChildren
  prefix: string
}

export function ErrorMessage(props: FieldError & { id?: string | undefined }) {
  return (
    <p id={props.id} class={joinClass('govuk-error-message', props.classes)} {...props.attributes}>
      {props.prefix && (
        <>
          <span class="govuk-visually-hidden">{props.prefix}:</span>{' '}
        </>
      )}
      {props.text}
    </p>
  )
}
