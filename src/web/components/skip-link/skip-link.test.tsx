import { base, conform, content, string } from '../conformance.tsx'
import { SkipLink } from './skip-link.tsx'

conform('skip-link', (o) => (
  <SkipLink {...base(o)} href={string(o['href']) ?? '#content'}>
    {content(o)}
  </SkipLink>
))
