import type { ComponentChildren } from 'preact'
import { type Attributes, type Base, joinClass } from '../attributes.ts'

export interface Cell {
  text: ComponentChildren
  classes?: string | undefined
  format?: 'numeric' | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  attributes?: Attributes | undefined
}

export interface TableProps extends Base {
  caption?: string | undefined
  captionClasses?: string | undefined
  head?: readonly Cell[] | undefined
  rows: readonly (readonly Cell[])[]
  firstCellIsHeader?: boolean | undefined
}

/** Rows and columns of facts. Never for layout. */
export function Table(props: TableProps) {
  return (
    <table class={joinClass('govuk-table', props.classes)} {...props.attributes}>
      {props.caption && (
        <caption class={joinClass('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      )}
      {props.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.head.map((cell) => (
              <HeaderCell scope="col" cell={cell} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {props.rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, at) =>
              at === 0 && props.firstCellIsHeader ? (
                <HeaderCell scope="row" cell={cell} />
              ) : (
                <BodyCell cell={cell} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeaderCell({ scope, cell }: { scope: 'row' | 'col'; cell: Cell }) {
  const format = scope === 'col' && cell.format && `govuk-table__header--${cell.format}`
  return (
    <th
      scope={scope}
      class={joinClass('govuk-table__header', format, cell.classes)}
      colSpan={cell.colspan}
      rowSpan={cell.rowspan}
      {...cell.attributes}
    >
      {cell.text}
    </th>
  )
}

function BodyCell({ cell }: { cell: Cell }) {
  const format = cell.format && `govuk-table__cell--${cell.format}`
  return (
    <td
      class={joinClass('govuk-table__cell', format, cell.classes)}
      colSpan={cell.colspan}
      rowSpan={cell.rowspan}
      {...cell.attributes}
    >
      {cell.text}
    </td>
  )
}
