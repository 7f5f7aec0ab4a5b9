import { attributes, base, conform, content, records, string } from '../conformance.tsx'
import { ErrorSummary } from './error-summary.tsx'

const SCRIPT = 'where the focus goes is up to JavaScript; ours has none'

conform(
  'error-summary',
  (o) => (
    <ErrorSummary
      {...base(o)}
      title={content(o, 'title')}
      description={content(o, 'description')}
      list={records(o['errorList']).map((item) => ({
        text: content(item),
        href: string(item['href']),
        attributes: attributes(item['attributes']),
      }))}
    />
  ),
  { 'autofocus disabled': SCRIPT, 'autofocus explicitly enabled': SCRIPT },
)
