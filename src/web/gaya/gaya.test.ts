import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { buildGaya } from './build.ts'
import { GAYA, minifyCss } from './gaya.ts'
import { parseCss, pickRules, writeCss } from './pick.ts'

test('gaya.css is what build.ts makes of the pages of today', () => {
  const kept = readFileSync(new URL('gaya.css', import.meta.url), 'utf8')
  assert.ok(tight(kept) === tight(buildGaya()), 'run: node src/web/gaya/build.ts')
})

test('no crown, no font of others, no address of others', () => {
  assert.doesNotMatch(GAYA.css, /GDS Transport|@font-face|url\(|@import|crown/i)
})

test('a rule stays when all its classes are used, and a selector list is cut down', () => {
  const rules = parseCss(
    '.a,.b{color:red}.a .c{top:0}@media (min-width:1em){.b{left:0}.a:not(.b){right:0}}p{top:1px}',
  )
  assert.equal(writeCss(pickRules(rules, new Set(['b']))), '.b{color:red}@media (min-width:1em){.b{left:0}}')
  assert.equal(
    writeCss(pickRules(rules, new Set(['a']))),
    '.a{color:red}@media (min-width:1em){.a:not(.b){right:0}}',
  )
  assert.equal(
    writeCss(pickRules(rules, new Set(['a', 'b']))),
    '.a,.b{color:red}@media (min-width:1em){.b{left:0}.a:not(.b){right:0}}',
  )
})

/** However the file is laid out. */
function tight(css: string): string {
  return minifyCss(css).replace(/\s/g, '')
}
