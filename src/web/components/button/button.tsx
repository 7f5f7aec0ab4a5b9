import type { ComponentChildren } from 'preact'
import { type Base, joinClass } from '../attributes.ts'

export interface ButtonProps extends Base {
  /** With an address the button is a link that looks like one. */
  href?: string | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  id?: string | undefined
  isDisabled?: boolean | undefined
  isStartButton?: boolean | undefined
  children?: ComponentChildren
}

export function Button(props: ButtonProps) {
  const shared = {
    id: props.id,
    class: joinClass('govuk-button', props.classes, props.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...props.attributes,
  }
  const content = (
    <>
      {props.children}
      {props.isStartButton && <StartIcon />}
    </>
  )
  if (props.href) {
    return (
      <a href={props.href} role="button" draggable={false} {...shared}>
        {content}
      </a>
    )
  }
  const disabled = props.isDisabled ? ({ disabled: true, 'aria-disabled': true } as const) : {}
  return (
    <button type={props.type ?? 'submit'} value={props.value} name={props.name} {...disabled} {...shared}>
      {content}
    </button>
  )
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
