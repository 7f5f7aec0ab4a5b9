import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'
import { Tag } from '../tag/tag.tsx'

export interface PhaseBannerProps extends Base {
  tag: ComponentChildren
  tagClasses?: string | undefined
  children?: ComponentChildren
}

/** How finished the service is, on every page. */
export function PhaseBanner(props: PhaseBannerProps) {
  return (
    <div class={joinClass('govuk-phase-banner govuk-width-container', props.classes)} {...props.attributes}>
      <p class="govuk-phase-banner__content">
        <Tag classes={joinClass('govuk-phase-banner__content__tag', props.tagClasses)}>{props.tag}</Tag>
        <span class="govuk-phase-banner__text">{props.children}</span>
      </p>
    </div>
  )
}
