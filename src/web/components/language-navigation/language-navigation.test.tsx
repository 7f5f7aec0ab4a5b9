import { attributes, base, conform, content, type Options, records, string } from '../conformance.tsx'
import { LanguageNavigation } from './language-navigation.tsx'

conform('language-navigation', (o) => (
  <LanguageNavigation
    {...base(o)}
    label={string(o['ariaLabel']) ?? 'Language'}
    list={records(o['items']).map(link)}
  />
))

function link(o: Options) {
  const dir = string(o['dir'])
  return {
    text: content(o),
    lang: string(o['lang']),
    hreflang: string(o['hrefLang']),
    dir: dir === 'rtl' || dir === 'ltr' ? dir : undefined,
    href: o['current'] === true ? undefined : string(o['href']),
    description: string(o['languageDescriptionText']),
    classes: string(o['classes']),
    attributes: attributes(o['attributes']),
  } as const
}
