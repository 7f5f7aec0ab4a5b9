import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'
import { describe, type FieldProps, FormGroup, HintAndError } from '../form-group/form-group.tsx'
import { Label, type LabelProps } from '../label/label.tsx'

export interface InputProps extends FieldProps, Base {
  label: LabelProps
  name: string
  id?: string | undefined
  value?: string | undefined
  inputmode?: 'text' | 'numeric' | 'email' | 'decimal' | 'search' | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'none' | 'words' | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
  isDisabled?: boolean | undefined
  prefix?: Affix | undefined
  suffix?: Affix | undefined
  wrapper?: Base | undefined
}

type Affix = Base & { text: ComponentChildren }

/** One line of text, with its label, help and error. */
export function Input(props: InputProps) {
  const id = props.id ?? props.name
  const control = (
    <input
      class={joinClass('govuk-input', props.classes, props.error && 'govuk-input--error')}
      id={id}
      name={props.name}
      type="text"
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.isDisabled}
      aria-describedby={describe(id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  )
  return (
    <FormGroup {...props}>
      <Label {...props.label} for={id} />
      <HintAndError {...props} id={id} />
      {props.prefix || props.suffix ? (
        <div class={joinClass('govuk-input__wrapper', props.wrapper?.classes)} {...props.wrapper?.attributes}>
          {props.prefix && <AffixItem kind="prefix" {...props.prefix} />}
          {control}
          {props.suffix && <AffixItem kind="suffix" {...props.suffix} />}
        </div>
      ) : (
        control
      )}
    </FormGroup>
  )
}

function AffixItem(props: Affix & { kind: 'prefix' | 'suffix' }) {
  return (
    <div
      class={joinClass(`govuk-input__${props.kind}`, props.classes)}
      aria-hidden="true"
      {...props.attributes}
    >
      {props.text}
    </div>
  )
}
