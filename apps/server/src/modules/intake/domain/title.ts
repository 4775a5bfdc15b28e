/** A line that names the request where nobody gave one: its first sentence, at most 30 characters. */
export const titleOf = (narrative: string): string => {
  const flat = narrative.replaceAll(/\s+/g, ' ').trim()
  const sentence = /^[^。！？!?；;\n]{4,}/u.exec(flat)?.[0] ?? flat
  const characters = [...sentence]
  return characters.length <= 30 ? sentence : `${characters.slice(0, 29).join('')}…`
}
