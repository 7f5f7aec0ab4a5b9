import { conform, content } from '../conformance.tsx'
import { fieldset } from '../fixture-field.tsx'
import { Fieldset } from './fieldset.tsx'

conform('fieldset', (o) => <Fieldset {...fieldset(o)}>{content({ html: o['html'] })}</Fieldset>, {
  role: 'only the role that a form uses, group',
})
