import { base, content, type Options, record, string } from './conformance.tsx'

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
