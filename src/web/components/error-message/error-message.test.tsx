import { base, conform, content, string } from '../conformance.tsx'
import { ErrorMessage } from './error-message.tsx'

conform('error-message', (o) => (
  <ErrorMessage
    id={string(o['id'])}
    {...base(o)}
    text={content(o)}
    prefix={o['visuallyHiddenText'] === false ? '' : (string(o['visuallyHiddenText']) ?? 'Error')}
  />
))
