import { base, conform, content, type Options, string } from '../conformance.tsx'
import { BannerHeading, NotificationBanner } from './notification-banner.tsx'

const SCRIPT = 'where the focus goes is up to JavaScript; ours has none'

conform('notification-banner', banner, {
  'auto-focus disabled, with type as success': SCRIPT,
  'auto-focus explicitly enabled, with type as success': SCRIPT,
})

function banner(o: Options) {
  const isSuccess = o['type'] === 'success'
  return (
    <NotificationBanner
      {...base(o)}
      title={content(o, 'title') || (isSuccess ? 'Success' : 'Important')}
      titleId={string(o['titleId'])}
      titleLevel={o['titleHeadingLevel'] === 3 || o['titleHeadingLevel'] === '3' ? 3 : undefined}
      isSuccess={isSuccess}
      role={role(o['role'])}
    >
      {o['html'] ? content(o) : o['text'] ? <BannerHeading>{content(o)}</BannerHeading> : null}
    </NotificationBanner>
  )
}

function role(value: unknown) {
  return value === 'region' || value === 'banner' || value === 'alert' ? value : undefined
}
