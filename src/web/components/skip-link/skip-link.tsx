import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

/** The first stop of the Tab key: past the header, to the content. */
export function SkipLink(props: Base & { href: string; children?: ComponentChildren }) {
  return (
    <a
      href={props.href}
      class={joinClass('govuk-skip-link', props.classes)}
      {...props.attributes}
      data-module="govuk-skip-link"
    >
      {props.children}
    </a>
  )
}
