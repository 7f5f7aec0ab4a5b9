import { type Attributes, type Base, joinClass } from '../attributes.ts'
import { Fieldset, type FieldsetProps } from '../fieldset/fieldset.tsx'
import { describe, type FieldProps, FormGroup, HintAndError } from '../form-group/form-group.tsx'
import { Input } from '../input/input.tsx'

export interface DatePart {
  /** Ends the id of the box: `tanggal_lahir-hari`. */
  key: string
  name: string
  label: string
  /** Digits that fit in the box: 2 or 4. */
  width: 2 | 4
  id?: string | undefined
  value?: string | undefined
  hasError?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  autocomplete?: string | undefined
  pattern?: string | undefined
  inputmode?: 'numeric' | undefined
}

export interface DateInputProps extends FieldProps, Base {
  id: string
  parts: readonly DatePart[]
  fieldset?: FieldsetProps | undefined
}

/** A date a person knows by heart, typed as numbers. When no part is marked, an error marks all. */
export function DateInput(props: DateInputProps) {
  const { id, parts, fieldset } = props
  const marksAll = props.error !== undefined && !parts.some((part) => part.hasError)
  const field = { ...props, describedBy: props.describedBy ?? fieldset?.describedBy }
  const content = (
    <>
      <HintAndError {...field} id={id} />
      <div class={joinClass('govuk-date-input', props.classes)} {...props.attributes} id={id}>
        {parts.map((part) => (
          <DatePartInput key={part.key} parent={id} part={part} isWrong={part.hasError ?? marksAll} />
        ))}
      </div>
    </>
  )
  return (
    <FormGroup {...props}>
      {fieldset ? (
        <Fieldset {...fieldset} role="group" describedBy={describe(id, field)}>
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </FormGroup>
  )
}

function DatePartInput({ parent, part, isWrong }: { parent: string; part: DatePart; isWrong: boolean }) {
  const width = part.classes?.includes('govuk-input--width-') ? undefined : `govuk-input--width-${part.width}`
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{ children: part.label, classes: 'govuk-date-input__label' }}
        id={part.id ?? `${parent}-${part.key}`}
        name={part.name}
        classes={joinClass('govuk-date-input__input', isWrong && 'govuk-input--error', width, part.classes)}
        value={part.value}
        inputmode={part.inputmode ?? 'numeric'}
        autocomplete={part.autocomplete}
        pattern={part.pattern}
        attributes={part.attributes}
      />
    </div>
  )
}
