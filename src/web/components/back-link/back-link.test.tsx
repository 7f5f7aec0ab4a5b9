import { base, conform, content, string } from '../conformance.tsx'
import { BackLink } from './back-link.tsx'

conform('back-link', (o) => (
  <BackLink {...base(o)} href={string(o['href']) || '#'}>
    {content(o) || 'Back'}
  </BackLink>
))
