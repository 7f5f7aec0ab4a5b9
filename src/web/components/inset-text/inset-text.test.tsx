import { base, conform, content, string } from '../conformance.tsx'
import { InsetText } from './inset-text.tsx'

conform('inset-text', (o) => (
  <InsetText id={string(o['id'])} {...base(o)}>
    {content(o)}
  </InsetText>
))
