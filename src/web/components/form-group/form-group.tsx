import type { ComponentChildren } from 'preact'
import { type Base, joinClass, joinIds } from '../attributes.ts'
import { ErrorMessage, type FieldError } from '../error-message/error-message.tsx'
import { Hint } from '../hint/hint.tsx'

/** What every field has: help, an error, and the ids that tie them to the control. */
export interface FieldProps {
  hint?: (Base & { text: ComponentChildren }) | undefined
  error?: FieldError | undefined
  describedBy?: string | undefined
  group?: Base | undefined
}

/** The ids of the hint and the error of field `id`, for its aria-describedby. */
export function describe(id: string, props: FieldProps): string | undefined {
  return joinIds(props.describedBy, props.hint && `${id}-hint`, props.error && `${id}-error`)
}

export function FormGroup(props: FieldProps & { children?: ComponentChildren }) {
  const error = props.error && 'govuk-form-group--error'
  return (
    <div class={joinClass('govuk-form-group', error, props.group?.classes)} {...props.group?.attributes}>
      {props.children}
    </div>
  )
}

/** The hint and the error of field `id`, in the order in which they are read. */
export function HintAndError({ id, hint, error }: FieldProps & { id: string }) {
  return (
    <>
      {hint && (
        <Hint id={`${id}-hint`} classes={hint.classes} attributes={hint.attributes}>
          {hint.text}
        </Hint>
      )}
      {error && <ErrorMessage id={`${id}-error`} {...error} />}
    </>
  )
}
