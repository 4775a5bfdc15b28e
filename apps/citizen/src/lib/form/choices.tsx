import type { ComponentChildren } from 'preact'

export type Choice<Value> = { readonly value: Value; readonly label: string; readonly hint?: string; readonly inside?: ComponentChildren }

type Props<Value> = {
  /** The first choice has the id `<name>-<value>`. */
  name: string
  legend: string
  isLegendHidden?: boolean
  choices: readonly Choice<Value>[]
  value: Value | null
  onChoose: (value: Value) => void
  error?: string | undefined
}

/** One of several, as large rows. What belongs to a choice (`inside`) opens under it. */
export const Choices = <Value extends string | number | boolean>({ name, legend, isLegendHidden, choices, value, onChoose, error }: Props<Value>) => (
  <fieldset class={error ? 'field field-wrong' : 'field'} aria-describedby={error ? `${name}-error` : undefined}>
    <legend class={isLegendHidden ? 'unseen' : undefined}>{legend}</legend>
    {error && <p class="wrong" id={`${name}-error`}>{error}</p>}
    {choices.map((choice) => (
      <div key={String(choice.value)} class="choice">
        <input
          type="radio" name={name} id={`${name}-${choice.value}`} checked={value === choice.value}
          onChange={() => onChoose(choice.value)} aria-describedby={choice.hint ? `${name}-${choice.value}-hint` : undefined}
        />
        <label for={`${name}-${choice.value}`}>
          <span>{choice.label}</span>
        </label>
        {choice.hint && <p class="hint" id={`${name}-${choice.value}-hint`}>{choice.hint}</p>}
        {choice.inside && value === choice.value && <div class="inside">{choice.inside}</div>}
      </div>
    ))}
  </fieldset>
)
