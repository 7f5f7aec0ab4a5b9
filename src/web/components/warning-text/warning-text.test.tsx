import { base, conform, content, string } from '../conformance.tsx'
import { WarningText } from './warning-text.tsx'

conform('warning-text', (o) => (
  <WarningText {...base(o)} prefix={string(o['iconFallbackText']) || 'Warning'}>
    {content(o)}
  </WarningText>
))
