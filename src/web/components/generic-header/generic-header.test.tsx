import { base, conform, content, string } from '../conformance.tsx'
import { GenericHeader } from './generic-header.tsx'

conform('generic-header', (o) => (
  <GenericHeader {...base(o)} href={string(o['url']) || '/'} containerClasses={string(o['containerClasses'])}>
    {content(o, 'logo')}
  </GenericHeader>
))
