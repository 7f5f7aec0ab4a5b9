/** One rule of a style sheet: a selector list or an at-rule's head, with declarations or inner rules. */
export interface Rule {
  head: string
  body: string | Rule[]
}

/** Reads minified CSS without strings that hold braces, which is all that govuk-frontend ships. */
export function parseCss(css: string): Rule[] {
  const clean = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset[^;]*;/, '')
  const [rules] = parseFrom(clean, 0)
  return rules
}

function parseFrom(css: string, start: number): [Rule[], number] {
  const rules: Rule[] = []
  let at = start
  while (at < css.length && css[at] !== '}') {
    const open = css.indexOf('{', at)
    if (open < 0) break
    const head = css.slice(at, open).trim()
    if (/^@(media|supports|-moz-document)/.test(head)) {
      const [inner, end] = parseFrom(css, open + 1)
      rules.push({ head, body: inner })
      at = end + 1
    } else {
      const end = css.indexOf('}', open)
      rules.push({ head, body: css.slice(open + 1, end) })
      at = end + 1
    }
  }
  return [rules, at]
}

/**
 * The rules whose selectors name only classes in `used`, each list of selectors cut down to those. Fonts, print
 * and the settings of :root are left out: ours stand in setara.css.
 */
export function pickRules(rules: readonly Rule[], used: ReadonlySet<string>): Rule[] {
  return rules.flatMap((rule): Rule[] => {
    if (/^@font-face|^@-moz-document|^:root|^@media print/.test(rule.head)) return []
    if (typeof rule.body !== 'string') {
      const body = pickRules(rule.body, used)
      return body.length > 0 ? [{ head: rule.head, body }] : []
    }
    const head = splitSelectors(rule.head)
      .filter((selector) => isUsed(selector, used))
      .join(',')
    const body = cleanDeclarations(rule.body)
    return head && body ? [{ head, body }] : []
  })
}

/** Selectors parted at the commas outside brackets. */
function splitSelectors(head: string): string[] {
  return head.split(/,(?![^(]*\))/)
}

function isUsed(selector: string, used: ReadonlySet<string>): boolean {
  const wanted = selector.replace(/:not\([^)]*\)/g, '') // what must be absent need not be ours
  const names = [...wanted.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = '']) => name.replaceAll('\\', ''))
  return names.length > 0 && names.every((name) => used.has(name))
}

/** No fonts of others, no fallback for browsers that know no variables: those show black on white. */
function cleanDeclarations(body: string): string {
  return body
    .split(';')
    .filter(
      (declaration) =>
        !/^(font-family|-webkit-font-smoothing|-moz-osx-font-smoothing|-webkit-text-decoration|-webkit-box-decoration|-webkit-appearance):/.test(
          declaration,
        ),
    )
    .map((declaration) => declaration.replace(/var\((--[\w-]+),[^()]*\)/g, 'var($1)'))
    .join(';')
}

export function writeCss(rules: readonly Rule[]): string {
  return rules
    .map(({ head, body }) => `${head}{${typeof body === 'string' ? body : writeCss(body)}}`)
    .join('')
}
