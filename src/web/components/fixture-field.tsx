import type { ChoiceItem } from './choice/choice.tsx'
import { attributes, base, content, type Options, record, string } from './conformance.tsx'

/** The label, hint and error of an example, in our form. */
export function field(o: Options) {
  const hint = record(o['hint'])
  return {
    label: label(record(o['label'])),
    hint: hint && { ...base(hint), text: content(hint) },
    error: error(o),
    describedBy: string(o['describedBy']),
    group: base(record(o['formGroup'])),
  }
}

export function label(o: Options | undefined) {
  return { ...base(o), isPageHeading: o?.['isPageHeading'] === true, children: content(o) }
}

function error(o: Options) {
  const given = record(o['errorMessage'])
  if (!given) return undefined
  return { ...base(given), text: content(given), prefix: string(given['visuallyHiddenText']) ?? 'Error' }
}

/** The fieldset of an example with its legend, in our form. */
export function fieldset(o: Options | undefined) {
  if (!o) return undefined
  const legend = record(o['legend'])
  const text = content(legend)
  return {
    ...base(o),
    role: o['role'] === 'group' ? ('group' as const) : undefined,
    describedBy: string(o['describedBy']),
    legend: text
      ? { text, classes: string(legend?.['classes']), isPageHeading: legend?.['isPageHeading'] === true }
      : undefined,
  }
}

/** A radio or checkbox of an example, in our form; `values` are those chosen beforehand. */
export function choice(item: Options, values: readonly unknown[]): ChoiceItem | { divider: string } {
  const divider = string(item['divider'])
  if (divider) return { divider }
  const hint = record(item['hint'])
  const text = content(hint)
  const value = string(item['value']) ?? ''
  const behaviour = string(item['behaviour'])
  return {
    value,
    text: content(item),
    id: string(item['id']),
    name: string(item['name']),
    isChecked: item['checked'] === true || (values.includes(item['value']) && item['checked'] !== false),
    isDisabled: item['disabled'] === true,
    hint: text ? { ...base(hint), text } : undefined,
    label: base(record(item['label'])),
    attributes: {
      ...attributes(item['attributes']),
      ...(behaviour && { 'data-behaviour': behaviour }),
    },
  }
}
