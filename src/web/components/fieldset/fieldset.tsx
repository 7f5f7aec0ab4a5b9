import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

export interface Legend {
  text: ComponentChildren
  classes?: string | undefined
  isPageHeading?: boolean | undefined
}

export interface FieldsetProps extends Base {
  legend?: Legend | undefined
  role?: 'group' | undefined
  describedBy?: string | undefined
  children?: ComponentChildren
}

/** Fields that answer one question together. */
export function Fieldset(props: FieldsetProps) {
  const { legend } = props
  return (
    <fieldset
      class={joinClass('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy}
      {...props.attributes}
    >
      {legend && (
        <legend class={joinClass('govuk-fieldset__legend', legend.classes)}>
          {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
        </legend>
      )}
      {props.children}
    </fieldset>
  )
}
