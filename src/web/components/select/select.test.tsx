import { attributes, base, conform, type Options, records, string } from '../conformance.tsx'
import { field } from '../fixture-field.tsx'
import { Select, type SelectItem } from './select.tsx'

conform('select', select, { 'with falsy values': 'a value is a text' })

function select(o: Options) {
  return (
    <Select
      {...field(o)}
      {...base(o)}
      name={string(o['name']) ?? ''}
      id={string(o['id'])}
      isDisabled={o['disabled'] === true}
      items={records(o['items']).map((item) => option(item, o))}
    />
  )
}

function option(item: Options, o: Options): SelectItem {
  const effective = string(item['value']) ?? string(item['text'])
  const chosen = o['value'] !== undefined && effective === string(o['value']) && item['selected'] !== false
  return {
    text: string(item['text']) ?? '',
    value: string(item['value']),
    isSelected: item['selected'] === true || chosen,
    isDisabled: item['disabled'] === true,
    attributes: attributes(item['attributes']),
  }
}
