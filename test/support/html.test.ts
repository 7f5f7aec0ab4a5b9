import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHtmlFaults } from './html.ts'

const page = (inner: string) => `<!doctype html><html lang="id"><body><h1>Judul</h1>${inner}</body></html>`

test('a page without faults has none', () => {
  assert.deepEqual(
    findHtmlFaults(page('<label for="a">A</label><input id="a"><p>satu &amp; dua<br>tiga</p>')),
    [],
  )
})

test('each kind of fault is found', () => {
  for (const [inner, fault] of [
    ['<div><span></div></span>', /closes something else/],
    ['<div>', /never closed/],
    ['<p><div></div></p>', /inside a paragraph/],
    ['<i id="a"></i><i id="a"></i>', /stands 2 times/],
    ['<label for="x">X</label>', /nothing has the id x/],
    ['<i class="a" class="b"></i>', /class twice/],
    ['satu & dua', /bare ampersand/],
    ['<h1>lagi</h1>', /2 h1/],
  ] as const)
    assert.match(findHtmlFaults(page(inner)).join('\n'), fault)
})
