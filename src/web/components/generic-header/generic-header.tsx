import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

export interface GenericHeaderProps extends Base {
  href: string
  containerClasses?: string | undefined
  children?: ComponentChildren
}

/** The band with the service's name. A text, no crest: a state emblem is for its owner to lend. */
export function GenericHeader(props: GenericHeaderProps) {
  return (
    <div class={joinClass('govuk-generic-header', props.classes)} {...props.attributes}>
      <div
        class={joinClass(
          'govuk-generic-header__container',
          props.containerClasses ?? 'govuk-width-container',
        )}
      >
        <div class="govuk-generic-header__logo">
          <a href={props.href} class="govuk-generic-header__homepage-link">
            {props.children}
          </a>
        </div>
      </div>
    </div>
  )
}
