import { Input } from './components/input/input.tsx'
import { kataOf } from './kata/kata.ts'
import type { PageContext } from './page.tsx'

/** The two boxes that open a case. The PIN is never shown again. */
export function TiketPin(props: {
  context: PageContext
  tiket?: string | undefined
  /** Which of them can't be one. */
  galat?: { tiket?: boolean; pin?: boolean }
}) {
  const { context, tiket, galat } = props
  const { kasus, umum } = kataOf(context.bahasa)
  return (
    <>
      <Input
        name="tiket"
        label={{ children: kasus.tiket, classes: 'govuk-label--s' }}
        hint={{ text: kasus.tiketPetunjuk }}
        value={tiket}
        autocomplete="off"
        spellcheck={false}
        error={galat?.tiket ? { text: kasus.tiketGalat, prefix: umum.galat } : undefined}
      />
      <Input
        name="pin"
        label={{ children: kasus.pin, classes: 'govuk-label--s' }}
        hint={{ text: kasus.pinPetunjuk }}
        inputmode="numeric"
        autocomplete="off"
        error={galat?.pin ? { text: kasus.pinGalat, prefix: umum.galat } : undefined}
      />
    </>
  )
}
