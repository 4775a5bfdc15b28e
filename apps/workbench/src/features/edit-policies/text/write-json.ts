/**
 * JSON as a person reads a policy: what fits stands in one line (a holiday, an example, a list of words), the rest a field a line.
 *
 * @param width the longest line that is not broken; a Chinese character is as wide as two
 */
export const writeJson = (value: unknown, width = 140): string => `${lines(value, '', width)}\n`

const lines = (value: unknown, indent: string, width: number): string => {
  const short = inOneLine(value)
  if (typeof value !== 'object' || value === null || (indent !== '' && widthOf(short) + indent.length <= width)) return short
  const inner = `${indent}  `
  const parts = Array.isArray(value) ? value.map((item) => inner + lines(item, inner, width)) : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${lines(item, inner, width)}`)
  const [begin, end] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return parts.length === 0 ? begin + end : `${begin}\n${parts.join(',\n')}\n${indent}${end}`
}

const inOneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`)
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }
  return JSON.stringify(value)
}

const widthOf = (text: string): number => {
  let width = 0
  for (const sign of text) width += sign.codePointAt(0)! > 0x2e7f ? 2 : 1
  return width
}
