import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

export interface NotificationBannerProps extends Base {
  title: ComponentChildren
  titleId?: string | undefined
  titleLevel?: 1 | 2 | 3 | 4 | undefined
  /** A success is announced at once (role alert); the rest is a landmark (role region). */
  isSuccess?: boolean | undefined
  role?: 'alert' | 'region' | 'banner' | undefined
  children?: ComponentChildren
}

/** The answer to what a person has just asked. */
export function NotificationBanner(props: NotificationBannerProps) {
  const titleId = props.titleId ?? 'govuk-notification-banner-title'
  const Title = `h${props.titleLevel ?? 2}` as const
  return (
    <div
      class={joinClass(
        'govuk-notification-banner',
        props.isSuccess && 'govuk-notification-banner--success',
        props.classes,
      )}
      role={props.role ?? (props.isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Title class="govuk-notification-banner__title" id={titleId}>
          {props.title}
        </Title>
      </div>
      <div class="govuk-notification-banner__content">{props.children}</div>
    </div>
  )
}

/** The one sentence that matters in a banner. */
export function BannerHeading({ children }: { children: ComponentChildren }) {
  return <p class="govuk-notification-banner__heading">{children}</p>
}
