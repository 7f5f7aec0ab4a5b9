import type { ComponentChildren } from 'preact'
import { type Attributes, type Base, joinClass } from '../attributes.ts'

export interface ErrorLink {
  text: ComponentChildren
  /** `#id` of the first control to repair. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface ErrorSummaryProps extends Base {
  title: ComponentChildren
  description?: ComponentChildren
  list: readonly ErrorLink[]
}

/** Everything to repair on this page, first thing under the header, each with a link to its field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  return (
    <div
      class={joinClass('govuk-error-summary', props.classes)}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.title}</h2>
        <div class="govuk-error-summary__body">
          {props.description && <p>{props.description}</p>}
          {props.list.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {props.list.map((item) => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...item.attributes}>
                      {item.text}
                    </a>
                  ) : (
                    item.text
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
