const VOID = new Set(
  'area base br col embed hr img input link meta source track wbr path rect line circle'.split(' '),
)
/** What may not stand inside a paragraph: a browser would end the paragraph before it. */
const BLOCK = new Set(
  'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 header main nav ol p section table ul'.split(
    ' ',
  ),
)
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*(\/?)>/gi

/**
 * Faults of a page that a browser would mend in silence: tags that do not close in order, a block inside a paragraph, an
 * attribute or id that stands twice, a label or description of nothing, a bare ampersand, no or several h1.
 */
export function findHtmlFaults(html: string): string[] {
  const faults: string[] = []
  const body = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '').replace(/^<!doctype html>/i, '')
  const open: string[] = []
  const ids = new Map<string, number>()
  const wanted: string[] = []
  for (const [, slash, rawName = '', rest = '', self] of body.matchAll(TAG)) {
    const name = rawName.toLowerCase()
    if (slash) {
      if (VOID.has(name) && open.at(-1) !== name) continue
      if (open.pop() !== name) faults.push(`</${name}> closes something else`)
      continue
    }
    if (BLOCK.has(name) && open.includes('p')) faults.push(`<${name}> inside a paragraph`)
    const attributes = readAttributes(rest, name, faults)
    const id = attributes.get('id')
    if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1)
    for (const key of ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'])
      wanted.push(...(attributes.get(key)?.split(' ') ?? []))
    if (!self && !VOID.has(name)) open.push(name)
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(' ')}`)
  for (const [id, count] of ids) if (count > 1) faults.push(`id ${id} stands ${count} times`)
  for (const id of wanted) if (id !== '' && !ids.has(id)) faults.push(`nothing has the id ${id}`)
  const bare = /&(?!(?:amp|lt|gt|quot|#\d+|#x[0-9a-f]+|nbsp);)/i.exec(body)
  if (bare) faults.push(`a bare ampersand: ${body.slice(bare.index, bare.index + 20)}`)
  const headings = body.match(/<h1\b/g)?.length ?? 0
  if (headings !== 1) faults.push(`${headings} h1`)
  return faults
}

function readAttributes(rest: string, name: string, faults: string[]): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, key = '', value = ''] of rest.matchAll(/([^\s=>"']+)(?:="([^"]*)")?/g)) {
    if (attributes.has(key)) faults.push(`<${name}> has ${key} twice`)
    attributes.set(key, value)
  }
  return attributes
}
