import { attributes, base, conform, content, type Options, records, string } from '../conformance.tsx'
import { type Cell, Table } from './table.tsx'

conform('table', (o) => (
  <Table
    {...base(o)}
    caption={string(o['caption'])}
    captionClasses={string(o['captionClasses'])}
    head={Array.isArray(o['head']) ? records(o['head']).map(cell) : undefined}
    rows={rows(o['rows'])}
    firstCellIsHeader={o['firstCellIsHeader'] === true}
  />
))

function rows(value: unknown): Cell[][] {
  return Array.isArray(value) ? value.filter(Boolean).map((row: unknown) => records(row).map(cell)) : []
}

function cell(o: Options): Cell {
  return {
    text: content(o),
    classes: string(o['classes']),
    format: o['format'] === 'numeric' ? 'numeric' : undefined,
    colspan: Number(o['colspan']) || undefined,
    rowspan: Number(o['rowspan']) || undefined,
    attributes: attributes(o['attributes']),
  }
}
