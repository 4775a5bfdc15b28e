/** What was typed into documents and not saved yet, while the page is open: leaving a document and coming back loses nothing. */
const typed = new Map<string, string>()
const keyOf = (set: string, kind: string): string => `${set} ${kind}`

export const typedText = (set: string, kind: string): string | null => typed.get(keyOf(set, kind)) ?? null
export const keepText = (set: string, kind: string, text: string | null): void => {
  if (text === null) typed.delete(keyOf(set, kind))
  else typed.set(keyOf(set, kind), text)
}

/** Closing the window would lose it. */
addEventListener('beforeunload', (event) => { if (typed.size > 0) event.preventDefault() })
