import { conform, content, string } from '../conformance.tsx'
import { label } from '../fixture-field.tsx'
import { Label } from './label.tsx'

conform('label', (o) => (content(o) ? <Label {...label(o)} for={string(o['for'])} /> : null))
