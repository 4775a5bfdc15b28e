/** One line of a file: column or key → value as it was read. */
export type Fields = Readonly<Record<string, unknown>>

/**
 * A template fills fields into text: `{title}` is a field, `{text|full}` the first of several that is not empty.
 * A template whose fields are all empty is empty, so that its literal words do not stand alone.
 */
export type Template = { readonly fields: readonly string[]; fill(fields: Fields): string }

const slot = /\{([^{}]+)\}/g

/** Compile a template once; filling it is then cheap. */
export const compileTemplate = (text: string): Template => {
  const literals: string[] = []
  const slots: string[][] = []
  let from = 0
  for (const match of text.matchAll(slot)) {
    literals.push(text.slice(from, match.index))
    slots.push(match[1]!.split('|').map((name) => name.trim()))
    from = match.index + match[0].length
  }
  literals.push(text.slice(from))
  return {
    fields: slots.flat(),
    fill(fields) {
      if (slots.length === 0) return text
      let filled = literals[0]!
      let isEmpty = true
      slots.forEach((names, index) => {
        const value = firstFilled(fields, names)
        if (value !== '') isEmpty = false
        filled += value + literals[index + 1]!
      })
      return isEmpty ? '' : filled
    },
  }
}

const firstFilled = (fields: Fields, names: readonly string[]): string => {
  for (const name of names) {
    const value = textOf(fields[name])
    if (value !== '') return value
  }
  return ''
}

/** C0 controls (PostgreSQL stores no NUL, people read none of them) except line breaks and tabs. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** A value as clean text: trimmed, without control characters and halves of symbols, line breaks as \n. */
export const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value as number | boolean)
  return text.replaceAll('\r\n', '\n').replaceAll(controls, '').toWellFormed().trim()
}
