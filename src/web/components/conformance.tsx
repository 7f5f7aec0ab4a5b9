import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { ComponentChildren, VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { render } from 'preact-render-to-string'
import type { Attributes } from './attributes.ts'

/** Options of one shipped example, read through the functions below. */
export type Options = Readonly<Record<string, unknown>>

interface Fixture {
  name: string
  options: Options
  html: string
}

/**
 * Renders every example that govuk-frontend ships for component `name` with ours, and compares the HTML after
 * normalisation. `left` names the examples we leave out on purpose, each with its reason; an unknown or
 * needless entry fails, so that the list can only shrink.
 */
export function conform(
  name: string,
  component: (options: Options) => VNode | null,
  left: Readonly<Record<string, string>> = {},
): void {
  const list = readFixtures(name)
  for (const fixture of list) {
    const reason = left[fixture.name]
    test(`${name}: ${fixture.name}`, { skip: reason ?? false }, () => {
      const vnode = component(fixture.options)
      assert.equal(normalizeHtml(vnode ? render(vnode) : ''), normalizeHtml(fixture.html))
    })
  }
  test(`${name}: what is left out exists`, () => {
    for (const key of Object.keys(left))
      assert.ok(
        list.some((fixture) => fixture.name === key),
        key,
      )
  })
}

function readFixtures(name: string): Fixture[] {
  const at = import.meta.resolve('govuk-frontend')
  const url = new URL(`components/${name}/fixtures.json`, at)
  const file: unknown = JSON.parse(readFileSync(url, 'utf8'))
  return records(record(file)?.['fixtures']).map((fixture) => ({
    name: string(fixture['name']) ?? '',
    options: record(fixture['options']) ?? {},
    html: string(fixture['html']) ?? '',
  }))
}

/** HTML with one spelling: attributes sorted, spaces folded, entities and void slashes as one. */
export function normalizeHtml(html: string): string {
  return html
    .replace(/<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:\s*=\s*"[^"]*")?)*)\s*\/?>/g, normalizeTag)
    .replace(/<\/path>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '$1')
    .trim()
}

function normalizeTag(_tag: string, slash: string, name: string, rest: string): string {
  const pairs = [...rest.matchAll(/([^\s=]+)(?:\s*=\s*"([^"]*)")?/g)].map(([, key = '', value = '']) => {
    const folded = key === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value.trim()
    return `${key}="${folded}"`
  })
  return `<${slash}${[name, ...pairs.sort()].join(' ')}>`
}

export function record(value: unknown): Options | undefined {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined
}

export function records(value: unknown): Options[] {
  return Array.isArray(value) ? value.map(record).filter((item) => item !== undefined) : []
}

export function string(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** `html` of an example as it stands (only here: our components take children and escape), else its `text`. */
export function content(options: Options | undefined, key = ''): ComponentChildren {
  const html = string(options?.[key ? `${key}Html` : 'html'])
  return html ? jsxTemplate([html.trim()]) : string(options?.[key ? `${key}Text` : 'text'])
}

export function attributes(value: unknown): Attributes | undefined {
  const given = record(value)
  return given && Object.fromEntries(Object.entries(given).map(([key, item]) => [key, String(item)]))
}

/** Classes and attributes of an example, in our form. */
export function base(options: Options | undefined) {
  return { classes: string(options?.['classes']), attributes: attributes(options?.['attributes']) }
}
