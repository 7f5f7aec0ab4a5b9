import { base, conform, type Options, record, records, string } from '../conformance.tsx'
import { choice, field, fieldset } from '../fixture-field.tsx'
import { Checkboxes } from './checkboxes.tsx'

const SCRIPT = 'a question that opens by JavaScript: ours comes on the next page'

conform('checkboxes', checkboxes, {
  'with pre-checked values': SCRIPT,
  'with divider, None and conditional items': SCRIPT,
  'with conditional items': SCRIPT,
  'with conditional items with special characters': SCRIPT,
  'with conditional item checked': SCRIPT,
  'with optional form-group classes showing group error': SCRIPT,
  'small with conditional reveal': SCRIPT,
  'empty conditional': SCRIPT,
  'textarea in conditional': SCRIPT,
  'with falsy values': 'our lists have no holes',
})

function checkboxes(o: Options) {
  const values = o['values']
  return (
    <Checkboxes
      {...field(o)}
      {...base(o)}
      name={string(o['name']) ?? ''}
      idPrefix={string(o['idPrefix'])}
      fieldset={fieldset(record(o['fieldset']))}
      items={records(o['items']).map((item) => choice(item, Array.isArray(values) ? values : []))}
    />
  )
}
