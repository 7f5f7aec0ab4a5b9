import { attributes, base, conform, content, type Options, record, records, string } from '../conformance.tsx'
import { field, fieldset } from '../fixture-field.tsx'
import { type RadioItem, Radios } from './radios.tsx'

const SCRIPT = 'a question that opens by JavaScript: ours comes on the next page'

conform('radios', radios, {
  'with optional form-group classes showing group error': SCRIPT,
  'with falsy items': 'our lists have no holes',
  'with conditional items': SCRIPT,
  'with conditional item checked': SCRIPT,
  'small with conditional reveal': SCRIPT,
  'textarea in conditional': SCRIPT,
  'with conditional items with special characters': SCRIPT,
  'with conditional items and pre-checked value': SCRIPT,
})

function radios(o: Options) {
  return (
    <Radios
      {...field(o)}
      {...base(o)}
      name={string(o['name']) ?? ''}
      idPrefix={string(o['idPrefix'])}
      fieldset={fieldset(record(o['fieldset']))}
      items={records(o['items']).map((item) => radio(item, o))}
    />
  )
}

function radio(item: Options, o: Options): RadioItem | { divider: string } {
  const divider = string(item['divider'])
  if (divider) return { divider }
  const hint = record(item['hint'])
  const text = content(hint)
  const value = string(item['value']) ?? ''
  return {
    value,
    text: content(item),
    id: string(item['id']),
    isChecked: item['checked'] === true || (o['value'] === value && item['checked'] !== false),
    isDisabled: item['disabled'] === true,
    hint: text ? { ...base(hint), text } : undefined,
    label: base(record(item['label'])),
    attributes: attributes(item['attributes']),
  }
}
