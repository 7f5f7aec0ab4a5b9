import type { ComponentChildren } from 'preact'
import { type Attributes, type Base, joinClass } from '../attributes.ts'

export interface LanguageLink {
  text: ComponentChildren
  lang?: string | undefined
  hreflang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  /** Without an address it is the page's own language. */
  href?: string | undefined
  description?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** The same page in other languages, each named in itself. */
export function LanguageNavigation(props: Base & { label: string; list: readonly LanguageLink[] }) {
  return (
    <nav
      class={joinClass('govuk-language-navigation', props.classes)}
      {...props.attributes}
      aria-label={props.label}
    >
      <ul class="govuk-language-navigation__list">
        {props.list.map((item) => (
          <li class="govuk-language-navigation__list-item">
            {item.href === undefined ? <Current {...item} /> : <Other {...item} href={item.href} />}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Current(item: LanguageLink) {
  return (
    <span
      class={joinClass('govuk-language-navigation__text', item.classes)}
      aria-current="true"
      lang={item.lang}
      dir={item.dir}
      {...item.attributes}
    >
      {item.text}
    </span>
  )
}

function Other(item: LanguageLink & { href: string }) {
  return (
    <a
      class={joinClass('govuk-language-navigation__link', item.classes)}
      href={item.href}
      rel="alternate"
      lang={item.lang}
      hreflang={item.hreflang ?? item.lang}
      dir={item.dir}
      {...item.attributes}
    >
      {item.text}
      {item.description && <span class="govuk-visually-hidden"> {item.description}</span>}
    </a>
  )
}
