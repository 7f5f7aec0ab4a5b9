import { ChoiceGroup, type ChoiceProps } from '../choice/choice.tsx'

/** One answer out of a few that are all visible. */
export function Radios(props: ChoiceProps) {
  return <ChoiceGroup {...props} kind="radios" />
}
