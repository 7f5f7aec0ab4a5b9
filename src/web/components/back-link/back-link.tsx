import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

/** One step back in a journey. */
export function BackLink(props: Base & { href: string; children?: ComponentChildren }) {
  return (
    <a href={props.href} class={joinClass('govuk-back-link', props.classes)} {...props.attributes}>
      {props.children}
    </a>
  )
}
