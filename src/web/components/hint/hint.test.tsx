import { base, conform, content, string } from '../conformance.tsx'
import { Hint } from './hint.tsx'

conform('hint', (o) => (
  <Hint id={string(o['id'])} {...base(o)}>
    {content(o)}
  </Hint>
))
