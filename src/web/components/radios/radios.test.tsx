import { base, conform, type Options, record, records, string } from '../conformance.tsx'
import { choice, field, fieldset } from '../fixture-field.tsx'
import { Radios } from './radios.tsx'

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
      items={records(o['items']).map((item) => choice(item, o['value'] === undefined ? [] : [o['value']]))}
    />
  )
}
