import type { ComponentChildren } from 'preact'
import { type Attributes, type Base, joinClass, joinIds } from '../attributes.ts'
import { Fieldset, type FieldsetProps } from '../fieldset/fieldset.tsx'
import { describe, type FieldProps, FormGroup, HintAndError } from '../form-group/form-group.tsx'
import { Hint } from '../hint/hint.tsx'
import { Label } from '../label/label.tsx'

export interface ChoiceItem {
  value: string
  text: ComponentChildren
  id?: string | undefined
  /** The field of this one, where it is not the group's. */
  name?: string | undefined
  isChecked?: boolean | undefined
  isDisabled?: boolean | undefined
  hint?: (Base & { text: ComponentChildren }) | undefined
  label?: Base | undefined
  attributes?: Attributes | undefined
}

export interface ChoiceProps extends FieldProps, Base {
  name: string
  idPrefix?: string | undefined
  items: readonly (ChoiceItem | { divider: string })[]
  fieldset?: FieldsetProps | undefined
}

/** What radios and checkboxes share: a group of choices that are all visible. */
export function ChoiceGroup(props: ChoiceProps & { kind: 'radios' | 'checkboxes' }) {
  const { fieldset, kind } = props
  const id = props.idPrefix ?? props.name
  const field = { ...props, describedBy: props.describedBy ?? fieldset?.describedBy }
  // without a fieldset to carry it, what describes the group describes each box
  const described = kind === 'checkboxes' && !fieldset ? describe(id, field) : undefined
  const content = (
    <>
      <HintAndError {...field} id={id} />
      <div
        class={joinClass(`govuk-${kind}`, props.classes)}
        {...props.attributes}
        data-module={`govuk-${kind}`}
      >
        {props.items.map((item, at) =>
          'divider' in item ? (
            <div class={`govuk-${kind}__divider`}>{item.divider}</div>
          ) : (
            <Choice
              kind={kind}
              name={item.name ?? props.name}
              item={item}
              id={item.id ?? (at === 0 ? id : `${id}-${at + 1}`)}
              describedBy={described}
            />
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

function Choice(props: {
  kind: 'radios' | 'checkboxes'
  name: string
  item: ChoiceItem
  id: string
  describedBy: string | undefined
}) {
  const { kind, name, item, id } = props
  const { hint, label } = item
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={item.value}
        checked={item.isChecked}
        disabled={item.isDisabled}
        aria-describedby={joinIds(props.describedBy, hint && `${id}-item-hint`)}
        {...item.attributes}
      />
      <Label
        classes={joinClass(`govuk-${kind}__label`, label?.classes)}
        attributes={label?.attributes}
        for={id}
      >
        {item.text}
      </Label>
      {hint && (
        <Hint
          id={`${id}-item-hint`}
          classes={joinClass(`govuk-${kind}__hint`, hint.classes)}
          attributes={hint.attributes}
        >
          {hint.text}
        </Hint>
      )}
    </div>
  )
}
