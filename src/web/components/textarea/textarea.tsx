import { type Base, joinClass } from '../attributes.ts'
import { describe, type FieldProps, FormGroup, HintAndError } from '../form-group/form-group.tsx'
import { Label, type LabelProps } from '../label/label.tsx'

export interface TextareaProps extends FieldProps, Base {
  label: LabelProps
  name: string
  id?: string | undefined
  value?: string | undefined
  rows?: number | undefined
  autocomplete?: string | undefined
  spellcheck?: boolean | undefined
}

/** Some lines of text, with their label, help and error. */
export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name
  return (
    <FormGroup {...props}>
      <Label {...props.label} for={id} />
      <HintAndError {...props} id={id} />
      <textarea
        class={joinClass('govuk-textarea', props.classes, props.error && 'govuk-textarea--error')}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        aria-describedby={describe(id, props)}
        autocomplete={props.autocomplete}
        spellcheck={props.spellcheck}
        {...props.attributes}
      >
        {props.value}
      </textarea>
    </FormGroup>
  )
}
