import { type Attributes, type Base, joinClass } from '../attributes.ts'
import { describe, type FieldProps, FormGroup, HintAndError } from '../form-group/form-group.tsx'
import { Label, type LabelProps } from '../label/label.tsx'

export interface SelectItem {
  text: string
  value?: string | undefined
  isSelected?: boolean | undefined
  isDisabled?: boolean | undefined
  attributes?: Attributes | undefined
}

export interface SelectProps extends FieldProps, Base {
  label: LabelProps
  name: string
  id?: string | undefined
  items: readonly SelectItem[]
  isDisabled?: boolean | undefined
}

/** A list to choose one from; the browser's own control, so that it works everywhere. */
export function Select(props: SelectProps) {
  const id = props.id ?? props.name
  return (
    <FormGroup {...props}>
      <Label {...props.label} for={id} />
      <HintAndError {...props} id={id} />
      <select
        class={joinClass('govuk-select', props.classes, props.error && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.isDisabled}
        aria-describedby={describe(id, props)}
        {...props.attributes}
      >
        {props.items.map((item) => (
          <option
            key={item.value ?? item.text}
            value={item.value}
            selected={item.isSelected}
            disabled={item.isDisabled}
            {...item.attributes}
          >
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
