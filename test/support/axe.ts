import assert from 'node:assert/strict'
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2, A to AAA, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const AXE = { versi: axe.version, aturan: axe.getRules(RULES).length }

/**
 * What axe finds on the page: rule, element, what would mend it. Its context must be opened with `bypassCSP`, since no
 * script but ours runs on our pages.
 */
export async function findViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source })
  return page.evaluate<string[]>(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) =>
    result.violations.flatMap(({ id, nodes }) => nodes.map((n) => id + ': ' + n.target.join(' ') + ' ' + n.failureSummary)))`)
}

/** How far the page scrolls sideways, in px. */
export function overflowPx(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** Nothing for axe to find, and no scrolling sideways. */
export async function assertFit(page: Page, name: string): Promise<void> {
  assert.deepEqual(await findViolations(page), [], name)
  const over = await overflowPx(page)
  assert.ok(over <= 0, `${name} scrolls sideways by ${over} px`)
}
