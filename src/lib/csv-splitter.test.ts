import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { CsvFault, CsvSplitter } from './csv-splitter.ts'

function split(text: string, delimiter = ',', size = text.length || 1): string[][] {
  const splitter = new CsvSplitter(delimiter)
  const out: string[][] = []
  for (let i = 0; i < text.length; i += size) out.push(...splitter.push(text.slice(i, i + size)))
  return [...out, ...splitter.end()]
}

test('LF, CRLF and both mixed; with and without a last line break', () => {
  assert.deepEqual(split('a,b\nc,d\r\ne,f'), [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ])
  assert.deepEqual(split('a\n'), [['a']])
  assert.deepEqual(split(''), [])
})

test('an empty line is a record', () => {
  assert.deepEqual(split('a\n\n\r\nb\n'), [['a'], [''], [''], ['b']])
})

test('quotes hold delimiters, quotes and line breaks', () => {
  assert.deepEqual(split('"a,b";"c""d";"e\r\nf"\n', ';'), [['a,b', 'c"d', 'e\r\nf']])
  assert.deepEqual(split('"",""\n'), [['', '']])
  assert.deepEqual(split('"a"'), [['a']])
})

test('a quote inside an unquoted cell is a letter; text after a closing quote stays', () => {
  assert.deepEqual(split('Ma"ruf,"a"b\n'), [['Ma"ruf', 'ab']])
})

test('a quote that is never closed says where', () => {
  assert.throws(
    () => split('a\nb\n"c,d\ne'),
    (error) => error instanceof CsvFault && error.fault === 'quote_open' && error.baris === 3,
  )
  assert.throws(
    () => split(`a\n"${'x'.repeat(1_100_000)}`),
    (error) => error instanceof CsvFault && error.fault === 'record_too_long' && error.baris === 2,
  )
})

test('well-formed files come out as csv-parse reads them, however they are cut', () => {
  const cell = fc.stringMatching(/^[ab",;\n\r 1é]{0,6}$/)
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 9 }), (rows, eol, size) => {
      const quoted = rows
        .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
        .join(eol)
      const plain = rows
        .map((cells) => cells.map((text) => text.replace(/["\r\n,]/g, '')).join(','))
        .join(eol)
      for (const text of [quoted, plain])
        assert.deepEqual(
          split(text, ',', size),
          parse(text, { relax_column_count: true, record_delimiter: eol, skip_empty_lines: false }),
        )
    }),
    { numRuns: 500 },
  )
})
