/** What differs between two copies of one order. */
export type CopyNames = { readonly orderId: string; readonly requestId: string; readonly orderNo: string; readonly shift: number }

/** A JSON text cut at everything that a copy changes: its own names and every instant. */
export type TokenText = { readonly pieces: readonly string[]; readonly tokens: readonly (keyof Omit<CopyNames, 'shift'> | number)[] }

/** Epoch milliseconds between 2001 and 2286, standing as a JSON number. */
const instants = /(?<=[:,[])\d{13}(?=[,\]}])/g

export const cutAtTokens = (text: string, own: Omit<CopyNames, 'shift'>): TokenText => {
  const found: { at: number; length: number; token: TokenText['tokens'][number] }[] = []
  for (const match of text.matchAll(instants)) found.push({ at: match.index, length: 13, token: Number(match[0]) })
  for (const name of ['orderId', 'requestId', 'orderNo'] as const) {
    for (let at = text.indexOf(own[name]); at !== -1; at = text.indexOf(own[name], at + 1)) found.push({ at, length: own[name].length, token: name })
  }
  found.sort((one, other) => one.at - other.at)
  const pieces: string[] = []
  let from = 0
  for (const { at, length } of found) {
    pieces.push(text.slice(from, at))
    from = at + length
  }
  return { pieces: [...pieces, text.slice(from)], tokens: found.map(({ token }) => token) }
}

/** The text of one copy. */
export const fillTokens = ({ pieces, tokens }: TokenText, names: CopyNames): string => {
  let text = pieces[0]!
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    text += (typeof token === 'number' ? token + names.shift : names[token]) + pieces[index + 1]!
  }
  return text
}
