import { base, conform, content, type Options, record, string } from '../conformance.tsx'
import { field } from '../fixture-field.tsx'
import { Input, type InputProps } from './input.tsx'

const NUMBER = 'number boxes drop leading zeros and turn with the mouse wheel'

conform('input', input, { 'custom type': NUMBER, 'with pattern attribute': NUMBER })

function input(o: Options) {
  return (
    <Input
      {...field(o)}
      {...base(o)}
      name={string(o['name']) ?? ''}
      id={string(o['id'])}
      value={string(o['value'])}
      inputmode={inputmode(o['inputmode'])}
      autocomplete={string(o['autocomplete'])}
      autocapitalize={o['autocapitalize'] === 'none' ? 'none' : undefined}
      pattern={string(o['pattern'])}
      spellcheck={typeof o['spellcheck'] === 'boolean' ? o['spellcheck'] : undefined}
      isDisabled={o['disabled'] === true}
      prefix={affix(record(o['prefix']))}
      suffix={affix(record(o['suffix']))}
      wrapper={base(record(o['inputWrapper']))}
    />
  )
}

function affix(o: Options | undefined) {
  return o && { ...base(o), text: content(o) }
}

function inputmode(value: unknown): InputProps['inputmode'] {
  return value === 'numeric' || value === 'decimal' || value === 'email' ? value : undefined
}
