/**
 * The place in a document that a parser's sentence names, as a JSON pointer: `years › 2026 › 春节：…`, `serviceHours › 第 1 项（09:00–12:00）：…`,
 * `examples「一天办结」：…`. What is named by its name is looked up; where the words lead no further, the place is the last one found.
 */
export const pointerOf = (sentence: string, document: unknown): string => {
  let rest = sentence.replace(/^examples「/, 'examples › ')
  let at: unknown = document
  let pointer = ''
  for (;;) {
    const step = stepInto(at, rest)
    if (step === null) return pointer
    for (const key of step.keys) {
      at = (at as Record<string, unknown>)[key]
      pointer += `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    }
    const goesOn = /^(?:（[^（）]*）)?(?: › |\.)/.exec(rest.slice(step.length))
    if (!goesOn) return pointer
    rest = rest.slice(step.length + goesOn[0].length)
  }
}

/** Where a name at the beginning of the words leads, and how long it is; null: nowhere. Names may hold any sign, so the longest that fits counts. */
type Step = { readonly keys: readonly string[]; readonly length: number }

const stepInto = (at: unknown, words: string): Step | null => {
  if (typeof at !== 'object' || at === null) return null
  if (Array.isArray(at)) {
    const position = /^第 (\d+) 项/.exec(words)
    if (position) return { keys: [String(Number(position[1]) - 1)], length: position[0].length }
    return longest(at.flatMap((item, index) => namesOf(item).map((name) => ({ keys: [String(index)], name }))), words)
  }
  const own = longest(Object.keys(at).map((key) => ({ keys: [key], name: key })), words)
  if (own) return own
  // The holidays of a year are named without saying that they are its holidays.
  for (const [key, items] of Object.entries(at)) {
    const found = Array.isArray(items) ? stepInto(items, words) : null
    if (found) return { keys: [key, ...found.keys], length: found.length }
  }
  return null
}

const longest = (named: readonly { readonly keys: readonly string[]; readonly name: string }[], words: string): Step | null => {
  let best: Step | null = null
  for (const { keys, name } of named) if (name !== '' && words.startsWith(name) && name.length > (best?.length ?? 0)) best = { keys, length: name.length }
  return best
}

const namesOf = (item: unknown): string[] => {
  if (typeof item !== 'object' || item === null) return [String(item)]
  return ['name', 'year', 'code', 'matter', 'unit', 'flag', 'number', 'rung', 'id', 'kind', 'given'].flatMap((key) => {
    const value = (item as Record<string, unknown>)[key]
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
  })
}
