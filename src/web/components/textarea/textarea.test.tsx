import { base, conform, type Options, record, string } from '../conformance.tsx'
import { field, label } from '../fixture-field.tsx'
import { Textarea } from './textarea.tsx'

conform('textarea', textarea)

function textarea(o: Options) {
  const rows = Number(o['rows'])
  return (
    <Textarea
      {...field(o)}
      {...base(o)}
      label={label(record(o['label']))}
      name={string(o['name']) ?? ''}
      id={string(o['id'])}
      value={string(o['value'])}
      rows={rows > 0 ? rows : undefined}
      autocomplete={string(o['autocomplete'])}
      spellcheck={typeof o['spellcheck'] === 'boolean' ? o['spellcheck'] : undefined}
    />
  )
}
