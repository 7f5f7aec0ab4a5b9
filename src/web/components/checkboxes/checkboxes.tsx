import { ChoiceGroup, type ChoiceProps } from '../choice/choice.tsx'

/** Any number of answers out of a few that are all visible. */
export function Checkboxes(props: ChoiceProps) {
  return <ChoiceGroup {...props} kind="checkboxes" />
}
