import { base, conform, content, type Options, string } from '../conformance.tsx'
import { Button } from './button.tsx'

const NO_SCRIPT = 'a promise that needs JavaScript: a submission sent twice is one submission by its id'

conform('button', button, {
  "don't prevent double click": NO_SCRIPT,
  'prevent double click': NO_SCRIPT,
  'start link with html': 'the extra span is only for raw HTML',
})

function button(o: Options) {
  const type = string(o['type'])
  return (
    <Button
      {...base(o)}
      href={string(o['href'])}
      type={type === 'button' || type === 'reset' ? type : undefined}
      name={string(o['name'])}
      value={string(o['value'])}
      id={string(o['id'])}
      isDisabled={o['disabled'] === true}
      isStartButton={o['isStartButton'] === true}
    >
      {content(o)}
    </Button>
  )
}
