import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Arrow keys move among the buttons of one group (radio buttons, tabs): the focus goes along, `choose` gets the place that was moved to. */
export const moveByArrow = (event: KeyboardEvent<HTMLElement>, role: 'radio' | 'tab', choose: (place: number) => void): void => {
  const step = steps[event.key]
  if (step === undefined) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(`[role="${role}"]`)]
  const at = all.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  const next = (at + step + all.length) % all.length
  choose(next)
  all[next]?.focus()
}

/**
 * Up, down, Home and End among the rows of a long list, which is one stop for the tab key: what comes after the list is a step away, not
 * fifty. Enter opens the row that has the focus.
 */
export const moveInList = (event: KeyboardEvent<HTMLElement>, row: string): void => {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(row)]
  const at = all.indexOf(document.activeElement as HTMLElement)
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  all[Math.max(0, Math.min(all.length - 1, next))]?.focus()
}

/** Which row of such a list the tab key reaches: the chosen one, else the first. */
export const tabStopOf = (ids: readonly string[], chosen: string | undefined): string | undefined => (chosen !== undefined && ids.includes(chosen) ? chosen : ids[0])
