import type { ComponentChildren } from 'preact'
import { type Attributes, type Base, joinClass } from '../attributes.ts'

export interface SummaryAction {
  href: string
  text: ComponentChildren
  /** What the link is about, for those who hear the link alone: "Ubah" + "desa". */
  hiddenText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export interface SummaryRow {
  key: ComponentChildren
  value: ComponentChildren
  actions?: readonly SummaryAction[] | undefined
  classes?: string | undefined
  keyClasses?: string | undefined
  valueClasses?: string | undefined
  actionsClasses?: string | undefined
}

/** Pairs of a name and its value, some with a link to change it. */
export function SummaryList(props: Base & { rows: readonly SummaryRow[] }) {
  const anyActions = props.rows.some((row) => row.actions?.length)
  return (
    <dl class={joinClass('govuk-summary-list', props.classes)} {...props.attributes}>
      {props.rows.map((row) => (
        <div
          class={joinClass(
            'govuk-summary-list__row',
            anyActions && !row.actions && 'govuk-summary-list__row--no-actions',
            row.classes,
          )}
        >
          <dt class={joinClass('govuk-summary-list__key', row.keyClasses)}>{row.key}</dt>
          <dd class={joinClass('govuk-summary-list__value', row.valueClasses)}>{row.value}</dd>
          {row.actions !== undefined && row.actions.length > 0 && (
            <dd class={joinClass('govuk-summary-list__actions', row.actionsClasses)}>
              <Actions list={row.actions} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function Actions({ list }: { list: readonly SummaryAction[] }) {
  const links = list.map((action) => (
    <a class={joinClass('govuk-link', action.classes)} href={action.href} {...action.attributes}>
      {action.text}
      {action.hiddenText && <span class="govuk-visually-hidden"> {action.hiddenText}</span>}
    </a>
  ))
  if (links.length === 1) return <>{links}</>
  return (
    <ul class="govuk-summary-list__actions-list">
      {links.map((link) => (
        <li class="govuk-summary-list__actions-list-item">{link}</li>
      ))}
    </ul>
  )
}
