import { attributes, base, conform, type Options, record, records, string } from '../conformance.tsx'
import { field, fieldset } from '../fixture-field.tsx'
import { DateInput, type DatePart } from './date-input.tsx'

const MODE = 'the digits keyboard is the only one a date needs'

conform('date-input', dateInput, {
  'custom inputmode': MODE,
})

function dateInput(o: Options) {
  return (
    <DateInput
      {...field(o)}
      {...base(o)}
      id={string(o['id']) ?? ''}
      parts={parts(o)}
      fieldset={fieldset(record(o['fieldset']))}
    />
  )
}

function parts(o: Options): DatePart[] {
  const items = records(o['items'])
  const values = record(o['values'])
  const all = PARTS.filter((name) => o[name] !== false && o[name] !== null)
  const given = items.length > 0 ? items : all.map((name) => ({ name, ...record(o[name]) }))
  return given.map((item) => part(item, values, o))
}

const PARTS = ['day', 'month', 'year']

function part(item: Options, values: Options | undefined, o: Options): DatePart {
  const name = string(item['name']) ?? ''
  const marked = item['error'] ?? (string(item['classes'])?.includes('govuk-input--error') ? true : undefined)
  const classes = string(item['classes'])?.replace('govuk-input--error', '').trim()
  const prefix = string(o['namePrefix'])
  return {
    key: name,
    name: prefix ? `${prefix}-${name}` : name,
    label: string(item['label']) ?? name.charAt(0).toUpperCase() + name.slice(1),
    width: name.endsWith('year') ? 4 : 2,
    id: string(item['id']),
    value: string(
      item['value'] ?? record(o[name])?.['value'] ?? values?.[name] ?? values?.[`${prefix}-${name}`],
    ),
    ...(typeof marked === 'boolean' ? { hasError: marked } : {}),
    classes,
    attributes: attributes(item['attributes']),
    autocomplete: string(item['autocomplete']),
    pattern: string(item['pattern']),
  }
}
