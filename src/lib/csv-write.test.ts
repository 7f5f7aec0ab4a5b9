import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { csvLine } from './csv-write.ts'

test('a cell that a spreadsheet would run is held back', () => {
  for (const cell of ['=1+1', '+62811', '-5', '@SUM(A1)', '\tx'])
    assert.equal(csvLine([cell]), `"'${cell}"\n`, cell)
  assert.equal(csvLine(['\r=1']), `"' =1"\n`)
  assert.equal(csvLine(['Siti "Ani"', 'a\r\nb', '']), '"Siti ""Ani""","a b",""\n')
})

test('what is written reads back, one line a record', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z",;= \n-]{0,9}$/), { minLength: 1 }), (cells) => {
      const line = csvLine(cells)
      assert.equal(line.indexOf('\n'), line.length - 1)
      const [read] = parse(line)
      assert.deepEqual(
        read,
        cells.map((cell) => (/^[=-]/.test(cell) ? `'${cell}` : cell).replaceAll('\n', ' ')),
      )
    }),
  )
})
