import type { ComponentChildren } from 'preact'
import { type Attributes, type Base, joinClass } from '../attributes.ts'
import { Fieldset, type FieldsetProps } from '../fieldset/fieldset.tsx'
import { describe, type FieldProps, FormGroup, HintAndError } from '../form-group/form-group.tsx'
import { Hint } from '../hint/hint.tsx'
import { Label } from '../label/label.tsx'

export interface RadioItem {
  value: string
  text: ComponentChildren
  id?: string | undefined
  isChecked?: boolean | undefined
  isDisabled?: boolean | undefined
  hint?: (Base & { text: ComponentChildren }) | undefined
  label?: Base | undefined
  attributes?: Attributes | undefined
}

export interface RadiosProps extends FieldProps, Base {
  name: string
  idPrefix?: string | undefined
  items: readonly (RadioItem | { divider: string })[]
  fieldset?: FieldsetProps | undefined
}

/** One answer out of a few that are all visible. */
export function Radios(props: RadiosProps) {
  const { fieldset } = props
  const id = props.idPrefix ?? props.name
  const field = { ...props, describedBy: fieldset?.describedBy }
  const content = (
    <>
      <HintAndError {...field} id={id} />
      <div class={joinClass('govuk-radios', props.classes)} {...props.attributes} data-module="govuk-radios">
        {props.items.map((item, at) =>
          'divider' in item ? (
            <div class="govuk-radios__divider">{item.divider}</div>
          ) : (
            <RadioChoice name={props.name} item={item} id={item.id ?? (at === 0 ? id : `${id}-${at + 1}`)} />
          ),
        )}
      </div>
    </>
  )
  return (
    <FormGroup {...props}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={describe(id, field)}>
          {content}
        </Fieldset>
      ) : (
        content
      )}
    </FormGroup>
  )
}

function RadioChoice({ name, item, id }: { name: string; item: RadioItem; id: string }) {
  const { hint, label } = item
  return (
    <div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        id={id}
        name={name}
        type="radio"
        value={item.value}
        checked={item.isChecked}
        disabled={item.isDisabled}
        aria-describedby={hint && `${id}-item-hint`}
        {...item.attributes}
      />
      <Label
        classes={joinClass('govuk-radios__label', label?.classes)}
        attributes={label?.attributes}
        for={id}
      >
        {item.text}
      </Label>
      {hint && (
        <Hint
          id={`${id}-item-hint`}
          classes={joinClass('govuk-radios__hint', hint.classes)}
          attributes={hint.attributes}
        >
          {hint.text}
        </Hint>
      )}
    </div>
  )
}
