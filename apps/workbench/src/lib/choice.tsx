import { say, useLanguage, type Words } from '@suban/ui'
import { moveByArrow } from './arrow-keys.ts'

export type ChoiceProps<Value extends string | number> = {
  readonly name: string
  readonly options: readonly { readonly value: Value; readonly label: Words }[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly id?: string
}

/** One of a few, all in sight; arrow keys move as in any radio group. */
export const Choice = <Value extends string | number>({ name, options, value, onChange, id }: ChoiceProps<Value>) => {
  useLanguage()
  return (
    <div className="choice" role="radiogroup" aria-label={name} id={id} onKeyDown={(event) => { moveByArrow(event, 'radio', (place) => { onChange(options[place]!.value) }) }}>
      {options.map((option, index) => {
        const isChosen = option.value === value
        return (
          <button key={option.value} type="button" role="radio" aria-checked={isChosen} className="choice-option" tabIndex={isChosen || (value === null && index === 0) ? 0 : -1}
            onClick={() => { onChange(option.value) }}>{say(option.label)}</button>
        )
      })}
    </div>
  )
}

/** The options of a choice from a table of the contract's labels. */
export const optionsOf = <Value extends string>(labels: Record<Value, Words>): { value: Value; label: Words }[] =>
  (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }))
