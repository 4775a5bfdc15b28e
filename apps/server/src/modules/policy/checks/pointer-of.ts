/**
 * The place in a document that a parser's sentence names, as a JSON pointer: `years › 2026 › 春节：…`, `serviceHours › 第 1 项（09:00–12:00）：…`,
 * `examples「一天办结」：…`. What is named by its name is looked up; where the words lead no further, the place is the last one found.
 */
export const pointerOf = (sentence: string, document: unknown): string => {
  // The name of an example may hold a colon itself.
  const example = /^examples「(.*?)」：/s.exec(sentence)
  const parts = example ? ['examples', example[1]!] : sentence.split('：')[0]!.split(/ › |\.(?=[\w-])/)
  let at: unknown = document
  let pointer = ''
  for (const part of parts) {
    const steps = stepInto(at, part) ?? stepInto(at, part.replace(/（[^（）]*）$/, ''))
    if (steps === null) break
    for (const step of steps) {
      at = (at as Record<string, unknown>)[step]
      pointer += `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`
    }
  }
  return pointer
}

const stepInto = (at: unknown, name: string): readonly string[] | null => {
  if (typeof at !== 'object' || at === null) return null
  if (Array.isArray(at)) {
    const position = /^第 (\d+) 项$/.exec(name)
    if (position) return [String(Number(position[1]) - 1)]
    const found = at.findIndex((item) => namesOf(item).includes(name))
    return found < 0 ? null : [String(found)]
  }
  if (Object.hasOwn(at, name)) return [name]
  // The holidays of a year are named without saying that they are its holidays.
  for (const [key, items] of Object.entries(at)) {
    const found = Array.isArray(items) ? stepInto(items, name) : null
    if (found) return [key, ...found]
  }
  return null
}

const namesOf = (item: unknown): string[] => {
  if (typeof item !== 'object' || item === null) return [String(item)]
  return ['name', 'year', 'code', 'matter', 'unit', 'flag', 'number', 'kind', 'given'].flatMap((key) => {
    const value = (item as Record<string, unknown>)[key]
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : []
  })
}
