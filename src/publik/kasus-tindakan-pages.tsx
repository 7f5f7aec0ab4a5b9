import { Button } from '../web/components/button/button.tsx'
import { Input } from '../web/components/input/input.tsx'
import { Textarea } from '../web/components/textarea/textarea.tsx'
import { addressOf, kataOf } from '../web/kata/kata.ts'
import type { TindakanPembuat } from '../usulan/usulan.ts'
import type { PageContext } from '../web/page.tsx'

/** What came of a form of the page: done, or what to mend, with what was typed. */
export interface TindakanHasil {
  tindakan: TindakanPembuat
  isDone: boolean
  isi: string
}

interface TindakanProps {
  context: PageContext
  boleh: readonly TindakanPembuat[]
  /** Ticket and PIN, sealed. */
  kunci: string
  /** Ids for the forms, one each. */
  idOf(tindakan: TindakanPembuat): string
  hasil?: TindakanHasil | undefined
}

/** What one can do in one's case: each a form that opens without a script, and asks for no more than it needs. */
export function TindakanSection(props: TindakanProps) {
  const { context, boleh } = props
  const { tindakan: kata } = kataOf(context.bahasa).kasus
  return (
    <section>
      <h2 class="govuk-heading-m">{kata.judul}</h2>
      {boleh.map((tindakan) => (
        <TindakanForm {...props} tindakan={tindakan} />
      ))}
    </section>
  )
}

function TindakanForm(props: TindakanProps & { tindakan: TindakanPembuat }) {
  const { context, tindakan, kunci, hasil } = props
  const kata = kataOf(context.bahasa).kasus.tindakan[tindakan]
  const isWrong = hasil?.tindakan === tindakan && !hasil.isDone
  return (
    <details class="tindakan" open={isWrong || tindakan === 'lengkapi'}>
      <summary>{kata.judul}</summary>
      <form method="post" action={addressOf(context.bahasa, `/kasus/${tindakan.replace('_', '-')}`)}>
        <p class="govuk-body">{kata.petunjuk}</p>
        <input type="hidden" name="kunci" value={kunci} />
        <input type="hidden" name="id" value={props.idOf(tindakan)} />
        <TindakanField {...props} isWrong={isWrong} />
        <Button classes="tombol-kedua">{kata.tombol}</Button>
      </form>
    </details>
  )
}

function TindakanField({
  context,
  tindakan,
  hasil,
  isWrong,
}: TindakanProps & {
  tindakan: TindakanPembuat
  isWrong: boolean
}) {
  if (tindakan === 'tarik') return <input type="hidden" name="isi" value="ya" />
  const { kasus, umum } = kataOf(context.bahasa)
  const kata = kasus.tindakan[tindakan]
  const error = isWrong ? { text: kata.galat, prefix: umum.galat } : undefined
  const id = `isi-${tindakan}`
  if (tindakan === 'pin')
    return (
      <Input
        {...{ id, error }}
        name="isi"
        label={{ children: kata.label }}
        inputmode="numeric"
        autocomplete="off"
        classes="govuk-input--width-10"
      />
    )
  const value = isWrong ? hasil?.isi : undefined
  return <Textarea {...{ id, error, value }} name="isi" label={{ children: kata.label }} />
}
