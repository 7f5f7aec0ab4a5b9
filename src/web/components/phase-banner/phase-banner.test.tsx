import { base, conform, content, record, string } from '../conformance.tsx'
import { PhaseBanner } from './phase-banner.tsx'

conform('phase-banner', (o) => (
  <PhaseBanner
    {...base(o)}
    tag={content(record(o['tag']))}
    tagClasses={string(record(o['tag'])?.['classes'])}
  >
    {content(o)}
  </PhaseBanner>
))
