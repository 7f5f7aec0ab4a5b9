import { attributes, base, conform, content, type Options, record, records, string } from '../conformance.tsx'
import { SummaryList, type SummaryRow } from './summary-list.tsx'

const CARD = 'a card around the list: one heading above it does here'

conform('summary-list', (o) => <SummaryList {...base(o)} rows={records(o['rows']).map(row)} />, {
  'as a summary card with a text header': CARD,
  'as a summary card with a html header': CARD,
  'as a summary card with actions': CARD,
  'as a summary card with actions plus summary list actions': CARD,
  'as a summary card extreme': CARD,
  'summary card with custom classes': CARD,
  'summary card with custom attributes': CARD,
  'summary card with only 1 action': CARD,
  'as a summary card with a custom header level': CARD,
})

function row(o: Options): SummaryRow {
  const actions = record(o['actions'])
  return {
    key: content(record(o['key'])),
    value: content(record(o['value'])),
    actions: actions && Array.isArray(actions['items']) ? records(actions['items']).map(action) : undefined,
    classes: string(o['classes']),
    keyClasses: string(record(o['key'])?.['classes']),
    valueClasses: string(record(o['value'])?.['classes']),
    actionsClasses: string(actions?.['classes']),
  }
}

function action(o: Options) {
  return {
    href: string(o['href']) ?? '',
    text: content(o),
    hiddenText: string(o['visuallyHiddenText']),
    classes: string(o['classes']),
    attributes: attributes(o['attributes']),
  }
}
